import type { SettlementRules } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { writeDocuments } from './drain-outbox.ts';
import { profileRow } from './ingest-events.ts';
import type { LedgerTransaction } from './ledger-store.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import { type LogRow, type ReplayedLog, replayLog } from './replay-log.ts';
import type { Schema } from './schema.ts';
import type { BatchRows, EventKey, SellerKey } from './seller-tables.ts';
import { byMonth, changedMonth } from './settle-batch.ts';
import { encodeStanding } from './standing-record.ts';
import { identityOf } from './stored-event.ts';

const derivedTables = ['tally', 'standing', 'document', 'outbox', 'reference', 'withdrawal', 'seller'] as const;

/**
 * Drops all that is derived of one bucket and makes it again from its logs, inside one transaction. Returns how many
 * sellers there are.
 */
export async function rebuildBucket(
  { kysely, sellers, decisions, documents }: LedgerTransaction,
  bucket: number,
  rules: SettlementRules,
  shelf: PolicyShelf,
): Promise<number> {
  for (const table of derivedTables) await kysely.deleteFrom(table).where('bucket', '=', bucket).execute();
  const keys = await sellersIn(kysely, bucket);
  for (const key of keys) {
    const replayed = replayLog(key.seller, await logOf(kysely, key), rules, shelf);
    await sellers.write(derivedRows(key, replayed, await lastBuyer(kysely, key), rules));
    const standings = [...replayed.standings].map(([programme, { standing, seq }]) => ({
      ...key,
      programme,
      day: standing.decidedOn,
      seq,
      standing: encodeStanding(standing),
    }));
    await decisions.stand(standings);
  }
  await writeDocuments(documents, keys, shelf);
  return keys.length;
}

function sellersIn(kysely: Kysely<Schema>, bucket: number): Promise<readonly SellerKey[]> {
  return kysely
    .selectFrom('log')
    .select(['bucket', 'seller'])
    .distinct()
    .where('bucket', '=', bucket)
    .orderBy('seller')
    .execute();
}

function logOf(kysely: Kysely<Schema>, { bucket, seller }: SellerKey): Promise<readonly LogRow[]> {
  return kysely
    .selectFrom('log')
    .select(['seq', 'type', 'time', 'source', 'id', 'data'])
    .where('bucket', '=', bucket)
    .where('seller', '=', seller)
    .orderBy('seq')
    .execute();
}

async function lastBuyer(kysely: Kysely<Schema>, { bucket, seller }: SellerKey): Promise<number> {
  const row = await kysely
    .selectFrom('buyer')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('bucket', '=', bucket)
    .where('seller', '=', seller)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** The rows that a replayed log comes to, standings and documents apart. */
export function derivedRows(key: SellerKey, replayed: ReplayedLog, buyers: number, rules: SettlementRules): BatchRows {
  const withdrawals = unique(replayed.withdrawals.map(({ data: { source, id } }) => ({ ...key, source, id })));
  return {
    log: [],
    buyers: [],
    references: [...replayed.references].flatMap(([reference, seqs]) =>
      seqs.map((seq) => ({ ...key, reference, seq })),
    ),
    withdrawals,
    tallies: [...byMonth(replayed.tally)].map(([month, change]) => ({
      ...key,
      month,
      packed: changedMonth(undefined, change, month),
    })),
    ends: [{ ...key, lastSeq: replayed.lastSeq, lastBuyer: buyers, withdrawals: withdrawals.length }],
    profiles: replayed.account.length > 0 ? [{ ...key, ...profileRow(replayed.account, rules) }] : [],
  };
}

function unique(events: readonly EventKey[]): readonly EventKey[] {
  return [...new Map(events.map((event) => [identityOf(event), event])).values()];
}
