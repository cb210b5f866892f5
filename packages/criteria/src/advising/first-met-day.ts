import type { ReadingPlan } from '../compiled-policy.ts';
import type { Day } from '../day.ts';
import { isRunningSlot } from '../measure.ts';
import { type Span, spanOf } from '../window.ts';
import { type AdviceBasis, adviceBasis } from './advice-basis.ts';
import { indexOfDay } from './dated-column.ts';
import type { SummedColumn } from './dated-tally.ts';

/** The longest that is looked ahead: longer than the longest window with a year of days off. */
const daysAheadMax = 2400;

/**
 * The first day after the decision day of a basis on which a plan passes by `canBeMet`. Looked at are only the days on
 * which what is read changes, and the first that reads what is done from today.
 */
export function firstMetDay(
  basis: AdviceBasis,
  plan: ReadingPlan,
  canBeMet: (later: AdviceBasis) => boolean,
): Day | undefined {
  const { compiled, account, dated, today } = basis;
  const columns = plan.columns.flatMap((column) => {
    const found = dated.get(column);
    return found === undefined || found.days.length === 0 ? [] : [{ ...found, runs: isRunningSlot(column >> 1) }];
  });
  const shapes = plan.shapes.flatMap((index) => compiled.shapes[index] ?? []);
  const spansOn = (day: Day) => shapes.map((shape) => spanOf(day, shape, account.pauses));
  const last = Math.max(basis.day, today, ...columns.map(({ days }) => days.at(-1) ?? today));
  let before = spansOn(basis.day);
  for (let day = basis.day + 1; day <= basis.day + daysAheadMax; day++) {
    const after = spansOn(day);
    const changed = [...movedOver(before, after), { from: day, to: day, runs: true }];
    const reads = changed.some((span) => isIn(today, span) || columns.some((column) => countsIn(column, span)));
    if (reads && canBeMet(adviceBasis(basis, day))) return day;
    if (day > last && after.every(({ from }) => from > last)) return undefined;
    before = after;
  }
  return undefined;
}

/** Days that are read by one day's decision and not by the next, or the other way round. */
interface Change extends Span {
  /** Whether it is about what runs up, or about what is read over a window. */
  readonly runs: boolean;
}

function movedOver(before: readonly Span[], after: readonly Span[]): readonly Change[] {
  return after.flatMap((now, index) => {
    const { from, to } = before[index] ?? now;
    return [
      { from: to + 1, to: now.to, runs: false },
      { from, to: now.from - 1, runs: false },
    ];
  });
}

function isIn(day: Day, { from, to, runs }: Change): boolean {
  return !runs && day >= from && day <= to;
}

function countsIn(column: SummedColumn & { readonly runs: boolean }, { from, to, runs }: Change): boolean {
  if (runs !== column.runs || to < from) return false;
  return (column.days[indexOfDay(column, from)] ?? Number.POSITIVE_INFINITY) <= to;
}
