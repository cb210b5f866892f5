import type {
  ActRow,
  DecidedSeller,
  DecisionTables,
  LockedSeller,
  StandingRow,
  StoredMonth,
} from '../decision-tables.ts';
import { runningMonth } from '../packed-tally.ts';
import type { ReviewRow, SellerKey } from '../seller-tables.ts';
import type { Database } from './database.ts';

/** The tables of decisions in a SQLite file. */
export function decisionTables({ connection }: Database): DecisionTables {
  const sellers = connection.prepare(
    `select s.bucket, s.seller, s.last_seq as lastSeq, s.account, t.data as standing, t.shown, t.decided_on as decidedOn
     from seller s left join standing t on t.bucket = s.bucket and t.seller = s.seller and t.programme = ?
     where s.bucket = ? and s.opened_day <= ? order by s.seller`,
  );
  const months = connection.prepare(
    `select bucket, seller, month, packed from tally
     where bucket = ? and (month = ${runningMonth} or month between ? and ?)`,
  );
  const locked = connection.prepare(
    `select bucket, seller, last_seq as lastSeq, account, decided_on as decidedOn from seller
     where bucket = ? and seller = ?`,
  );
  const allMonths = connection.prepare(
    'select bucket, seller, month, packed from tally where bucket = ? and seller = ?',
  );
  const acts = connection.prepare(
    `select bucket, seller, seq, time, type, data from log where bucket = ? and seller = ? and source is null order by seq`,
  );
  const standings = connection.prepare(
    `select bucket, seller, programme, decided_on as day, decision_seq as seq, data as standing, shown, turns_on as turnsOn
     from standing where bucket = ? and seller = ? order by programme`,
  );
  const review = connection.prepare(
    'delete from review where bucket = ? and seller = ? returning bucket, seller, since',
  );
  const act = connection.prepare(`insert into log (bucket, seller, seq, type, time, data) values (?, ?, ?, ?, ?, ?)`);
  const end = connection.prepare(
    'update seller set last_seq = ?, decided_on = max(coalesce(decided_on, ?), ?) where bucket = ? and seller = ?',
  );
  const stand = connection.prepare(
    `insert into standing (bucket, seller, programme, decided_on, decision_seq, data, shown, turns_on)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (bucket, seller, programme) do update set
       decided_on = excluded.decided_on, decision_seq = excluded.decision_seq, data = excluded.data,
       shown = excluded.shown, turns_on = excluded.turns_on`,
  );
  // Safe, here and below: the statements name the columns after the row's fields.
  const ofEach = <Row>(statement: typeof locked, keys: readonly SellerKey[]) =>
    keys.flatMap(({ bucket, seller }) => statement.all(bucket, seller) as unknown as readonly Row[]);
  return {
    sellersIn: async (buckets, { programme, day }) =>
      buckets.flatMap((bucket) => sellers.all(programme, bucket, day) as unknown as readonly DecidedSeller[]),
    monthsIn: async (buckets, from, to) =>
      buckets.flatMap((bucket) => months.all(bucket, from, to) as unknown as readonly StoredMonth[]),
    lock: async (keys) => ofEach<LockedSeller>(locked, keys),
    monthsOf: async (keys) => ofEach<StoredMonth>(allMonths, keys),
    actsOf: async (keys) => ofEach<ActRow>(acts, keys),
    standingsOf: async (keys) => ofEach<StandingRow>(standings, keys),
    takeReviews: async (keys) => ofEach<ReviewRow>(review, keys),
    async act(rows) {
      for (const { bucket, seller, seq, type, time, data } of rows) act.run(bucket, seller, seq, type, time, data);
    },
    async stand(rows) {
      for (const { bucket, seller, programme, day, seq, standing, shown, turnsOn } of rows) {
        stand.run(bucket, seller, programme, day, seq, standing, shown, turnsOn);
      }
    },
    async end(rows) {
      for (const { bucket, seller, lastSeq, decidedOn } of rows) {
        end.run(lastSeq, decidedOn, decidedOn, bucket, seller);
      }
    },
  };
}
