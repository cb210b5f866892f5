import { type Kysely, type RawBuilder, sql } from 'kysely';
import { bySeller } from '../by-seller.ts';
import type {
  ActRow,
  DecidedSeller,
  DecisionTables,
  LockedSeller,
  StandingRow,
  StoredMonth,
} from '../decision-tables.ts';
import { runningMonth } from '../packed-tally.ts';
import type { Schema } from '../schema.ts';
import type { ReviewRow, SellerKey } from '../seller-tables.ts';
import { bigints, inTheirBucket, ints, keyTable, rowsOf, texts } from './unnested.ts';

/** The tables of decisions in PostgreSQL. */
export function decisionTables(db: Kysely<Schema>): DecisionTables {
  return { ...readingTables(db), ...writingTables(db) };
}

type Writing = 'act' | 'stand' | 'end';

function readingTables(db: Kysely<Schema>): Omit<DecisionTables, Writing> {
  const ofNone = <Row>(keys: readonly unknown[], statement: RawBuilder<unknown>) =>
    keys.length === 0 ? Promise.resolve([]) : rowsOf<Row>(db, statement);
  return {
    sellersIn: (buckets, asked) => sellersIn(db, buckets, asked),
    monthsIn: (buckets, from, to) =>
      rowsOf<StoredMonth>(
        db,
        sql`select bucket, seller, month, packed from tally
          where bucket = any(${buckets}::integer[]) and (month = ${runningMonth} or month between ${from} and ${to})`,
      ),
    lock: (keys) =>
      ofNone<LockedSeller>(
        keys,
        sql`select s.bucket, s.seller, s.last_seq as "lastSeq", s.account, s.decided_on as "decidedOn"
          from seller s join ${keyTable(keys)} using (bucket, seller)
          where ${inTheirBucket(keys, 's.bucket')} order by s.bucket, s.seller for update of s`,
      ),
    monthsOf: (keys) =>
      ofNone<StoredMonth>(
        keys,
        sql`select t.bucket, t.seller, t.month, t.packed from ${keyTable(keys)} join tally t using (bucket, seller)
          where ${inTheirBucket(keys, 't.bucket')}`,
      ),
    actsOf: (keys) =>
      ofNone<ActRow>(
        keys,
        sql`select l.bucket, l.seller, l.seq, l.time, l.type, l.data from ${keyTable(keys)}
          join log l using (bucket, seller) where l.source is null and ${inTheirBucket(keys, 'l.bucket')}
          order by l.bucket, l.seller, l.seq`,
      ),
    standingsOf: (keys) =>
      ofNone<StandingRow>(
        keys,
        sql`select t.bucket, t.seller, t.programme, t.decided_on as day, t.decision_seq as seq, t.data as standing, t.shown,
            t.turns_on as "turnsOn"
          from ${keyTable(keys)} join standing t using (bucket, seller)
          where ${inTheirBucket(keys, 't.bucket')} order by t.bucket, t.seller, t.programme`,
      ),
    takeReviews: (keys) =>
      ofNone<ReviewRow>(
        keys,
        sql`delete from review r using ${keyTable(keys)} where r.bucket = k.bucket and r.seller = k.seller
            and ${inTheirBucket(keys, 'r.bucket')}
          returning r.bucket, r.seller, r.since`,
      ),
  };
}

type Stands = Pick<DecidedSeller, 'standing' | 'shown' | 'decidedOn'>;

const undecided: Stands = { standing: null, shown: null, decidedOn: null };

async function sellersIn(
  db: Kysely<Schema>,
  buckets: readonly number[],
  { programme, day }: { readonly programme: string; readonly day: number },
): Promise<readonly DecidedSeller[]> {
  const sellers = await rowsOf<Omit<DecidedSeller, keyof Stands>>(
    db,
    sql`select bucket, seller, last_seq as "lastSeq", account from seller
      where bucket = any(${buckets}::integer[]) and opened_day <= ${day} order by bucket, seller for update`,
  );
  if (sellers.length === 0) return [];
  // Not joined above: after waiting for a lock a statement sees the locked rows anew, and all others as they were before.
  const standsOf = bySeller(
    await rowsOf<Stands & SellerKey>(
      db,
      sql`select bucket, seller, data as standing, shown, decided_on as "decidedOn" from standing
        where bucket = any(${buckets}::integer[]) and programme = ${programme}`,
    ),
  );
  return sellers.map((seller) => ({ ...seller, ...(standsOf(seller.seller)[0] ?? undecided) }));
}

function writingTables(db: Kysely<Schema>): Pick<DecisionTables, Writing> {
  return {
    async act(rows) {
      if (rows.length === 0) return;
      await sql`insert into log (bucket, seller, seq, type, time, data) select * from unnest(
        ${ints(rows, 'bucket')}, ${texts(rows, 'seller')}, ${ints(rows, 'seq')}, ${texts(rows, 'type')},
        ${bigints(rows, 'time')}, ${texts(rows, 'data')})`.execute(db);
    },
    async stand(rows) {
      if (rows.length === 0) return;
      await sql`insert into standing (bucket, seller, programme, decided_on, decision_seq, data, shown, turns_on)
        select * from unnest(
          ${ints(rows, 'bucket')}, ${texts(rows, 'seller')}, ${texts(rows, 'programme')}, ${ints(rows, 'day')},
          ${ints(rows, 'seq')}, ${texts(rows, 'standing')}, ${texts(rows, 'shown')}, ${ints(rows, 'turnsOn')})
        on conflict (bucket, seller, programme) do update set
          decided_on = excluded.decided_on, decision_seq = excluded.decision_seq, data = excluded.data,
          shown = excluded.shown, turns_on = excluded.turns_on`.execute(db);
    },
    async end(rows) {
      if (rows.length === 0) return;
      await sql`update seller s set last_seq = k.seq, decided_on = greatest(s.decided_on, k.day)
        from unnest(${ints(rows, 'bucket')}, ${texts(rows, 'seller')}, ${ints(rows, 'lastSeq')}, ${ints(rows, 'decidedOn')})
          as k(bucket, seller, seq, day)
        where s.bucket = k.bucket and s.seller = k.seller and ${inTheirBucket(rows, 's.bucket')}`.execute(db);
    },
  };
}
