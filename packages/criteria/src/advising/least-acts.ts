import type { Account } from '../account.ts';
import type { CompiledCriterion, CompiledSide, ReadingPlan } from '../compiled-policy.ts';
import type { Day } from '../day.ts';
import { earnReason, keepReason, verdicts } from '../evaluation.ts';
import { isRunning, type Measure, measures } from '../measure.ts';
import type { MetricReading } from '../reading.ts';
import { readPlan } from '../readings-of.ts';
import type { Span, WindowSums } from '../window.ts';
import type { Act } from './act.ts';

/** One side of a criterion, looked at on a decision day with acts added. */
export interface SideQuestion {
  readonly criterion: CompiledCriterion;
  readonly name: 'earn' | 'keep';
  readonly side: CompiledSide;
  readonly plan: ReadingPlan;
  readonly sums: WindowSums;
  readonly account: Account;
  /** The day the acts fall due. */
  readonly dueDay: Day;
}

export interface LeastActs {
  readonly count: number;
  /** Where doing more tips an adaptive window: from how many acts, and which days are read from then on. */
  readonly switchAt: number | undefined;
  readonly span: Span | undefined;
}

const actsMax = 1_000_000;
const amountMax = 1e12;

/** The least acts after which the side passes; nothing where no number of them is enough. */
export function leastActs(question: SideQuestion, act: Act): LeastActs | undefined {
  const max = question.plan.row.kind === 'money' ? amountMax : actsMax;
  const passesWith = (count: number) => passes(question, readingWith(question, act, count));
  const switchAt = switchOf(question, act, max);
  const count = least(1, (switchAt ?? max + 1) - 1, passesWith) ?? least(switchAt ?? max + 1, max, passesWith);
  return count === undefined ? undefined : { count, switchAt, span: readingWith(question, act, count).span };
}

/** Whether a side is met, or does not apply, with this reading. */
export function passes({ name, side, criterion }: SideQuestion, reading: MetricReading): boolean {
  const reason = (name === 'earn' ? earnReason : keepReason)(side, reading, criterion.prior);
  return verdicts[reason] === 'met' || verdicts[reason] === 'not_applicable';
}

/** What the plan reads when so many acts are added on the due day. */
export function readingWith({ plan, sums, account, dueDay }: SideQuestion, act: Act, count: number): MetricReading {
  if (count === 0) return readPlan(plan, sums, account);
  addActs(sums, act, dueDay, count);
  const reading = readPlan(plan, sums, account);
  addActs(sums, act, dueDay, -count);
  return { ...reading, ...changes[plan.row.kind]?.(reading, count, sums.day - dueDay) };
}

/** What acts change that is not in the sums of columns: who buys, and how much. Every act is another buyer's. */
const changes: {
  readonly [Kind in ReadingPlan['row']['kind']]?: (
    reading: MetricReading,
    count: number,
    daysBefore: number,
  ) => Partial<MetricReading>;
} = {
  distinct: ({ numerator }, count) => ({ numerator: numerator + count }),
  money: ({ numerator }, count) => ({ numerator: numerator + count }),
  top_share: ({ numerator, denominator }, count) => ({
    numerator: Math.max(numerator, 1),
    denominator: denominator + count,
  }),
  since: ({ numerator }, _count, daysBefore) => ({ numerator: Math.min(numerator, daysBefore) }),
  acknowledged: () => ({ numerator: 1 }),
};

function addActs(sums: WindowSums, { adds }: Act, day: Day, count: number): void {
  for (const [measure, each] of Object.entries(adds) as [Measure, number][]) {
    const { slot } = measures[measure]; // safe above: the act's own keys
    if (isRunning(measure)) sums.running.counts[slot] = (sums.running.counts[slot] ?? 0) + each * count;
    for (const [index, { from, to }] of sums.spans.entries()) {
      const columns = sums.columns[index];
      if (columns !== undefined && day >= from && day <= to)
        columns[slot * 2] = (columns[slot * 2] ?? 0) + each * count;
    }
  }
}

/** How many acts make an adaptive window read other days than without any. */
function switchOf(question: SideQuestion, act: Act, max: number): number | undefined {
  if (question.plan.choice.kind !== 'adaptive') return undefined;
  const now = readingWith(question, act, 0).span;
  return least(1, max, (count) => readingWith(question, act, count).span !== now);
}

/** The least number of a range from which on something holds; it is sought by doubling, then by halving. */
function least(from: number, to: number, holds: (count: number) => boolean): number | undefined {
  if (from > to) return undefined;
  let below = from - 1;
  let above = from;
  for (let step = 1; !holds(above); step *= 2) {
    if (above === to) return undefined;
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
