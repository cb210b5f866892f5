import type { Reason } from '../evaluation.ts';
import type { Criterion, Side } from '../policy.ts';
import { type Counted, type PresetRow, reasonOf } from './preset-row.ts';

/**
 * What a criterion's rows do not try: per side the threshold, the bound, the allowance and the least sample, each at,
 * just under and just over. One more or one less of what is counted is "just".
 */
export function gapsOf(criterion: Criterion, rows: readonly PresetRow[]): readonly string[] {
  const sides = (['earn', 'keep', 'warn'] as const).flatMap((name) => {
    const side = criterion[name];
    const reasoned = rows.map((row) => ({ counted: [row[0]].flat(), reason: reasonOf(row, name) }));
    return side === undefined ? [] : [{ name, side, reasoned }];
  });
  return sides.flatMap(({ name, side, reasoned }) => {
    const tried = reasoned.map(({ counted, reason }) => triedBy(criterion, side, counted, reason));
    return wanted(criterion, side)
      .filter((position) => !tried.some((positions) => positions.includes(position)))
      .concat(side.bound === undefined ? [] : boundGaps(side, reasoned))
      .map((position) => `${criterion.metric}: no row ${position} to ${name}`);
  });
}

/** What is counted whole, without a sample. */
const counts: ReadonlySet<string> = new Set([
  'account_age_days',
  'orders_completed',
  'distinct_buyers',
  'gross_sales',
  'authenticity_violations',
  'suspension',
]);

/** What a side has to be tried at; nothing lies under none. */
function wanted({ metric }: Criterion, side: Side): string[] {
  const threshold = thresholdOf(side);
  const { allow, minSample = 1 } = side;
  const least = threshold === 0 ? ['at', 'just over'] : ['at', 'just under', 'just over'];
  const allowances = allow === undefined ? [] : allow === 1 ? [allow, 2] : [allow - 1, allow, allow + 1];
  const samples = counts.has(metric) ? [] : [minSample - 1, minSample, minSample + 1];
  return [
    ...least.map((where) => `${where} ${threshold}`),
    ...allowances.map((buyers) => `beyond ${threshold} by ${buyers} buyers`),
    ...samples.map((sample) => `with a sample of ${sample}`),
  ];
}

/** Where a row stands. What it has too small a sample for it does not try. */
function triedBy(criterion: Criterion, side: Side, counted: readonly Counted[], reason: Reason): readonly string[] {
  const threshold = thresholdOf(side);
  const each = counted.find(({ within }) => within === undefined || within === threshold);
  if (each === undefined) return [];
  const positions = [`with a sample of ${each.denominator}`];
  if (each.denominator < (side.minSample ?? 1)) return positions;
  const over = overThreshold(criterion, side, each);
  if (over === 0) positions.push(`at ${threshold}`);
  if (over > 0 && over <= scale) positions.push(`just over ${threshold}`);
  if (over < 0 && over >= -scale) positions.push(`just under ${threshold}`);
  const moreIsBetter = 'atLeast' in side || each.within !== undefined; // of a median: the share within the band
  const beyond = moreIsBetter ? over < 0 : over > 0;
  if (beyond === (reason === 'met' || reason === 'missed_unsure')) return []; // expected on the wrong side
  if (beyond) positions.push(`beyond ${threshold} by ${each.badBuyers} buyers`);
  return positions;
}

const scale = 1_000_000;

/** How far the numerator lies over what the threshold asks of the denominator, in millionths; exact. */
function overThreshold({ prior = { weight: 0, mean: 0 } }: Criterion, side: Side, counted: Counted): number {
  const { numerator, denominator, within } = counted;
  const wantedShare = within === undefined ? Math.round(thresholdOf(side) * scale) : scale / 2;
  const added = prior.weight * Math.round(prior.mean * scale);
  return numerator * scale + added - wantedShare * (denominator + prior.weight);
}

/** Hardly any k of n lies exactly on a bound: it turns between two rows of one sample. */
function boundGaps(
  side: Side,
  rows: readonly { readonly counted: readonly Counted[]; readonly reason: Reason }[],
): readonly string[] {
  const turns = rows.some(({ counted: [one], reason }) =>
    rows.some(({ counted: [other], reason: otherReason }) => {
      if (one === undefined || other === undefined || one.denominator !== other.denominator) return false;
      const surely = reason === 'missed_unsure' && otherReason === 'met';
      const missed = reason === 'missed' && otherReason === 'met_unless_sure';
      const sign = 'atLeast' in side ? 1 : -1;
      return other.numerator - one.numerator === sign && (surely || missed);
    }),
  );
  return turns ? [] : ['on either side of the bound'];
}

function thresholdOf(side: Side): number {
  return 'atLeast' in side ? side.atLeast : side.atMost;
}
