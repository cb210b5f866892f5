import {
  columnOfCell,
  dayOfCell,
  formatDay,
  keptBy,
  type Measure,
  measureOfSlot,
  type TallyCell,
} from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { bySeller } from '../by-seller.ts';
import { decodeDecision } from '../decision-record.ts';
import { unpackTally } from '../packed-tally.ts';
import type { Schema } from '../schema.ts';
import { standingOfRow } from '../standing-record.ts';
import { documentPages } from './document-pages.ts';
import { type NamedSeller, type SellersAndTheirs, sellerPagesByName } from './seller-pages.ts';

/**
 * The canonical export: tallies, decisions, standings and documents as sorted JSON lines, buyers by hash, without seq,
 * row numbers or processing times. Two ledgers that mean the same give the same bytes.
 */
export async function* readExport(kysely: Kysely<Schema>, pageSize?: number): AsyncGenerator<string> {
  for await (const page of sellerPagesByName(kysely, pageSize)) {
    const { hashesOf, talliesOf, decisionsOf, standingsOf } = await rowsOf(kysely, page);
    for (const { seller } of page.sellers) {
      const hashes = new Map(hashesOf(seller).map(({ number, hash }) => [String(number), hash]));
      for (const { month, packed } of talliesOf(seller)) {
        for (const line of tallyLines(seller, month, packed, hashes)) yield line;
      }
      const decisions = decisionsOf(seller).map(({ data }) => decisionLine(seller, data));
      for (const line of decisions.toSorted()) yield line;
      for (const { data, shown } of standingsOf(seller)) {
        const { decidedOn, ...standing } = standingOfRow(shown ?? data);
        yield JSON.stringify({ standing: { seller, decidedOn: formatDay(decidedOn), ...standing } });
      }
    }
  }
  for await (const page of documentPages(kysely, pageSize)) {
    for (const { key, bytes, etag, type } of page) {
      yield JSON.stringify({ document: { key, type, etag, text: new TextDecoder().decode(bytes) } });
    }
  }
}

async function rowsOf(kysely: Kysely<Schema>, { theirs }: SellersAndTheirs<NamedSeller>) {
  const [buyers, tallies, decisions, standings] = await Promise.all([
    kysely.selectFrom('buyer').select(['seller', 'number', 'hash']).where(theirs).execute(),
    kysely.selectFrom('tally').select(['seller', 'month', 'packed']).where(theirs).orderBy('month').execute(),
    kysely
      .selectFrom('log')
      .select(['seller', 'data'])
      .where(theirs)
      .where('type', '=', 'decided')
      .where('source', 'is', null)
      .execute(),
    kysely.selectFrom('standing').select(['seller', 'data', 'shown']).where(theirs).orderBy('programme').execute(),
  ]);
  return {
    hashesOf: bySeller(buyers),
    talliesOf: bySeller(tallies),
    decisionsOf: bySeller(decisions),
    standingsOf: bySeller(standings),
  };
}

function* tallyLines(seller: string, month: number, packed: Uint8Array, hashes: ReadonlyMap<string, string>) {
  for (const [key, cell] of [...unpackTally(packed, month)].toSorted(([a], [b]) => a - b)) {
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
