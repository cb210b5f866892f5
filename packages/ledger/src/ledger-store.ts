import type { Kysely } from 'kysely';
import type { DecisionTables } from './decision-tables.ts';
import type { DocumentTables } from './document-tables.ts';
import type { Schema } from './schema.ts';
import type { SellerTables } from './seller-tables.ts';
import type { WorkTables } from './work-tables.ts';

/** What work inside one transaction has to work with. */
export interface LedgerTransaction {
  readonly kysely: Kysely<Schema>;
  readonly sellers: SellerTables;
  readonly decisions: DecisionTables;
  readonly documents: DocumentTables;
  readonly work: WorkTables;
  /** Makes whoever else would change the programme's log wait until the transaction ends. */
  readonly lockProgramme: () => Promise<void>;
}

/** Where a ledger keeps everything. What is done to it is the same whatever it is; only these differ. */
export interface LedgerStore {
  /** Runs work in one transaction: all of it is kept, or nothing. It may be run again where it could not be kept. */
  readonly inTransaction: <T>(work: (transaction: LedgerTransaction) => Promise<T>) => Promise<T>;
  /** How many buckets one transaction may touch: one where they may lie on different machines. */
  readonly bucketsPerTransaction: number;
}
