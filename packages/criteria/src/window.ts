import type { AccountSpan } from './account.ts';
import { type Day, firstDayOfMonth, monthOfDay } from './day.ts';
import { isRunningSlot, slotCount } from './measure.ts';
import { columnOfCell, dayOfCell, type Tally } from './tally.ts';

/** The days a metric reads, both ends included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** So many days, or so many whole calendar months. */
export type WindowLength = { readonly days: number } | { readonly months: number };

/** How a metric's days lie before a decision day: they end `lagDays` before the day before it. */
export interface WindowShape {
  readonly length: WindowLength;
  readonly lagDays: number;
  /** Columns of which it is wanted whose the count is: that costs a walk of its own. */
  readonly partsOf: readonly number[];
  /** Columns of which it is wanted on which days they counted. */
  readonly daysOf: readonly number[];
  /** The columns that are read at all; left out: any. */
  readonly columns?: readonly number[];
}

/**
 * A decision on day D with a lag of L days reads the N days [D - L - N, D - L - 1]; paused days in between have no
 * length, so the window reaches further back by as many. In months: the last whole ones that ended by D - L - 1.
 */
export function spanOf(
  day: Day,
  { length, lagDays }: Pick<WindowShape, 'length' | 'lagDays'>,
  pauses: readonly AccountSpan[] = [],
): Span {
  const to = day - lagDays - 1;
  if ('months' in length) {
    const after = monthOfDay(to + 1);
    return { from: firstDayOfMonth(after - length.months), to: firstDayOfMonth(after) - 1 };
  }
  return { from: stretched(to, length.days, pauses), to };
}

/** The first of the `days` days up to `to` that were not paused. */
function stretched(to: Day, days: number, pauses: readonly AccountSpan[]): Day {
  let from = to - days + 1;
  for (const pause of pauses.toReversed()) {
    const [first, last] = [pause.from, Math.min(pause.to ?? to, to)];
    if (last >= from && last >= first) from -= last - first + 1;
  }
  return from;
}

/** How many days between two, neither included, were paused. */
export function pausedDaysBetween(pauses: readonly AccountSpan[], after: Day, before: Day): number {
  let paused = 0;
  for (const { from, to = before } of pauses) {
    paused += Math.max(0, Math.min(to, before - 1) - Math.max(from, after + 1) + 1);
  }
  return paused;
}

/** What one seller's tally sums to over several spans at once. */
export interface WindowSums {
  readonly day: Day;
  readonly spans: readonly Span[];
  /** The days the seller took off, which have no length. */
  readonly pauses: readonly AccountSpan[];
  /** Per span the sum of every column (`slot * 2`, excluded ones `slot * 2 + 1`). */
  readonly columns: readonly number[][];
  /** False of a column that no shape reads: it need not be summed. */
  readonly read: readonly (boolean | undefined)[];
  /** Per span and column whose the count is, where the shape asks for it. */
  readonly parts: readonly ReadonlyMap<number, Map<string | number, number>>[];
  /** Per span and column how much counted on which day, where the shape asks for it. */
  readonly days: readonly ReadonlyMap<number, Map<Day, number>>[];
  /** What has run up by the decision day, from the first day on. */
  readonly running: RunningSums;
}

export interface RunningSums {
  /** By slot. */
  readonly counts: number[];
  /** The first and the last day on which it went up; infinities where it never did. */
  readonly first: number[];
  readonly last: number[];
}

/** Empty sums for a day; `clearSums` makes them ready for the next seller who took no days off. */
export function windowSums(day: Day, shapes: readonly WindowShape[], pauses: readonly AccountSpan[] = []): WindowSums {
  return {
    day,
    spans: shapes.map((shape) => spanOf(day, shape, pauses)),
    pauses,
    columns: shapes.map(() => filled(slotCount * 2, 0)),
    read: readBy(shapes),
    parts: shapes.map(({ partsOf }) => new Map(partsOf.map((column) => [column, new Map()]))),
    days: shapes.map(({ daysOf }) => new Map(daysOf.map((column) => [column, new Map()]))),
    running: {
      counts: filled(slotCount, 0),
      first: filled(slotCount, Number.POSITIVE_INFINITY),
      last: filled(slotCount, Number.NEGATIVE_INFINITY),
    },
  };
}

function readBy(shapes: readonly WindowShape[]): readonly (boolean | undefined)[] {
  const read: boolean[] = shapes.some(({ columns }) => columns === undefined) ? [] : filled(slotCount * 2, false);
  for (const { columns = [] } of shapes) for (const column of columns) read[column] = true;
  return read;
}

export function clearSums({ columns, parts, days, running }: WindowSums): void {
  for (const column of columns) column.fill(0);
  for (const byColumn of parts) for (const part of byColumn.values()) part.clear();
  for (const byColumn of days) for (const counts of byColumn.values()) counts.clear();
  running.counts.fill(0);
  running.first.fill(Number.POSITIVE_INFINITY);
  running.last.fill(Number.NEGATIVE_INFINITY);
}

/** Adds one cell to every span its day lies in. */
export function addCell(sums: WindowSums, day: Day, column: number, count: number): void {
  const { spans, columns } = sums;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as Span; // safe: index is below its length
    if (day < span.from || day > span.to) continue;
    const ofSpan = columns[index] as number[]; // safe: as many as spans
    ofSpan[column] = (ofSpan[column] as number) + count; // safe: as long as there are columns
    addDated(sums, index, column, day, count);
  }
}

/** Notes how much counted on a day of a span, where it wants to know that of the column. */
export function addDated({ days }: WindowSums, span: number, column: number, day: Day, count: number): void {
  const byColumn = days[span];
  if (byColumn !== undefined && byColumn.size > 0) addTo(byColumn.get(column), day, count);
}

/** Whether any span wants to know whose the column's counts are. */
export function wantsParts(sums: WindowSums, column: number): boolean {
  return sums.parts.some((byColumn) => byColumn.has(column));
}

/** Notes how much of a cell is one buyer's, or in one currency, in every span the day lies in that wants it. */
export function addPart(sums: WindowSums, day: Day, column: number, part: string | number, count: number): void {
  for (let index = 0; index < sums.spans.length; index++) {
    const span = sums.spans[index] as Span; // safe: index is below its length
    if (day < span.from || day > span.to) continue;
    addTo(sums.parts[index]?.get(column), part, count);
  }
}

/** What comes to nothing is not there. */
function addTo<Key>(counts: Map<Key, number> | undefined, key: Key, count: number): void {
  if (counts === undefined) return;
  const sum = (counts.get(key) ?? 0) + count;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

/** Adds one cell of a running measure; days after the decision day are not known yet. */
export function addRunning({ day: decisionDay, running }: WindowSums, day: Day, slot: number, count: number): void {
  if (day > decisionDay) return;
  const { counts, first, last } = running;
  counts[slot] = (counts[slot] ?? 0) + count;
  if (count <= 0) return;
  if (day < (first[slot] ?? 0)) first[slot] = day;
  if (day > (last[slot] ?? 0)) last[slot] = day;
}

/** The sums of a whole tally. */
export function sumTally(
  tally: Tally,
  day: Day,
  shapes: readonly WindowShape[],
  pauses: readonly AccountSpan[] = [],
): WindowSums {
  const sums = windowSums(day, shapes, pauses);
  const first = Math.min(...sums.spans.map(({ from }) => from));
  const last = Math.max(...sums.spans.map(({ to }) => to));
  for (const [key, cell] of tally) {
    const cellDay = dayOfCell(key);
    const column = columnOfCell(key);
    if (isRunningSlot(column >> 1)) {
      addRunning(sums, cellDay, column >> 1, cell.count);
      continue;
    }
    if (cellDay < first || cellDay > last) continue;
    addCell(sums, cellDay, column, cell.count);
    if (cell.parts === undefined || !wantsParts(sums, column)) continue;
    for (const [part, count] of cell.parts) addPart(sums, cellDay, column, part, count);
  }
  return sums;
}

/** A plain array: made and thrown away by the million it costs a fifth of a typed one. */
function filled<Value>(length: number, value: Value): Value[] {
  return new Array<Value>(length).fill(value);
}
