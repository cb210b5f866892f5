import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ledger, type LedgerOptions, openLedger } from '../ledger.ts';

/** The instant the tests take for now. */
export const testNow = Date.parse('2026-06-15T12:00:00Z');

/** Runs a test on a ledger of its own and removes it afterwards. */
export async function withTemporaryLedger<T>(
  work: (ledger: Ledger, path: string) => Promise<T>,
  options: Partial<LedgerOptions> = {},
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
  const path = join(folder, 'ledger.sqlite');
  const ledger = await openLedger({ path, now: () => testNow, ...options });
  try {
    return await work(ledger, path);
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The whole canonical export as one text. */
export async function exportOf(ledger: Ledger): Promise<string> {
  const lines: string[] = [];
  for await (const line of ledger.exportLines()) lines.push(line);
  return lines.join('\n');
}
