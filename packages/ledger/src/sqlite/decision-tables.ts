import type { DecidedSeller, DecisionTables, StandingRow, StoredMonth } from '../decision-tables.ts';
import { runningMonth } from '../packed-tally.ts';
import type { Database } from './database.ts';

/** The tables of a decision run in a SQLite file. */
export function decisionTables({ connection }: Database): DecisionTables {
  const sellers = connection.prepare(
    `select s.bucket, s.seller, s.last_seq as lastSeq, s.account, t.data as standing, t.decided_on as decidedOn
     from seller s left join standing t on t.bucket = s.bucket and t.seller = s.seller and t.programme = ?
     where s.bucket = ? and s.opened_day <= ? order by s.seller`,
  );
  const months = connection.prepare(
    `select bucket, seller, month, packed from tally
     where bucket = ? and (month = ${runningMonth} or month between ? and ?)`,
  );
  const act = connection.prepare(
    `insert into log (bucket, seller, seq, type, time, data) values (?, ?, ?, 'decided', ?, ?)`,
  );
  const advance = connection.prepare('update seller set last_seq = ? where bucket = ? and seller = ?');
  const stand = connection.prepare(
    `insert into standing (bucket, seller, programme, decided_on, decision_seq, data) values (?, ?, ?, ?, ?, ?)
     on conflict (bucket, seller, programme) do update set
       decided_on = excluded.decided_on, decision_seq = excluded.decision_seq, data = excluded.data`,
  );
  const announce = connection.prepare('insert into outbox (bucket, seller) values (?, ?) on conflict do nothing');
  const standAll = async (rows: readonly StandingRow[]) => {
    for (const { bucket, seller, programme, day, seq, standing } of rows) {
      stand.run(bucket, seller, programme, day, seq, standing);
    }
  };
  return {
    sellersIn: async (buckets, { programme, day }) =>
      // Safe, here and below: its own columns.
      buckets.flatMap((bucket) => sellers.all(programme, bucket, day) as unknown as readonly DecidedSeller[]),
    monthsIn: async (buckets, from, to) =>
      buckets.flatMap((bucket) => months.all(bucket, from, to) as unknown as readonly StoredMonth[]),
    stand: standAll,
    async decide(rows) {
      for (const { bucket, seller, seq, time, decision, shows } of rows) {
        act.run(bucket, seller, seq, time, decision);
        advance.run(seq, bucket, seller);
        if (shows) announce.run(bucket, seller);
      }
      await standAll(rows);
    },
  };
}
