import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ledger, type LedgerOptions, openLedger } from '../ledger.ts';
import { withTemporaryDatabase } from './temporary-database.ts';

export { exportOf } from './export-of.ts';

/** The instant the tests take for now. */
export const testNow = Date.parse('2026-06-15T12:00:00Z');

/** Where a ledger can be kept: what is promised is promised of each. */
export const stores = ['SQLite', 'PostgreSQL'] as const;

export type StoreName = (typeof stores)[number];

type Work<T> = (ledger: Ledger, database: string) => Promise<T>;

/** Runs a test on a ledger of its own in a SQLite file, and removes it afterwards. */
export async function withTemporaryLedger<T>(work: Work<T>, options: Partial<LedgerOptions> = {}): Promise<T> {
  return inTemporaryFolder((folder) => onLedger(join(folder, 'ledger.sqlite'), work, options));
}

/** Runs a test with a folder of its own, and removes it afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a test with an address where no ledger is yet. */
export function withLedgerPlace<T>(store: StoreName, work: (database: string) => Promise<T>): Promise<T> {
  return store === 'SQLite'
    ? inTemporaryFolder((folder) => work(join(folder, 'ledger.sqlite')))
    : withTemporaryDatabase(work);
}

/** The same as `withTemporaryLedger` for a store. */
export function temporaryLedger(store: StoreName): typeof withTemporaryLedger {
  if (store === 'SQLite') return withTemporaryLedger;
  return (work, options = {}) => withTemporaryDatabase((url) => onLedger(url, work, options));
}

/** Runs a test on the ledger that is at a place, and closes it afterwards. */
export async function onLedger<T>(database: string, work: Work<T>, options: Partial<LedgerOptions> = {}): Promise<T> {
  const ledger = await openLedger({ database, now: () => testNow, ...options });
  try {
    return await work(ledger, database);
  } finally {
    await ledger.close();
  }
}
