import type { Day } from './day.ts';
import type { Entry } from './entry.ts';
import { measures, slotsMax } from './measure.ts';

/** The sum of a seller's entries, by day and measure. A cell whose sum is nothing is not there. */
export type Tally = Map<CellKey, TallyCell>;

export interface TallyCell {
  count: number;
  /** Where the entries name buyers or currencies: how much of the count is each one's. */
  parts: Map<string, number> | undefined;
}

/** Day and column in one integer: `day * columnCount + column`. Of all days of the calendar it fits in 32 bits. */
export type CellKey = number;

/** A measure's counted cells and its excluded cells are two columns: `slot * 2` and `slot * 2 + 1`. */
export const columnCount = slotsMax * 2;

const columnBits = Math.log2(columnCount);

export function columnOf(entry: Pick<Entry, 'measure' | 'excluded'>): number {
  return measures[entry.measure].slot * 2 + (entry.excluded ? 1 : 0);
}

export function cellKey(day: Day, column: number): CellKey {
  return day * columnCount + column;
}

export function dayOfCell(key: CellKey): Day {
  return key >> columnBits;
}

export function columnOfCell(key: CellKey): number {
  return key & (columnCount - 1);
}

/** Adds entries to a tally (`sign` 1) or takes them away (`sign` -1), in place. */
export function addEntries(tally: Tally, entries: readonly Entry[], sign: 1 | -1): void {
  for (const entry of entries) addEntry(tally, entry, sign);
}

export function tallyOf(entries: readonly Entry[]): Tally {
  const tally: Tally = new Map();
  addEntries(tally, entries, 1);
  return tally;
}

/** The sum of two tallies; commutative and associative, with the empty tally as identity. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const merged: Tally = new Map();
  for (const tally of [a, b]) {
    for (const [key, cell] of tally) {
      const rest = cell.count - sumOf(cell.parts);
      if (rest !== 0) addCount(merged, key, rest, undefined);
      for (const [part, count] of cell.parts ?? []) addCount(merged, key, count, part);
    }
  }
  return merged;
}

function addEntry(tally: Tally, entry: Entry, sign: 1 | -1): void {
  addCount(tally, cellKey(entry.day, columnOf(entry)), entry.count * sign, entry.buyer ?? entry.currency);
}

/** Adds to one cell, in place; where a part is named, to its share as well. */
function addCount(tally: Tally, key: CellKey, count: number, part: string | undefined): void {
  let cell = tally.get(key);
  if (cell === undefined) {
    cell = { count: 0, parts: undefined };
    tally.set(key, cell);
  }
  cell.count += count;
  if (part !== undefined) addPart(cell, part, count);
  if (cell.count === 0 && cell.parts === undefined) tally.delete(key);
}

function addPart(cell: TallyCell, part: string, count: number): void {
  cell.parts ??= new Map();
  const sum = (cell.parts.get(part) ?? 0) + count;
  if (sum === 0) cell.parts.delete(part);
  else cell.parts.set(part, sum);
  if (cell.parts.size === 0) cell.parts = undefined;
}

function sumOf(parts: ReadonlyMap<string, number> | undefined): number {
  let sum = 0;
  for (const count of parts?.values() ?? []) sum += count;
  return sum;
}
