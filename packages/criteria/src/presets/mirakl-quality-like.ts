import type { Policy } from '../policy.ts';

const month = { days: 30 } as const;

/**
 * After the quality control of marketplaces on Mirakl: each number has an alert, our `warn`, and a limit, our `keep`.
 * The operators' own pages are the sources: incidents 5 to 15 %, acceptance 75 to 97 %, late 8 to 15 %, over 30 days, the
 * rating over three months, at least 10 to 25 orders. Where they give a range we take a limit within it and an alert
 * before it. There it suspends; here it takes a badge. Earning asks for the alert: ours. Response time is the share within
 * a day; three months are 90 days, since it decides weekly; rejections in a row have no measure here.
 */
export const miraklQualityLike: Policy = {
  programme: 'mirakl-quality-like',
  version: 1,
  name: 'Quality seller',
  effectiveFrom: '2016-01-01',
  cadence: { every: 'week', day: 1 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 2, of: 2 },
  levels: [
    {
      level: 'quality',
      mark: 'star',
      criteria: [
        {
          metric: 'order_defect_rate',
          window: month,
          earn: { atMost: 0.05, minSample: 10 },
          warn: { atMost: 0.05, minSample: 10 },
          keep: { atMost: 0.1, minSample: 10 },
        },
        {
          metric: 'acceptance_rate',
          window: month,
          earn: { atLeast: 0.95, minSample: 10 },
          warn: { atLeast: 0.95, minSample: 10 },
          keep: { atLeast: 0.9, minSample: 10 },
        },
        {
          metric: 'median_acceptance_hours',
          window: month,
          earn: { atMost: 24, minSample: 10 },
          warn: { atMost: 24, minSample: 10 },
          keep: { atMost: 48, minSample: 10 },
        },
        {
          metric: 'on_time_ship_rate',
          window: month,
          earn: { atLeast: 0.92, minSample: 10 },
          warn: { atLeast: 0.92, minSample: 10 },
          keep: { atLeast: 0.88, minSample: 10 },
        },
        {
          metric: 'valid_tracking_rate',
          window: month,
          earn: { atLeast: 0.95, minSample: 25 },
          warn: { atLeast: 0.95, minSample: 25 },
          keep: { atLeast: 0.9, minSample: 25 },
        },
        {
          metric: 'response_rate_24h',
          window: month,
          earn: { atLeast: 0.9, minSample: 10, ifInsufficient: 'not_applicable' },
          warn: { atLeast: 0.9, minSample: 10, ifInsufficient: 'not_applicable' },
          keep: { atLeast: 0.8, minSample: 10, ifInsufficient: 'not_applicable' },
        },
        {
          metric: 'average_rating',
          window: { days: 90 },
          earn: { atLeast: 4, minSample: 10 },
          warn: { atLeast: 4, minSample: 10 },
          keep: { atLeast: 3.5, minSample: 10 },
        },
      ],
    },
  ],
};
