import type { CompiledPolicy, ReadingPlan } from './compiled-policy.ts';
import { formatDay } from './day.ts';
import type { Decision } from './decision.ts';
import type { MetricRow } from './metrics/metric-row.ts';
import { type HeldBadge, type PublishedBadge, type PublishedMetric, publishedBadgeVersion } from './published-badge.ts';
import type { MetricReading } from './reading.ts';
import { type Standing, shownLevel } from './standing.ts';

/** What the public sees after a decision: the highest level held with the numbers it rests on, or nothing. */
export function badgeOf(
  seller: string,
  standing: Standing,
  decision: Decision,
  compiled: CompiledPolicy,
): PublishedBadge {
  const subject = { version: publishedBadgeVersion, seller } as const;
  const shown = shownLevel(standing);
  const level = compiled.policy.levels.find((each) => each.level === shown?.level);
  if (shown === undefined || level === undefined) return { ...subject, level: null };
  const badge: HeldBadge = {
    ...subject,
    programme: standing.programme,
    level: level.level,
    mark: level.mark,
    since: formatDay(shown.since),
    decidedOn: formatDay(decision.day),
    policyVersion: decision.policyVersion,
    metrics: publishedMetrics(level.level, decision, compiled),
  };
  return badge;
}

/** How a badge shows each kind of metric; what is not here it does not show. */
const publishedKinds: { readonly [Kind in MetricRow['kind']]?: PublishedMetric['kind'] } = {
  rate: 'rate',
  mean: 'mean',
  count: 'count',
  distinct: 'distinct',
  median: 'median',
  age: 'age',
};

/** The numbers the level's criteria are earned by; one that is judged by two thresholds is shown once. */
function publishedMetrics(level: string, decision: Decision, { levels, readings }: CompiledPolicy): PublishedMetric[] {
  const published: PublishedMetric[] = [];
  for (const { earn } of levels.find((each) => each.level === level)?.criteria ?? []) {
    const [plan, reading] = [readings[earn.readingIndex], decision.readings[earn.readingIndex]];
    const metric = plan === undefined || reading === undefined ? undefined : publishedMetric(plan, reading);
    const isThere = (each: PublishedMetric) =>
      each.metric === metric?.metric && each.from === metric.from && each.to === metric.to;
    if (metric !== undefined && !published.some(isThere)) published.push(metric);
  }
  return published;
}

function publishedMetric({ metric, row }: ReadingPlan, reading: MetricReading): PublishedMetric | undefined {
  const kind = publishedKinds[row.kind];
  if (kind === undefined || !row.shown || row.better === 'none') return undefined;
  const { numerator, denominator, rawDenominator, span, median } = reading;
  const leftOut = rawDenominator - denominator;
  return {
    metric,
    kind,
    better: row.better,
    numerator: row.kind === 'median' ? Math.round((median ?? 0) * 100) : numerator,
    denominator: row.kind === 'median' && median === undefined ? 0 : denominator,
    ...(leftOut > 0 ? { leftOut } : {}),
    ...(span === undefined ? {} : { from: formatDay(span.from), to: formatDay(span.to) }),
  };
}
