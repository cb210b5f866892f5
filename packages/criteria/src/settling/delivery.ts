import type { Entry } from '../entry.ts';
import { orderStory } from './order-story.ts';
import type { Settler } from './settler.ts';

/**
 * An order is to arrive by its promised day; never delivered is late. Cancelled before it shipped, or shipped without
 * tracking and never reported delivered, it tells nothing and counts on neither side.
 */
export const settleDelivery: Settler = (events, rules): readonly Entry[] => {
  const { deliverByDay, deliveredDay, shippedDay, tracked, cancelledUnshipped } = orderStory(events, rules);
  if (deliverByDay === undefined || cancelledUnshipped) return [];
  const unknown = deliveredDay === undefined && shippedDay !== undefined && !tracked;
  if (unknown) return [];
  const entries: Entry[] = [{ day: deliverByDay, measure: 'deliveries_due', count: 1 }];
  if (deliveredDay !== undefined && deliveredDay <= deliverByDay) {
    entries.push({ day: deliverByDay, measure: 'deliveries_on_time', count: 1 });
  }
  return entries;
};
