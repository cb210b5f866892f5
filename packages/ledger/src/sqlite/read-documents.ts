import type { PublicDocument, PublicDocuments } from '@gold-seller/criteria';
import { documentBucket } from '../document-bucket.ts';
import { clearly, type Database } from './database.ts';

/** The public documents of a ledger as they are read. */
export interface ReadDocuments extends PublicDocuments {
  /** To be called when documents may have changed. */
  forget(): void;
}

/** For so long a document is not read again: changes another process makes are seen within a second. */
const keptMs = 1000;
const keptMax = 10_000;

/**
 * Serves the public documents of a ledger. What is asked for over and over is read once a second: a read is a transaction
 * with its locks, and takes longer than all else that answering takes.
 */
export function readDocuments(
  { connection, path }: Database,
  clock: () => number = () => performance.now(),
): ReadDocuments {
  const select = connection.prepare('select bytes, etag, type from document where bucket = ? and key = ?');
  const kept = new Map<string, PublicDocument | undefined>();
  let keptUntil = 0;
  const get = (key: string) => {
    const now = clock();
    if (now >= keptUntil || kept.size >= keptMax) {
      kept.clear();
      keptUntil = now + keptMs;
    }
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known;
    const row = clearly(path, () => select.get(documentBucket(key), key));
    const found = row as unknown as PublicDocument | undefined; // safe: its own columns
    kept.set(key, found);
    return found;
  };
  return {
    get: async (key) => get(key),
    getMany: async (keys) => keys.map(get),
    forget: () => kept.clear(),
  };
}
