import { rm } from 'node:fs/promises';
import { GoldSellerError } from '@gold-seller/criteria';
import { moveDurably } from '../sqlite/durable-move.ts';
import { isThere } from '../sqlite/is-there.ts';
import { runClientProgram } from './client-program.ts';

/**
 * Dumps a ledger, as it is at one instant, to a path where there is none yet, with `pg_dump`, while it is read and
 * written. Throws `option_invalid` where there is something, and `ledger_unusable`.
 */
export async function backUp(address: string, path: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  for (const each of [path, unfinished]) {
    if (await isThere(each)) {
      throw new GoldSellerError('option_invalid', `${each} is there already: a backup overwrites nothing`);
    }
  }
  try {
    const args = ['--format=custom', '--schema=public', '--no-owner', '--no-privileges', `--file=${unfinished}`];
    await runClientProgram('pg_dump', args, address);
    await moveDurably(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
