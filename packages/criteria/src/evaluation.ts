import {
  type CompiledCriterion,
  type CompiledLevel,
  type CompiledPolicy,
  type CompiledSide,
  thresholdScale,
} from './compiled-policy.ts';
import { type MetricReading, readMetric } from './metric.ts';
import type { Criterion } from './policy.ts';
import type { WindowSums } from './window.ts';

/** A policy applied to one seller's metrics: one verdict per criterion and side. */
export interface Evaluation {
  readonly levels: readonly LevelEvaluation[];
}

export interface LevelEvaluation {
  readonly level: string;
  readonly earn: Outcome;
  readonly keep: Outcome;
  readonly criteria: readonly CriterionEvaluation[];
}

/** Met all of a level's criteria, missed at least one, or missed none while some could not be told. */
export type Outcome = 'hit' | 'miss' | 'undecided';

export interface CriterionEvaluation {
  /** The rule, with its metric, window and thresholds. */
  readonly criterion: Criterion;
  /** What was counted; its denominator is the sample. */
  readonly reading: MetricReading;
  /** Numerator over denominator, for showing; verdicts compare the integers. Nothing where there is no sample. */
  readonly value: number | undefined;
  readonly earn: Verdict;
  /** How far the value lies on the good side (positive) or the bad side (negative) of the threshold. */
  readonly earnMargin: number | undefined;
  readonly keep: Verdict;
  readonly keepMargin: number | undefined;
}

/** `undecided`: not enough data to tell. `not_applicable`: not enough data, and the policy lets that pass. */
export type Verdict = 'met' | 'missed' | 'undecided' | 'not_applicable';

/** Evaluates every criterion of every level from readings in the policy's order (`readingsOf`). */
export function evaluate(compiled: CompiledPolicy, readings: readonly MetricReading[]): Evaluation {
  return { levels: compiled.levels.map((level) => evaluateLevel(level, readings)) };
}

/** The readings a policy needs, from one seller's sums. */
export function readingsOf(compiled: CompiledPolicy, sums: WindowSums): MetricReading[] {
  return compiled.readings.map(({ row, shapeIndex }) => readMetric(row, sums, shapeIndex));
}

const noReading: MetricReading = { numerator: 0, denominator: 0, rawNumerator: 0, rawDenominator: 0 };

/** In one pass, without a closure: it runs for every seller on every decision day. */
function evaluateLevel({ level, criteria }: CompiledLevel, readings: readonly MetricReading[]): LevelEvaluation {
  const evaluated: CriterionEvaluation[] = [];
  let earn: Outcome = 'hit';
  let keep: Outcome = 'hit';
  for (const criterion of criteria) {
    const each = evaluateCriterion(criterion, readings);
    evaluated.push(each);
    earn = outcomeWith(earn, each.earn);
    keep = outcomeWith(keep, each.keep);
  }
  return { level, earn, keep, criteria: evaluated };
}

/** One missed criterion misses the level; short of that, one that cannot be told leaves it undecided. */
function outcomeWith(outcome: Outcome, verdict: Verdict): Outcome {
  if (verdict === 'missed') return 'miss';
  return verdict === 'undecided' && outcome === 'hit' ? 'undecided' : outcome;
}

function evaluateCriterion(compiled: CompiledCriterion, readings: readonly MetricReading[]): CriterionEvaluation {
  const reading = readings[compiled.readingIndex] ?? noReading;
  const { numerator, denominator } = reading;
  const { earn, keep } = compiled;
  const value = denominator === 0 ? undefined : numerator / denominator;
  return {
    criterion: compiled.criterion,
    reading,
    value,
    earn: verdictOf(earn, numerator, denominator),
    earnMargin: value === undefined ? undefined : (value - earn.threshold) * earn.sign,
    keep: verdictOf(keep, numerator, denominator),
    keepMargin: value === undefined ? undefined : (value - keep.threshold) * keep.sign,
  };
}

/** Compares `numerator / denominator` with the threshold by integers, nothing rounded. */
function verdictOf(side: CompiledSide, numerator: number, denominator: number): Verdict {
  // A count has the denominator 1: its sample is the count itself, and it is always told.
  if (denominator < side.minSample) return side.insufficient;
  const left = numerator * thresholdScale;
  const right = side.scaled * denominator;
  const exact = left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER;
  const difference = exact ? left - right : signOfDifference(numerator, denominator, side.scaled);
  return difference * side.sign >= 0 ? 'met' : 'missed';
}

function signOfDifference(numerator: number, denominator: number, scaled: number): number {
  const difference = BigInt(numerator) * BigInt(thresholdScale) - BigInt(scaled) * BigInt(denominator);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
