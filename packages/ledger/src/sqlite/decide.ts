import { setImmediate } from 'node:timers/promises';
import {
  type CompiledPolicy,
  clearSums,
  type Day,
  decide,
  heldLevel,
  nextStanding,
  readingsOf,
  type Standing,
  spanOf,
  type WindowSums,
  windowSums,
} from '@gold-seller/criteria';
import { bucketCount } from '../bucket.ts';
import type { DecideResult } from '../decide-result.ts';
import { encodeDecision } from '../decision-record.ts';
import { monthSpan } from '../month-span.ts';
import { runningMonth, sumPacked } from '../packed-tally.ts';
import { encodeStanding, standingOfRow } from '../standing-record.ts';
import { type Database, inTransaction } from './database.ts';
import type { DrainOutbox } from './outbox.ts';

/** How many buckets one transaction decides on a single node. */
const bucketsPerTransaction = 64;

export type DecideRun = (
  compiled: CompiledPolicy,
  day: Day,
  now: number,
  onProgress: (share: number) => void,
) => Promise<DecideResult>;

/** Prepares decision runs: each seller is decided once per day; acts, standings and outbox rows commit together. */
export function prepareDecide(database: Database, drain: DrainOutbox): DecideRun {
  const statements = prepareStatements(database);
  return async (compiled, day, now, onProgress) => {
    const tally = {
      decided: 0,
      skipped: 0,
      held: Object.fromEntries(compiled.policy.levels.map((each) => [each.level, 0])),
    };
    const run: Run = { compiled, day, now, sums: windowSums(day, compiled.shapes), tally };
    for (let bucket = 0; bucket < bucketCount; bucket += bucketsPerTransaction) {
      const to = bucket + bucketsPerTransaction - 1;
      inTransaction(database, () => decideBuckets(run, bucket, to, statements));
      inTransaction(database, drain);
      onProgress((to + 1) / bucketCount);
      // Events that arrived meanwhile get their turn between two transactions.
      await setImmediate();
    }
    return { day, ...tally };
  };
}

interface Run {
  readonly compiled: CompiledPolicy;
  readonly day: Day;
  readonly now: number;
  readonly sums: WindowSums;
  readonly tally: { decided: number; skipped: number; readonly held: Record<string, number> };
}

type Statements = ReturnType<typeof prepareStatements>;

interface SellerRow {
  readonly bucket: number;
  readonly seller: string;
  readonly last_seq: number;
  readonly standing: string | null;
  readonly decided_on: number | null;
}

interface TallyRow {
  readonly seller: string;
  readonly month: number;
  readonly packed: Uint8Array;
}

function prepareStatements({ connection }: Database) {
  return {
    sellers: connection.prepare(
      `select s.bucket, s.seller, s.last_seq, t.data as standing, t.decided_on from seller s
       left join standing t on t.bucket = s.bucket and t.seller = s.seller and t.programme = ?
       where s.bucket between ? and ? and s.opened_day <= ? order by s.bucket, s.seller`,
    ),
    tallies: connection.prepare(
      `select seller, month, packed from tally
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
  const { programme } = run.compiled.policy;
  const months = monthSpan(run.compiled.shapes.map((shape) => spanOf(run.day, shape)));
  const rows = statements.sellers.all(programme, from, to, run.day) as unknown as readonly SellerRow[]; // safe: its columns
  for (const row of rows) {
    if (row.decided_on !== null && row.decided_on >= run.day) {
      run.tally.skipped++;
      if (row.standing !== null) countHeld(run.tally.held, standingOfRow(row.standing));
      continue;
    }
    clearSums(run.sums);
    const tallies = statements.tallies.all(row.bucket, row.seller, months.from, months.to);
    for (const { month, packed } of tallies as unknown as readonly TallyRow[]) sumPacked(packed, month, run.sums);
    decideSeller(run, row, statements);
  }
}

function decideSeller({ compiled, day, now, sums, tally }: Run, row: SellerRow, statements: Statements): void {
  const { bucket, seller } = row;
  const before = row.standing === null ? undefined : standingOfRow(row.standing);
  const decision = decide(compiled, readingsOf(compiled, sums), { day, throughSeq: row.last_seq });
  const standing = nextStanding(before, decision, compiled.policy);
  const seq = row.last_seq + 1;
  statements.act.run(bucket, seller, seq, now, encodeDecision(decision));
  statements.advance.run(seq, bucket, seller);
  statements.stand.run(bucket, seller, decision.programme, day, seq, encodeStanding(standing));
  const shows = heldLevel(standing) !== undefined || (before !== undefined && heldLevel(before) !== undefined);
  if (shows) statements.announce.run(bucket, seller);
  tally.decided++;
  countHeld(tally.held, standing);
}

function countHeld(held: Record<string, number>, standing: Standing): void {
  const level = heldLevel(standing)?.level;
  if (level !== undefined) held[level] = (held[level] ?? 0) + 1;
}
