import { type Day, dateOfDay, firstDayOfMonth, monthOfDay } from '@gold-seller/criteria';
import type { CloudEvent } from '../cloud-event.ts';
import { arrivalQueue } from './arrival-queue.ts';
import { drawBuyer } from './buyer.ts';
import { categories } from './category.ts';
import { fareAt } from './course.ts';
import { millisPerDay } from './duration.ts';
import { type Happening, happening } from './happening.ts';
import { orderLife } from './order-life.ts';
import { drawOrder } from './sample-order.ts';
import { type SampleSeller, sampleSellers } from './sample-seller.ts';
import { busynessOn } from './season.ts';

export interface SampleOptions {
  /** The same seed gives the same events, byte for byte. */
  readonly seed: number;
  readonly sellers: number;
  /** How many months of orders there are. */
  readonly months: number;
  /** Nothing happens or arrives on this day (UTC) or later. */
  readonly until: Day;
}

/**
 * The events of an invented marketplace in the order in which they arrive: some late, some twice. Registrations reach
 * back to years before the first order.
 */
export function* sampleEvents(options: SampleOptions): Generator<CloudEvent> {
  const { seed, sellers: count, months, until } = options;
  const start = monthsBefore(until, months);
  const sellers = sampleSellers({ seed, sellers: count, start, end: until });
  const queue = arrivalQueue(until * millisPerDay);
  for (const seller of sellers) queue.send(registered(seller), seller.random, seller.registrationDelay);
  let orderNumber = 100_000;
  for (let day = firstDay(sellers, start); day < until; day++) {
    const progress = (day - start) / (until - start);
    for (const seller of day < start ? [] : sellers) {
      const fare = fareAt(seller.course, progress + seller.courseShift);
      const orders = seller.random.poisson(ordersExpected(seller, day) * fare.volume);
      for (let left = orders; left > 0; left--) {
        const placed = { day, orderId: `M-${++orderNumber}`, buyer: drawBuyer(seller, count) };
        for (const each of orderLife(drawOrder(seller, fare.conduct, placed))) queue.send(each, seller.random);
      }
    }
    yield* queue.take(day);
  }
}

const daysPerMonth = 30.4;
const rampUpDays = 45;

/** How many orders a seller gets on a day at volume 1; none before the day after it registered. */
function ordersExpected({ category, registeredAt, size }: SampleSeller, day: Day): number {
  const ageDays = day - Math.floor(registeredAt / millisPerDay);
  if (ageDays < 1) return 0;
  const known = Math.min(1, 0.2 + ageDays / rampUpDays);
  return (size / daysPerMonth) * busynessOn(day, categories[category].season) * known;
}

function registered({ id, name, country, category, url, registeredAt }: SampleSeller): Happening {
  const data = { name, country, category, ...(url === undefined ? {} : { url }) };
  return happening({ type: 'seller.registered', id: `${id}.registered`, seller: id, at: registeredAt, data });
}

function firstDay(sellers: readonly SampleSeller[], start: Day): Day {
  return sellers.reduce((first, { registeredAt }) => Math.min(first, Math.floor(registeredAt / millisPerDay)), start);
}

function monthsBefore(day: Day, months: number): Day {
  return firstDayOfMonth(monthOfDay(day) - months) + dateOfDay(day).dayOfMonth - 1;
}
