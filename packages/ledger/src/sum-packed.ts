import {
  addDated,
  addPart,
  addRunning,
  currencyOfNumber,
  type Day,
  keptBy,
  measureOfSlot,
  type Span,
  type WindowSums,
  wantsParts,
} from '@gold-seller/criteria';
import { firstDayIn, runningMonth, unfolded } from './packed-tally.ts';
import { ByteReader } from './varint.ts';

/** Adds a packed month to the sums of a decision's windows, without unpacking it. */
export function sumPacked(packed: Uint8Array, month: number, sums: WindowSums): void {
  const first = firstDayIn(month);
  eachColumn(packed, (reader, column, partsAt) => {
    if (month === runningMonth) sumRunning(reader, partsAt, column >> 1, sums);
    else if (sums.read[column] !== false) {
      if (wantsParts(sums, column)) sumWithParts(reader, { partsAt, column, first }, sums);
      else sumColumn(reader, { partsAt, column, first }, sums);
    }
  });
}

/** Goes to the counts of every column, which end where its parts begin; whoever is shown it reads on as they like. */
function eachColumn(packed: Uint8Array, show: (reader: ByteReader, column: number, partsAt: number) => void): void {
  const reader = new ByteReader(packed);
  let column = 0;
  while (!reader.done) {
    column += reader.varint();
    const countBytes = reader.varint();
    const partBytes = reader.varint();
    const partsAt = reader.at + countBytes;
    show(reader, column, partsAt);
    reader.skipTo(partsAt + partBytes);
  }
}

/** Where a column's parts begin, and the day from which its days count. */
interface PackedColumn {
  readonly partsAt: number;
  readonly column: number;
  readonly first: Day;
}

function sumRunning(reader: ByteReader, end: number, slot: number, sums: WindowSums): void {
  for (let day = 0; reader.at < end; ) {
    day += reader.varint();
    addRunning(sums, day, slot, unfolded(Math.floor(reader.varint() / 2)));
  }
}

/** Span after span over the same bytes: what a column comes to is added up in one number. */
function sumColumn(reader: ByteReader, { partsAt, column, first }: PackedColumn, sums: WindowSums): void {
  const { spans, columns, days } = sums;
  const begin = reader.at;
  for (let index = 0; index < spans.length; index++) {
    const { from, to } = spans[index] as Span; // safe: index is below its length
    if (to < first || from > first + 30) continue;
    const dated = days[index]?.has(column) === true;
    reader.skipTo(begin);
    let sum = 0;
    for (let day = first; reader.at < partsAt; ) {
      day += reader.varint();
      const head = reader.varint();
      if (day < from || day > to) continue;
      const count = (head - (head & 1)) / 2;
      sum += count;
      if (dated) addDated(sums, index, column, day, count);
    }
    const ofSpan = columns[index] as number[]; // safe: as many as spans
    ofSpan[column] = (ofSpan[column] as number) + sum; // safe: as long as there are columns
  }
}

/** The same where somebody wants to know whose the counts are. */
function sumWithParts(reader: ByteReader, packed: PackedColumn, sums: WindowSums): void {
  const { partsAt, column, first } = packed;
  const begin = reader.at;
  sumColumn(reader, packed, sums);
  reader.skipTo(begin);
  const currencies = keptBy(measureOfSlot(column >> 1)) === 'currency';
  let at = partsAt;
  for (let day = first; reader.at < partsAt; ) {
    day += reader.varint();
    if ((reader.varint() & 1) === 0) continue;
    const back = reader.at;
    reader.skipTo(at);
    let number = 0;
    for (let left = reader.varint(); left > 0; left--) {
      number += reader.varint();
      addPart(sums, day, column, currencies ? currencyOfNumber(number) : number, reader.varint());
    }
    at = reader.at;
    reader.skipTo(back);
  }
}

/** Shows the counts of some columns of a packed month, day by day. */
export function eachCount(
  packed: Uint8Array,
  month: number,
  isWanted: (column: number) => boolean,
  show: (day: Day, column: number, count: number) => void,
): void {
  const first = firstDayIn(month);
  eachColumn(packed, (reader, column, partsAt) => {
    if (!isWanted(column)) return;
    for (let day = first; reader.at < partsAt; ) {
      day += reader.varint();
      const head = reader.varint();
      show(day, column, (head - (head & 1)) / 2);
    }
  });
}
