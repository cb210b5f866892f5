import {
  columnOfCell,
  dayOfCell,
  formatDay,
  keptBy,
  type Measure,
  measureOfSlot,
  type TallyCell,
} from '@gold-seller/criteria';
import { decodeDecision } from '../decision-record.ts';
import { unpackTally } from '../packed-tally.ts';
import { standingOfRow } from '../standing-record.ts';
import type { Database } from './database.ts';

/**
 * The canonical export: tallies, decisions, standings and documents as sorted JSON lines, buyers by hash, without seq,
 * row numbers or processing times. Two ledgers that mean the same give the same bytes.
 */
export async function* readExport({ kysely, connection }: Database): AsyncGenerator<string> {
  const buyersOf = connection.prepare('select number, hash from buyer where bucket = ? and seller = ?');
  const talliesOf = connection.prepare(
    'select month, packed from tally where bucket = ? and seller = ? order by month',
  );
  const decisionsOf = connection.prepare(
    `select data from log where bucket = ? and seller = ? and type = 'decided' and source is null`,
  );
  const standingsOf = connection.prepare(
    'select data from standing where bucket = ? and seller = ? order by programme',
  );
  const sellers = await kysely.selectFrom('seller').select(['bucket', 'seller']).orderBy('seller').execute();
  for (const { bucket, seller } of sellers) {
    const hashes = new Map(buyersOf.all(bucket, seller).map((row) => [String(row.number), String(row.hash)]));
    for (const row of talliesOf.all(bucket, seller)) {
      // Safe: its own columns.
      for (const line of tallyLines(seller, Number(row.month), row.packed as Uint8Array, hashes)) yield line;
    }
    const decisions = decisionsOf.all(bucket, seller).map(({ data }) => decisionLine(seller, String(data)));
    for (const line of decisions.toSorted()) yield line;
    for (const { data } of standingsOf.all(bucket, seller)) {
      const { decidedOn, ...standing } = standingOfRow(String(data));
      yield JSON.stringify({ standing: { seller, decidedOn: formatDay(decidedOn), ...standing } });
    }
  }
  for (const { key, bytes, etag, type } of await kysely.selectFrom('document').selectAll().orderBy('key').execute()) {
    yield JSON.stringify({ document: { key, type, etag, text: new TextDecoder().decode(bytes) } });
  }
}

function* tallyLines(seller: string, month: number, packed: Uint8Array, hashes: ReadonlyMap<string, string>) {
  for (const [key, cell] of unpackTally(packed, month)) {
    const column = columnOfCell(key);
    const measure = measureOfSlot(column >> 1);
    const excluded = column % 2 === 1 ? { excluded: true } : {};
    const parts = cell.parts === undefined ? {} : partsOf(measure, cell.parts, hashes);
    yield JSON.stringify({
      tally: { seller, day: formatDay(dayOfCell(key)), measure, ...excluded, count: cell.count, ...parts },
    });
  }
}

/** Sorted; buyers by hash, one who was erased by the number. */
function partsOf(measure: Measure, parts: NonNullable<TallyCell['parts']>, hashes: ReadonlyMap<string, string>) {
  if (keptBy(measure) === 'currency') return { currencies: [...parts].toSorted() };
  return { buyers: [...parts].map(([number, count]) => [hashes.get(number) ?? number, count] as const).toSorted() };
}

function decisionLine(seller: string, data: string): string {
  const { throughSeq: _notExported, programme, day, ...decision } = decodeDecision(data);
  return JSON.stringify({ decision: { seller, programme, day: formatDay(day), ...decision } });
}
