import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Moves a file within its file system so that after a power cut it is there whole, or not yet. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await syncToDisk(from, 'r+');
  await rename(from, to);
  // Windows cannot open a folder, and writes the move down itself.
  if (process.platform !== 'win32') await syncToDisk(dirname(to), 'r');
}

async function syncToDisk(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
