import { setTimeout } from 'node:timers/promises';
import { GoldSellerError } from '@gold-seller/criteria';
import type { Database } from './database.ts';
import { isBusy, ledgerError } from './ledger-error.ts';
import type { OneAtATime } from './one-at-a-time.ts';

/** Runs work, and then sees to it that what it deleted is in no byte of the file, nor of the log beside it. */
export type Overwriting = <T>(work: () => Promise<T>) => Promise<T>;

/** So long others who read or write are waited for. */
const waitMaxMs = 60_000;

/**
 * The file is made anew from the rows there are: with `secure_delete` copies would stay in pages that were split before.
 * Works that end together share that. Throws with the code of what was in the way where it cannot be done: running the
 * work again then finishes it.
 */
export function overwriter(
  database: Database,
  exclusive: OneAtATime,
  { waitMs = waitMaxMs }: { readonly waitMs?: number } = {},
): Overwriting {
  let coming: Promise<void> | undefined;
  const rewrite = async () => {
    // Others may join until it begins: what they deleted is gone by then.
    await patiently(exclusive, waitMs, () => {
      coming = undefined;
      return isRewritten(database);
    });
    await patiently(exclusive, waitMs, () => isLogEmptied(database));
  };
  return async (work) => {
    const result = await work();
    coming ??= rewrite();
    try {
      await coming;
    } catch (error) {
      throw notOverwritten(database.path, error);
    }
    return result;
  };
}

/** Tries between the transactions of others, until it is done. */
async function patiently(exclusive: OneAtATime, waitMs: number, attempt: () => boolean): Promise<void> {
  const asked = performance.now();
  while (!(await exclusive(attempt))) {
    if (performance.now() > asked + waitMs)
      throw new GoldSellerError('ledger_busy', 'something else reads or writes it all the time');
    await setTimeout(1 + Math.random() * 3);
  }
}

function isRewritten({ connection }: Database): boolean {
  try {
    // The copy it makes on the way may be too large for the memory.
    connection.exec('pragma temp_store = file; vacuum');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  } finally {
    connection.exec('pragma temp_store = memory');
  }
}

/** Whoever reads what was there before needs the log: it cannot be emptied then. */
function isLogEmptied({ connection }: Database): boolean {
  try {
    return connection.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

function notOverwritten(path: string, cause: unknown): unknown {
  const error = ledgerError(path, cause);
  if (!(error instanceof GoldSellerError)) return error;
  return new GoldSellerError(
    error.code,
    `in the ledger ${path} it is gone, but not yet overwritten in its files: ${error.message}; do the same again to finish`,
    { cause },
  );
}
