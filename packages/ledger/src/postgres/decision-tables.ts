import { type Kysely, sql } from 'kysely';
import type { DecidedSeller, DecisionTables, StandingRow, StoredMonth } from '../decision-tables.ts';
import { runningMonth } from '../packed-tally.ts';
import type { Schema } from '../schema.ts';
import { bigints, ints, keyTable, rowsOf, texts } from './unnested.ts';

/** The tables of a decision run in PostgreSQL. */
export function decisionTables(db: Kysely<Schema>): DecisionTables {
  const stand = async (rows: readonly StandingRow[]) => {
    if (rows.length === 0) return;
    await sql`insert into standing (bucket, seller, programme, decided_on, decision_seq, data) select * from unnest(
        ${ints(rows, 'bucket')}, ${texts(rows, 'seller')}, ${texts(rows, 'programme')}, ${ints(rows, 'day')},
        ${ints(rows, 'seq')}, ${texts(rows, 'standing')})
      on conflict (bucket, seller, programme) do update set
        decided_on = excluded.decided_on, decision_seq = excluded.decision_seq, data = excluded.data`.execute(db);
  };
  return {
    sellersIn: (buckets, { programme, day }) =>
      rowsOf<DecidedSeller>(
        db,
        sql`select s.bucket, s.seller, s.last_seq as "lastSeq", s.account, t.data as standing, t.decided_on as "decidedOn"
          from seller s left join standing t on t.bucket = s.bucket and t.seller = s.seller and t.programme = ${programme}
          where s.bucket = any(${buckets}::integer[]) and s.opened_day <= ${day}
          order by s.bucket, s.seller for update of s`,
      ),
    monthsIn: (buckets, from, to) =>
      rowsOf<StoredMonth>(
        db,
        sql`select bucket, seller, month, packed from tally
          where bucket = any(${buckets}::integer[]) and (month = ${runningMonth} or month between ${from} and ${to})`,
      ),
    stand,
    async decide(rows) {
      if (rows.length === 0) return;
      await sql`insert into log (bucket, seller, seq, type, time, data)
        select bucket, seller, seq, 'decided', time, data from unnest(${ints(rows, 'bucket')}, ${texts(rows, 'seller')},
          ${ints(rows, 'seq')}, ${bigints(rows, 'time')}, ${texts(rows, 'decision')})
          as k(bucket, seller, seq, time, data)`.execute(db);
      await sql`update seller s set last_seq = k.seq
        from unnest(${ints(rows, 'bucket')}, ${texts(rows, 'seller')}, ${ints(rows, 'seq')}) as k(bucket, seller, seq)
        where s.bucket = k.bucket and s.seller = k.seller`.execute(db);
      await stand(rows);
      const shown = rows.filter(({ shows }) => shows);
      if (shown.length === 0) return;
      await sql`insert into outbox (bucket, seller) select bucket, seller from ${keyTable(shown)}
        on conflict do nothing`.execute(db);
    },
  };
}
