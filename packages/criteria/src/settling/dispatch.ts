import type { Entry } from '../entry.ts';
import type { SellerEvent } from '../event.ts';
import { cancellationReasons } from '../events/order.ts';
import { orderStory } from './order-story.ts';
import type { Settler } from './settler.ts';

/**
 * An order is to leave by its ship-by day, or the day it was cancelled if that came first. Cancelled before it left, on
 * or before its ship-by day, it was never due to ship; cancelled later, it is late.
 */
export const settleDispatch: Settler = (events, rules): readonly Entry[] => {
  const { shipByDay, shippedDay, cancelledDay, cancelledUnshipped, cancelled } = orderStory(events, rules);
  if (shipByDay === undefined) return [];
  const day = Math.min(shipByDay, cancelledDay ?? shipByDay);
  const entries: Entry[] = [{ day, measure: 'orders_confirmed', count: 1 }];
  const released = cancelledUnshipped && cancelledDay !== undefined && cancelledDay <= shipByDay;
  if (!released) entries.push({ day, measure: 'orders_due_to_ship', count: 1 });
  if (!released && shippedDay !== undefined && shippedDay <= shipByDay) {
    entries.push({ day, measure: 'orders_shipped_on_time', count: 1 });
  }
  if (cancelled !== undefined && isSellersFault(cancelled)) {
    entries.push({ day, measure: 'orders_cancelled_by_seller', count: 1 });
  }
  return entries;
};

/** The reason says whose fault it was; without a telling reason, whoever called the order off. */
function isSellersFault({ data: { by, reason = 'other' } }: SellerEvent<'order.cancelled'>): boolean {
  const fault = cancellationReasons[reason];
  return fault === 'whoever_cancelled' ? by === 'seller' : fault === 'seller';
}
