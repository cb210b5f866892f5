import type { Database } from './database.ts';

/** Runs work whose deletions leave nothing behind in the file: what goes is overwritten, in the log beside it too. */
export async function overwriting<T>({ connection }: Database, work: () => Promise<T>): Promise<T> {
  connection.exec('pragma secure_delete = on');
  try {
    return await work();
  } finally {
    connection.exec('pragma secure_delete = off; pragma wal_checkpoint(truncate)');
  }
}
