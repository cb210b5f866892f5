import type { Day } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { ProgrammeAct, Schema } from '../schema.ts';
import type { BrakeReason, EarlierRun } from './brake.ts';

/** What a run decides. */
export interface RunKey {
  readonly programme: string;
  readonly day: Day;
}

/** What the programme's log says of a run; a run's number is the `seq` of the act that begins it. */
export type RunAct =
  | { readonly type: 'run_begun'; readonly data: Record<string, never> }
  | { readonly type: 'run_passed'; readonly data: RunNumber }
  | { readonly type: 'run_stopped'; readonly data: RunNumber & RunReasons }
  | { readonly type: 'run_approved'; readonly data: RunNumber }
  | { readonly type: 'run_discarded'; readonly data: RunNumber & RunReasons }
  | { readonly type: 'run_ended'; readonly data: RunNumber & RunTotals };

interface RunNumber {
  readonly run: number;
}

/** Why it was stopped. */
interface RunReasons {
  readonly reasons: readonly BrakeReason[];
}

/** What a run did. */
export interface RunTotals {
  readonly decided: number;
  readonly skipped: number;
  readonly gained: number;
  readonly lost: number;
  /** Sellers who had a badge before. */
  readonly holders: number;
  /** Sellers per level who hold it after. */
  readonly held: Readonly<Record<string, number>>;
}

/** An act of a run, as it was written. */
export type WrittenRunAct = RunAct & { readonly seq: number; readonly run: number };

const runActs: readonly ProgrammeAct[] = [
  'run_begun',
  'run_passed',
  'run_stopped',
  'run_approved',
  'run_discarded',
  'run_ended',
];

/** The last act of the runs that decide a programme for a day. */
export async function lastRunAct(
  kysely: Kysely<Schema>,
  { programme, day }: RunKey,
): Promise<WrittenRunAct | undefined> {
  const row = await kysely
    .selectFrom('programme_log')
    .select(['seq', 'type', 'data'])
    .where('type', 'in', runActs)
    .where('programme', '=', programme)
    .where('day', '=', day)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const act = { type: row.type, data: JSON.parse(row.data) } as RunAct; // safe: written below
  return { ...act, seq: row.seq, run: act.type === 'run_begun' ? row.seq : act.data.run };
}

/** What a run has done, once it has ended. */
export async function endOfRun(
  kysely: Kysely<Schema>,
  { programme, day, run }: RunKey & RunNumber,
): Promise<RunTotals | undefined> {
  const rows = await kysely
    .selectFrom('programme_log')
    .select('data')
    .where('type', '=', 'run_ended')
    .where('programme', '=', programme)
    .where('day', '=', day)
    .execute();
  const ends = rows.map(({ data }) => JSON.parse(data) as RunNumber & RunTotals); // safe: written below
  return ends.map(({ run: of, ...totals }) => (of === run ? totals : undefined)).find((each) => each !== undefined);
}

/** Adds an act to the programme's log and returns its `seq`. The programme's log is locked. */
export async function writeRunAct(
  kysely: Kysely<Schema>,
  { programme, day }: RunKey,
  { type, data }: RunAct,
  time: number,
): Promise<number> {
  const { seq } = await kysely
    .insertInto('programme_log')
    .values({ type, time, data: JSON.stringify(data), programme, day })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

const earlierRunsMax = 50;

/** The last runs that have ended, the newest last. */
export async function earlierRuns(kysely: Kysely<Schema>, programme: string): Promise<readonly EarlierRun[]> {
  const rows = await kysely
    .selectFrom('programme_log')
    .select('data')
    .where('type', '=', 'run_ended')
    .where('programme', '=', programme)
    .orderBy('seq', 'desc')
    .limit(earlierRunsMax)
    .execute();
  return rows.toReversed().map(({ data }) => JSON.parse(data) as RunTotals); // safe: written above
}
