import { referencesOf, type SellerEvent, type SettlementRules } from '@gold-seller/criteria';
import { buyerIn, withBuyer } from '../buyer-in-event.ts';
import type { IngestOutcome } from '../ingest-outcome.ts';
import { eventOfRow, identityOf, type StoredEvent } from '../stored-event.ts';
import { buyerNumbers } from './buyer-numbers.ts';
import type { Database } from './database.ts';
import { type SellerBatch, touch } from './seller-batch.ts';

export interface AppendEvent {
  /** Appends one event to its seller's log, unless it is there already. */
  event(batch: SellerBatch, event: SellerEvent): IngestOutcome;
  /** Forgets what it remembers of a transaction that was rolled back. */
  forget(): void;
}

/** Prepares appending: identities are unique, buyers become numbers, references are indexed. */
export function appendEvents(database: Database, rules: SettlementRules): AppendEvent {
  const statements = prepareStatements(database);
  const buyers = buyerNumbers(database);
  return {
    forget: buyers.forget,
    event(batch, event) {
      const buyer = buyerIn(event);
      const number = buyer === undefined ? undefined : buyers.numberOf(batch, buyer);
      const numbered = number === undefined ? event : withBuyer(event, String(number.number));
      const data = JSON.stringify(numbered.data);
      const { bucket, seller } = batch;
      const { source, id, type, time } = event;
      const seq = batch.lastSeq + 1;
      const inserted = statements.insert.run(bucket, seller, seq, type, time, source, id, data);
      if (inserted.changes === 0) return compared(statements.find.get(bucket, seller, source, id), type, time, data);
      batch.lastSeq = seq;
      if (number !== undefined) buyers.keep(batch, number);
      for (const reference of referencesOf(numbered, rules)) {
        statements.index.run(bucket, seller, reference, seq);
        touch(batch, reference, numbered);
      }
      if (numbered.type === 'event.withdrawn') withdraw(batch, numbered.data, statements, rules);
      return 'accepted';
    },
  };
}

type Statements = ReturnType<typeof prepareStatements>;

function prepareStatements({ connection }: Database) {
  return {
    insert: connection.prepare(
      `insert into log (bucket, seller, seq, type, time, source, id, data) values (?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (bucket, seller, source, id) where source is not null do nothing`,
    ),
    find: connection.prepare(
      'select type, time, source, id, data from log where bucket = ? and seller = ? and source = ? and id = ?',
    ),
    index: connection.prepare('insert into reference (bucket, seller, reference, seq) values (?, ?, ?, ?)'),
    withdraw: connection.prepare(
      'insert into withdrawal (bucket, seller, source, id) values (?, ?, ?, ?) on conflict do nothing',
    ),
  };
}

function compared(row: unknown, type: string, time: number, data: string): IngestOutcome {
  const there = row as StoredEvent; // safe: the insert met it, in this transaction
  return there.type === type && there.time === time && there.data === data ? 'duplicate' : 'conflict';
}

/** Notes a withdrawal, and that what the withdrawn event was about is to be settled anew if it is already there. */
function withdraw(
  batch: SellerBatch,
  target: { readonly source: string; readonly id: string },
  { withdraw: insert, find }: Statements,
  rules: SettlementRules,
): void {
  const { bucket, seller } = batch;
  if (insert.run(bucket, seller, target.source, target.id).changes === 0) return;
  batch.withdrawnNow.add(identityOf(target));
  const row = find.get(bucket, seller, target.source, target.id) as StoredEvent | undefined; // safe: its own columns
  if (row === undefined) return;
  for (const reference of referencesOf(eventOfRow(seller, row), rules)) touch(batch, reference);
}
