import {
  type Day,
  decideOn,
  type Programme,
  type Standing,
  shownLevel,
  standingAfter,
  versionInForce,
  versionNumbered,
} from '@gold-seller/criteria';
import { decodeAccount } from '../account-record.ts';
import { bucketCount } from '../bucket.ts';
import type { DecideResult } from '../decide-result.ts';
import { encodeDecision } from '../decision-record.ts';
import { type PackedMonth, prepareSums, type ReadMonths, type SumMonths } from '../packed-sums.ts';
import { runningMonth } from '../packed-tally.ts';
import { encodeStanding, standingOfRow } from '../standing-record.ts';
import { type Database, inTransaction } from './database.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { DrainOutbox } from './outbox.ts';

/** How many buckets one transaction decides on a single node. */
const bucketsPerTransaction = 64;

export type DecideRun = (
  programme: Programme,
  day: Day,
  now: number,
  onProgress: (share: number) => void,
) => Promise<DecideResult>;

/** Prepares decision runs: each seller is decided once per day; acts, standings and outbox rows commit together. */
export function prepareDecide(database: Database, drain: DrainOutbox, exclusive: OneAtATime): DecideRun {
  const statements = prepareStatements(database);
  return async (programme, day, now, onProgress) => {
    const levels = versionInForce(programme, day)?.levels ?? [];
    const tally = { decided: 0, skipped: 0, held: Object.fromEntries(levels.map((each) => [each.level, 0])) };
    const run: Run = { programme, day, now, sumMonths: prepareSums(), tally };
    for (let bucket = 0; bucket < bucketCount; bucket += bucketsPerTransaction) {
      const to = bucket + bucketsPerTransaction - 1;
      // Events that arrive meanwhile get their turn between two transactions.
      await exclusive(() => inTransaction(database, () => decideBuckets(run, bucket, to, statements)));
      await exclusive(() => inTransaction(database, drain));
      onProgress((to + 1) / bucketCount);
    }
    return { day, ...tally };
  };
}

interface Run {
  readonly programme: Programme;
  readonly day: Day;
  readonly now: number;
  readonly sumMonths: SumMonths;
  readonly tally: { decided: number; skipped: number; readonly held: Record<string, number> };
}

type Statements = ReturnType<typeof prepareStatements>;

interface SellerRow {
  readonly bucket: number;
  readonly seller: string;
  readonly last_seq: number;
  readonly account: string | null;
  readonly standing: string | null;
  readonly decided_on: number | null;
}

function prepareStatements({ connection }: Database) {
  return {
    sellers: connection.prepare(
      `select s.bucket, s.seller, s.last_seq, s.account, t.data as standing, t.decided_on from seller s
       left join standing t on t.bucket = s.bucket and t.seller = s.seller and t.programme = ?
       where s.bucket between ? and ? and s.opened_day <= ? order by s.bucket, s.seller`,
    ),
    tallies: connection.prepare(
      `select month, packed from tally
       where bucket = ? and seller = ? and (month = ${runningMonth} or month between ? and ?)`,
    ),
    act: connection.prepare(
      `insert into log (bucket, seller, seq, type, time, data) values (?, ?, ?, 'decided', ?, ?)`,
    ),
    advance: connection.prepare('update seller set last_seq = ? where bucket = ? and seller = ?'),
    stand: connection.prepare(
      `insert into standing (bucket, seller, programme, decided_on, decision_seq, data) values (?, ?, ?, ?, ?, ?)
       on conflict (bucket, seller, programme) do update set
         decided_on = excluded.decided_on, decision_seq = excluded.decision_seq, data = excluded.data`,
    ),
    announce: connection.prepare('insert into outbox (bucket, seller) values (?, ?)'),
  };
}

function decideBuckets(run: Run, from: number, to: number, statements: Statements): void {
  const name = run.programme.versions[0]?.policy.programme ?? '';
  const rows = statements.sellers.all(name, from, to, run.day) as unknown as readonly SellerRow[]; // safe: its columns
  for (const row of rows) {
    if (row.decided_on !== null && row.decided_on >= run.day) {
      run.tally.skipped++;
      if (row.standing !== null) countHeld(run.tally.held, standingOfRow(row.standing));
    } else {
      decideSeller(run, row, statements);
    }
  }
}

function decideSeller({ programme, day, now, sumMonths, tally }: Run, row: SellerRow, statements: Statements): void {
  const { bucket, seller } = row;
  const account = decodeAccount(row.account);
  const months: ReadMonths = (from, to) =>
    statements.tallies.all(bucket, seller, from, to) as unknown as readonly PackedMonth[]; // safe: its columns
  const record = { account, sums: sumMonths.bind(undefined, months) };
  const decision = decideOn(programme, record, day, { throughSeq: row.last_seq });
  if (decision === undefined) return;
  const before = row.standing === null ? undefined : standingOfRow(row.standing);
  const policyOf = (version: number) => versionNumbered(programme, version).policy;
  const standing = standingAfter(before, decision, policyOf, account);
  const seq = row.last_seq + 1;
  statements.act.run(bucket, seller, seq, now, encodeDecision(decision));
  statements.advance.run(seq, bucket, seller);
  statements.stand.run(bucket, seller, decision.programme, day, seq, encodeStanding(standing));
  const shows = shownLevel(standing) !== undefined || (before !== undefined && shownLevel(before) !== undefined);
  if (shows) statements.announce.run(bucket, seller);
  tally.decided++;
  countHeld(tally.held, standing);
}

function countHeld(held: Record<string, number>, standing: Standing): void {
  const level = shownLevel(standing)?.level;
  if (level !== undefined) held[level] = (held[level] ?? 0) + 1;
}
