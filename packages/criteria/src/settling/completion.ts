import type { Day } from '../day.ts';
import type { Entry } from '../entry.ts';
import { type OrderStory, orderStory } from './order-story.ts';
import type { Settler } from './settler.ts';

/**
 * An order is completed when the dispute days after its arrival have passed. Shipped untracked and never reported, it
 * is taken to have arrived on its promised day. A delivered order stays completed when it is cancelled afterwards.
 */
export const settleCompletion: Settler = (events, rules): readonly Entry[] => {
  const story = orderStory(events, rules);
  const arrived = arrivalDay(story);
  if (story.placed === undefined || arrived === undefined) return [];
  return [{ day: arrived + rules.disputeDays, measure: 'orders_completed', count: 1, buyer: story.placed.data.buyer }];
};

function arrivalDay(story: OrderStory): Day | undefined {
  if (story.deliveredDay !== undefined) return story.deliveredDay;
  const untracked = story.shippedDay !== undefined && !story.tracked && story.cancelledDay === undefined;
  return untracked ? story.deliverByDay : undefined;
}
