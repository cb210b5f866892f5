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
  mergeTallies,
  monthOfDay,
  type Tally,
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
  const columns = new ColumnWriter();
  for (const [column, cells] of byColumn(tally)) columns.pack(column, cells, month);
  return columns.bytes();
}

/** Packs the sum of a packed month and a tally; columns that stay as they are are copied as bytes. */
export function mergePacked(packed: Uint8Array, change: Tally, month: number): Uint8Array {
  const changed = byColumn(change);
  const columns = new ColumnWriter();
  let next = 0;
  const packNewBefore = (end: number) => {
    for (let each = changed[next]; each !== undefined && each[0] < end; each = changed[++next]) {
      columns.pack(each[0], each[1], month);
    }
  };
  for (const stored of columnsOf(packed)) {
    packNewBefore(stored.column);
    const here = changed[next];
    if (here?.[0] === stored.column) {
      columns.pack(stored.column, mergeTallies(unpackColumn(stored, month), here[1]), month);
      next++;
    } else columns.copy(stored);
  }
  packNewBefore(Number.POSITIVE_INFINITY);
  return columns.bytes();
}

/** The inverse of `packTally`, column by column. */
export function unpackTally(packed: Uint8Array, month: number): Tally {
  const tally: Tally = new Map();
  for (const stored of columnsOf(packed)) {
    for (const [key, cell] of unpackColumn(stored, month)) tally.set(key, cell);
  }
  return tally;
}

/** A column as it is packed. */
interface StoredColumn {
  readonly column: number;
  readonly counts: Uint8Array;
  readonly parts: Uint8Array;
}

function* columnsOf(packed: Uint8Array): Generator<StoredColumn> {
  const reader = new ByteReader(packed);
  let column = 0;
  while (!reader.done) {
    column += reader.varint();
    const countBytes = reader.varint();
    const partBytes = reader.varint();
    yield { column, counts: reader.take(countBytes), parts: reader.take(partBytes) };
  }
}

/** The cells of a tally by their column, columns ascending. */
function byColumn(tally: Tally): readonly (readonly [column: number, cells: Tally])[] {
  const columns = new Map<number, Tally>();
  for (const [key, cell] of tally) {
    const cells = columns.get(columnOfCell(key));
    if (cells === undefined) columns.set(columnOfCell(key), new Map([[key, cell]]));
    else cells.set(key, cell);
  }
  return [...columns].toSorted(([a], [b]) => a - b);
}

class ColumnWriter {
  readonly #writer = new ByteWriter();
  #previous = 0;

  bytes(): Uint8Array {
    return this.#writer.bytes();
  }

  copy({ column, counts, parts }: StoredColumn): void {
    this.#writer.varint(column - this.#previous);
    this.#previous = column;
    this.#writer.varint(counts.length);
    this.#writer.varint(parts.length);
    this.#writer.copy(counts);
    this.#writer.copy(parts);
  }

  /** Of a column that comes to nothing there is nothing. */
  pack(column: number, cells: Tally, month: number): void {
    if (cells.size === 0) return;
    const [counts, parts] = [new ByteWriter(), new ByteWriter()];
    let previous = firstDayIn(month);
    for (const [key, cell] of [...cells].toSorted(([a], [b]) => a - b)) {
      const day = dayOfCell(key);
      counts.varint(day - previous);
      previous = day;
      const count = month === runningMonth ? folded(cell.count) : cell.count;
      counts.varint(count * 2 + (cell.parts === undefined ? 0 : 1));
      if (cell.parts !== undefined) packParts(cell.parts, column, parts);
    }
    this.copy({ column, counts: counts.bytes(), parts: parts.bytes() });
  }
}

function unpackColumn({ column, ...stored }: StoredColumn, month: number): Tally {
  const cells: Tally = new Map();
  const [counts, parts] = [new ByteReader(stored.counts), new ByteReader(stored.parts)];
  let day = firstDayIn(month);
  while (!counts.done) {
    day += counts.varint();
    const head = counts.varint();
    const half = Math.floor(head / 2);
    const count = month === runningMonth ? unfolded(half) : half;
    cells.set(cellKey(day, column), { count, parts: head % 2 === 1 ? unpackParts(parts, column) : undefined });
  }
  return cells;
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
