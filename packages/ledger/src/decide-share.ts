import {
  type Account,
  type Day,
  decideOn,
  type Programme,
  type Standing,
  shownLevel,
  spanOf,
  standingAfter,
  versionInForce,
  versionNumbered,
  versionOfGrace,
} from '@gold-seller/criteria';
import { decodeAccount } from './account-record.ts';
import { bySeller } from './by-seller.ts';
import type { DecideResult } from './decide-result.ts';
import { encodeDecision } from './decision-record.ts';
import type { DecidedSeller, DecisionRow, DecisionTables } from './decision-tables.ts';
import { monthSpan } from './month-span.ts';
import { type PackedMonth, prepareSums, type ReadMonths } from './packed-sums.ts';
import { runningMonth } from './packed-tally.ts';
import { encodeStanding, standingOfRow } from './standing-record.ts';

/** One run of decisions: what is decided, and what has come of it so far. */
export interface DecideRun {
  readonly programme: Programme;
  readonly name: string;
  readonly day: Day;
  readonly now: number;
  readonly sumMonths: ReturnType<typeof prepareSums>;
}

/** A run before it has decided anyone. */
export function decideRun(name: string, programme: Programme, day: Day, now: number): DecideRun {
  return { programme, name, day, now, sumMonths: prepareSums() };
}

/** What a run has come to where nobody is decided yet. */
export function emptyResult({ programme, day }: DecideRun): DecideResult {
  const levels = versionInForce(programme, day)?.levels ?? [];
  return { day, decided: 0, skipped: 0, held: Object.fromEntries(levels.map((each) => [each.level, 0])) };
}

/** Decides the sellers of some buckets, inside one transaction; who is decided for the day already is left alone. */
export async function decideShare(
  tables: DecisionTables,
  run: DecideRun,
  buckets: readonly number[],
): Promise<DecideResult> {
  const sellers = await tables.sellersIn(buckets, { programme: run.name, day: run.day });
  const isOpen = ({ decidedOn }: DecidedSeller) => decidedOn === null || decidedOn < run.day;
  const open = sellers.filter(isOpen);
  const rows = await decidedRows(tables, run, buckets, open);
  await tables.decide(rows);
  const left = sellers.flatMap((seller) => (isOpen(seller) || seller.standing === null ? [] : [seller.standing]));
  const result = emptyResult(run);
  const held = new Map(Object.entries(result.held));
  for (const standing of [...rows.map((row) => row.standing), ...left]) countHeld(held, standingOfRow(standing));
  return { ...result, decided: rows.length, skipped: sellers.length - open.length, held: Object.fromEntries(held) };
}

async function decidedRows(
  tables: DecisionTables,
  run: DecideRun,
  buckets: readonly number[],
  sellers: readonly DecidedSeller[],
): Promise<readonly DecisionRow[]> {
  if (sellers.length === 0) return [];
  const accounts = sellers.map(({ account }) => decodeAccount(account));
  const { from, to } = monthsRead(run, accounts);
  const monthsOf = bySeller(await tables.monthsIn(buckets, from, to));
  return sellers.flatMap((seller, index) => {
    const account = accounts[index] ?? decodeAccount(null);
    return decidedRow(run, seller, account, monthsOf(seller.seller)) ?? [];
  });
}

/** The months that any of the sellers is read over: days off make windows reach further back. */
function monthsRead({ programme, day }: DecideRun, accounts: readonly Account[]) {
  const shapes = [versionInForce(programme, day), versionOfGrace(programme, day)].flatMap((each) => each?.shapes ?? []);
  const pauses = [[], ...accounts.map((account) => account.pauses).filter((each) => each.length > 0)];
  return monthSpan(pauses.flatMap((each) => shapes.map((shape) => spanOf(day, shape, each))));
}

function decidedRow(
  { programme, name, day, now, sumMonths }: DecideRun,
  { bucket, seller, lastSeq, standing: stood }: DecidedSeller,
  account: Account,
  stored: readonly PackedMonth[],
): DecisionRow | undefined {
  const months: ReadMonths = (from, to) =>
    stored.filter(({ month }) => month === runningMonth || (month >= from && month <= to));
  const record = { account, sums: sumMonths.bind(undefined, months) };
  const decision = decideOn(programme, record, day, { throughSeq: lastSeq });
  if (decision === undefined) return undefined;
  const before = stood === null ? undefined : standingOfRow(stood);
  const policyOf = (version: number) => versionNumbered(programme, version).policy;
  const standing = standingAfter(before, decision, policyOf, account);
  return {
    bucket,
    seller,
    seq: lastSeq + 1,
    time: now,
    programme: name,
    day,
    decision: encodeDecision(decision),
    standing: encodeStanding(standing),
    shows: shownLevel(standing) !== undefined || (before !== undefined && shownLevel(before) !== undefined),
  };
}

function countHeld(held: Map<string, number>, standing: Standing): void {
  const level = shownLevel(standing)?.level;
  if (level !== undefined) held.set(level, (held.get(level) ?? 0) + 1);
}
