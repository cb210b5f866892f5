import {
  addCell,
  addPart,
  addRunning,
  type CellKey,
  cellKey,
  columnOfCell,
  currencyNumber,
  currencyOfNumber,
  dayOfCell,
  firstDayOfMonth,
  isRunning,
  keptBy,
  measureOfSlot,
  mergeTallies,
  monthOfDay,
  type Tally,
  type TallyCell,
  type WindowSums,
  wantsParts,
} from '@gold-seller/criteria';
import { ByteReader, ByteWriter } from './varint.ts';

/** A seller's running measures are kept in one row of their own, under this month. */
export const runningMonth = -1_000_000;

/** The month a tally cell is stored under. */
export function storedMonth(key: CellKey): number {
  return isRunning(measureOfSlot(columnOfCell(key) >> 1)) ? runningMonth : monthOfDay(dayOfCell(key));
}

/**
 * Packs the cells of one stored month: by ascending key, each the key's distance from the one before, twice the count
 * (plus one where parts follow), and the parts, buyers' numbers or currencies, likewise with their counts. What runs
 * also goes down, so its counts are folded (0, -1, 1, -2, …).
 */
export function packTally(tally: Tally, month: number): Uint8Array {
  const writer = new ByteWriter();
  let previous = baseOf(month);
  for (const key of [...tally.keys()].toSorted((a, b) => a - b)) {
    writer.varint(key - previous);
    previous = key;
    packCell(tally.get(key), key, month, writer);
  }
  return writer.bytes();
}

/** The inverse of `packTally`. */
export function unpackTally(packed: Uint8Array, month: number): Tally {
  const tally: Tally = new Map();
  const reader = new ByteReader(packed);
  let key = baseOf(month);
  while (!reader.done) {
    key += reader.varint();
    tally.set(key, unpackCell(reader, key, month));
  }
  return tally;
}

/** Packs the sum of a packed month and a tally; the cells that stay as they are, nearly all, are copied as bytes. */
export function mergePacked(packed: Uint8Array, change: Tally, month: number): Uint8Array {
  const keys = [...change.keys()].toSorted((a, b) => a - b);
  const reader = new ByteReader(packed);
  const writer = new ByteWriter();
  let [stored, previous, next] = [baseOf(month), baseOf(month), 0];
  const begin = (key: CellKey) => {
    writer.varint(key - previous);
    previous = key;
  };
  const pack = (key: CellKey, cell: TallyCell | undefined) => {
    if (cell === undefined) return;
    begin(key);
    packCell(cell, key, month, writer);
  };
  const packNewBefore = (end: CellKey) => {
    for (let key = keys[next]; key !== undefined && key < end; key = keys[++next]) pack(key, change.get(key));
  };
  while (!reader.done) {
    stored += reader.varint();
    packNewBefore(stored);
    if (keys[next] === stored) {
      const [cell, changed] = [unpackCell(reader, stored, month), change.get(stored) ?? noCell];
      pack(stored, mergeTallies(new Map([[stored, cell]]), new Map([[stored, changed]])).get(stored));
      next++;
    } else {
      begin(stored);
      writer.copy(packed, reader.at, skipCell(reader));
    }
  }
  packNewBefore(Number.POSITIVE_INFINITY);
  return writer.bytes();
}

/** Adds a packed month to the sums of a decision's windows, without unpacking it. */
export function sumPacked(packed: Uint8Array, month: number, sums: WindowSums): void {
  const reader = new ByteReader(packed);
  let key = baseOf(month);
  while (!reader.done) {
    key += reader.varint();
    const head = reader.varint();
    const [day, column] = [dayOfCell(key), columnOfCell(key)];
    const half = Math.floor(head / 2);
    if (month === runningMonth) addRunning(sums, day, column >> 1, unfolded(half));
    else addCell(sums, day, column, half);
    if (head % 2 === 1) sumParts(reader, day, column, sums);
  }
}

function sumParts(reader: ByteReader, day: number, column: number, sums: WindowSums): void {
  const wanted = wantsParts(sums, column);
  const currencies = wanted && keptBy(measureOfSlot(column >> 1)) === 'currency';
  let number = 0;
  for (let left = reader.varint(); left > 0; left--) {
    number += reader.varint();
    const count = reader.varint();
    if (wanted) addPart(sums, day, column, currencies ? currencyOfNumber(number) : number, count);
  }
}

const noCell: TallyCell = { count: 0, parts: undefined };

function packCell({ count, parts } = noCell, key: CellKey, month: number, writer: ByteWriter): void {
  writer.varint((month === runningMonth ? folded(count) : count) * 2 + (parts === undefined ? 0 : 1));
  if (parts !== undefined) packParts(parts, columnOfCell(key), writer);
}

function unpackCell(reader: ByteReader, key: CellKey, month: number): TallyCell {
  const head = reader.varint();
  const half = Math.floor(head / 2);
  const count = month === runningMonth ? unfolded(half) : half;
  return { count, parts: head % 2 === 1 ? unpackParts(reader, columnOfCell(key)) : undefined };
}

/** Returns where the cell ends. */
function skipCell(reader: ByteReader): number {
  if (reader.varint() % 2 === 1) for (let left = reader.varint() * 2; left > 0; left--) reader.varint();
  return reader.at;
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

function unfolded(folded: number): number {
  return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
}

function baseOf(month: number): CellKey {
  return month === runningMonth ? 0 : cellKey(firstDayOfMonth(month), 0);
}
