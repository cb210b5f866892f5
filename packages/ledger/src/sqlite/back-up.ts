import { open, rm } from 'node:fs/promises';
import sqlite from 'node:sqlite';
import { GoldSellerError } from '@gold-seller/criteria';
import { sealBackup } from './backup-seal.ts';
import { closeDatabase, openDatabase } from './database.ts';
import { moveDurably } from './durable-move.ts';
import { isThere } from './is-there.ts';

/** Copies a ledger's file, as it is at one instant, to a path where there is none yet, while it is read and written. */
export async function backUp(ledger: string, path: string, onProgress: (share: number) => void): Promise<void> {
  // The engines we allow begin before it.
  if (typeof sqlite.backup !== 'function')
    throw new GoldSellerError('ledger_unusable', `a backup needs Node 22.16 or newer, this is ${process.version}`);
  await refuseExisting(path);
  const unfinished = `${path}.unfinished`;
  await claim(unfinished);
  try {
    await copySnapshot(ledger, unfinished, onProgress);
    await sealBackup(unfinished);
    await refuseExisting(path);
    await moveDurably(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error instanceof GoldSellerError ? error : notWritten(path, error);
  }
}

const pagesPerStep = 256;

/** An open read transaction pins one instant: without it every commit of the writer would start the copy anew. */
async function copySnapshot(ledger: string, path: string, onProgress: (share: number) => void): Promise<void> {
  const source = openDatabase(ledger, { readOnly: true });
  try {
    source.connection.exec('begin');
    source.connection.prepare('select 1 from sqlite_schema limit 1').get();
    await sqlite.backup(source.connection, path, {
      rate: pagesPerStep,
      progress: ({ totalPages, remainingPages }) => onProgress((totalPages - remainingPages) / totalPages),
    });
  } finally {
    await closeDatabase(source);
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
