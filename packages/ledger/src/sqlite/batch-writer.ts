import { EventIsThere } from '../event-is-there.ts';
import type { BatchRows } from '../seller-tables.ts';
import type { Database } from './database.ts';

/** Prepares writing all that a batch of events changes. */
export function batchWriter({ connection }: Database): (rows: BatchRows) => Promise<void> {
  const log = connection.prepare(
    'insert into log (bucket, seller, seq, type, time, source, id, data) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const buyer = connection.prepare('insert into buyer (bucket, seller, hash, number) values (?, ?, ?, ?)');
  const reference = connection.prepare('insert into reference (bucket, seller, reference, seq) values (?, ?, ?, ?)');
  const withdrawal = connection.prepare('insert into withdrawal (bucket, seller, source, id) values (?, ?, ?, ?)');
  const tally = connection.prepare(
    `insert into tally (bucket, seller, month, packed) values (?, ?, ?, ?)
     on conflict (bucket, seller, month) do update set packed = excluded.packed`,
  );
  const noTally = connection.prepare('delete from tally where bucket = ? and seller = ? and month = ?');
  const ends = connection.prepare(
    `insert into seller (bucket, seller, last_seq, last_buyer, withdrawals, sealed_parts, sealed_events)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (bucket, seller) do update set
       last_seq = excluded.last_seq, last_buyer = excluded.last_buyer, withdrawals = excluded.withdrawals,
       sealed_parts = excluded.sealed_parts, sealed_events = excluded.sealed_events`,
  );
  const profile = connection.prepare(
    'update seller set opened_day = ?, name = ?, country = ?, category = ?, account = ? where bucket = ? and seller = ?',
  );
  const announce = connection.prepare('insert into outbox (bucket, seller) values (?, ?) on conflict do nothing');
  const review = connection.prepare(
    `insert into review (bucket, seller, since) values (?, ?, ?)
     on conflict (bucket, seller) do update set since = min(since, excluded.since)`,
  );
  return async (rows) => {
    for (const row of rows.log) {
      try {
        log.run(row.bucket, row.seller, row.seq, row.type, row.time, row.source, row.id, row.data);
      } catch (error) {
        throw isThere(error) ? new EventIsThere('an event of the log', { cause: error }) : error;
      }
    }
    for (const row of rows.buyers) buyer.run(row.bucket, row.seller, row.hash, row.number);
    for (const row of rows.references) reference.run(row.bucket, row.seller, row.reference, row.seq);
    for (const row of rows.withdrawals) withdrawal.run(row.bucket, row.seller, row.source, row.id);
    for (const { bucket, seller, month, packed } of rows.tallies) {
      if (packed === undefined) noTally.run(bucket, seller, month);
      else tally.run(bucket, seller, month, packed);
    }
    for (const row of rows.ends) {
      const { bucket, seller, lastSeq, lastBuyer, withdrawals, sealedParts, sealedEvents } = row;
      ends.run(bucket, seller, lastSeq, lastBuyer, withdrawals, sealedParts, sealedEvents);
    }
    for (const row of rows.profiles) {
      const { bucket, seller, openedDay, name, country, category, account } = row;
      profile.run(openedDay, name, country, category, account, bucket, seller);
      announce.run(bucket, seller);
    }
    for (const { bucket, seller, since } of rows.reviews) review.run(bucket, seller, since);
  };
}

const constraintUnique = 2067;

function isThere(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === constraintUnique;
}
