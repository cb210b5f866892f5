import type { AccountSpan } from '../account.ts';
import type { ReadingPlan } from '../compiled-policy.ts';
import type { Day } from '../day.ts';
import { isRunningSlot } from '../measure.ts';
import { columnCount, columnOfCell, dayOfCell, type Tally, type TallyCell } from '../tally.ts';
import { addRunning, type Span, type WindowShape, type WindowSums, windowSums } from '../window.ts';
import { type DatedColumn, indexOfDay, inOrder } from './dated-column.ts';
import { openColumns, takeOutOpen } from './open-promises.ts';

/** A tally laid out to be summed for one day after another: by column, with the counts added up. */
export type DatedTally = ReadonlyMap<number, SummedColumn>;

export interface SummedColumn extends DatedColumn {
  /** `upTo[n]` is the count of the first n days. */
  readonly upTo: Float64Array;
}

/**
 * Lays out the columns that the plans read, without what is still open today; whose the counts are only where a plan
 * asks. What counts nothing is not there.
 */
export function datedTally(
  tally: Tally,
  today: Day,
  plans: readonly Pick<ReadingPlan, 'columns' | 'partsOf'>[],
): DatedTally {
  const parted = new Set(plans.flatMap((plan) => plan.partsOf));
  const wanted = new Set([...parted, ...plans.flatMap((plan) => plan.columns), ...openColumns]);
  const columns = columnsOf(tally, [...wanted], parted.size);
  takeOutOpen(columns, today);
  const summed = new Map<number, SummedColumn>();
  for (const [column, { days, counts, parts }] of columns) {
    summed.set(column, { days, counts, parts, upTo: addedUp(counts) });
  }
  return summed;
}

/**
 * Counts the cells of each column first, so that they lie one column after the other: a dense year has thousands. Of the
 * first `parted` columns the parts are kept.
 */
function columnsOf(tally: Tally, wanted: readonly number[], parted: number): Map<number, DatedColumn> {
  const next = startsOf(tally, wanted);
  const size = next[columnCount] ?? 0;
  const partsEnd = next[wanted[parted] ?? columnCount] ?? size;
  const [days, counts] = [new Int32Array(size), new Float64Array(size)];
  const parts = new Array<TallyCell['parts']>(partsEnd).fill(undefined);
  tally.forEach((cell, key) => {
    const at = next[columnOfCell(key)] as number; // safe: as long as there are columns
    if (at < 0) return;
    next[columnOfCell(key)] = at + 1;
    days[at] = dayOfCell(key);
    counts[at] = cell.count;
    if (at < partsEnd) parts[at] = cell.parts;
  });
  const columns = new Map<number, DatedColumn>();
  let from = 0;
  for (const column of wanted) {
    const to = next[column] ?? from;
    if (to === from) continue;
    const found = { days: days.subarray(from, to), counts: counts.subarray(from, to), parts: parts.slice(from, to) };
    columns.set(column, inOrder(found));
    from = to;
  }
  return columns;
}

/** Where each of the wanted columns begins, in their order; below nothing for the others, and the end at last. */
function startsOf(tally: Tally, wanted: readonly number[]): Int32Array {
  const sizes = new Int32Array(columnCount);
  for (const key of tally.keys()) sizes[columnOfCell(key)] = (sizes[columnOfCell(key)] ?? 0) + 1;
  const starts = new Int32Array(columnCount + 1).fill(-1);
  let at = 0;
  for (const column of wanted) {
    starts[column] = at;
    at += sizes[column] ?? 0;
  }
  starts[columnCount] = at;
  return starts;
}

/** Sums over windows that read what a plan needs when they are asked for it, each cell once. */
export interface DatedSums {
  readonly sums: WindowSums;
  readonly read: (plan: ReadingPlan) => WindowSums;
}

/** The sums for a day over these shapes. */
export function datedSums(
  dated: DatedTally,
  day: Day,
  shapes: readonly WindowShape[],
  pauses: readonly AccountSpan[],
): DatedSums {
  const sums = windowSums(day, shapes, pauses);
  const known = new Set<ReadingPlan>();
  const ran = new Set<number>();
  const read = (plan: ReadingPlan) => {
    if (known.has(plan)) return sums;
    known.add(plan);
    for (const column of plan.columns) {
      const found = dated.get(column);
      if (found === undefined) continue;
      if (!isRunningSlot(column >> 1)) for (const shape of plan.shapes) setSpan(sums, shape, column, found);
      else if (!ran.has(column)) addRun(sums, column, found);
      ran.add(column);
    }
    for (const column of plan.partsOf)
      for (const shape of plan.shapes) setParts(sums, shape, column, dated.get(column));
    return sums;
  };
  return { sums, read };
}

function addedUp(counts: Float64Array): Float64Array {
  const upTo = new Float64Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) upTo[at + 1] = (upTo[at] ?? 0) + (counts[at] ?? 0);
  return upTo;
}

function addRun(sums: WindowSums, column: number, { days, counts }: SummedColumn): void {
  for (const [at, day] of days.entries()) addRunning(sums, day, column >> 1, counts[at] ?? 0);
}

function setSpan({ spans, columns, days }: WindowSums, shape: number, column: number, summed: SummedColumn): void {
  const { from, to } = rangeOf(summed, spans[shape]);
  if (from >= to) return;
  const counts = columns[shape] as number[]; // safe: as many as spans
  counts[column] = (summed.upTo[to] ?? 0) - (summed.upTo[from] ?? 0);
  const byDay = days[shape]?.get(column);
  if (byDay === undefined) return;
  for (let at = from; at < to; at++) byDay.set(summed.days[at] ?? 0, summed.counts[at] ?? 0);
}

function setParts({ spans, parts }: WindowSums, shape: number, column: number, summed: SummedColumn | undefined): void {
  const shares = parts[shape]?.get(column);
  if (shares === undefined || summed === undefined || shares.size > 0) return;
  const { from, to } = rangeOf(summed, spans[shape]);
  for (let at = from; at < to; at++) {
    for (const [part, count] of summed.parts[at] ?? []) shares.set(part, (shares.get(part) ?? 0) + count);
  }
}

/** Where the days of a span lie in a column. */
function rangeOf(summed: SummedColumn, span: Span | undefined): Span {
  if (span === undefined) return { from: 0, to: 0 };
  return { from: indexOfDay(summed, span.from), to: indexOfDay(summed, span.to + 1) };
}
