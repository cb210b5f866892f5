import type { Day } from '@gold-seller/criteria';
import { millisPerMinute } from './duration.ts';
import { type Happening, happening } from './happening.ts';
import { instantOn, type SampleOrder, workingDayAfter } from './sample-order.ts';

/** How an order left its seller. */
export interface Shipment {
  readonly day: Day;
  readonly tracked: boolean;
  readonly shipped: Happening;
}

/** Draws when an order leaves: on a working day up to its ship-by day, or late. */
export function drawShipment(order: SampleOrder): Shipment {
  const { seller, conduct, orderId, placedDay, placedAt, shipByDay } = order;
  const { random } = seller;
  const day = random.chance(conduct.shipLate)
    ? workingDayAfter(shipByDay, 1 + Math.floor(random.exponential(1.5)))
    : Math.min(shipByDay, workingDayAfter(placedDay, random.below(seller.handlingDays + 1)));
  const at = Math.max(placedAt + 20 * millisPerMinute, instantOn(day, { hour: 8 + random.below(11) }, seller));
  const tracked = !random.chance(conduct.untracked);
  const data = tracked ? { orderId, tracking: trackingNumber(order) } : { orderId };
  const shipped = happening({ type: 'order.shipped', id: `${orderId}.shipped`, seller: seller.id, at, data });
  return { day, tracked, shipped };
}

function trackingNumber({ seller: { random, country } }: SampleOrder): string {
  return `R${random.pick(carrierLetters)}${100_000_000 + random.below(900_000_000)}${country}`;
}

const carrierLetters = ['A', 'B', 'K', 'L', 'P', 'R', 'X'] as const;
