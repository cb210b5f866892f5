import type { Entry } from '../entry.ts';
import type { SellerEvent } from '../event.ts';
import type { Measure } from '../measure.ts';
import { compareEvents } from './order-story.ts';
import type { Settler } from './settler.ts';

/** Of one buyer's ratings in one ISO week the first that stands counts, on the day it was left. */
export const settleRatings: Settler = (events, rules): readonly Entry[] => {
  const first = firstStanding(events);
  if (first === undefined) return [];
  const day = rules.dayOf(first.time);
  const { stars } = first.data;
  return [
    { day, measure: 'ratings', count: 1 },
    { day, measure: opinionOf(stars), count: 1 },
    { day, measure: 'stars', count: stars },
  ];
};

function firstStanding(events: readonly SellerEvent[]): SellerEvent<'feedback.left'> | undefined {
  const removed = new Set<string>();
  for (const event of events) if (event.type === 'feedback.removed') removed.add(event.data.feedbackId);
  let first: SellerEvent<'feedback.left'> | undefined;
  for (const event of events) {
    if (event.type !== 'feedback.left' || removed.has(event.data.feedbackId)) continue;
    if (first === undefined || compareEvents(event, first) < 0) first = event;
  }
  return first;
}

/** 4 and 5 stars are positive, 1 and 2 negative, 3 neither (programmes' common reading). */
function opinionOf(stars: number): Measure {
  if (stars === 3) return 'ratings_neutral';
  return stars > 3 ? 'ratings_positive' : 'ratings_negative';
}
