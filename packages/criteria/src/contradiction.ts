import { hasSample, hasWindow, type MetricKey, metricRow, valueRange } from './metric.ts';
import type { MetricRow } from './metrics/metric-row.ts';
import { type Criterion, type CriterionWindow, criterionKey, type Policy, type Side, thresholdOf } from './policy.ts';
import type { WindowLength } from './window.ts';

/** Where a policy of the right shape contradicts itself: a sentence each, beginning with the path. */
export function contradictionsOf(policy: Policy): readonly string[] {
  return [
    ...countContradictions(policy),
    ...policy.levels.flatMap(({ criteria }, index) =>
      criteria.flatMap((criterion, at) =>
        criterionContradictions(criterion, policy).map((reason) => `levels.${index}.criteria.${at}.${reason}`),
      ),
    ),
    ...levelContradictions(policy),
  ];
}

function countContradictions({ earn, lose }: Policy): readonly string[] {
  const found: string[] = [];
  if (earn.hits > earn.of) found.push(`earn.hits must be at most earn.of (${earn.of}), is ${earn.hits}`);
  if (lose.misses > lose.of) found.push(`lose.misses must be at most lose.of (${lose.of}), is ${lose.misses}`);
  return found;
}

/** Levels are nested: whoever meets a level meets those below it, so each criterion returns, at least as strict. */
function levelContradictions({ levels }: Policy): readonly string[] {
  const found: string[] = [];
  for (const [index, { level, criteria }] of levels.entries()) {
    if (levels.findIndex((each) => each.level === level) < index)
      found.push(`levels.${index}.level repeats "${level}"`);
    for (const [at, criterion] of criteria.entries()) {
      const key = criterionKey(criterion);
      if (criteria.findIndex((each) => criterionKey(each) === key) < at) {
        found.push(`levels.${index}.criteria.${at} repeats ${key}`);
      }
    }
    const below = levels[index - 1];
    for (const lower of below?.criteria ?? []) {
      const path = `levels.${index}.criteria`;
      const here = criteria.find((each) => criterionKey(each) === criterionKey(lower));
      const side = here === undefined ? undefined : easierSide(here, lower);
      if (here === undefined) {
        found.push(`${path} lacks ${criterionKey(lower)} of the level below it, "${below?.level}": levels are nested`);
      } else if (side !== undefined) {
        const sides = `${side} ${sideText(here[side])} instead of ${sideText(lower[side])}`;
        found.push(
          `${path} asks less of ${criterionKey(lower)} than the level below it, "${below?.level}": to ${sides}`,
        );
      } else if (lower.hard === true && here.hard !== true) {
        found.push(`${path} must have ${criterionKey(lower)} hard, as the level below it, "${below?.level}", has it`);
      } else if (letsPassFewer(here.earn, lower.earn) || letsPassFewer(here.keep, lower.keep)) {
        found.push(
          `${path} lets ${criterionKey(lower)} pass with less data than the level below it, "${below?.level}"`,
        );
      }
    }
  }
  return found;
}

/** The side on which a criterion asks less than that of the level below it. */
function easierSide(here: Criterion, lower: Criterion): 'earn' | 'keep' | undefined {
  return (['earn', 'keep'] as const).find((name) => isStricter(lower[name], here[name], name));
}

function criterionContradictions(criterion: Criterion, policy: Policy): readonly string[] {
  const { metric, window, currency, prior, earn, keep, warn } = criterion;
  const row = metricRow(metric);
  const found: string[] = [];
  if (row.better === 'none') found.push(`metric ${metric} is shown, not judged`);
  if (hasWindow(row) && window === undefined) found.push(`window is missing: ${metric} is read over days`);
  if (!hasWindow(row) && window !== undefined) found.push(`window is not for ${metric}, which has none`);
  if (window !== undefined) found.push(...windowContradictions(window, row, policy));
  if (row.kind === 'money' && currency === undefined) found.push(`currency is missing: ${metric} is an amount`);
  if (row.kind !== 'money' && currency !== undefined) found.push(`currency is not for ${metric}, which is no amount`);
  if (prior !== undefined) found.push(...priorContradictions(prior.mean, metric, row));
  const daysMax = row.kind === 'since' && window !== undefined ? fewestDays(window) : Number.POSITIVE_INFINITY;
  for (const [name, side] of Object.entries({ earn, keep, ...(warn === undefined ? {} : { warn }) })) {
    found.push(...sideContradictions(metric, row, side).map((reason) => `${name}${reason}`));
    const threshold = thresholdOf(side);
    if (threshold > daysMax)
      found.push(`${name} must be at most ${daysMax}, the fewest days that are read, is ${threshold}`);
  }
  return [...found, ...orderContradictions(criterion)];
}

/** What earns keeps, and what loses was warned of. */
function orderContradictions({ earn, keep, warn }: Criterion): readonly string[] {
  const found: string[] = [];
  if (asksMore(keep, earn) || (keep.allow ?? 0) < (earn.allow ?? 0)) {
    found.push(`keep must not be stricter than earn (${sideText(earn)}), is ${sideText(keep)}`);
  }
  const [earnSample, keepSample] = [earn.minSample ?? 1, keep.minSample ?? 1];
  if (earn.ifInsufficient === 'not_applicable' && keepSample < earnSample) {
    found.push(`keep.minSample must be at least ${earnSample}, below which earn does not apply, is ${keepSample}`);
  }
  if (warn !== undefined && asksMore(warn, earn)) {
    found.push(`warn must not be stricter than earn (${sideText(earn)}), is ${sideText(warn)}`);
  }
  if (warn !== undefined && isStricter(keep, warn, 'keep')) {
    found.push(
      `warn must not lie beyond keep (${sideText(keep)}), is ${sideText(warn)}: it would warn of what is lost`,
    );
  }
  return found;
}

function priorContradictions(mean: number, metric: MetricKey, row: MetricRow): readonly string[] {
  if (row.kind !== 'mean') return [`prior is not for ${metric}, which is no mean`];
  const { min, max } = valueRange(row);
  return mean < min || mean > max ? [`prior.mean must be from ${min} to ${max}, is ${mean}`] : [];
}

function sideContradictions(metric: MetricKey, row: MetricRow, side: Side): readonly string[] {
  const found: string[] = [];
  const wanted = row.better === 'up' ? 'atLeast' : 'atMost';
  if (!(wanted in side))
    found.push(` must be ${wanted}: of ${metric}, ${row.better === 'up' ? 'more' : 'less'} is better`);
  const threshold = thresholdOf(side);
  const { min, max } = valueRange(row);
  if (threshold < min || threshold > max) found.push(` must be from ${min} to ${max}, is ${threshold}`);
  if (row.kind === 'median' && !row.bands.some(({ upTo }) => upTo === threshold)) {
    found.push(` must be one of ${row.bands.map(({ upTo }) => upTo).join(', ')}, is ${threshold}`);
  }
  if (max === Number.POSITIVE_INFINITY && row.kind !== 'median' && !Number.isInteger(threshold)) {
    found.push(` must be a whole number, is ${threshold}`);
  }
  if (!hasSample(row) && (side.minSample ?? side.ifInsufficient) !== undefined) {
    found.push(
      `.${side.minSample === undefined ? 'ifInsufficient' : 'minSample'} is not for ${metric}, which has no sample`,
    );
  }
  return [...found, ...certaintyContradictions(metric, row, side)];
}

function certaintyContradictions(metric: MetricKey, row: MetricRow, side: Side): readonly string[] {
  const found: string[] = [];
  const { bound, allow } = side;
  if (bound !== undefined && allow !== undefined) found.push('.allow cannot go together with bound');
  if (bound !== undefined && row.kind !== 'rate') found.push(`.bound is not for ${metric}, which is no rate`);
  if (allow !== undefined && (row.kind !== 'rate' || row.bad === undefined)) {
    found.push(`.allow is not for ${metric}, of which no bad events are counted`);
  }
  const threshold = bound === undefined ? undefined : 'atLeast' in bound ? bound.atLeast : bound.atMost;
  if (threshold !== undefined && (threshold <= 0 || threshold >= 1)) {
    found.push(`.bound must lie between 0 and 1, is ${threshold}`);
  }
  return found;
}

function windowContradictions(window: CriterionWindow, row: MetricRow, { cadence }: Policy): readonly string[] {
  const found: string[] = [];
  const lengths = lengthsOf(window);
  const lagDays = Math.max(row.lagDays, 'use' in window && window.of !== undefined ? metricRow(window.of).lagDays : 0);
  if (lengths.some((length) => 'months' in length)) {
    if (cadence.every === 'day' || cadence.every === 'week') {
      found.push(`window.months reads whole months, and cadence decides every ${cadence.every}: decide by the month`);
    } else if (cadence.day <= lagDays) {
      const reason = `${lagDays} days are left for late reports: decide on day ${lagDays + 1} or later`;
      found.push(`window.months cannot be filled by a decision on day ${cadence.day}, since ${reason}`);
    }
  }
  if (new Set(lengths.map((length) => JSON.stringify(length))).size < lengths.length) {
    found.push('window names the same days twice');
  }
  if ('use' in window) {
    const { kind } = window.of === undefined ? row : metricRow(window.of);
    if (window.of !== undefined && kind !== 'count') found.push(`window.of must be a count, is ${window.of}`);
    if (window.of === undefined && !hasSample(row))
      found.push('window.of is missing: the criterion has no sample of its own');
  }
  return found;
}

/** More days than are read are never counted, so a threshold beyond them would always be met. */
function fewestDays(window: CriterionWindow): number {
  return Math.min(...lengthsOf(window).map((length) => ('days' in length ? length.days : length.months * 28)));
}

function lengthsOf(window: CriterionWindow): readonly WindowLength[] {
  if ('bestOf' in window) return window.bestOf;
  return 'use' in window ? [window.use, window.otherwise] : [window];
}

/**
 * Whether there is something that one side of a metric refuses and another takes. A bound makes it harder to earn, since
 * the seller must surely be good, and easier to keep, since they must surely be bad to lose.
 */
function isStricter(one: Side, other: Side, purpose: 'earn' | 'keep'): boolean {
  if ('atLeast' in one !== 'atLeast' in other) return false;
  if (asksMore(one, other) || (one.allow ?? 0) < (other.allow ?? 0)) return true;
  const [mine, others] = [boundOf(one), boundOf(other)];
  if (mine === undefined || others === undefined) return (purpose === 'earn' ? mine : others) !== undefined;
  if (mine.share > others.share) return true;
  return purpose === 'earn' ? mine.leastGood > others.leastGood : mine.leastBad < others.leastBad;
}

/** Whether there is a sample with which one side does not apply, and so passes, while the other does not let it pass. */
function letsPassFewer(one: Side, other: Side): boolean {
  if (one.ifInsufficient !== 'not_applicable') return false;
  return other.ifInsufficient !== 'not_applicable' || (one.minSample ?? 1) > (other.minSample ?? 1);
}

function asksMore(one: Side, other: Side): boolean {
  if ('atLeast' in one !== 'atLeast' in other) return false;
  return (thresholdOf(one) - thresholdOf(other)) * ('atLeast' in one ? 1 : -1) > 0;
}

/** The share of good events one must be sure of, and how many that are all good, or all bad, make it sure. */
function boundOf({ bound }: Side): { share: number; leastGood: number; leastBad: number } | undefined {
  if (bound === undefined) return undefined;
  const share = 'atLeast' in bound ? bound.atLeast : 1 - bound.atMost;
  const odds = share / (1 - share);
  return { share, leastGood: bound.z ** 2 * odds, leastBad: bound.z ** 2 / odds };
}

function sideText(side: Side): string {
  const threshold = 'atLeast' in side ? `at least ${side.atLeast}` : `at most ${side.atMost}`;
  const certainty =
    side.bound === undefined ? '' : `, sure of ${'atLeast' in side.bound ? side.bound.atLeast : side.bound.atMost}`;
  return `${threshold}${certainty}${side.allow === undefined ? '' : `, or ${side.allow} ${side.allow === 1 ? 'buyer' : 'buyers'}`}`;
}
