import { settlementRules } from '@gold-seller/criteria';
import { bucketCount } from '../bucket.ts';
import type { LedgerBackend, OpenOptions } from '../ledger-backend.ts';
import { ledgerWriter } from '../ledger-writer.ts';
import { migrate } from '../migrate.ts';
import { shelfReader } from '../policy-shelf.ts';
import { chooseSettlement } from '../settlement-choice.ts';
import { backUp } from './back-up.ts';
import { postgresTypes } from './column-types.ts';
import { openPool } from './database.ts';
import { bringUpToDate } from './derived-version.ts';
import { distribute } from './distribution.ts';
import { readDocuments } from './read-documents.ts';
import { postgresStore } from './store.ts';

/** Opens a PostgreSQL database by its address. Any number of processes may have it open. */
export async function openPostgres(
  url: string,
  { settlement: wanted, now, onDrained, bucketsPerTransaction }: PostgresOptions,
): Promise<LedgerBackend> {
  const kysely = await openPool(url);
  try {
    await migrate(kysely, postgresTypes);
    // Changes nothing, and is refused where nothing may be changed: better now than at the first event.
    await kysely.deleteFrom('programme_log').where('seq', '<', 0).execute();
    const isDistributed = await distribute(kysely);
    const store = postgresStore(kysely, bucketsPerTransaction ?? (isDistributed ? 1 : bucketCount));
    const settlement = await store.inTransaction((transaction) => chooseSettlement(transaction, wanted, now()));
    const writer = ledgerWriter(store, settlementRules(settlement), shelfReader(), onDrained);
    await bringUpToDate(kysely, () => writer.rebuild(() => {}));
    await writer.catchUp(now());
    return {
      settlement,
      writer,
      kysely,
      documents: readDocuments(kysely),
      backup: (path) => backUp(url, path),
      close: () => kysely.destroy(),
    };
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
}

interface PostgresOptions extends OpenOptions {
  /** How many buckets one transaction may touch; left out: one where the tables are distributed by it, else all. */
  readonly bucketsPerTransaction?: number;
}
