import type { Policy } from '../policy.ts';

const months = { months: 3 } as const;

/**
 * After Etsy's Star Seller: three calendar months, one evaluation decides. Etsy decides on the 1st; we on the 4th, when
 * three days have been left to late reports and the months are whole. Sources: Etsy, What is the Star Seller badge
 * (replies, shipping, review average, 5 orders, 300 USD, 90 days since the first sale, which we take from registration).
 * Its three partial badges are this policy with one criterion each, as programmes of their own.
 */
export const etsyStarLike: Policy = {
  programme: 'etsy-star-like',
  version: 1,
  name: 'Star seller',
  effectiveFrom: '2016-01-01',
  cadence: { every: 'month', day: 4 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  levels: [
    {
      level: 'star',
      mark: 'star',
      criteria: [
        { metric: 'account_age_days', earn: { atLeast: 90 }, keep: { atLeast: 90 } },
        { metric: 'orders_completed', window: months, earn: { atLeast: 5 }, keep: { atLeast: 5 } },
        {
          metric: 'gross_sales',
          currency: 'USD',
          window: months,
          earn: { atLeast: 30_000 },
          keep: { atLeast: 30_000 },
        },
        {
          metric: 'response_rate_24h',
          window: months,
          earn: { atLeast: 0.95, ifInsufficient: 'not_applicable' },
          keep: { atLeast: 0.95, ifInsufficient: 'not_applicable' },
        },
        { metric: 'on_time_ship_rate', window: months, earn: { atLeast: 0.95 }, keep: { atLeast: 0.95 } },
        { metric: 'valid_tracking_rate', window: months, earn: { atLeast: 0.95 }, keep: { atLeast: 0.95 } },
        { metric: 'average_rating', window: months, earn: { atLeast: 4.8 }, keep: { atLeast: 4.8 } },
      ],
    },
  ],
};
