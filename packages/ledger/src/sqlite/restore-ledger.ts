import { constants } from 'node:fs';
import { copyFile, mkdir, realpath, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GoldSellerError } from '@gold-seller/criteria';
import { isAddress } from '../database-address.ts';
import { restoreDump } from '../postgres/restore-ledger.ts';
import { takeSealOff } from './backup-seal.ts';
import { moveDurably } from './durable-move.ts';
import { flawOf } from './flaw-of.ts';
import { holdAlone } from './hold-alone.ts';
import { isThere } from './is-there.ts';

export interface RestoreOptions {
  /** The file that `Ledger.backup` made, or that of a ledger that is closed. */
  readonly backup: string;
  /** The file to put it in the place of, or the address of a PostgreSQL database. */
  readonly database: string;
  /** Whether a ledger that is there may go. */
  readonly replace?: boolean;
}

/**
 * Puts a backup in the place of a ledger, once a copy of it is found to be whole; says whether it had a checksum. One in
 * PostgreSQL is restored with `pg_restore` and `psql`, in one transaction.
 * Throws `option_invalid`, `file_not_found`, and `ledger_unusable` where it is not whole or the ledger is in use.
 */
export async function restoreLedger({ backup, database, replace = false }: RestoreOptions) {
  if (!(await isThere(backup))) throw new GoldSellerError('file_not_found', `there is no file ${backup}`);
  if (isAddress(database)) {
    await restoreDump(backup, database, replace);
    return { checksum: false };
  }
  await refuseTarget(backup, database, replace);
  await refuseOpenLog(backup);
  await mkdir(dirname(database), { recursive: true });
  const unfinished = `${database}.unfinished`;
  await copy(backup, unfinished);
  try {
    const checksum = await checkCopy(unfinished, backup);
    await holdAlone(database, async () => {
      // One may have been made and closed since.
      await refuseTarget(backup, database, replace);
      await moveDurably(unfinished, database);
    });
    return { checksum };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function refuseTarget(backup: string, database: string, replace: boolean): Promise<void> {
  if (!(await isThere(database))) return;
  if ((await realpath(backup)) === (await realpath(database)))
    throw new GoldSellerError('option_invalid', `${backup} is that ledger itself`);
  if (!replace)
    throw new GoldSellerError('option_invalid', `there is a ledger ${database} already: --replace lets it go`);
}

/** The newest of an open ledger is in the log beside its file, which the file alone is without. */
async function refuseOpenLog(backup: string): Promise<void> {
  const size = await stat(`${backup}-wal`).then(
    (log) => log.size,
    () => 0,
  );
  if (size > 0) throw notWhole(backup, `a part of it is in ${backup}-wal: it is a ledger in use, not a backup`);
}

async function copy(backup: string, unfinished: string): Promise<void> {
  try {
    await copyFile(backup, unfinished, constants.COPYFILE_EXCL);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new GoldSellerError(
        'option_invalid',
        `${unfinished} is there: a ledger is being restored, or that was broken off; then remove it`,
      );
    await rm(unfinished, { force: true });
    throw new GoldSellerError('ledger_unusable', `${backup} cannot be copied to ${unfinished}: ${message}`, { cause });
  }
}

/** It is the copy that is looked at: what is found whole is what is put in place. */
async function checkCopy(copied: string, backup: string): Promise<boolean> {
  const { size } = await stat(copied);
  if (size === 0) throw notWhole(backup, 'it is empty');
  const seal = await takeSealOff(copied);
  const flaw = flawOf(copied);
  if (seal === 'broken') throw notWhole(backup, flaw ?? 'its checksum is of other bytes');
  if (flaw !== undefined) throw notWhole(backup, flaw);
  return seal === 'whole';
}

function notWhole(backup: string, reason: string): GoldSellerError {
  return new GoldSellerError('ledger_unusable', `${backup} is not a whole ledger: ${reason}`);
}
