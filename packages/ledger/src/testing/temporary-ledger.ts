import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ledger, type LedgerOptions, openLedger } from '../ledger.ts';
import { withTemporaryDatabase } from './temporary-database.ts';

/** The instant the tests take for now. */
export const testNow = Date.parse('2026-06-15T12:00:00Z');

/** Where a ledger can be kept: what is promised is promised of each. */
export const stores = ['SQLite', 'PostgreSQL'] as const;

export type StoreName = (typeof stores)[number];

type Work<T> = (ledger: Ledger, database: string) => Promise<T>;

/** Runs a test on a ledger of its own in a SQLite file, and removes it afterwards. */
export async function withTemporaryLedger<T>(work: Work<T>, options: Partial<LedgerOptions> = {}): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
  try {
    return await onLedger(join(folder, 'ledger.sqlite'), work, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same for a store. */
export function temporaryLedger(store: StoreName): typeof withTemporaryLedger {
  if (store === 'SQLite') return withTemporaryLedger;
  return (work, options = {}) => withTemporaryDatabase((url) => onLedger(url, work, options));
}

async function onLedger<T>(database: string, work: Work<T>, options: Partial<LedgerOptions>): Promise<T> {
  const ledger = await openLedger({ database, now: () => testNow, ...options });
  try {
    return await work(ledger, database);
  } finally {
    await ledger.close();
  }
}

/** The whole canonical export as one text. */
export async function exportOf(ledger: Ledger): Promise<string> {
  const lines: string[] = [];
  for await (const line of ledger.exportLines()) lines.push(line);
  return lines.join('\n');
}
