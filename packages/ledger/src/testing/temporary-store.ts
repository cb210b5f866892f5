import { bucketCount } from '../bucket.ts';
import type { LedgerStore } from '../ledger-store.ts';
import { openPool } from '../postgres/database.ts';
import { postgresStore } from '../postgres/store.ts';
import { closeDatabase, openDatabase } from '../sqlite/database.ts';
import { sqliteStore } from '../sqlite/store.ts';
import { type StoreName, temporaryLedger } from './temporary-ledger.ts';

/** Runs a test on the tables of an empty ledger of its own, without the ledger. */
export function temporaryStore(name: StoreName): (work: (store: LedgerStore) => Promise<void>) => Promise<void> {
  return (work) =>
    temporaryLedger(name)(async (ledger, database) => {
      await ledger.close();
      const { store, close } = await openStore(name, database);
      try {
        await work(store);
      } finally {
        await close();
      }
    });
}

async function openStore(name: StoreName, database: string) {
  if (name === 'SQLite') {
    const file = openDatabase(database, { readOnly: false });
    return { store: sqliteStore(file), close: () => closeDatabase(file) };
  }
  const kysely = await openPool(database);
  return { store: postgresStore(kysely, bucketCount), close: () => kysely.destroy() };
}
