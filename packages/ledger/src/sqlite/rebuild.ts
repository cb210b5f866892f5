import {
  accountOf,
  addEntries,
  type Reference,
  referencesOf,
  type SellerEvent,
  type SettlementRules,
  type Standing,
  settleReference,
  standingAfter,
  type Tally,
  withoutWithdrawn,
} from '@gold-seller/criteria';
import { decodeDecision } from '../decision-record.ts';
import { profileRow } from '../ingest-events.ts';
import type { EventKey, SellerKey } from '../seller-tables.ts';
import { byMonth, changedMonth } from '../settle-batch.ts';
import { encodeStanding } from '../standing-record.ts';
import { eventOfRow, identityOf, type StoredEvent } from '../stored-event.ts';
import { batchWriter } from './batch-writer.ts';
import { type Database, inTransaction } from './database.ts';
import type { DrainOutbox } from './outbox.ts';
import type { PolicyShelf } from './policy-shelf.ts';

export type Rebuild = (onProgress: (share: number) => void) => Promise<{ readonly sellers: number }>;

/** Prepares the rebuild: all that is derived is dropped and made again from the logs, in one transaction. */
export function prepareRebuild(
  database: Database,
  rules: SettlementRules,
  shelf: PolicyShelf,
  drain: DrainOutbox,
): Rebuild {
  const { connection } = database;
  const sellers = connection.prepare('select distinct bucket, seller from log order by bucket, seller');
  const log = connection.prepare(
    'select seq, type, time, source, id, data from log where bucket = ? and seller = ? order by seq',
  );
  const write = derivedWriter(database, rules);
  return (onProgress) =>
    inTransaction(database, async () => {
      connection.exec(derivedTables.map((table) => `delete from ${table};`).join(' '));
      const all = sellers.all() as unknown as readonly SellerKey[]; // safe: its own columns
      for (const [index, { bucket, seller }] of all.entries()) {
        const rows = log.all(bucket, seller) as unknown as readonly LogRow[]; // safe: its own columns
        await write({ bucket, seller }, replay(seller, rows, rules, shelf));
        if (index % 100 === 0) onProgress(index / all.length);
      }
      drain();
      onProgress(1);
      return { sellers: all.length };
    });
}

const derivedTables = ['tally', 'standing', 'document', 'outbox', 'reference', 'withdrawal', 'seller'];

interface LogRow extends StoredEvent {
  readonly seq: number;
}

/** What a seller's log says, all of it. */
interface Replayed {
  readonly lastSeq: number;
  readonly references: ReadonlyMap<Reference, readonly number[]>;
  readonly withdrawals: readonly SellerEvent<'event.withdrawn'>[];
  readonly account: readonly SellerEvent[];
  readonly tally: Tally;
  readonly standings: ReadonlyMap<string, { readonly standing: Standing; readonly seq: number }>;
}

function replay(seller: string, rows: readonly LogRow[], rules: SettlementRules, shelf: PolicyShelf): Replayed {
  const events: SellerEvent[] = [];
  const references = new Map<Reference, number[]>();
  const standings = new Map<string, { standing: Standing; seq: number }>();
  for (const row of rows) {
    if (row.source === null) {
      const decision = decodeDecision(row.data);
      const policyOf = (version: number) => shelf.compiled(decision.programme, version).policy;
      const account = accountOf(accountEvents(events), rules);
      const before = standings.get(decision.programme)?.standing;
      standings.set(decision.programme, {
        standing: standingAfter(before, decision, policyOf, account),
        seq: row.seq,
      });
      continue;
    }
    const event = eventOfRow(seller, row);
    events.push(event);
    for (const reference of referencesOf(event, rules)) {
      references.set(reference, [...(references.get(reference) ?? []), row.seq]);
    }
  }
  const grouped = groupByReference(withoutWithdrawn(events), rules);
  const tally: Tally = new Map();
  for (const [reference, group] of grouped) addEntries(tally, settleReference(reference, group, rules), 1);
  const withdrawals = events.filter((event) => event.type === 'event.withdrawn');
  const account = grouped.get('account') ?? [];
  return { lastSeq: rows.at(-1)?.seq ?? 0, references, withdrawals, account, tally, standings };
}

/** What was known of the account, from the events that were there. */
function accountEvents(events: readonly SellerEvent[]): readonly SellerEvent[] {
  return withoutWithdrawn(events.filter(({ type }) => /^(?:seller|policy|event)\./.test(type)));
}

function groupByReference(events: readonly SellerEvent[], rules: SettlementRules): Map<Reference, SellerEvent[]> {
  const groups = new Map<Reference, SellerEvent[]>();
  for (const event of events) {
    for (const reference of referencesOf(event, rules)) {
      const group = groups.get(reference);
      if (group === undefined) groups.set(reference, [event]);
      else group.push(event);
    }
  }
  return groups;
}

function derivedWriter(database: Database, rules: SettlementRules) {
  const { connection } = database;
  const lastBuyer = connection.prepare('select max(number) as number from buyer where bucket = ? and seller = ?');
  const insertStanding = connection.prepare(
    'insert into standing (bucket, seller, programme, decided_on, decision_seq, data) values (?, ?, ?, ?, ?, ?)',
  );
  const write = batchWriter(database);
  return async (key: SellerKey, replayed: Replayed) => {
    const { bucket, seller } = key;
    const withdrawals = unique(replayed.withdrawals.map(({ data: { source, id } }) => ({ ...key, source, id })));
    const buyers = Number(lastBuyer.get(bucket, seller)?.number ?? 0);
    await write({
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
    });
    for (const [programme, { standing, seq }] of replayed.standings) {
      insertStanding.run(bucket, seller, programme, standing.decidedOn, seq, encodeStanding(standing));
    }
  };
}

function unique(events: readonly EventKey[]): readonly EventKey[] {
  return [...new Map(events.map((event) => [identityOf(event), event])).values()];
}
