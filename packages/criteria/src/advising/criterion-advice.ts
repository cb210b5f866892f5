import type { CompiledCriterion, CompiledSide, ReadingPlan } from '../compiled-policy.ts';
import type { Day } from '../day.ts';
import type { MetricRow } from '../metrics/metric-row.ts';
import type { Criterion } from '../policy.ts';
import type { MetricReading } from '../reading.ts';
import type { Span, WindowShape } from '../window.ts';
import { type Act, actOf } from './act.ts';
import type { AdviceBasis } from './advice-basis.ts';
import { dueDaysOf } from './due-days.ts';
import { firstMetDay } from './first-met-day.ts';
import {
  actsMax,
  canReach,
  type LeastActs,
  leastActs,
  passes,
  readingWith,
  readingWithout,
  type SideQuestion,
} from './least-acts.ts';
import { type Leaving, leavingFrom } from './leaving.ts';

/** What one criterion asks of a seller by a decision day. */
export interface CriterionAdvice {
  readonly criterion: Criterion;
  readonly side: 'earn' | 'keep';
  /** What will be read on that day, if nothing more happens; what is still open today counts on neither side. */
  readonly reading: MetricReading;
  readonly need: Need;
  /** The bad events in the window, by the day from which no decision reads them. */
  readonly leaving: readonly Leaving[];
}

export type Need =
  /** It will be met, or does not apply. */
  | { readonly kind: 'nothing' }
  /** So many acts, falling due from one day to another, both included; of an amount, so much in minor units. */
  | {
      readonly kind: 'act';
      readonly count: number;
      readonly dueFrom: Day;
      readonly dueTo: Day;
      /** Where an adaptive window reads other days, or another window is the best one; none where none does. */
      readonly tips: readonly Tip[];
    }
  /** It comes by itself on a day; nothing where it is not known when. */
  | { readonly kind: 'wait'; readonly until: Day | undefined }
  /**
   * What could be done falls due too late for that decision, or no number of acts is enough while bad events are read;
   * with the first day on which it can be met, doing what can be done.
   */
  | { readonly kind: 'not_by_then'; readonly until: Day | undefined };

/** From so many acts on other days are read; `met` says whether it passes there, with no less than is advised. */
export interface Tip {
  readonly count: number;
  readonly span: Span;
  readonly met: boolean;
}

/** What a criterion asks by the decision day of the sums. */
export function adviseCriterion(
  basis: AdviceBasis,
  criterion: CompiledCriterion,
  name: 'earn' | 'keep',
): CriterionAdvice {
  const question = questionOn(basis, criterion, name);
  const { plan } = question;
  const reading = readingWithout(question);
  const shape = shapeRead(question, basis, reading);
  const leaving =
    shape === undefined || reading.span === undefined
      ? []
      : leavingFrom(plan.row, shape, reading.span, basis.dated, basis.account.pauses);
  return {
    criterion: criterion.criterion,
    side: name,
    reading,
    need: passes(question, reading) ? { kind: 'nothing' } : needOf(question, basis, reading),
    leaving,
  };
}

/** Whether a criterion passes on the decision day of a basis, doing what can be done. */
export function canBeMet(basis: AdviceBasis, criterion: CompiledCriterion, name: 'earn' | 'keep'): boolean {
  const side = criterion[name];
  const { row, metric } = planOf(side, basis);
  const act = actOf(metric);
  const isInTime = act !== undefined && hasDays(dueOn(side, basis));
  if (isInTime && addsUp(row) && side.threshold <= actsMax) return true;
  const question = questionOn(basis, criterion, name);
  if (passes(question, readingWithout(question))) return true;
  return isInTime && canReach(question, act);
}

/** Whether a metric has no end that acts could not reach, whatever has happened. */
function addsUp({ kind, better }: MetricRow): boolean {
  return better === 'up' && (kind === 'count' || kind === 'distinct' || kind === 'money');
}

function planOf({ readingIndex }: CompiledSide, { compiled }: AdviceBasis): ReadingPlan {
  return compiled.readings[readingIndex] as ReadingPlan; // safe: compiled together
}

function dueOn(side: CompiledSide, basis: AdviceBasis): Span {
  return dueDaysOf(planOf(side, basis), side, basis);
}

function hasDays({ from, to }: Span): boolean {
  return from <= to;
}

function questionOn(basis: AdviceBasis, criterion: CompiledCriterion, name: 'earn' | 'keep'): SideQuestion {
  const side = criterion[name];
  const plan = planOf(side, basis);
  return { criterion, name, side, plan, sums: basis.sumsOf(plan), account: basis.account, due: dueOn(side, basis) };
}

function needOf(question: SideQuestion, basis: AdviceBasis, reading: MetricReading): Need {
  const { plan, side, criterion, name, due, sums } = question;
  const act = actOf(plan.metric);
  const least = act === undefined || !hasDays(due) ? undefined : leastActs(question, act);
  if (act !== undefined && least !== undefined) return actNeed(question, act, least);
  const until =
    plan.row.kind === 'age'
      ? dayOfAge(reading, sums.day, side.threshold)
      : firstMetDay(basis, plan, (later) => canBeMet(later, criterion, name));
  return { kind: act === undefined ? 'wait' : 'not_by_then', until };
}

function actNeed(question: SideQuestion, act: Act, { count, switches }: LeastActs): Need {
  const tips = switches.map((from) => {
    const { span = { from: 0, to: -1 } } = readingWith(question, act, from);
    return { count: from, span, met: passes(question, readingWith(question, act, Math.max(from, count))) };
  });
  return { kind: 'act', count, dueFrom: question.due.from, dueTo: question.due.to, tips };
}

function shapeRead(
  { plan: { choice }, sums }: SideQuestion,
  { compiled }: AdviceBasis,
  { span }: MetricReading,
): WindowShape | undefined {
  if (choice.kind === 'fixed') return compiled.shapes[choice.shape];
  return span === undefined ? undefined : compiled.shapes[sums.spans.indexOf(span)];
}

/** An age comes by itself; of an account nobody knows, nobody knows when. */
function dayOfAge({ numerator, denominator }: MetricReading, day: Day, threshold: number): Day | undefined {
  return denominator === 0 ? undefined : day - numerator + threshold;
}
