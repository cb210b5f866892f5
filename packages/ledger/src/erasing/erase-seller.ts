import { badgeKey, type Day, GoldSellerError } from '@gold-seller/criteria';
import { type Kysely, sql } from 'kysely';
import { bucketOf } from '../bucket.ts';
import type { LedgerStore, LedgerTransaction } from '../ledger-store.ts';
import { ofSeller } from '../reading/of-seller.ts';
import type { Schema } from '../schema.ts';
import { dropNaming } from './drop-naming.ts';
import { sellerHash } from './seller-hash.ts';

/** Every table with rows of a seller, but for the public documents. */
const sellerTables = [
  'log',
  'buyer',
  'reference',
  'withdrawal',
  'sealed',
  'tally',
  'standing',
  'review',
  'outbox',
  'seller',
] as const satisfies readonly (keyof Schema)[];

/** How many events and acts went: none where the seller was erased before. And how many lines that named them. */
export interface SellerErased {
  readonly rows: number;
  readonly lines: number;
}

/**
 * Removes all there is of a seller, in one transaction, but for a hash of the id by which later events of theirs are
 * known and not taken; and then the lines that were not taken and name them. Throws `seller_unknown` where there never
 * was one.
 */
export async function eraseSeller(
  store: LedgerStore,
  seller: string,
  { now, today }: { readonly now: number; readonly today: Day },
): Promise<SellerErased> {
  const rows = await store.inTransaction((transaction) => removeRows(transaction, seller, today));
  const lines = await store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const data = JSON.stringify({ rows });
    await kysely.insertInto('programme_log').values({ type: 'seller_erased', time: now, data }).execute();
    return dropNaming(kysely, seller, now);
  });
  return { rows, lines };
}

async function removeRows({ kysely, sellers }: LedgerTransaction, seller: string, today: Day): Promise<number> {
  const bucket = bucketOf(seller);
  await sellers.lock([{ bucket, seller }]);
  const rows = await countRows(kysely, seller);
  for (const table of sellerTables) {
    await sql`delete from ${sql.table(table)} where ${ofSeller(seller)}`.execute(kysely);
  }
  await kysely.deleteFrom('document').where('bucket', '=', bucket).where('key', '=', badgeKey(seller)).execute();
  const hash = sellerHash(seller);
  const before = await kysely
    .selectFrom('erased_seller')
    .select('day')
    .where('bucket', '=', bucket)
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (before !== undefined) return rows;
  if (rows === 0) throw new GoldSellerError('seller_unknown', `no event names a seller "${seller}"`);
  await kysely.insertInto('erased_seller').values({ bucket, hash, day: today }).execute();
  return rows;
}

async function countRows(kysely: Kysely<Schema>, seller: string): Promise<number> {
  const { rows } = await kysely
    .selectFrom('log')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where(ofSeller(seller))
    .executeTakeFirstOrThrow();
  return rows;
}
