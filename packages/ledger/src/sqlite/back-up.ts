import sqlite from 'node:sqlite';
import { GoldSellerError } from '@gold-seller/criteria';
import { writeNewFile } from '../write-new-file.ts';
import { sealBackup } from './backup-seal.ts';
import { closeDatabase, openDatabase } from './database.ts';

/** Copies a ledger's file, as it is at one instant, to a path where there is none yet, while it is read and written. */
export async function backUp(ledger: string, path: string, onProgress: (share: number) => void): Promise<void> {
  // The engines we allow begin before it.
  if (typeof sqlite.backup !== 'function')
    throw new GoldSellerError('ledger_unusable', `a backup needs Node 22.16 or newer, this is ${process.version}`);
  await writeNewFile(path, async (unfinished) => {
    await copySnapshot(ledger, unfinished, onProgress);
    await sealBackup(unfinished);
  });
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
