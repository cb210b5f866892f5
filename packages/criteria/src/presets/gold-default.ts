import type { Policy } from '../policy.ts';

/**
 * Ours, after what the best programmes share. All numbers are our own but the half year of age, which is AliExpress's:
 * the reasons are in docs/decisions/0007-gold-default.md.
 */
export const goldDefault: Policy = {
  programme: 'gold-default',
  version: 1,
  name: 'Gold seller',
  effectiveFrom: '2016-01-01',
  noticeDays: 60,
  graceDecisions: 1,
  cadence: { every: 'month', day: 1 },
  earn: { hits: 3, of: 3 },
  lose: { misses: 2, of: 2 },
  minHoldDays: 30,
  reEarnWaitDays: { missed: 0, hard: 90 },
  dormantDays: 180,
  probationDays: 90,
  levels: [
    {
      level: 'gold',
      mark: 'star',
      criteria: [
        { metric: 'account_age_days', earn: { atLeast: 180 }, keep: { atLeast: 180 } },
        { metric: 'orders_completed', window: { days: 180 }, earn: { atLeast: 100 }, keep: { atLeast: 60 } },
        { metric: 'distinct_buyers', window: { days: 180 }, earn: { atLeast: 50 }, keep: { atLeast: 30 } },
        {
          metric: 'positive_feedback_rate',
          window: { days: 180 },
          earn: { atLeast: 0.97, bound: { kind: 'wilson', z: 1.645, atLeast: 0.95 }, minSample: 52 },
          keep: { atLeast: 0.95, allow: 2, minSample: 30 },
        },
        {
          metric: 'dsr_item_as_described',
          window: { days: 180 },
          prior: { weight: 20, mean: 4.5 },
          earn: { atLeast: 4.7, minSample: 20 },
          keep: { atLeast: 4.6, minSample: 20 },
        },
        {
          metric: 'dispute_lost_rate',
          window: { use: { days: 90 }, ifAtLeast: 400, of: 'orders_completed', otherwise: { days: 365 } },
          earn: { atMost: 0.005, allow: 1, minSample: 50 },
          keep: { atMost: 0.01, allow: 2, minSample: 50 },
        },
        {
          metric: 'on_time_ship_rate',
          window: { days: 90 },
          earn: { atLeast: 0.95, allow: 1, minSample: 30 },
          keep: { atLeast: 0.93, allow: 3, minSample: 30 },
        },
        {
          metric: 'seller_cancel_rate',
          window: { days: 90 },
          earn: { atMost: 0.015, allow: 1, minSample: 30 },
          keep: { atMost: 0.025, allow: 2, minSample: 30 },
        },
        {
          metric: 'response_rate_24h',
          window: { days: 90 },
          earn: { atLeast: 0.9, allow: 1, minSample: 10, ifInsufficient: 'not_applicable' },
          keep: { atLeast: 0.85, allow: 1, minSample: 10, ifInsufficient: 'not_applicable' },
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
