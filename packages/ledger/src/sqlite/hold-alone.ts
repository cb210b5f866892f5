import { rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { GoldSellerError } from '@gold-seller/criteria';
import { isThere } from './is-there.ts';

/**
 * Runs work that takes the file of a ledger away, while no other connection has it. Throws `ledger_unusable` where one
 * has, in this process or in another. A file too damaged to be opened is taken for closed.
 */
export async function holdAlone(path: string, work: () => Promise<void>): Promise<void> {
  const connection = (await isThere(path)) ? lockWhole(path) : undefined;
  try {
    // SQLite would apply the log of the old file to whatever file has its name.
    for (const ending of ['-wal', '-shm', '-journal']) await rm(`${path}${ending}`, { force: true });
    await work();
  } finally {
    connection?.close();
  }
}

const timeout = 1000;
const [busy, locked, corrupt, notADatabase] = [5, 6, 11, 26];

/** Only who is alone may leave WAL, which folds the log into the file; without WAL, exclusive keeps readers out too. */
function lockWhole(path: string): DatabaseSync | undefined {
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(path, { timeout });
    connection.exec('pragma journal_mode = delete; begin exclusive');
    return connection;
  } catch (cause) {
    connection?.close();
    const code = Number((cause as { errcode?: unknown }).errcode) & 0xff;
    if (code === corrupt || code === notADatabase) return undefined;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const inUse = code === busy || code === locked;
    throw new GoldSellerError(
      'ledger_unusable',
      inUse ? `the ledger ${path} is open elsewhere: stop that first` : `the ledger ${path} cannot be held: ${reason}`,
      { cause },
    );
  }
}
