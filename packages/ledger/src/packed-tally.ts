import {
  addBuyer,
  addCell,
  addRunning,
  type CellKey,
  cellKey,
  columnOfCell,
  dayOfCell,
  firstDayOfMonth,
  isRunning,
  measureOfSlot,
  monthOfDay,
  type Tally,
  type WindowSums,
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
 * (plus one where buyers follow), and the buyers' numbers likewise with their counts.
 */
export function packTally(tally: Tally, month: number): Uint8Array {
  const writer = new ByteWriter();
  let previous = baseOf(month);
  for (const key of [...tally.keys()].toSorted((a, b) => a - b)) {
    const { count = 0, buyers } = tally.get(key) ?? {};
    writer.varint(key - previous);
    previous = key;
    writer.varint(count * 2 + (buyers === undefined ? 0 : 1));
    if (buyers !== undefined) packBuyers(buyers, writer);
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
    const head = reader.varint();
    tally.set(key, { count: Math.floor(head / 2), buyers: head % 2 === 1 ? unpackBuyers(reader) : undefined });
  }
  return tally;
}

/** Adds a packed month to the sums of a decision's windows, without unpacking it. */
export function sumPacked(packed: Uint8Array, month: number, sums: WindowSums): void {
  const reader = new ByteReader(packed);
  let key = baseOf(month);
  while (!reader.done) {
    key += reader.varint();
    const head = reader.varint();
    const [day, column] = [dayOfCell(key), columnOfCell(key)];
    if (month === runningMonth) addRunning(sums, day, column >> 1);
    else addCell(sums, day, column, Math.floor(head / 2));
    if (head % 2 === 1) sumBuyers(reader, day, sums);
  }
}

function sumBuyers(reader: ByteReader, day: number, sums: WindowSums): void {
  let buyer = 0;
  for (let left = reader.varint(); left > 0; left--) {
    buyer += reader.varint();
    reader.varint();
    addBuyer(sums, day, buyer);
  }
}

function packBuyers(buyers: ReadonlyMap<string, number>, writer: ByteWriter): void {
  writer.varint(buyers.size);
  let previous = 0;
  for (const [buyer, count] of [...buyers]
    .map(([key, n]) => [Number(key), n] as const)
    .toSorted((a, b) => a[0] - b[0])) {
    writer.varint(buyer - previous);
    writer.varint(count);
    previous = buyer;
  }
}

function unpackBuyers(reader: ByteReader): Map<string, number> {
  const buyers = new Map<string, number>();
  let buyer = 0;
  for (let left = reader.varint(); left > 0; left--) {
    buyer += reader.varint();
    buyers.set(String(buyer), reader.varint());
  }
  return buyers;
}

function baseOf(month: number): CellKey {
  return month === runningMonth ? 0 : cellKey(firstDayOfMonth(month), 0);
}
