import type { Policy, PolicyLevel } from '../policy.ts';

const window = { days: 180 } as const;
const recent = { days: 90 } as const;

/** The volume and the ratings that each level asks for; all else is the same. */
interface Rank {
  readonly orders: readonly [earn: number, keep: number];
  readonly positive: readonly [earn: number, keep: number];
}

const criteriaOf = ({ orders, positive }: Rank): PolicyLevel['criteria'] => [
  { metric: 'account_age_days', earn: { atLeast: 180 }, keep: { atLeast: 180 } },
  { metric: 'orders_completed', window, earn: { atLeast: orders[0] }, keep: { atLeast: orders[1] } },
  { metric: 'distinct_buyers', window, earn: { atLeast: 50 }, keep: { atLeast: 30 } },
  {
    metric: 'positive_feedback_rate',
    window,
    earn: { atLeast: positive[0], minSample: 30 },
    keep: { atLeast: positive[1], minSample: 20 },
  },
  { metric: 'average_rating', window, earn: { atLeast: 4.5, minSample: 30 }, keep: { atLeast: 4.4, minSample: 20 } },
  {
    metric: 'on_time_ship_rate',
    window: recent,
    earn: { atLeast: 0.95, minSample: 30 },
    keep: { atLeast: 0.93, minSample: 20 },
  },
  {
    metric: 'on_time_delivery_rate',
    window: recent,
    earn: { atLeast: 0.92, minSample: 30 },
    keep: { atLeast: 0.9, minSample: 20 },
  },
  {
    metric: 'seller_cancel_rate',
    window: recent,
    earn: { atMost: 0.015, minSample: 30 },
    keep: { atMost: 0.025, minSample: 20 },
  },
];

/**
 * A gold star, and a crown for the largest of the golden. The floors of age, orders, buyers and cancellations are the
 * ones published programmes share; the rates ask for a little less than the strictest of them.
 */
export const marketplaceDefault: Policy = {
  programme: 'marketplace-default',
  version: 1,
  name: 'Gold seller',
  effectiveFrom: '2016-01-01',
  cadence: { every: 'month', day: 1 },
  earn: { hits: 3, of: 3 },
  lose: { misses: 2, of: 3 },
  levels: [
    { level: 'gold', mark: 'star', criteria: criteriaOf({ orders: [100, 60], positive: [0.95, 0.93] }) },
    { level: 'gold-crown', mark: 'crown', criteria: criteriaOf({ orders: [1000, 800], positive: [0.97, 0.96] }) },
  ],
};
