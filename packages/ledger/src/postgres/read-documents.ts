import type { PublicDocument, PublicDocuments } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { documentBucket } from '../document-bucket.ts';
import type { Schema } from '../schema.ts';

/** Serves the public documents of a ledger in PostgreSQL. */
export function readDocuments(kysely: Kysely<Schema>): PublicDocuments {
  const getMany = async (keys: readonly string[]): Promise<readonly (PublicDocument | undefined)[]> => {
    if (keys.length === 0) return [];
    const rows = await kysely
      .selectFrom('document')
      .select(['key', 'bytes', 'etag', 'type'])
      .where('bucket', 'in', [...new Set(keys.map(documentBucket))])
      .where('key', 'in', keys)
      .execute();
    const found = new Map(rows.map(({ key, ...document }) => [key, document]));
    return keys.map((key) => found.get(key));
  };
  return { get: async (key) => (await getMany([key]))[0], getMany };
}
