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
import { ints, keyTable, rowsOf, texts } from './unnested.ts';

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
          join log l using (bucket, seller, source, id)`,
      ),
    numbersOf: (buyers) =>
      none(buyers) ??
      rowsOf<BuyerRow>(
        db,
        sql`select b.bucket, b.seller, b.hash, b.number
          from unnest(${ints(buyers, 'bucket')}, ${texts(buyers, 'seller')}, ${texts(buyers, 'hash')})
            as k(bucket, seller, hash)
          join buyer b using (bucket, seller, hash)`,
      ),
    numbersIn: (keys) =>
      none(keys) ??
      rowsOf<BuyerNumber>(
        db,
        sql`select distinct b.bucket, b.seller, b.number
          from unnest(${ints(keys, 'bucket')}, ${texts(keys, 'seller')}, ${ints(keys, 'number')})
            as k(bucket, seller, number)
          join buyer b using (bucket, seller, number)`,
      ),
    withdrawalsOf: (keys) =>
      none(keys) ??
      rowsOf<EventKey>(
        db,
        sql`select w.bucket, w.seller, w.source, w.id from ${keyTable(keys)} join withdrawal w using (bucket, seller)`,
      ),
    referencedBy: (keys) =>
      none(keys) ??
      rowsOf<ReferencedEvent>(
        db,
        sql`select r.bucket, r.seller, r.reference, l.type, l.time, l.source, l.id, l.data
          from unnest(${ints(keys, 'bucket')}, ${texts(keys, 'seller')}, ${texts(keys, 'reference')})
            as k(bucket, seller, reference)
          join reference r using (bucket, seller, reference)
          join log l on l.bucket = r.bucket and l.seller = r.seller and l.seq = r.seq`,
      ),
    talliesOf: (keys) =>
      none(keys) ??
      rowsOf<TallyRow>(
        db,
        sql`select t.bucket, t.seller, t.month, t.packed
          from unnest(${ints(keys, 'bucket')}, ${texts(keys, 'seller')}, ${ints(keys, 'month')})
            as k(bucket, seller, month)
          join tally t using (bucket, seller, month)`,
      ),
    sealedOf: (keys) =>
      none(keys) ??
      rowsOf<SealedPart>(
        db,
        sql`select s.bucket, s.seller, s.part, s.packed
          from unnest(${ints(keys, 'bucket')}, ${texts(keys, 'seller')}, ${ints(keys, 'part')})
            as k(bucket, seller, part)
          join sealed s using (bucket, seller, part)`,
      ),
    write: batchWriter(db),
  };
}

async function lock(db: Kysely<Schema>, keys: readonly SellerKey[]): Promise<readonly LockedEnds[]> {
  await sql`insert into seller (bucket, seller, last_seq, last_buyer, withdrawals)
    select bucket, seller, 0, 0, 0 from ${keyTable(keys)} order by bucket, seller on conflict do nothing`.execute(db);
  return rowsOf<LockedEnds>(
    db,
    sql`select s.bucket, s.seller, s.last_seq as "lastSeq", s.last_buyer as "lastBuyer", s.withdrawals,
        s.decided_on as "decidedOn", s.sealed_parts as "sealedParts", s.sealed_events as "sealedEvents"
      from seller s join ${keyTable(keys)} using (bucket, seller) order by s.bucket, s.seller for update of s`,
  );
}

async function erasedAmong(db: Kysely<Schema>, sellers: readonly HashedSeller[]): Promise<readonly SellerKey[]> {
  if (sellers.length === 0) return [];
  const erased = await rowsOf<SellerKey>(
    db,
    sql`select k.bucket, k.seller
      from unnest(${ints(sellers, 'bucket')}, ${texts(sellers, 'seller')}, ${texts(sellers, 'hash')})
        as k(bucket, seller, hash)
      join erased_seller using (bucket, hash)`,
  );
  if (erased.length > 0) {
    await sql`delete from seller s using ${keyTable(erased)}
      where s.bucket = k.bucket and s.seller = k.seller and s.last_seq = 0`.execute(db);
  }
  return erased;
}

/** Nothing is asked for nothing. */
function none(keys: readonly unknown[]): Promise<readonly never[]> | undefined {
  return keys.length === 0 ? Promise.resolve([]) : undefined;
}
