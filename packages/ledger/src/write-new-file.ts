import { open, rm } from 'node:fs/promises';
import { GoldSellerError } from '@gold-seller/criteria';
import { moveDurably } from './sqlite/durable-move.ts';
import { isThere } from './sqlite/is-there.ts';

/**
 * Makes a backup at a path where there is nothing: under another name, which is its own alone, and moved there once it is
 * whole. Throws `option_invalid` where there is something, and `ledger_unusable` where it cannot be written.
 */
export async function writeNewFile(path: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  await refuseExisting(path);
  const unfinished = `${path}.unfinished`;
  await claim(unfinished);
  try {
    await write(unfinished);
    await refuseExisting(path);
    await moveDurably(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error instanceof GoldSellerError ? error : notWritten(path, error);
  }
}

/** Makes the file anew, so that two backups never write to the same. */
async function claim(unfinished: string): Promise<void> {
  try {
    const handle = await open(unfinished, 'wx');
    await handle.close();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritten(unfinished, cause);
    throw new GoldSellerError(
      'option_invalid',
      `${unfinished} is there: a backup is being made, or one was broken off; then remove it`,
    );
  }
}

async function refuseExisting(path: string): Promise<void> {
  if (await isThere(path))
    throw new GoldSellerError('option_invalid', `${path} is there already: a backup overwrites nothing`);
}

function notWritten(path: string, cause: unknown): GoldSellerError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new GoldSellerError('ledger_unusable', `the backup ${path} cannot be written: ${reason}`, { cause });
}
