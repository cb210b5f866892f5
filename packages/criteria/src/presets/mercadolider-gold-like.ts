import type { Policy, PolicyLevel } from '../policy.ts';

/** 60 days with at least 40 sales in them, else 365. Source: Mercado Libre, what the changes in reputation are. */
const lookBack = { use: { days: 60 }, ifAtLeast: 40, of: 'orders_completed', otherwise: { days: 365 } } as const;

/** At least 10 sales to be scored at all. Source: Mercado Libre, seller reputation. */
const scored = { minSample: 10 } as const;

/**
 * Quality is the same for all levels; only volume separates them. "Under 1 %" is the largest decimal below it: exact up to
 * 10,000 orders (5,000 for "under 0.5 %"), beyond them stricter by less than a millionth.
 */
function levelOf(level: string, mark: PolicyLevel['mark'], orders: number, sales: number): PolicyLevel {
  const [disputed, cancelled] = [
    { atMost: 0.004999, ...scored },
    { atMost: 0.004999, ...scored },
  ];
  const [claimed, onTime] = [
    { atMost: 0.009999, ...scored },
    { atLeast: 0.920001, ...scored },
  ];
  const window = { days: 60 };
  return {
    level,
    mark,
    criteria: [
      { metric: 'account_age_days', earn: { atLeast: 91 }, keep: { atLeast: 91 } },
      { metric: 'orders_completed', window, earn: { atLeast: orders }, keep: { atLeast: orders } },
      { metric: 'gross_sales', currency: 'MXN', window, earn: { atLeast: sales }, keep: { atLeast: sales } },
      { metric: 'not_as_described_rate', window: lookBack, earn: claimed, keep: claimed },
      { metric: 'dispute_lost_rate', window: lookBack, earn: disputed, keep: disputed },
      { metric: 'seller_cancel_rate', window: lookBack, earn: cancelled, keep: cancelled },
      { metric: 'on_time_ship_rate', window: lookBack, earn: onTime, keep: onTime },
    ],
  };
}

/**
 * After MercadoLíder in Mexico: Leader, Gold and Platinum, decided daily. Sources: Mercado Libre, How to become
 * MercadoLíder (more than 3 months; claims under 1 %, mediations under 0.5 %, cancelled under 0.5 %, late under 8 %; 100,
 * 250, 750 sales and 80,000, 240,000, 640,000 MXN in 60 days). Its protection window is our `minHoldDays` (ours).
 */
export const mercadoliderGoldLike: Policy = {
  programme: 'mercadolider-gold-like',
  version: 1,
  name: 'MercadoLíder-like',
  effectiveFrom: '2016-01-01',
  cadence: { every: 'day' },
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  minHoldDays: 30,
  levels: [
    levelOf('leader', 'star', 100, 8_000_000),
    levelOf('gold', 'star', 250, 24_000_000),
    levelOf('platinum', 'crown', 750, 64_000_000),
  ],
};
