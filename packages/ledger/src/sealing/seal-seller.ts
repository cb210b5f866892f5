import { type Day, mergeTallies, type SettlementRules } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { inChunks } from '../in-shares.ts';
import { buyerNumberIn } from '../kept-event.ts';
import type { LedgerTransaction } from '../ledger-store.ts';
import { ofSeller } from '../reading/of-seller.ts';
import { logOf } from '../rebuild-bucket.ts';
import type { LogRow } from '../replay-log.ts';
import type { Schema } from '../schema.ts';
import type { LockedEnds } from '../seller-tables.ts';
import { eventOfRow } from '../stored-event.ts';
import { fingerprintOf, fingerprintsIn, packParts, partsFor } from './fingerprints.ts';
import { type Sealable, sealable } from './sealable.ts';
import { decodeBalance, encodeBalance, type SealedBalance } from './sealed-balance.ts';
import { identityText } from './sealed-text.ts';

/** What is sealed, and when. */
export interface SealBasis {
  readonly day: Day;
  readonly now: number;
  readonly rules: SettlementRules;
}

/** So many keys are named in one statement. */
const keysMax = 500;

/** Seals a locked seller's events before a day, inside one transaction. Returns how many there were. */
export async function sealSeller(
  { kysely, sellers, decisions }: LedgerTransaction,
  ends: LockedEnds,
  { day, now, rules }: SealBasis,
): Promise<number> {
  const rows = await logOf(kysely, ends);
  const found = sealable(loggedEvents(ends.seller, rows), day, rules);
  if (found.events.length === 0) return 0;
  const last = rows.findLast(({ source, type }) => source === null && type === 'sealed');
  const before = last === undefined ? undefined : decodeBalance(last.data);
  const fingerprints = await writeFingerprints(kysely, ends, found);
  const gone = [...found.events.map(({ seq }) => seq), ...(last === undefined ? [] : [last.seq])];
  await removeRows(kysely, ends.seller, gone, found.references);
  const balance = balanceOf(found, before, { day, fingerprints, rows: gone.length });
  const { bucket, seller } = ends;
  const seq = ends.lastSeq + 1;
  await decisions.act([{ bucket, seller, seq, time: now, type: 'sealed', data: encodeBalance(balance) }]);
  const sealed = { sealedParts: balance.parts, sealedEvents: balance.events };
  await sellers.write({ ...nothing, ends: [{ ...ends, lastSeq: seq, ...sealed }] });
  return found.events.length;
}

const nothing = {
  log: [],
  buyers: [],
  references: [],
  withdrawals: [],
  tallies: [],
  ends: [],
  profiles: [],
  reviews: [],
} as const;

function loggedEvents(seller: string, rows: readonly LogRow[]) {
  return rows.flatMap((row) => (row.source === null ? [] : [{ seq: row.seq, event: eventOfRow(seller, row) }]));
}

function balanceOf(
  { events, tally }: Sealable,
  before: SealedBalance | undefined,
  { day, fingerprints, rows }: { readonly day: Day; readonly fingerprints: number; readonly rows: number },
): SealedBalance {
  const numbers = events.map(({ event }) => buyerNumberIn(event) ?? 0);
  return {
    day: Math.max(day, before?.day ?? day),
    events: events.length + (before?.events ?? 0),
    rows: rows + (before?.rows ?? 0),
    lastBuyer: numbers.reduce((last, each) => Math.max(last, each), before?.lastBuyer ?? 0),
    parts: partsFor(fingerprints),
    fingerprints,
    tally: before === undefined ? tally : mergeTallies(before.tally, tally),
  };
}

/** Adds what is sealed to the fingerprints there are, and returns how many they are then. */
async function writeFingerprints(
  kysely: Kysely<Schema>,
  { bucket, seller, sealedParts }: LockedEnds,
  { events, references }: Sealable,
): Promise<number> {
  const texts = [...references, ...events.map(({ event }) => identityText(event))];
  const all = new Set(texts.map((text) => fingerprintOf(seller, text)));
  const there = await kysely.selectFrom('sealed').select(['part', 'packed']).where(ofSeller(seller)).execute();
  for (const { part, packed } of there) for (const each of fingerprintsIn(packed, part, sealedParts)) all.add(each);
  await kysely.deleteFrom('sealed').where('bucket', '=', bucket).where('seller', '=', seller).execute();
  const parts = packParts(all, partsFor(all.size)).map((packed, part) => ({ bucket, seller, part, packed }));
  for (const some of inChunks(parts, keysMax)) await kysely.insertInto('sealed').values(some).execute();
  return all.size;
}

async function removeRows(
  kysely: Kysely<Schema>,
  seller: string,
  seqs: readonly number[],
  references: readonly string[],
): Promise<void> {
  for (const some of inChunks(seqs, keysMax)) {
    await kysely.deleteFrom('log').where(ofSeller(seller)).where('seq', 'in', some).execute();
  }
  for (const some of inChunks(references, keysMax)) {
    await kysely.deleteFrom('reference').where(ofSeller(seller)).where('reference', 'in', some).execute();
  }
}
