import { type FindSignal, orderEvidence, shareFinding } from './finding.ts';
import { grouped } from './grouped.ts';
import type { Trade } from './trade.ts';

/** The share of orders that came from the largest so many buyers. */
export function findTopShare(key: 'buyer_top1_share' | 'buyer_top5_share', buyers: number): FindSignal {
  return ({ trades, rules }) => {
    const groups = ordersByBuyer(trades);
    const sample = groups.reduce((sum, { length }) => sum + length, 0);
    return shareFinding(groups.slice(0, buyers).flat(), sample, rules[key], orderEvidence);
  };
}

/** Orders that were not called off, by buyer, the largest first; of equals by the first order. */
export function ordersByBuyer(trades: readonly Trade[]): readonly (readonly Trade[])[] {
  const orders = trades.filter(({ buyer, cancelled }) => buyer !== undefined && cancelled === undefined);
  return [...grouped(orders, ({ buyer }) => buyer).values()].toSorted((a, b) => b.length - a.length);
}
