import { type MetricKey, metricRow } from './metric.ts';
import type { MetricRow } from './metrics/metric-row.ts';
import type { Criterion, Policy, Side } from './policy.ts';
import type { WindowShape } from './window.ts';

/** A policy made ready for deciding many sellers: windows once, thresholds as integers. */
export interface CompiledPolicy {
  readonly policy: Policy;
  /** The distinct windows its criteria read. */
  readonly shapes: readonly WindowShape[];
  /** The distinct readings its criteria need, in the order in which `evaluate` takes them. */
  readonly readings: readonly ReadingPlan[];
  readonly levels: readonly CompiledLevel[];
}

export interface ReadingPlan {
  readonly metric: MetricKey;
  readonly row: MetricRow;
  readonly shapeIndex: number;
}

export interface CompiledLevel {
  readonly level: string;
  readonly criteria: readonly CompiledCriterion[];
}

export interface CompiledCriterion {
  readonly criterion: Criterion;
  readonly readingIndex: number;
  readonly earn: CompiledSide;
  readonly keep: CompiledSide;
}

export interface CompiledSide {
  readonly threshold: number;
  /** The threshold times `thresholdScale`, an integer. */
  readonly scaled: number;
  /** 1 where more is better, -1 where less is. */
  readonly sign: 1 | -1;
  readonly minSample: number;
  readonly insufficient: 'not_applicable' | 'undecided';
}

/** Thresholds have at most six places. */
export const thresholdScale = 1_000_000;

export function compilePolicy(policy: Policy): CompiledPolicy {
  const shapes: WindowShape[] = [];
  const readings: ReadingPlan[] = [];
  const levels = policy.levels.map(({ level, criteria }) => ({
    level,
    criteria: criteria.map((criterion) => ({
      criterion,
      readingIndex: readingIndexOf(criterion, readings, shapes),
      earn: compileSide(criterion.earn),
      keep: compileSide(criterion.keep),
    })),
  }));
  return { policy, shapes, readings, levels };
}

function readingIndexOf({ metric, window }: Criterion, readings: ReadingPlan[], shapes: WindowShape[]): number {
  const row = metricRow(metric);
  const shape = { windowDays: window?.days ?? 0, lagDays: row.lagDays, distinctBuyers: row.kind === 'distinct' };
  const shapeIndex = indexIn(
    shapes,
    shape,
    (a, b) => a.windowDays === b.windowDays && a.lagDays === b.lagDays && a.distinctBuyers === b.distinctBuyers,
  );
  return indexIn(
    readings,
    { metric, row, shapeIndex },
    (a, b) => a.metric === b.metric && a.shapeIndex === b.shapeIndex,
  );
}

/** The index of the item in the list, which it joins where it is new. */
function indexIn<T>(list: T[], item: T, same: (a: T, b: T) => boolean): number {
  const found = list.findIndex((other) => same(other, item));
  return found >= 0 ? found : list.push(item) - 1;
}

function compileSide(side: Side): CompiledSide {
  const threshold = 'atLeast' in side ? side.atLeast : side.atMost;
  return {
    threshold,
    scaled: Math.round(threshold * thresholdScale),
    sign: 'atLeast' in side ? 1 : -1,
    minSample: side.minSample ?? 1,
    insufficient: side.ifInsufficient ?? 'undecided',
  };
}
