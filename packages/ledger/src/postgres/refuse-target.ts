import { setTimeout } from 'node:timers/promises';
import { GoldSellerError } from '@gold-seller/criteria';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { openPool } from './database.ts';
import { ownTables, truthTables } from './own-tables.ts';

/**
 * Says whether a database has a ledger, which may go. Throws `option_invalid` where it has one that may not, or tables of
 * others where a ledger's would be, and `ledger_unusable` where the ledger is in use.
 */
export async function refuseTarget(address: string, replace: boolean): Promise<boolean> {
  const kysely = await openPool(address);
  try {
    return await kysely.connection().execute(async (db) => {
      const there = await takenNames(db);
      if (there.length === 0) return false;
      if (!truthTables.every((table) => there.includes(table))) throw ofOthers(there);
      const may = '--replace lets it go';
      if (!replace) throw new GoldSellerError('option_invalid', `there is a ledger in that database already: ${may}`);
      await refuseInUse(db);
      return true;
    });
  } finally {
    await kysely.destroy();
  }
}

async function takenNames(db: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select name from unnest(${ownTables}::text[]) as name where to_regclass(name) is not null`.execute(db);
  return rows.map(({ name }) => name);
}

function ofOthers(names: readonly string[]): GoldSellerError {
  const reason = `what is called ${names.join(', ')} in that database is not of a ledger: choose another database`;
  return new GoldSellerError('option_invalid', reason);
}

const patienceMs = 1000;
const pauseMs = 20;

/** Who has just closed it is still to be seen for a moment. */
async function refuseInUse(db: Kysely<Schema>): Promise<void> {
  for (let waited = 0; await isInUse(db); waited += pauseMs) {
    if (waited >= patienceMs)
      throw new GoldSellerError('ledger_unusable', 'the ledger in that database is open elsewhere: stop that first');
    await setTimeout(pauseMs);
  }
}

async function isInUse(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_stat_activity
    where datname = current_database() and application_name = 'gold-seller' and pid <> pg_backend_pid()`.execute(db);
  return rows.length > 0;
}
