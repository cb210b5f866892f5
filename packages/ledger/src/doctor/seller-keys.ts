import { badgeKey } from '@gold-seller/criteria';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { SellerKey } from '../seller-tables.ts';

/** The sellers after one, by bucket and then by name, of whom any table has a row, whether or not the others do. */
export async function sellerKeys(
  kysely: Kysely<Schema>,
  after: SellerKey,
  size: number,
): Promise<readonly SellerKey[]> {
  const { bucket, seller } = after;
  // Each table gives its own next sellers, along its key: no table is read whole.
  const parts = tables.map(
    (table) => sql`select * from (
      select distinct bucket, seller from ${sql.table(table)}
      where (bucket, seller) > (${bucket}, ${seller}) order by bucket, seller limit ${size}) as in_${sql.raw(table)}`,
  );
  const shown = sql`select * from (
    select bucket, substr(key, ${sql.lit(badgePrefix.length + 1)}) as seller from document
    where (bucket, key) > (${bucket}, ${badgeKey(seller)}) and key like ${`${badgePrefix}%`}
    order by bucket, key limit ${size}) as in_document`;
  const everywhere = sql.join([...parts, shown], sql` union `);
  const { rows } = await sql<SellerKey>`
    select bucket, seller from (${everywhere}) as everywhere order by bucket, seller limit ${size}`.execute(kysely);
  return rows;
}

const tables = [
  'log',
  'buyer',
  'seller',
  'reference',
  'withdrawal',
  'sealed',
  'tally',
  'standing',
  'outbox',
  'review',
] as const;
const badgePrefix = badgeKey('');
