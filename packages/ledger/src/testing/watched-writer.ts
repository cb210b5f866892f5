import type { Settlement } from '@gold-seller/criteria';
import { settlementRules } from '@gold-seller/criteria';
import { ledgerWriter } from '../ledger-writer.ts';
import type { LedgerWriting } from '../ledger-writing.ts';
import { shelfReader } from '../policy-shelf.ts';
import { closeDatabase, type Database, openDatabase } from '../sqlite/database.ts';
import { sqliteStore } from '../sqlite/store.ts';
import { type WatchedStore, watchedStore } from './watched-store.ts';

/** What a test has of a writer whose transactions it watches. */
export interface WatchedWriter {
  readonly writer: LedgerWriting;
  readonly store: WatchedStore;
  readonly database: Database;
}

/** Runs a test with a writer of its own on the file of a ledger. */
export async function withWatchedWriter<T>(
  path: string,
  settlement: Settlement,
  work: (watched: WatchedWriter) => Promise<T>,
): Promise<T> {
  const database = openDatabase(path, { readOnly: false });
  const store = watchedStore(sqliteStore(database));
  const writer = ledgerWriter(store, settlementRules(settlement), shelfReader(), () => {});
  try {
    return await work({ writer, store, database });
  } finally {
    await closeDatabase(database);
  }
}
