import type { Entry } from '../entry.ts';
import type { Settler } from './settler.ts';
import { firstStandingRating, opinionOf } from './standing-rating.ts';

/** Of one buyer's ratings in one week (or month) the first that stands counts, on the day it was left. */
export const settleRatings: Settler = (events, rules): readonly Entry[] => {
  const first = firstStandingRating(events);
  if (first === undefined) return [];
  const day = rules.dayOf(first.time);
  const { stars, buyer } = first.data;
  const opinion = opinionOf(stars);
  const entries: Entry[] = [
    { day, measure: 'ratings', count: 1 },
    { day, measure: opinions[opinion], count: 1, ...(opinion === 'negative' ? { buyer } : {}) },
    { day, measure: 'stars', count: stars },
  ];
  for (const [question, ratings, sum] of questions) {
    const answer = first.data[question];
    if (answer === undefined) continue;
    entries.push({ day, measure: ratings, count: 1 }, { day, measure: sum, count: answer });
  }
  return entries;
};

const opinions = {
  positive: 'ratings_positive',
  neutral: 'ratings_neutral',
  negative: 'ratings_negative',
} as const;

const questions = [
  ['itemAsDescribed', 'item_as_described_ratings', 'item_as_described_stars'],
  ['communication', 'communication_ratings', 'communication_stars'],
  ['shippingSpeed', 'shipping_speed_ratings', 'shipping_speed_stars'],
] as const;
