import {
  addEntries,
  type Reference,
  type SellerEvent,
  type SettlementRules,
  settleReference,
  type Tally,
} from '@gold-seller/criteria';
import { eventOfRow, identityOf, type StoredEvent } from '../stored-event.ts';
import { accountWriter } from './account-writer.ts';
import { addToTallies } from './add-to-tallies.ts';
import type { Database } from './database.ts';
import type { SellerBatch } from './seller-batch.ts';

export type SettleBatches = (batches: Iterable<SellerBatch>) => void;

/** Prepares the second half of ingest: `settle(after) - settle(before)` of all that was touched goes to the tallies. */
export function settleBatches(database: Database, rules: SettlementRules): SettleBatches {
  const { connection } = database;
  const storedEvents = storedEventReader(database);
  const withdrawn = connection.prepare('select source, id from withdrawal where bucket = ? and seller = ?');
  const addToTally = addToTallies(database);
  const writeSeller = sellerWriter(database);
  const writeAccount = accountWriter(database, rules);
  return (batches) => {
    for (const batch of batches) {
      if (batch.lastSeq === batch.seqBefore) continue;
      const gone = withdrawnOf(batch, () => withdrawn.all(batch.bucket, batch.seller));
      const changes: Tally = new Map();
      let account: readonly SellerEvent[] | undefined;
      for (const [reference, added] of batch.touched) {
        const stored = storedEvents(batch, reference);
        const after = [...stored, ...added].filter(standsBut(gone.after));
        addEntries(changes, settleReference(reference, stored.filter(standsBut(gone.before)), rules), -1);
        addEntries(changes, settleReference(reference, after, rules), 1);
        if (reference === 'account') account = after;
      }
      addToTally(batch.bucket, batch.seller, changes);
      writeSeller(batch, gone.after.size);
      if (account !== undefined) writeAccount(batch.bucket, batch.seller, account);
    }
  };
}

interface Withdrawn {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

function withdrawnOf(batch: SellerBatch, all: () => Iterable<unknown>): Withdrawn {
  if (batch.withdrawalsBefore === 0 && batch.withdrawnNow.size === 0) return { before: nothing, after: nothing };
  const after = new Set<string>();
  for (const row of all()) after.add(identityOf(row as { source: string; id: string })); // safe: its own columns
  const before = new Set([...after].filter((identity) => !batch.withdrawnNow.has(identity)));
  return { before, after };
}

function standsBut(gone: ReadonlySet<string>): (event: SellerEvent) => boolean {
  return gone.size === 0 ? () => true : (event) => !gone.has(identityOf(event));
}

/** Reads the events of a reference that were there before the batch. */
function storedEventReader({ connection }: Database): (batch: SellerBatch, reference: Reference) => SellerEvent[] {
  const select = connection.prepare(
    `select l.type, l.time, l.source, l.id, l.data from reference r
     join log l on l.bucket = r.bucket and l.seller = r.seller and l.seq = r.seq
     where r.bucket = ? and r.seller = ? and r.reference = ? and r.seq <= ?`,
  );
  return ({ bucket, seller, seqBefore }, reference) => {
    if (seqBefore === 0) return [];
    const rows = select.all(bucket, seller, reference, seqBefore);
    return rows.map((row) => eventOfRow(seller, row as unknown as StoredEvent)); // safe: its own columns
  };
}

function sellerWriter({ connection }: Database): (batch: SellerBatch, withdrawals: number) => void {
  const upsert = connection.prepare(
    `insert into seller (bucket, seller, last_seq, last_buyer, withdrawals) values (?, ?, ?, ?, ?)
     on conflict (bucket, seller) do update set
       last_seq = excluded.last_seq, last_buyer = excluded.last_buyer, withdrawals = excluded.withdrawals`,
  );
  return ({ bucket, seller, lastSeq, lastBuyer }, withdrawals) => {
    upsert.run(bucket, seller, lastSeq, lastBuyer, withdrawals);
  };
}
