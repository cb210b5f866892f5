import type { Account } from '../account.ts';
import type { CompiledCriterion, CompiledPolicy, CompiledSide, ReadingPlan } from '../compiled-policy.ts';
import type { Day } from '../day.ts';
import type { Criterion } from '../policy.ts';
import type { MetricReading } from '../reading.ts';
import { readPlan } from '../readings-of.ts';
import type { Span, WindowShape, WindowSums } from '../window.ts';
import { type Act, actOf } from './act.ts';
import { leastActs, passes, readingWith, type SideQuestion } from './least-acts.ts';
import { type Leaving, leavingFrom } from './leaving.ts';
import type { TellingCells } from './telling-cells.ts';

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
      /** From so many acts on an adaptive window reads other days; `met` says whether it then still passes. */
      readonly tips?: { readonly count: number; readonly span: Span; readonly met: boolean };
    }
  /** It comes by itself on a day; nothing where it is not known when. */
  | { readonly kind: 'wait'; readonly until: Day | undefined }
  /** What could be done falls due too late for that decision, or no number of acts is enough while bad events are read. */
  | { readonly kind: 'not_by_then'; readonly until: Day | undefined };

export interface AdviceBasis {
  readonly compiled: CompiledPolicy;
  readonly account: Account;
  /** The tally summed over the policy's shapes before the decision day, without what is still open. */
  readonly sums: WindowSums;
  /** Bad events by measure, oldest first. */
  readonly bad: TellingCells['asked'];
  readonly today: Day;
}

/** What a criterion asks by the decision day of the sums. */
export function adviseCriterion(
  basis: AdviceBasis,
  criterion: CompiledCriterion,
  name: 'earn' | 'keep',
): CriterionAdvice {
  const side = criterion[name];
  const plan = basis.compiled.readings[side.readingIndex] as ReadingPlan; // safe: compiled together
  const due = dueSpanOf(plan, basis.sums);
  const { sums, account } = basis;
  const question: SideQuestion = { criterion, name, side, plan, dueDay: due.to, sums, account };
  const reading = readPlan(plan, basis.sums, basis.account);
  const shape = shapeRead(plan, basis, reading);
  const leaving =
    shape === undefined || reading.span === undefined
      ? []
      : leavingFrom(plan.row, shape, reading.span, basis.bad, basis.account.pauses);
  return {
    criterion: criterion.criterion,
    side: name,
    reading,
    need: passes(question, reading) ? { kind: 'nothing' } : needOf(question, basis, reading, { leaving, due }),
    leaving,
  };
}

function needOf(
  question: SideQuestion,
  basis: AdviceBasis,
  reading: MetricReading,
  { leaving, due }: { readonly leaving: readonly Leaving[]; readonly due: Span },
): Need {
  const { plan, side } = question;
  const act = actOf(plan.metric);
  if (act === undefined) return { kind: 'wait', until: waitUntil(plan, side, reading, basis, leaving) };
  const least = due.to < basis.today ? undefined : leastActs(question, act);
  if (least === undefined) return { kind: 'not_by_then', until: enoughLeft(question, reading, leaving) };
  const { count, switchAt } = least;
  const needed = { kind: 'act', count, dueFrom: Math.max(basis.today, due.from), dueTo: due.to } as const;
  return switchAt === undefined ? needed : { ...needed, tips: tipOf(question, act, switchAt) };
}

function tipOf(question: SideQuestion, act: Act, count: number) {
  const reading = readingWith(question, act, count);
  return { count, span: reading.span ?? { from: 0, to: -1 }, met: passes(question, reading) };
}

/**
 * The days that every window of the plan reads, and the one whose count chooses among them where the days meet; for what
 * has no window, those up to the decision.
 */
export function dueSpanOf({ choice }: ReadingPlan, { spans, day }: Pick<WindowSums, 'spans' | 'day'>): Span {
  const spanAt = (shape: number) => spans[shape] ?? { from: Number.NEGATIVE_INFINITY, to: day - 1 };
  if (choice.kind === 'fixed') return spanAt(choice.shape);
  if (choice.kind === 'best') return choice.shapes.map(spanAt).reduce(overlapOf);
  const read = overlapOf(spanAt(choice.use), spanAt(choice.otherwise));
  const counted = overlapOf(read, spanAt(choice.countedOver));
  return counted.from <= counted.to ? counted : read;
}

function overlapOf(one: Span, other: Span): Span {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

function shapeRead(
  plan: ReadingPlan,
  { compiled, sums }: AdviceBasis,
  { span }: MetricReading,
): WindowShape | undefined {
  const { choice } = plan;
  if (choice.kind === 'fixed') return compiled.shapes[choice.shape];
  return span === undefined ? undefined : compiled.shapes[sums.spans.indexOf(span)];
}

/** An age comes by itself; a count of bad events falls when enough of them have left. */
function waitUntil(
  plan: ReadingPlan,
  side: CompiledSide,
  { numerator, denominator }: MetricReading,
  { sums }: AdviceBasis,
  leaving: readonly Leaving[],
): Day | undefined {
  if (plan.row.kind === 'age') return denominator === 0 ? undefined : sums.day - numerator + side.threshold;
  return plan.row.kind === 'count' ? dayWhenLeft(leaving, numerator - side.threshold) : undefined;
}

/** The first day from which the bad events that are left, out of the same sample, pass; nothing where none do. */
function enoughLeft(question: SideQuestion, reading: MetricReading, leaving: readonly Leaving[]): Day | undefined {
  const { row } = question.plan;
  if (row.kind !== 'rate') return undefined;
  let gone = 0;
  for (const { day, count } of leaving) {
    gone += count;
    const denominator = Math.max(0, reading.denominator - gone);
    const numerator = row.better === 'down' ? reading.numerator - gone : Math.min(reading.numerator, denominator);
    const badBuyers = reading.badBuyers === undefined ? {} : { badBuyers: Math.max(0, reading.badBuyers - gone) };
    if (passes(question, { ...reading, numerator, denominator, ...badBuyers })) return day;
  }
  return undefined;
}

function dayWhenLeft(leaving: readonly Leaving[], excess: number): Day | undefined {
  let gone = 0;
  for (const { day, count } of leaving) {
    gone += count;
    if (gone >= excess) return day;
  }
  return undefined;
}
