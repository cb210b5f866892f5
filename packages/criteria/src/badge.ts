import type { CompiledPolicy } from './compiled-policy.ts';
import { formatDay } from './day.ts';
import type { Decision } from './decision.ts';
import { type HeldBadge, type PublishedBadge, type PublishedMetric, publishedBadgeVersion } from './published-badge.ts';
import { heldLevel, type Standing } from './standing.ts';
import { spanOf } from './window.ts';

/** What the public sees after a decision: the highest level held with the numbers it rests on, or nothing. */
export function badgeOf(
  seller: string,
  standing: Standing,
  decision: Decision,
  compiled: CompiledPolicy,
): PublishedBadge {
  const subject = { version: publishedBadgeVersion, seller } as const;
  const held = heldLevel(standing);
  const level = compiled.policy.levels.find((each) => each.level === held?.level);
  if (held === undefined || level === undefined) return { ...subject, level: null };
  const badge: HeldBadge = {
    ...subject,
    programme: standing.programme,
    level: level.level,
    mark: level.mark,
    since: formatDay(held.since),
    decidedOn: formatDay(decision.day),
    policyVersion: decision.policyVersion,
    metrics: publishedMetrics(decision, compiled),
  };
  return badge;
}

function publishedMetrics(decision: Decision, { readings, shapes }: CompiledPolicy): PublishedMetric[] {
  return readings.map(({ metric, row, shapeIndex }, index) => {
    const reading = decision.readings[index];
    const figures = {
      metric,
      kind: row.kind,
      better: row.better,
      numerator: reading?.numerator ?? 0,
      denominator: reading?.denominator ?? 0,
    };
    const shape = shapes[shapeIndex];
    if (shape === undefined || row.kind === 'age') return figures;
    const span = spanOf(decision.day, shape);
    return { ...figures, from: formatDay(span.from), to: formatDay(span.to) };
  });
}
