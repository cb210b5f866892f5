import { type Kysely, sql } from 'kysely';
import { EventIsThere } from '../event-is-there.ts';
import type { Schema } from '../schema.ts';
import type { BatchRows, ProfileRow, ReviewRow, SellerEnds, TallyRow } from '../seller-tables.ts';
import { bigints, bytes, inTheirBucket, ints, keyTable, texts } from './unnested.ts';

/** Writes all that a batch of events changes, one statement a table. */
export function batchWriter(db: Kysely<Schema>): (rows: BatchRows) => Promise<void> {
  return async ({ log, buyers, references, withdrawals, tallies, ends, profiles, reviews }) => {
    await writeLog(db, log);
    if (buyers.length > 0) {
      await sql`insert into buyer (bucket, seller, hash, number) select * from unnest(
        ${ints(buyers, 'bucket')}, ${texts(buyers, 'seller')}, ${texts(buyers, 'hash')}, ${ints(buyers, 'number')})`.execute(
        db,
      );
    }
    if (references.length > 0) {
      await sql`insert into reference (bucket, seller, reference, seq) select * from unnest(
        ${ints(references, 'bucket')}, ${texts(references, 'seller')}, ${texts(references, 'reference')},
        ${ints(references, 'seq')})`.execute(db);
    }
    if (withdrawals.length > 0) {
      await sql`insert into withdrawal (bucket, seller, source, id) select * from unnest(
        ${ints(withdrawals, 'bucket')}, ${texts(withdrawals, 'seller')}, ${texts(withdrawals, 'source')},
        ${texts(withdrawals, 'id')})`.execute(db);
    }
    await writeTallies(db, tallies);
    await writeEnds(db, ends);
    await writeProfiles(db, profiles);
    await writeReviews(db, reviews);
  };
}

async function writeLog(db: Kysely<Schema>, log: BatchRows['log']): Promise<void> {
  if (log.length === 0) return;
  try {
    await sql`insert into log (bucket, seller, seq, type, time, source, id, data)
      select * from unnest(${ints(log, 'bucket')}, ${texts(log, 'seller')}, ${ints(log, 'seq')}, ${texts(log, 'type')},
        ${bigints(log, 'time')}, ${texts(log, 'source')}, ${texts(log, 'id')}, ${texts(log, 'data')})`.execute(db);
  } catch (error) {
    throw isThere(error) ? new EventIsThere('an event of the log', { cause: error }) : error;
  }
}

/** Where a table is distributed, what belongs to it has a number after its name. */
function isThere(error: unknown): boolean {
  const { code, constraint = '' } = error as { readonly code?: string; readonly constraint?: string };
  return code === '23505' && constraint.startsWith('log_identity');
}

async function writeTallies(db: Kysely<Schema>, tallies: readonly TallyRow[]): Promise<void> {
  const kept = tallies.flatMap(({ packed, ...key }) => (packed === undefined ? [] : [{ ...key, packed }]));
  const gone = tallies.filter(({ packed }) => packed === undefined);
  if (kept.length > 0) {
    await sql`insert into tally (bucket, seller, month, packed) select * from unnest(
        ${ints(kept, 'bucket')}, ${texts(kept, 'seller')}, ${ints(kept, 'month')}, ${bytes(kept, 'packed')})
      on conflict (bucket, seller, month) do update set packed = excluded.packed`.execute(db);
  }
  if (gone.length > 0) {
    await sql`delete from tally t using unnest(
        ${ints(gone, 'bucket')}, ${texts(gone, 'seller')}, ${ints(gone, 'month')}) as k(bucket, seller, month)
      where t.bucket = k.bucket and t.seller = k.seller and t.month = k.month
        and ${inTheirBucket(gone, 't.bucket')}`.execute(db);
  }
}

async function writeEnds(db: Kysely<Schema>, ends: readonly SellerEnds[]): Promise<void> {
  if (ends.length === 0) return;
  await sql`insert into seller (bucket, seller, last_seq, last_buyer, withdrawals, sealed_parts, sealed_events)
    select * from unnest(
      ${ints(ends, 'bucket')}, ${texts(ends, 'seller')}, ${ints(ends, 'lastSeq')}, ${ints(ends, 'lastBuyer')},
      ${ints(ends, 'withdrawals')}, ${ints(ends, 'sealedParts')}, ${ints(ends, 'sealedEvents')})
    on conflict (bucket, seller) do update set
      last_seq = excluded.last_seq, last_buyer = excluded.last_buyer, withdrawals = excluded.withdrawals,
      sealed_parts = excluded.sealed_parts, sealed_events = excluded.sealed_events`.execute(db);
}

async function writeProfiles(db: Kysely<Schema>, profiles: readonly ProfileRow[]): Promise<void> {
  if (profiles.length === 0) return;
  await sql`update seller s set opened_day = k.opened_day, name = k.name, country = k.country, category = k.category,
      account = k.account
    from unnest(${ints(profiles, 'bucket')}, ${texts(profiles, 'seller')}, ${ints(profiles, 'openedDay')},
      ${texts(profiles, 'name')}, ${texts(profiles, 'country')}, ${texts(profiles, 'category')},
      ${texts(profiles, 'account')}) as k(bucket, seller, opened_day, name, country, category, account)
    where s.bucket = k.bucket and s.seller = k.seller and ${inTheirBucket(profiles, 's.bucket')}`.execute(db);
  await sql`insert into outbox (bucket, seller) select bucket, seller from ${keyTable(profiles)} on conflict do nothing`.execute(
    db,
  );
}

async function writeReviews(db: Kysely<Schema>, reviews: readonly ReviewRow[]): Promise<void> {
  if (reviews.length === 0) return;
  await sql`insert into review (bucket, seller, since) select * from unnest(
      ${ints(reviews, 'bucket')}, ${texts(reviews, 'seller')}, ${ints(reviews, 'since')})
    on conflict (bucket, seller) do update set since = least(review.since, excluded.since)`.execute(db);
}
