import type { Policy } from '../policy.ts';

const window = { days: 180 } as const;

/** For the public Olist orders of 2016 to 2018: half of the orders there carry no rating we have. */
export const olistDefault: Policy = {
  programme: 'olist-default',
  version: 1,
  name: 'Gold seller',
  effectiveFrom: '2016-09-01',
  cadence: { every: 'month', day: 1 },
  earn: { hits: 2, of: 3 },
  lose: { misses: 2, of: 3 },
  levels: [
    {
      level: 'gold',
      mark: 'star',
      criteria: [
        { metric: 'account_age_days', earn: { atLeast: 180 }, keep: { atLeast: 180 } },
        { metric: 'orders_completed', window, earn: { atLeast: 30 }, keep: { atLeast: 20 } },
        {
          metric: 'positive_feedback_rate',
          window,
          earn: { atLeast: 0.9, minSample: 15 },
          keep: { atLeast: 0.88, minSample: 15 },
        },
        { metric: 'on_time_ship_rate', window, earn: { atLeast: 0.9 }, keep: { atLeast: 0.88 } },
        { metric: 'on_time_delivery_rate', window, earn: { atLeast: 0.9 }, keep: { atLeast: 0.88 } },
      ],
    },
  ],
};
