import { bucketCount } from '../bucket.ts';
import type { LedgerStore } from '../ledger-store.ts';
import { type Database, inTransaction } from './database.ts';
import { decisionTables } from './decision-tables.ts';
import { documentTables } from './document-tables.ts';
import { type OneAtATime, oneAtATime } from './one-at-a-time.ts';
import { sellerTables } from './seller-tables.ts';
import { workTables } from './work-tables.ts';

/** A SQLite file as a store: one connection writes, one transaction after the other. */
export function sqliteStore(database: Database, exclusive: OneAtATime = oneAtATime()): LedgerStore {
  const transaction = {
    kysely: database.kysely,
    sellers: sellerTables(database),
    decisions: decisionTables(database),
    documents: documentTables(database),
    work: workTables(database),
    // The one transaction there is has the whole file.
    lockProgramme: async () => {},
  };
  return {
    inTransaction: (work) => exclusive(() => inTransaction(database, () => work(transaction))),
    bucketsPerTransaction: bucketCount,
  };
}
