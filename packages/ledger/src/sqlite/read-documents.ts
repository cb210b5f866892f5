import type { PublicDocument, PublicDocuments } from '@gold-seller/criteria';
import type { Database } from './database.ts';

/** Serves the public documents of a ledger. */
export function readDocuments({ connection }: Database): PublicDocuments {
  const select = connection.prepare('select bytes, etag, type from document where key = ?');
  const get = (key: string) => select.get(key) as unknown as PublicDocument | undefined; // safe: its own columns
  return {
    get: async (key) => get(key),
    getMany: async (keys) => keys.map(get),
  };
}
