import type { Account } from '../account.ts';
import type { CompiledCriterion, CompiledSide, ReadingPlan } from '../compiled-policy.ts';
import type { Day } from '../day.ts';
import { earnReason, keepReason, verdicts } from '../evaluation.ts';
import { type MetricReading, readMetric } from '../reading.ts';
import { isBetter, type ReadingChange, readPlan } from '../readings-of.ts';
import { pausedDaysBetween, type Span, type WindowSums } from '../window.ts';
import type { Act } from './act.ts';

/** One side of a criterion, looked at on a decision day with acts added. */
export interface SideQuestion {
  readonly criterion: CompiledCriterion;
  readonly name: 'earn' | 'keep';
  readonly side: CompiledSide;
  readonly plan: ReadingPlan;
  readonly sums: WindowSums;
  readonly account: Account;
  /** The days on which acts may fall due: on which one makes no difference. */
  readonly due: Span;
}

export interface LeastActs {
  readonly count: number;
  /** From how many acts on other days are read than with one less: an adaptive window tips, another is the best one. */
  readonly switches: readonly number[];
}

/** No more acts than these are advised. */
export const actsMax = 1_000_000;
const amountMax = 1e12;

/** The least acts after which the side passes; nothing where no number of them is enough. */
export function leastActs(question: SideQuestion, act: Act): LeastActs | undefined {
  const switches = switchesOf(question, act);
  for (const { from, to } of stretches(question, switches)) {
    const count = least(from, to, (acts) => passes(question, readingWith(question, act, acts)));
    if (count !== undefined) return { count, switches };
  }
  return undefined;
}

/** Whether any number of acts is enough. */
export function canReach(question: SideQuestion, act: Act): boolean {
  const ends = stretches(question, switchesOf(question, act));
  return ends.some(({ to }) => passes(question, readingWith(question, act, to)));
}

/** The numbers of acts with which the same days are read: there more only make it better. */
function stretches(question: SideQuestion, switches: readonly number[]): readonly Span[] {
  const starts = [1, ...switches.filter((count) => count > 1)];
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? mostOf(question) + 1) - 1 }));
}

function mostOf({ plan }: SideQuestion): number {
  return plan.row.kind === 'money' ? amountMax : actsMax;
}

/** Whether a side is met, or does not apply, with this reading. */
export function passes({ name, side, criterion }: SideQuestion, reading: MetricReading): boolean {
  const reason = (name === 'earn' ? earnReason : keepReason)(side, reading, criterion.prior);
  return verdicts[reason] === 'met' || verdicts[reason] === 'not_applicable';
}

/** What the plan reads if nothing more happens. */
export function readingWithout({ plan, sums, account }: SideQuestion): MetricReading {
  return readPlan(plan, sums, account);
}

/** What the plan reads when so many acts are added on the due day. */
export function readingWith(question: SideQuestion, act: Act, count: number): MetricReading {
  const { plan, sums, account } = question;
  return withActs(question, act, count, (change) => readPlan(plan, sums, account, change));
}

/** Looks at the sums while acts are added to them; afterwards they are as they were. */
function withActs<T>(
  { plan, sums, due }: SideQuestion,
  act: Act,
  count: number,
  look: (change: ReadingChange | undefined) => T,
): T {
  const change =
    count === 0
      ? undefined
      : changes[plan.row.kind]?.(count, sums.day - due.to - pausedDaysBetween(sums.pauses, due.to, sums.day));
  addActs(sums, act, due.to, count);
  const seen = look(change === undefined ? undefined : (reading) => ({ ...reading, ...change(reading) }));
  addActs(sums, act, due.to, -count);
  return seen;
}

type Change = (reading: MetricReading) => Partial<MetricReading>;

/** What acts change that is not in the sums of columns: who buys, and how much. Every act is another buyer's. */
const changes: {
  readonly [Kind in ReadingPlan['row']['kind']]?: (count: number, daysBefore: number) => Change;
} = {
  distinct: more,
  money: more,
  top_share:
    (count) =>
    ({ numerator, denominator }) => ({ numerator: Math.max(numerator, 1), denominator: denominator + count }),
  since:
    (_count, daysBefore) =>
    ({ numerator }) => ({ numerator: Math.min(numerator, daysBefore) }),
  streak: () => () => ({ numerator: 0 }),
  acknowledged: () => () => ({ numerator: 1 }),
};

function more(count: number): Change {
  return ({ numerator }) => ({ numerator: numerator + count });
}

/** By plain loops: it runs twice for every number that is tried. */
function addActs({ spans, columns, running }: WindowSums, { slots }: Act, day: Day, count: number): void {
  if (count === 0) return;
  for (let index = 0; index < spans.length; index++) {
    const { from, to } = spans[index] as Span; // safe: below its length
    if (day < from || day > to) continue;
    const sums = columns[index] as number[]; // safe: as many as spans
    for (const { slot, each } of slots) sums[slot * 2] = (sums[slot * 2] ?? 0) + each * count;
  }
  for (const { slot, each, runs } of slots) {
    if (runs) running.counts[slot] = (running.counts[slot] ?? 0) + each * count;
  }
}

/** The numbers of acts, ascending, from which on other days are read than with one less. */
function switchesOf(question: SideQuestion, act: Act): readonly number[] {
  const { choice } = question.plan;
  if (choice.kind === 'fixed') return [];
  const max = mostOf(question);
  const spanWith = (count: number) => readingWith(question, act, count).span;
  const candidates = choice.kind === 'best' ? turnsOfBest(question, act, max) : turns(max, spanWith);
  const ascending = [...new Set([1, ...candidates])].toSorted((a, b) => a - b);
  return ascending.filter((count) => !isSame(spanWith(count), spanWith(count - 1)));
}

/** Two windows can read the same days: thirty days, and a month of thirty. */
function isSame(one: Span | undefined, other: Span | undefined): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}

/**
 * Where the best of several windows can become another one: where one has enough of a sample, and where one becomes
 * better than another, at most once a pair: every act adds as much to each, so that their difference grows evenly.
 */
function turnsOfBest(question: SideQuestion, act: Act, max: number): readonly number[] {
  const { plan, sums } = question;
  if (plan.choice.kind !== 'best') return [];
  const { shapes, minSample, prior } = plan.choice;
  const readingOf = (shape: number, count: number) =>
    withActs(question, act, count, (change) => {
      const reading = readMetric(plan, sums, shape);
      return change === undefined ? reading : change(reading);
    });
  return shapes.flatMap((shape) => [
    ...turns(max, (count) => readingOf(shape, count).denominator >= Math.max(1, minSample)),
    ...shapes.flatMap((other) =>
      other === shape
        ? []
        : turns(max, (count) => isBetter(plan, readingOf(shape, count), readingOf(other, count), prior)),
    ),
  ]);
}

/** Where something that changes at most once, from one act on, changes. */
function turns(max: number, look: (count: number) => unknown): readonly number[] {
  const first = look(1);
  const turn = least(2, max, (count) => look(count) !== first);
  return turn === undefined ? [] : [turn];
}

/** The least number of a range from which on to its end something holds; it is sought by doubling, then by halving. */
function least(from: number, to: number, holds: (count: number) => boolean): number | undefined {
  if (from > to || !holds(to)) return undefined;
  let below = from - 1;
  let above = from;
  for (let step = 1; !holds(above); step *= 2) {
    below = above;
    above = Math.min(to, above + step);
  }
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}
