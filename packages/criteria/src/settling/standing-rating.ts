import type { SellerEvent } from '../event.ts';
import { compareEvents } from '../event-order.ts';

/** Of the ratings among the events the first that was not removed. A revision changes nothing. */
export function firstStandingRating(events: readonly SellerEvent[]): SellerEvent<'feedback.left'> | undefined {
  let removed: Set<string> | undefined;
  for (const event of events) {
    if (event.type === 'feedback.removed') removed = (removed ?? new Set()).add(event.data.feedbackId);
  }
  let first: SellerEvent<'feedback.left'> | undefined;
  for (const event of events) {
    if (event.type !== 'feedback.left' || removed?.has(event.data.feedbackId)) continue;
    if (first === undefined || compareEvents(event, first) < 0) first = event;
  }
  return first;
}

/** 4 and 5 stars are positive, 1 and 2 negative, 3 neither (programmes' common reading). */
export function opinionOf(stars: number): 'positive' | 'neutral' | 'negative' {
  if (stars === 3) return 'neutral';
  return stars > 3 ? 'positive' : 'negative';
}
