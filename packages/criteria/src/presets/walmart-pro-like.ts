import type { Policy, PolicyLevel } from '../policy.ts';

interface Tier {
  readonly level: string;
  readonly mark: PolicyLevel['mark'];
  readonly onTime: number;
  readonly cancelled: number;
  readonly replied: number;
  readonly orders: number;
}

/** "More than 100 orders" is at least 101. */
const tiers: readonly Tier[] = [
  { level: 'rising', mark: 'star', onTime: 0.9, cancelled: 0.025, replied: 0.9, orders: 101 },
  { level: 'advanced', mark: 'star', onTime: 0.925, cancelled: 0.02, replied: 0.925, orders: 101 },
  { level: 'pro', mark: 'crown', onTime: 0.95, cancelled: 0.015, replied: 0.95, orders: 251 },
];

function levelOf({ level, mark, onTime, cancelled, replied, orders }: Tier): PolicyLevel {
  const quarter = { days: 90 };
  return {
    level,
    mark,
    criteria: [
      { metric: 'account_age_days', earn: { atLeast: 90 }, keep: { atLeast: 90 } },
      { metric: 'orders_completed', window: quarter, earn: { atLeast: orders }, keep: { atLeast: orders } },
      { metric: 'on_time_delivery_rate', window: quarter, earn: { atLeast: onTime }, keep: { atLeast: onTime } },
      { metric: 'seller_cancel_rate', window: quarter, earn: { atMost: cancelled }, keep: { atMost: cancelled } },
      {
        metric: 'response_rate_48h',
        window: { days: 30 },
        earn: { atLeast: replied, ifInsufficient: 'not_applicable' },
        keep: { atLeast: replied, ifInsufficient: 'not_applicable' },
      },
    ],
  };
}

/**
 * After Walmart's Pro Seller (US, September 2024) with its three tiers. Sources: Walmart Marketplace Learn, Pro Seller
 * overview (on time, cancelled, replies in 48 hours over 30 days), and the 2023 rules (more than 100 and 250 orders, 90
 * days active). Prices, free delivery and content are not measured here. The refresh cycle is not published: monthly is
 * ours, and so is that replies do not apply to whom nobody asks.
 */
export const walmartProLike: Policy = {
  programme: 'walmart-pro-like',
  version: 1,
  name: 'Pro seller',
  effectiveFrom: '2016-01-01',
  cadence: { every: 'month', day: 1 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  levels: tiers.map(levelOf),
};
