import {
  type CompiledCriterion,
  type CompiledLevel,
  type CompiledPolicy,
  type CompiledSide,
  thresholdScale,
} from './compiled-policy.ts';
import type { Criterion } from './policy.ts';
import type { MetricReading } from './reading.ts';
import { surelyMisses, surelyReaches, wilsonInterval } from './sureness.ts';

/** A policy applied to one seller's metrics: one verdict per criterion and side. */
export interface Evaluation {
  readonly levels: readonly LevelEvaluation[];
}

export interface LevelEvaluation {
  readonly level: string;
  readonly earn: Outcome;
  readonly keep: Outcome;
  /** Whether a hard criterion is missed on the keeping side. */
  readonly hardMissed: boolean;
  /** Whether a warning threshold is missed. */
  readonly warned: boolean;
  readonly criteria: readonly CriterionEvaluation[];
}

/** Met all of a level's criteria, missed at least one, or missed none while some could not be told. */
export type Outcome = 'hit' | 'miss' | 'undecided';

export interface CriterionEvaluation {
  /** The rule, with its metric, window and thresholds. */
  readonly criterion: Criterion;
  /** What was counted, over which days, and what was left out; its denominator is the sample. */
  readonly reading: MetricReading;
  /** The value as it is judged and shown: a share, a mean (with its prior), a count; nothing without a sample. */
  readonly value: number | undefined;
  readonly earn: Reason;
  /** How far the value lies on the good side (positive) or the bad side (negative) of the threshold. */
  readonly earnMargin: number | undefined;
  /** The careful bound where the side asks for one. */
  readonly earnBound: number | undefined;
  readonly keep: Reason;
  readonly keepMargin: number | undefined;
  readonly keepBound: number | undefined;
  /** Nothing where the criterion warns of nothing. */
  readonly warn: Reason | undefined;
}

/** `undecided`: not enough data to tell. `not_applicable`: not enough data, and the policy lets that pass. */
export type Verdict = 'met' | 'missed' | 'undecided' | 'not_applicable';

/** Why a side is met or missed; `verdicts` says which. */
export type Reason = keyof typeof verdicts;

/** What each reason comes to. */
export const verdicts = {
  met: 'met',
  /** Beyond the threshold, but by no more different buyers than the policy allows. */
  met_by_allowance: 'met',
  /** Beyond the threshold, but so few are known that it may be chance. */
  met_unless_sure: 'met',
  missed: 'missed',
  /** Within the threshold, but so few are known that it may be chance. */
  missed_unsure: 'missed',
  undecided: 'undecided',
  not_applicable: 'not_applicable',
} as const satisfies Record<string, Verdict>;

/** Evaluates every criterion of every level from readings in the policy's order (`readingsOf`). */
export function evaluate(compiled: CompiledPolicy, readings: readonly MetricReading[]): Evaluation {
  return { levels: compiled.levels.map((level) => evaluateLevel(level, readings)) };
}

const noReading: MetricReading = { numerator: 0, denominator: 0, rawNumerator: 0, rawDenominator: 0 };

/** In one pass, without a closure: it runs for every seller on every decision day. */
function evaluateLevel({ level, criteria }: CompiledLevel, readings: readonly MetricReading[]): LevelEvaluation {
  const evaluated = new Array<CriterionEvaluation>(criteria.length);
  let earn: Outcome = 'hit';
  let keep: Outcome = 'hit';
  let hardMissed = false;
  let warned = false;
  for (let index = 0; index < criteria.length; index++) {
    const criterion = criteria[index] as CompiledCriterion; // safe: index is below its length
    const each = evaluateCriterion(criterion, readings);
    evaluated[index] = each;
    if (each.earn !== 'met') earn = outcomeWith(earn, verdicts[each.earn]);
    if (each.keep !== 'met') keep = outcomeWith(keep, verdicts[each.keep]);
    if (criterion.hard && each.keep !== 'met') hardMissed ||= verdicts[each.keep] === 'missed';
    if (each.warn !== undefined && each.warn !== 'met') warned ||= verdicts[each.warn] === 'missed';
  }
  return { level, earn, keep, hardMissed, warned, criteria: evaluated };
}

/** One missed criterion misses the level; short of that, one that cannot be told leaves it undecided. */
function outcomeWith(outcome: Outcome, verdict: Verdict): Outcome {
  if (verdict === 'missed') return 'miss';
  return verdict === 'undecided' && outcome === 'hit' ? 'undecided' : outcome;
}

/** Evaluates one criterion by the readings its sides ask for. */
function evaluateCriterion(compiled: CompiledCriterion, readings: readonly MetricReading[]): CriterionEvaluation {
  const { criterion, prior, earn, keep, warn } = compiled;
  const reading = readings[earn.readingIndex] ?? noReading;
  const kept = keep.readingIndex === earn.readingIndex ? reading : (readings[keep.readingIndex] ?? noReading);
  const value = judgedValue(reading, prior);
  const keptValue = kept === reading ? value : judgedValue(kept, prior);
  return {
    criterion,
    reading,
    value,
    earn: earnReason(earn, reading, prior),
    earnMargin: marginOf(earn, value),
    earnBound: earn.bound === undefined ? undefined : boundOf(earn, reading, earn.sign),
    keep: keepReason(keep, kept, prior),
    keepMargin: marginOf(keep, keptValue),
    keepBound: keep.bound === undefined ? undefined : boundOf(keep, kept, -keep.sign),
    warn: warn === undefined ? undefined : keepReason(warn, readings[warn.readingIndex] ?? noReading, prior),
  };
}

/** The share within the band of a median, the mean with its prior, else numerator over denominator. */
function judgedValue({ numerator, denominator }: MetricReading, prior: CompiledCriterion['prior']): number | undefined {
  if (denominator === 0) return undefined;
  if (prior === undefined) return numerator / denominator;
  return (numerator + (prior.weight * prior.scaledMean) / thresholdScale) / (denominator + prior.weight);
}

/** Of a median the threshold is a band, and the value the share within it: one half is wanted. */
function marginOf({ aim, sign }: CompiledSide, value: number | undefined): number | undefined {
  return value === undefined ? undefined : (value - aim) * sign;
}

/** The bound that has to pass: to earn the careful one, to lose the generous one. */
function boundOf({ bound }: CompiledSide, { numerator, denominator }: MetricReading, sign: number): number | undefined {
  if (bound === undefined) return undefined;
  const { lower, upper } = wilsonInterval(numerator, denominator, bound.scaledZ / thresholdScale);
  return sign > 0 ? lower : upper;
}

/** To earn, the value must lie on the good side, and surely so where the side asks for a bound. */
export function earnReason(side: CompiledSide, reading: MetricReading, prior: CompiledCriterion['prior']): Reason {
  const { numerator, denominator } = reading;
  if (denominator < side.minSample) return side.insufficient;
  const { bound, sign } = side;
  if (!reaches(side, numerator, denominator, prior))
    return withinAllowance(side, reading) ? 'met_by_allowance' : 'missed';
  if (bound === undefined) return 'met';
  return surelyReaches(numerator, denominator, bound, sign) ? 'met' : 'missed_unsure';
}

/** To keep, it is enough that the value is not surely on the bad side. */
export function keepReason(side: CompiledSide, reading: MetricReading, prior: CompiledCriterion['prior']): Reason {
  const { numerator, denominator } = reading;
  if (denominator < side.minSample) return side.insufficient;
  if (reaches(side, numerator, denominator, prior)) return 'met';
  if (withinAllowance(side, reading)) return 'met_by_allowance';
  const { bound, sign } = side;
  if (bound === undefined) return 'missed';
  return surelyMisses(numerator, denominator, bound, sign) ? 'missed' : 'met_unless_sure';
}

function withinAllowance({ allow }: CompiledSide, { badBuyers }: MetricReading): boolean {
  return allow > 0 && badBuyers !== undefined && badBuyers <= allow;
}

/** Compares `numerator / denominator` with the threshold by integers, nothing rounded. */
function reaches(
  { scaled, sign }: CompiledSide,
  numerator: number,
  denominator: number,
  prior: CompiledCriterion['prior'],
): boolean {
  const weight = prior === undefined ? 0 : prior.weight;
  const left =
    prior === undefined ? numerator * thresholdScale : numerator * thresholdScale + weight * prior.scaledMean;
  const right = scaled * (denominator + weight);
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return (left - right) * sign >= 0;
  const exact =
    BigInt(numerator) * BigInt(thresholdScale) +
    BigInt(weight) * BigInt(prior === undefined ? 0 : prior.scaledMean) -
    BigInt(scaled) * BigInt(denominator + weight);
  return exact === 0n || exact > 0n === sign > 0;
}
