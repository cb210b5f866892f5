import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { LedgerStore } from '../ledger-store.ts';
import type { Schema } from '../schema.ts';
import { decisionTables } from './decision-tables.ts';
import { documentTables } from './document-tables.ts';
import { isTransient } from './ledger-error.ts';
import { sellerTables } from './seller-tables.ts';
import { workTables } from './work-tables.ts';

const attemptsMax = 6;
const firstPauseMs = 50;

/** PostgreSQL as a store: transactions that fail by no fault of theirs are run again from the beginning. */
export function postgresStore(kysely: Kysely<Schema>, bucketsPerTransaction: number): LedgerStore {
  const once = <T>(work: Parameters<typeof run<T>>[1]) => run(kysely, work);
  return {
    bucketsPerTransaction,
    async inTransaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(work);
        } catch (error) {
          if (attempt === attemptsMax || !isTransient(error)) throw error;
          await setTimeout(firstPauseMs * 2 ** attempt * (0.5 + Math.random()));
        }
      }
    },
  };
}

function run<T>(
  kysely: Kysely<Schema>,
  work: (transaction: Parameters<Parameters<LedgerStore['inTransaction']>[0]>[0]) => Promise<T>,
): Promise<T> {
  return kysely.transaction().execute((db) =>
    work({
      kysely: db,
      sellers: sellerTables(db),
      decisions: decisionTables(db),
      documents: documentTables(db),
      work: workTables(db),
      lockProgramme: async () => {
        await sql`lock table programme_log in share row exclusive mode`.execute(db);
      },
    }),
  );
}
