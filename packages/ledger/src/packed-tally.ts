import {
  type CellKey,
  cellKey,
  columnOfCell,
  currencyNumber,
  currencyOfNumber,
  type Day,
  dayOfCell,
  firstDayOfMonth,
  isRunning,
  keptBy,
  measureOfSlot,
  monthOfDay,
  type Tally,
  type TallyCell,
} from '@gold-seller/criteria';
import { ByteReader, ByteWriter } from './varint.ts';

/** A seller's running measures are kept in one row of their own, under this month. */
export const runningMonth = -1_000_000;

/** The month a tally cell is stored under. */
export function storedMonth(key: CellKey): number {
  return isRunning(measureOfSlot(columnOfCell(key) >> 1)) ? runningMonth : monthOfDay(dayOfCell(key));
}

/**
 * Packs the cells of one stored month, column by column: the column's distance from the one before, the lengths of its
 * counts and of its parts in bytes, then both. Counts are by day: the distance from the day before, and twice the count,
 * plus one where parts follow. Parts, buyers' numbers or currencies, come likewise with their counts. A column nobody reads
 * is skipped whole, and so are parts. What runs also goes down, so its counts are folded (0, -1, 1, -2, …).
 */
export function packTally(tally: Tally, month: number): Uint8Array {
  const columns = new Map<number, [day: Day, cell: TallyCell][]>();
  for (const [key, cell] of tally) {
    const cells = columns.get(columnOfCell(key));
    if (cells === undefined) columns.set(columnOfCell(key), [[dayOfCell(key), cell]]);
    else cells.push([dayOfCell(key), cell]);
  }
  const writer = new ByteWriter();
  let previous = 0;
  for (const [column, cells] of [...columns].toSorted(([a], [b]) => a - b)) {
    writer.varint(column - previous);
    previous = column;
    packColumn(cells, column, month, writer);
  }
  return writer.bytes();
}

function packColumn(cells: [Day, TallyCell][], column: number, month: number, writer: ByteWriter): void {
  const [counts, parts] = [new ByteWriter(), new ByteWriter()];
  let previous = firstDayIn(month);
  for (const [day, cell] of cells.toSorted(([a], [b]) => a - b)) {
    counts.varint(day - previous);
    previous = day;
    counts.varint((month === runningMonth ? folded(cell.count) : cell.count) * 2 + (cell.parts === undefined ? 0 : 1));
    if (cell.parts !== undefined) packParts(cell.parts, column, parts);
  }
  const [countBytes, partBytes] = [counts.bytes(), parts.bytes()];
  writer.varint(countBytes.length);
  writer.varint(partBytes.length);
  writer.append(countBytes);
  writer.append(partBytes);
}

/** The inverse of `packTally`, column by column. */
export function unpackTally(packed: Uint8Array, month: number): Tally {
  const tally: Tally = new Map();
  const reader = new ByteReader(packed);
  let column = 0;
  while (!reader.done) {
    column += reader.varint();
    const countBytes = reader.varint();
    const partBytes = reader.varint();
    const counts = new ByteReader(reader.take(countBytes));
    const parts = new ByteReader(reader.take(partBytes));
    let day = firstDayIn(month);
    while (!counts.done) {
      day += counts.varint();
      const head = counts.varint();
      const count = month === runningMonth ? unfolded(Math.floor(head / 2)) : Math.floor(head / 2);
      tally.set(cellKey(day, column), { count, parts: head % 2 === 1 ? unpackParts(parts, column) : undefined });
    }
  }
  return tally;
}

function packParts(parts: ReadonlyMap<string, number>, column: number, writer: ByteWriter): void {
  const numberOf = keptBy(measureOfSlot(column >> 1)) === 'currency' ? currencyNumber : Number;
  const numbered = [...parts].map(([part, count]) => [numberOf(part), count] as const);
  writer.varint(numbered.length);
  let previous = 0;
  for (const [number, count] of numbered.toSorted((a, b) => a[0] - b[0])) {
    writer.varint(number - previous);
    writer.varint(count);
    previous = number;
  }
}

function unpackParts(reader: ByteReader, column: number): Map<string, number> {
  const nameOf = keptBy(measureOfSlot(column >> 1)) === 'currency' ? currencyOfNumber : String;
  const parts = new Map<string, number>();
  let number = 0;
  for (let left = reader.varint(); left > 0; left--) {
    number += reader.varint();
    parts.set(nameOf(number), reader.varint());
  }
  return parts;
}

function folded(count: number): number {
  return count < 0 ? -2 * count - 1 : 2 * count;
}

/** The count that was folded. */
export function unfolded(folded: number): number {
  return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
}

/** The day from which a stored month counts its days. */
export function firstDayIn(month: number): Day {
  return month === runningMonth ? 0 : firstDayOfMonth(month);
}
