import type { Kysely } from 'kysely';
import { bucketOf } from '../bucket.ts';
import { inChunks } from '../in-shares.ts';
import type { RejectedLine } from '../rejected-line.ts';
import type { Schema } from '../schema.ts';
import { sellersNamed } from './names-whole.ts';
import { sellerHash } from './seller-hash.ts';

/** So many sellers are asked about in one statement. */
const sellersMax = 50;

/** The lines but for those that name a seller who was erased. */
export async function withoutErased(
  kysely: Kysely<Schema>,
  lines: readonly RejectedLine[],
): Promise<readonly RejectedLine[]> {
  const named = lines.map(({ text }) => sellersNamed(text));
  const erased = new Set<string>();
  for (const some of inChunks([...new Set(named.flat())], sellersMax)) {
    for (const seller of await erasedAmong(kysely, some)) erased.add(seller);
  }
  return erased.size === 0 ? lines : lines.filter((_, at) => !named[at]?.some((seller) => erased.has(seller)));
}

async function erasedAmong(kysely: Kysely<Schema>, sellers: readonly string[]): Promise<readonly string[]> {
  const rows = await kysely
    .selectFrom('erased_seller')
    .select('hash')
    .where('hash', 'in', sellers.map(sellerHash))
    .where('bucket', 'in', sellers.map(bucketOf))
    .execute();
  const hashes = new Set(rows.map(({ hash }) => hash));
  return sellers.filter((seller) => hashes.has(sellerHash(seller)));
}
