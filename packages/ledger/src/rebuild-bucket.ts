import { accountOf, type Day, type SettlementRules } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { shownStanding, standingRow } from './deciding/shown-standing.ts';
import type { StandingRow } from './decision-tables.ts';
import { writeDocuments } from './drain-outbox.ts';
import { dropDerived, sellersNamedIn } from './drop-derived.ts';
import { profileRow } from './ingest-events.ts';
import type { LedgerTransaction } from './ledger-store.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import { type LogRow, type ReplayedLog, replayLog } from './replay-log.ts';
import type { Schema } from './schema.ts';
import type { BatchRows, EventKey, SellerEnds, SellerKey } from './seller-tables.ts';
import { byMonth, changedMonth } from './settle-batch.ts';
import { identityOf } from './stored-event.ts';

/** What logs are replayed with. */
export interface ReplayBasis {
  readonly rules: SettlementRules;
  readonly shelf: PolicyShelf;
  /** The last day that has begun, if any has. */
  readonly through: Day | undefined;
}

/**
 * Drops all that is derived of one bucket and makes it again from its logs, inside one transaction. Returns how many
 * sellers there are.
 */
export async function rebuildBucket(
  { kysely, sellers, decisions, documents }: LedgerTransaction,
  bucket: number,
  basis: ReplayBasis,
): Promise<number> {
  const named = await sellersNamedIn(kysely, bucket);
  if (named.length === 0) return 0;
  await sellers.lock(named);
  const keys = await dropDerived(kysely, bucket, named);
  for (const key of keys) {
    const replayed = replayLog(key.seller, await logOf(kysely, key), basis.rules, basis.shelf);
    await sellers.write(derivedRows(key, replayed, basis.rules));
    const { lastSeq, decidedOn } = replayed;
    if (decidedOn !== undefined) await decisions.end([{ ...key, lastSeq, decidedOn }]);
    await decisions.stand(standingRows(key, replayed, basis));
  }
  await writeDocuments(documents, keys, basis.shelf);
  return keys.length;
}

/** The rows of the standings that a replayed log comes to. */
export function standingRows(
  key: SellerKey,
  { standings, account: events }: ReplayedLog,
  { rules, shelf, through }: ReplayBasis,
): readonly StandingRow[] {
  const account = accountOf(events, rules);
  return [...standings].map(([programme, { standing, seq }]) => {
    const policyOf = (version: number) => shelf.compiled(programme, version).policy;
    const stands = { standing, seq, policyOf, account, through };
    return standingRow(key, stands, shownStanding(stands));
  });
}

/** A seller's log, in the order of `seq`. */
export function logOf(kysely: Kysely<Schema>, { bucket, seller }: SellerKey): Promise<readonly LogRow[]> {
  return kysely
    .selectFrom('log')
    .select(['seq', 'type', 'time', 'source', 'id', 'data'])
    .where('bucket', '=', bucket)
    .where('seller', '=', seller)
    .orderBy('seq')
    .execute();
}

/** The rows that a replayed log comes to, standings and documents apart. */
export function derivedRows(key: SellerKey, replayed: ReplayedLog, rules: SettlementRules): BatchRows {
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
    ends: [endsOf(key, replayed, withdrawals.length)],
    profiles: replayed.account.length > 0 ? [{ ...key, ...profileRow(replayed.account, rules) }] : [],
    reviews: [],
  };
}

function endsOf(key: SellerKey, { lastSeq, lastBuyer, sealed }: ReplayedLog, withdrawals: number): SellerEnds {
  const [sealedParts, sealedEvents] = [sealed?.parts ?? 0, sealed?.events ?? 0];
  return { ...key, lastSeq, lastBuyer, withdrawals, sealedParts, sealedEvents };
}

function unique(events: readonly EventKey[]): readonly EventKey[] {
  return [...new Map(events.map((event) => [identityOf(event), event])).values()];
}
