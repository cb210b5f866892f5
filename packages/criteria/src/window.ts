import type { Day } from './day.ts';
import { isRunning, measureOfSlot, slotCount } from './measure.ts';
import { columnOfCell, dayOfCell, type Tally } from './tally.ts';

/** The days a metric reads, both ends included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** How a metric's days lie before a decision day: `windowDays` days that end `lagDays` before the day before it. */
export interface WindowShape {
  readonly windowDays: number;
  readonly lagDays: number;
  /** Whether distinct buyers are wanted; they do not add across days, so they cost a walk of their own. */
  readonly distinctBuyers: boolean;
}

/** A decision on day D reads [D - lag - window, D - lag - 1]. */
export function spanOf(day: Day, { windowDays, lagDays }: Pick<WindowShape, 'windowDays' | 'lagDays'>): Span {
  return { from: day - lagDays - windowDays, to: day - lagDays - 1 };
}

/** What one seller's tally sums to over several spans at once. */
export interface WindowSums {
  readonly day: Day;
  readonly spans: readonly Span[];
  /** Per span the sum of every column (`slot * 2`, excluded ones `slot * 2 + 1`). */
  readonly columns: readonly Float64Array[];
  /** Per span the buyers of completed orders, where the shape asks for them. */
  readonly buyers: readonly (Set<string | number> | undefined)[];
  /** Per slot of a running measure, the first day it was counted on. */
  readonly since: Float64Array;
}

/** Empty sums for a day; `clearSums` makes them ready for the next seller. */
export function windowSums(day: Day, shapes: readonly WindowShape[]): WindowSums {
  const sums: WindowSums = {
    day,
    spans: shapes.map((shape) => spanOf(day, shape)),
    columns: shapes.map(() => new Float64Array(slotCount * 2)),
    buyers: shapes.map((shape) => (shape.distinctBuyers ? new Set<string | number>() : undefined)),
    since: new Float64Array(slotCount),
  };
  clearSums(sums);
  return sums;
}

export function clearSums(sums: WindowSums): void {
  for (const column of sums.columns) column.fill(0);
  for (const set of sums.buyers) set?.clear();
  sums.since.fill(Number.POSITIVE_INFINITY);
}

/** Adds one cell to every span its day lies in. */
export function addCell(sums: WindowSums, day: Day, column: number, count: number): void {
  for (let index = 0; index < sums.spans.length; index++) {
    const span = sums.spans[index] as Span; // safe: index is below its length
    if (day < span.from || day > span.to) continue;
    const columns = sums.columns[index] as Float64Array; // safe: as many as spans
    columns[column] = (columns[column] ?? 0) + count;
  }
}

/** Notes a buyer of a completed order in every span the day lies in that wants buyers. */
export function addBuyer(sums: WindowSums, day: Day, buyer: string | number): void {
  for (let index = 0; index < sums.spans.length; index++) {
    const span = sums.spans[index] as Span; // safe: index is below its length
    if (day >= span.from && day <= span.to) sums.buyers[index]?.add(buyer);
  }
}

/** Notes a day on which a running measure was counted; days after the decision day are not known yet. */
export function addRunning(sums: WindowSums, day: Day, slot: number): void {
  if (day <= sums.day && day < (sums.since[slot] ?? 0)) sums.since[slot] = day;
}

/** The sums of a whole tally. */
export function sumTally(tally: Tally, day: Day, shapes: readonly WindowShape[]): WindowSums {
  const sums = windowSums(day, shapes);
  for (const [key, cell] of tally) {
    const [cellDay, column] = [dayOfCell(key), columnOfCell(key)];
    if (isRunning(measureOfSlot(column >> 1))) addRunning(sums, cellDay, column >> 1);
    else addCell(sums, cellDay, column, cell.count);
    for (const buyer of cell.buyers?.keys() ?? []) addBuyer(sums, cellDay, buyer);
  }
  return sums;
}
