import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { LedgerStore, LedgerTransaction } from '../ledger-store.ts';
import type { Schema } from '../schema.ts';
import { decisionTables } from './decision-tables.ts';
import { documentTables } from './document-tables.ts';
import { isTransient } from './ledger-error.ts';
import { sellerTables } from './seller-tables.ts';
import { workTables } from './work-tables.ts';

const attemptsMax = 6;
const firstPauseMs = 50;

type Work<T> = (transaction: LedgerTransaction) => Promise<T>;

/** PostgreSQL as a store: transactions that fail by no fault of theirs are run again from the beginning. */
export function postgresStore(kysely: Kysely<Schema>, bucketsPerTransaction: number): LedgerStore {
  return { bucketsPerTransaction, inTransaction: (work) => inTransaction(kysely, work) };
}

async function inTransaction<T>(kysely: Kysely<Schema>, work: Work<T>): Promise<T> {
  let worked: Worked<T> | undefined;
  for (let attempt = 1; ; attempt++) {
    try {
      if (worked !== undefined && (await isKept(kysely, worked))) return worked.result;
      worked = undefined;
      return await run(kysely, work, (done) => {
        worked = done;
      });
    } catch (error) {
      if (attempt === attemptsMax || !isTransient(error)) throw error;
      await setTimeout(firstPauseMs * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

/** What a transaction came to that has yet to be kept. */
interface Worked<T> {
  readonly transactionId: string;
  readonly result: T;
}

/** Tells of work under the programme's lock before it is kept: unlike events, what it notes would be noted twice. */
function run<T>(kysely: Kysely<Schema>, work: Work<T>, onWorked: (worked: Worked<T>) => void): Promise<T> {
  return kysely.transaction().execute(async (db) => {
    let transactionId: string | undefined;
    const result = await work({
      kysely: db,
      sellers: sellerTables(db),
      decisions: decisionTables(db),
      documents: documentTables(db),
      work: workTables(db),
      lockProgramme: async () => {
        await lockProgramme(db);
        const { rows } = await sql<{ readonly id: string }>`select pg_current_xact_id()::text as id`.execute(db);
        transactionId = rows[0]?.id;
      },
    });
    if (transactionId !== undefined) onWorked({ transactionId, result });
    return result;
  });
}

/** Whether a transaction whose end was not heard of is kept. Until it has ended it holds the programme's lock. */
function isKept(kysely: Kysely<Schema>, { transactionId }: Worked<unknown>): Promise<boolean> {
  return kysely.transaction().execute(async (db) => {
    await lockProgramme(db);
    const { rows } = await sql`select 1 where pg_xact_status(${transactionId}::xid8) = 'committed'`.execute(db);
    return rows.length > 0;
  });
}

async function lockProgramme(db: Kysely<Schema>): Promise<void> {
  await sql`lock table programme_log in share row exclusive mode`.execute(db);
}
