import type { Policy } from '../policy.ts';

/**
 * Ours, and nobody else's: a badge for small and new sellers who have done everything right so far. It is called rising
 * and never gold. What decides about ratings is Wilson's bound at one-sided 90 %: 10 of 10 gives 0.859, 9 of 10 gives
 * 0.718, 19 of 20 gives 0.847. The seven first ratings earn if all are positive.
 */
export const smallSellerRising: Policy = {
  programme: 'small-seller-rising',
  version: 1,
  name: 'Rising seller',
  effectiveFrom: '2016-01-01',
  noticeDays: 30,
  graceDecisions: 1,
  cadence: { every: 'month', day: 1 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 2, of: 3 },
  minHoldDays: 30,
  reEarnWaitDays: { missed: 0, hard: 90 },
  dormantDays: 120,
  probationDays: 90,
  levels: [
    {
      level: 'rising',
      mark: 'star',
      criteria: [
        { metric: 'account_age_days', earn: { atLeast: 60 }, keep: { atLeast: 60 } },
        { metric: 'orders_completed', window: { days: 180 }, earn: { atLeast: 10 }, keep: { atLeast: 6 } },
        { metric: 'distinct_buyers', window: { days: 180 }, earn: { atLeast: 8 }, keep: { atLeast: 5 } },
        {
          metric: 'positive_feedback_rate',
          window: { days: 365 },
          earn: { atLeast: 0.8, bound: { kind: 'wilson', z: 1.2816, atLeast: 0.8 }, minSample: 5 },
          keep: { atLeast: 0.8, bound: { kind: 'wilson', z: 1.2816, atLeast: 0.8 }, minSample: 5 },
        },
        {
          metric: 'dispute_lost_rate',
          window: { days: 365 },
          earn: { atMost: 0, allow: 1, minSample: 5 },
          keep: { atMost: 0.02, allow: 1, minSample: 5 },
        },
        {
          metric: 'authenticity_violations',
          window: { days: 365 },
          earn: { atMost: 0 },
          keep: { atMost: 0 },
          hard: true,
        },
        { metric: 'suspension', earn: { atMost: 0 }, keep: { atMost: 0 }, hard: true },
      ],
    },
  ],
};
