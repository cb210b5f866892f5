import { type CompiledCriterion, type CompiledPolicy, type CompiledSide, thresholdScale } from './compiled-policy.ts';
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
  return {
    levels: compiled.levels.map(({ level, criteria }) => {
      const evaluated = criteria.map((criterion) => evaluateCriterion(criterion, readings));
      return {
        level,
        earn: outcomeOf(evaluated, (each) => each.earn),
        keep: outcomeOf(evaluated, (each) => each.keep),
        criteria: evaluated,
      };
    }),
  };
}

/** The readings a policy needs, from one seller's sums. */
export function readingsOf(compiled: CompiledPolicy, sums: WindowSums): MetricReading[] {
  return compiled.readings.map(({ row, shapeIndex }) => readMetric(row, sums, shapeIndex));
}

const noReading: MetricReading = { numerator: 0, denominator: 0, rawNumerator: 0, rawDenominator: 0 };

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

function verdictOf(side: CompiledSide, numerator: number, denominator: number): Verdict {
  // A count has the denominator 1: its sample is the count itself, and it is always told.
  if (denominator < side.minSample) return side.insufficient;
  return compareExactly(numerator, denominator, side.scaled) * side.sign >= 0 ? 'met' : 'missed';
}

/** The sign of `numerator / denominator - scaled / thresholdScale`, by integers, nothing rounded. */
function compareExactly(numerator: number, denominator: number, scaled: number): number {
  const [left, right] = [numerator * thresholdScale, scaled * denominator];
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right;
  const difference = BigInt(numerator) * BigInt(thresholdScale) - BigInt(scaled) * BigInt(denominator);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

function outcomeOf(
  evaluated: readonly CriterionEvaluation[],
  verdict: (each: CriterionEvaluation) => Verdict,
): Outcome {
  let outcome: Outcome = 'hit';
  for (const each of evaluated) {
    const judged = verdict(each);
    if (judged === 'missed') return 'miss';
    if (judged === 'undecided') outcome = 'undecided';
  }
  return outcome;
}
