import { ordersByBuyer } from './buyer-share.ts';
import { type FindSignal, orderEvidence } from './finding.ts';

/**
 * How many equally large buyers would be as concentrated, as a share of the orders: 1 / HHI / n, where HHI is the sum of
 * squared buyer shares (Herfindahl and Hirschman). 1 where every order has a buyer of its own.
 */
export const findEffectiveBuyers: FindSignal = ({ trades, rules: { effective_buyers } }) => {
  const groups = ordersByBuyer(trades);
  const sample = groups.reduce((sum, { length }) => sum + length, 0);
  const value = sample / groups.reduce((sum, { length }) => sum + length ** 2, 0);
  if (sample < effective_buyers.sampleMin || !(value < effective_buyers.below)) return undefined;
  const evidence = groups.filter(({ length }) => length > 1).flatMap((group) => group.map(orderEvidence));
  return { value, threshold: effective_buyers.below, sample, evidence };
};
