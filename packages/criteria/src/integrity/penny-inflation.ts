import { type FindSignal, orderEvidence } from './finding.ts';
import { grouped } from './grouped.ts';
import type { Trade } from './trade.ts';

/** The median amount of rated orders over that of all, in the currency with the most orders; the sample is the rated. */
export const findPennyInflation: FindSignal = ({ trades, rules: { penny_inflation } }) => {
  const all = largestCurrency(trades);
  const rated = all.filter(({ rating }) => rating !== undefined);
  const [median, usual] = [medianAmount(rated), medianAmount(all)];
  const value = median / usual;
  if (rated.length < penny_inflation.sampleMin || !(value < penny_inflation.below)) return undefined;
  const cheap = rated.filter((trade) => amountOf(trade) <= median);
  return { value, threshold: penny_inflation.below, sample: rated.length, evidence: cheap.map(orderEvidence) };
};

/** The orders of the currency with the most of them; of equals the first by its code. */
function largestCurrency(trades: readonly Trade[]): readonly Trade[] {
  const priced = trades.filter(({ amount }) => amount !== undefined);
  const groups = [...grouped(priced, ({ amount }) => amount?.currency ?? '')];
  return groups.toSorted(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1))[0]?.[1] ?? [];
}

/** The lower of the two middle ones where they are even. */
function medianAmount(trades: readonly Trade[]): number {
  return trades.map(amountOf).toSorted((a, b) => a - b)[(trades.length - 1) >> 1] ?? Number.NaN;
}

function amountOf({ amount }: Trade): number {
  return amount?.minor ?? 0;
}
