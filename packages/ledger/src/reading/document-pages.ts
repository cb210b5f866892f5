import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Every public document, some at a time, by key. */
export async function* documentPages(
  kysely: Kysely<Schema>,
  size = documentsPerPage,
): AsyncGenerator<readonly Schema['document'][]> {
  let last: string | undefined = '';
  while (last !== undefined) {
    const documents: readonly Schema['document'][] = await kysely
      .selectFrom('document')
      .selectAll()
      .where('key', '>', last)
      .orderBy('key')
      .limit(size)
      .execute();
    last = documents.at(-1)?.key;
    if (documents.length > 0) yield documents;
  }
}

const documentsPerPage = 500;
