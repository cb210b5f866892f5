import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type {
  BuyerNumber,
  BuyerRow,
  EventKey,
  HashedSeller,
  LockedEnds,
  ReferencedEvent,
  SealedPart,
  SellerEventRow,
  SellerKey,
  SellerTables,
  TallyRow,
} from '../seller-tables.ts';
import { batchWriter } from './batch-writer.ts';
import { inTheirBucket, ints, keyTable, rowsOf, texts } from './unnested.ts';

/** The tables by seller in PostgreSQL, inside a transaction: one statement a set, whatever its size. */
export function sellerTables(db: Kysely<Schema>): SellerTables {
  return {
    lock: (keys) => lock(db, keys),
    erasedAmong: (sellers) => erasedAmong(db, sellers),
    eventsOf: (keys) =>
      none(keys) ??
      rowsOf<SellerEventRow>(
        db,
        sql`select l.bucket, l.seller, l.seq, l.type, l.time, l.source, l.id, l.data
          from unnest(${ints(keys, 'bucket')}, ${texts(keys, 'seller')}, ${texts(keys, 'source')}, ${texts(keys, 'id')})
            as k(bucket, seller, source, id)
          cross join lateral (select * from log where bucket = k.bucket and seller = k.seller
            and source = k.source and id = k.id and source is not null
            and ${inTheirBucket(keys, 'bucket')} offset 0) as l`,
      ),
    numbersOf: (buyers) =>
      none(buyers) ??
      rowsOf<BuyerRow>(
        db,
        sql`select b.bucket, b.seller, b.hash, b.number
          from unnest(${ints(buyers, 'bucket')}, ${texts(buyers, 'seller')}, ${texts(buyers, 'hash')})
            as k(bucket, seller, hash)
          cross join lateral (select * from buyer where bucket = k.bucket and seller = k.seller and hash = k.hash
            and ${inTheirBucket(buyers, 'bucket')} offset 0) as b`,
      ),
    numbersIn: (keys) =>
      none(keys) ??
      rowsOf<BuyerNumber>(
        db,
        sql`select distinct b.bucket, b.seller, b.number
          from unnest(${ints(keys, 'bucket')}, ${texts(keys, 'seller')}, ${ints(keys, 'number')})
            as k(bucket, seller, number)
          join buyer b using (bucket, seller, number) where ${inTheirBucket(keys, 'b.bucket')}`,
      ),
    withdrawalsOf: (keys) =>
      none(keys) ??
      rowsOf<EventKey>(
        db,
        sql`select w.bucket, w.seller, w.source, w.id from ${keyTable(keys)} join withdrawal w using (bucket, seller)
          where ${inTheirBucket(keys, 'w.bucket')}`,
      ),
    referencedBy: (keys) =>
      none(keys) ??
      rowsOf<ReferencedEvent>(
        db,
        sql`select r.bucket, r.seller, r.reference, l.type, l.time, l.source, l.id, l.data
          from unnest(${ints(keys, 'bucket')}, ${texts(keys, 'seller')}, ${texts(keys, 'reference')})
            as k(bucket, seller, reference)
          cross join lateral (select * from reference where bucket = k.bucket and seller = k.seller
            and reference = k.reference and ${inTheirBucket(keys, 'bucket')} offset 0) as r
          cross join lateral (select * from log where bucket = r.bucket and seller = r.seller and seq = r.seq
            and ${inTheirBucket(keys, 'bucket')} offset 0) as l`,
      ),
    talliesOf: (keys) =>
      none(keys) ??
      rowsOf<TallyRow>(
        db,
        sql`select t.bucket, t.seller, t.month, t.packed
          from unnest(${ints(keys, 'bucket')}, ${texts(keys, 'seller')}, ${ints(keys, 'month')})
            as k(bucket, seller, month)
          cross join lateral (select * from tally where bucket = k.bucket and seller = k.seller and month = k.month
            and ${inTheirBucket(keys, 'bucket')} offset 0) as t`,
      ),
    sealedOf: (keys) =>
      none(keys) ??
      rowsOf<SealedPart>(
        db,
        sql`select s.bucket, s.seller, s.part, s.packed
          from unnest(${ints(keys, 'bucket')}, ${texts(keys, 'seller')}, ${ints(keys, 'part')})
            as k(bucket, seller, part)
          cross join lateral (select * from sealed where bucket = k.bucket and seller = k.seller and part = k.part
            and ${inTheirBucket(keys, 'bucket')} offset 0) as s`,
      ),
    write: batchWriter(db),
  };
}

async function lock(db: Kysely<Schema>, keys: readonly SellerKey[]): Promise<readonly LockedEnds[]> {
  for (;;) {
    await sql`insert into seller (bucket, seller, last_seq, last_buyer, withdrawals)
      select bucket, seller, 0, 0, 0 from ${keyTable(keys)} order by bucket, seller on conflict do nothing`.execute(db);
    const locked = await rowsOf<LockedEnds>(
      db,
      sql`select s.bucket, s.seller, s.last_seq as "lastSeq", s.last_buyer as "lastBuyer", s.withdrawals,
          s.decided_on as "decidedOn", s.sealed_parts as "sealedParts", s.sealed_events as "sealedEvents"
        from seller s join ${keyTable(keys)} using (bucket, seller)
        where ${inTheirBucket(keys, 's.bucket')} order by s.bucket, s.seller for update of s`,
    );
    // A row that was deleted while this waited is passed over, whether or not it was made again.
    if (locked.length === keys.length) return locked;
  }
}

async function erasedAmong(db: Kysely<Schema>, sellers: readonly HashedSeller[]): Promise<readonly SellerKey[]> {
  if (sellers.length === 0) return [];
  const erased = await rowsOf<SellerKey>(
    db,
    sql`select k.bucket, k.seller
      from unnest(${ints(sellers, 'bucket')}, ${texts(sellers, 'seller')}, ${texts(sellers, 'hash')})
        as k(bucket, seller, hash)
      join erased_seller e using (bucket, hash) where ${inTheirBucket(sellers, 'e.bucket')}`,
  );
  if (erased.length > 0) {
    await sql`delete from seller s using ${keyTable(erased)}
      where s.bucket = k.bucket and s.seller = k.seller and s.last_seq = 0
        and ${inTheirBucket(erased, 's.bucket')}`.execute(db);
  }
  return erased;
}

/** Nothing is asked for nothing. */
function none(keys: readonly unknown[]): Promise<readonly never[]> | undefined {
  return keys.length === 0 ? Promise.resolve([]) : undefined;
}
