import {
  type Account,
  type Day,
  type Decision,
  decideOn,
  type Policy,
  type Programme,
  type Standing,
  shownLevel,
  spanOf,
  standingAfter,
  versionInForce,
  versionNumbered,
  versionOfGrace,
} from '@gold-seller/criteria';
import { decodeAccount } from '../account-record.ts';
import { bySeller } from '../by-seller.ts';
import { encodeDecision } from '../decision-record.ts';
import type { DecidedSeller, DecisionTables, StandingRow } from '../decision-tables.ts';
import { ledgerDay } from '../ledger-day.ts';
import type { LedgerTransaction } from '../ledger-store.ts';
import { monthSpan } from '../month-span.ts';
import { type PackedMonth, prepareSums, type ReadMonths } from '../packed-sums.ts';
import { runningMonth } from '../packed-tally.ts';
import { standingOfRow } from '../standing-record.ts';
import type { RunTotals } from './run-log.ts';
import { shownStanding, standingRow } from './shown-standing.ts';

/** What a run decides with. */
export interface RunBasis {
  readonly programme: Programme;
  readonly name: string;
  readonly day: Day;
  readonly now: number;
  readonly sumMonths: ReturnType<typeof prepareSums>;
}

/** A run before it has decided anyone. */
export function runBasis(name: string, programme: Programme, day: Day, now: number): RunBasis {
  return { programme, name, day, now, sumMonths: prepareSums() };
}

/** A seller decided. */
interface Decided {
  readonly seller: DecidedSeller;
  readonly decision: Decision;
  /** What was shown before, and what is from now on. */
  readonly before: Standing | undefined;
  readonly after: Standing;
  readonly row: StandingRow;
}

/**
 * Decides the sellers of some buckets, inside one transaction; who is decided for the day already is left alone. Returns
 * what it did, and whose documents are to be written anew.
 */
export async function decideShare(
  { decisions: tables, kysely }: Pick<LedgerTransaction, 'decisions' | 'kysely'>,
  run: RunBasis,
  buckets: readonly number[],
): Promise<{ readonly totals: RunTotals; readonly announced: readonly DecidedSeller[] }> {
  const sellers = await tables.sellersIn(buckets, { programme: run.name, day: run.day });
  // Now that nobody else can let a day begin for them.
  const through = await ledgerDay(kysely);
  const isOpen = ({ decidedOn }: DecidedSeller) => decidedOn === null || decidedOn < run.day;
  const open = sellers.filter(isOpen);
  const decided = await decideSellers(tables, run, buckets, open, through);
  await writeDecided(tables, run, decided);
  const left = sellers.filter((seller) => !isOpen(seller));
  return {
    totals: totalsOf(run, decided, left),
    announced: decided.filter(({ before, after }) => isShown(before) || isShown(after)).map(({ seller }) => seller),
  };
}

async function decideSellers(
  tables: DecisionTables,
  run: RunBasis,
  buckets: readonly number[],
  sellers: readonly DecidedSeller[],
  through: Day | undefined,
): Promise<readonly Decided[]> {
  if (sellers.length === 0) return [];
  const accounts = sellers.map(({ account }) => decodeAccount(account));
  const { from, to } = monthsRead(run, accounts);
  const monthsOf = bySeller(await tables.monthsIn(buckets, from, to));
  return sellers.flatMap((seller, index) => {
    const account = accounts[index] ?? decodeAccount(null);
    return decideSeller(run, seller, account, monthsOf(seller.seller), through) ?? [];
  });
}

/** The months that any of the sellers is read over: days off make windows reach further back. */
function monthsRead({ programme, day }: RunBasis, accounts: readonly Account[]) {
  const shapes = [versionInForce(programme, day), versionOfGrace(programme, day)].flatMap((each) => each?.shapes ?? []);
  const pauses = [[], ...accounts.map((account) => account.pauses).filter((each) => each.length > 0)];
  return monthSpan(pauses.flatMap((each) => shapes.map((shape) => spanOf(day, shape, each))));
}

/** Decides one seller from their stored months, and says what comes of it; nothing where no policy is in force yet. */
export function decideSeller(
  { programme, day, sumMonths }: RunBasis,
  seller: DecidedSeller,
  account: Account,
  stored: readonly PackedMonth[],
  through: Day | undefined,
): Decided | undefined {
  const months: ReadMonths = (from, to) =>
    stored.filter(({ month }) => month === runningMonth || (month >= from && month <= to));
  const record = { account, sums: sumMonths.bind(undefined, months) };
  const decision = decideOn(programme, record, day, { throughSeq: seller.lastSeq });
  if (decision === undefined) return undefined;
  const stood = seller.standing === null ? undefined : standingOfRow(seller.standing);
  const policyOf = policiesOf(programme);
  const standing = standingAfter(stood, decision, policyOf, account);
  const basis = { standing, seq: seller.lastSeq + 1, policyOf, account, through };
  const after = shownStanding(basis);
  const before = seller.shown === null ? stood : standingOfRow(seller.shown);
  return { seller, decision, before, after, row: standingRow(seller, basis, after) };
}

/** The policies of a programme by their version. */
export function policiesOf(programme: Programme): (version: number) => Policy {
  return (version) => versionNumbered(programme, version).policy;
}

async function writeDecided(tables: DecisionTables, { now }: RunBasis, decided: readonly Decided[]): Promise<void> {
  await tables.act(
    decided.map(({ row: { bucket, seller, seq }, decision }) => {
      return { bucket, seller, seq, time: now, type: 'decided', data: encodeDecision(decision) } as const;
    }),
  );
  await tables.end(
    decided.map(({ row: { bucket, seller, seq, day } }) => ({ bucket, seller, lastSeq: seq, decidedOn: day })),
  );
  await tables.stand(decided.map(({ row }) => row));
}

function totalsOf(run: RunBasis, decided: readonly Decided[], left: readonly DecidedSeller[]): RunTotals {
  const moves = decided.map((each) => moveOf(run, each));
  const others = left.map(({ shown, standing }) => shown ?? standing).filter((each) => each !== null);
  return {
    decided: decided.length,
    skipped: left.length,
    gained: moves.filter((move) => move > 0).length,
    lost: moves.filter((move) => move < 0).length,
    holders: decided.filter(({ before }) => isShown(before)).length,
    held: heldBy(run, [...decided.map(({ after }) => after), ...others.map(standingOfRow)]),
  };
}

function heldBy({ programme, day }: RunBasis, standings: readonly Standing[]): Readonly<Record<string, number>> {
  const held = new Map(versionInForce(programme, day)?.levels.map(({ level }) => [level, 0]));
  for (const standing of standings) {
    const level = shownLevel(standing)?.level;
    if (level !== undefined) held.set(level, (held.get(level) ?? 0) + 1);
  }
  return Object.fromEntries(held);
}

/** How many levels a badge rises or falls by a decision. */
export function moveOf({ programme, day }: RunBasis, { before, after }: Pick<Decided, 'before' | 'after'>): number {
  const levels = versionInForce(programme, day)?.levels.map(({ level }) => level) ?? [];
  const heightOf = (standing: Standing | undefined) => {
    const level = standing === undefined ? undefined : shownLevel(standing)?.level;
    return level === undefined ? -1 : levels.indexOf(level);
  };
  return heightOf(after) - heightOf(before);
}

function isShown(standing: Standing | undefined): boolean {
  return standing !== undefined && shownLevel(standing) !== undefined;
}
