import type { Day, Instant } from '@gold-seller/criteria';
import { instantOn, type SampleOrder } from './sample-order.ts';
import type { Shipment } from './shipment.ts';

/** An arrival at the buyer's door, whether or not anyone reported it. */
export interface Delivery {
  readonly day: Day;
  readonly at: Instant;
  readonly late: boolean;
}

/** Draws when an order arrives. Nothing where the parcel was lost, or went untracked and nobody reported it. */
export function drawDelivery(order: SampleOrder, { day: shipDay, tracked }: Shipment): Delivery | undefined {
  const { seller, conduct, deliverByDay } = order;
  const { random } = seller;
  if (random.chance(tracked ? lostShare : unreportedUntrackedShare)) return undefined;
  const room = Math.max(1, deliverByDay - shipDay);
  const day = random.chance(conduct.deliverLate)
    ? deliverByDay + 1 + Math.floor(random.exponential(2))
    : shipDay + 1 + Math.floor(room * random.next() ** 1.4);
  return { day, at: instantOn(day, { hour: 9 + random.below(11) }, seller), late: day > deliverByDay };
}

const lostShare = 0.002;
const unreportedUntrackedShare = 0.6;
