import { type Day, formatDay, type Instant } from '@gold-seller/criteria';
import { drawPrice } from './category.ts';
import type { Conduct } from './conduct.ts';
import { millisPerDay, millisPerHour } from './duration.ts';
import { type Happening, happening } from './happening.ts';
import type { SampleSeller } from './sample-seller.ts';
import { weekdayOf } from './season.ts';

/** An order as it was placed; what becomes of it is drawn from the seller's conduct. */
export interface SampleOrder {
  readonly seller: SampleSeller;
  readonly conduct: Conduct;
  readonly orderId: string;
  readonly buyer: string;
  readonly placedDay: Day;
  readonly placedAt: Instant;
  readonly shipByDay: Day;
  readonly deliverByDay: Day;
}

/** Draws an order placed on a day. */
export function drawOrder(
  seller: SampleSeller,
  conduct: Conduct,
  placed: { readonly day: Day; readonly orderId: string; readonly buyer: string },
): SampleOrder {
  const shipByDay = workingDayAfter(placed.day, seller.handlingDays);
  return {
    seller,
    conduct,
    orderId: placed.orderId,
    buyer: placed.buyer,
    placedDay: placed.day,
    placedAt: instantOn(placed.day, seller.random.weighted(shoppingHours), seller),
    shipByDay,
    deliverByDay: shipByDay + seller.transitDays,
  };
}

/** The placing of an order, with the promises made to the buyer. */
export function orderPlaced(order: SampleOrder): Happening {
  const { seller, orderId, buyer, placedAt, shipByDay, deliverByDay } = order;
  const { random } = seller;
  const items = random.chance(0.2) ? 2 + random.below(2) : 1;
  const promised = (day: Day) => (seller.promisesTimes ? `${formatDay(day)}T21:00:00Z` : formatDay(day));
  const data = {
    orderId,
    buyer,
    amount: { minor: items * drawPrice(seller.category, seller.priceLevel, random), currency: 'EUR' },
    shipBy: promised(shipByDay),
    ...(random.chance(withoutDeliveryPromiseShare) ? {} : { deliverBy: promised(deliverByDay) }),
  };
  return happening({ type: 'order.placed', id: `${orderId}.placed`, seller: seller.id, at: placedAt, data });
}

/** The day so many working days later; nobody ships on a Sunday. */
export function workingDayAfter(day: Day, workingDays: number): Day {
  let [reached, left] = [day, workingDays];
  while (left > 0 || weekdayOf(reached) === sunday) {
    reached++;
    if (weekdayOf(reached) !== sunday) left--;
  }
  return reached;
}

/** Some instant of the hour, on a whole second. */
export function instantOn(day: Day, { hour }: { readonly hour: number }, { random }: SampleSeller): Instant {
  return day * millisPerDay + hour * millisPerHour + random.below(3600) * 1000;
}

const sunday = 6;
const withoutDeliveryPromiseShare = 0.01;

// People shop in the evening and hardly at night.
const shoppingHours = [2, 1, 1, 1, 1, 2, 4, 8, 11, 13, 14, 14, 14, 13, 13, 13, 14, 15, 17, 20, 22, 20, 13, 6].map(
  (weight, hour) => ({ weight, hour }),
);
