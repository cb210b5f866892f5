import type { Criterion, Policy, Side } from '../policy.ts';

const quarter = { months: 3 } as const;
const year = { months: 12 } as const;

/** Three months with at least 400 transactions in them, else twelve. Source: eBay seller performance policy. */
const lookBack = { use: quarter, ifAtLeast: 400, of: 'orders_completed', otherwise: year } as const;

/** eBay keeps and earns by the same numbers. */
const limit = (metric: Criterion['metric'], side: Side, window?: Criterion['window']): Criterion => ({
  metric,
  ...(window === undefined ? {} : { window }),
  earn: side,
  keep: side,
});

/**
 * After eBay's Top Rated Seller (US). Its list says "0.5 %, with three or fewer defects from unique buyers", which can be
 * read as both; for the minimum standard the pages are explicit that both must be exceeded to fail, and so we read it.
 * Sources: eBay, becoming a Top Rated Seller (age, volume, defects, cases, late, tracking); day 20, one evaluation
 * decides (seller levels). Its months are read as whole calendar months. A defect there is a seller's cancellation or a
 * lost case; ours is a lost case, a chargeback or 1-2 stars. Keeping by the numbers that earn is eBay's.
 */
export const ebayTopRatedLike: Policy = {
  programme: 'ebay-top-rated-like',
  version: 1,
  name: 'Top-rated seller',
  effectiveFrom: '2016-01-01',
  cadence: { every: 'month', day: 20 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  levels: [
    {
      level: 'top-rated',
      mark: 'star',
      criteria: [
        limit('account_age_days', { atLeast: 90 }),
        limit('orders_completed', { atLeast: 100 }, year),
        { ...limit('gross_sales', { atLeast: 100_000 }, year), currency: 'USD' },
        limit('order_defect_rate', { atMost: 0.005, allow: 3 }, lookBack),
        limit('dispute_lost_rate', { atMost: 0.003, allow: 2 }, lookBack),
        limit('on_time_ship_rate', { atLeast: 0.97, allow: 5 }, lookBack),
        limit('valid_tracking_rate', { atLeast: 0.95 }, quarter),
      ],
    },
  ],
};
