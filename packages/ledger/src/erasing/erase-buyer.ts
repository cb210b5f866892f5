import { type Kysely, sql } from 'kysely';
import { bucketSizes } from '../bucket-sizes.ts';
import { buyerHash } from '../buyer-hash.ts';
import { inChunks, inShares } from '../in-shares.ts';
import type { LedgerStore } from '../ledger-store.ts';
import type { Schema } from '../schema.ts';
import type { SellerKey } from '../seller-tables.ts';
import { dropNaming } from './drop-naming.ts';

/** For how many sellers a buyer was known, and how many lines that were not taken named them. */
export interface BuyerErased {
  readonly sellers: number;
  readonly lines: number;
}

/** So many sellers are asked about in one statement. */
const sellersMax = 1000;

/**
 * Lets go of who a buyer was, for every seller there is: logs and tallies keep a number that is nobody's. Broken off, it
 * is begun again and does what is left. Lines that were not taken go where they name the buyer.
 */
export async function eraseBuyer(
  store: LedgerStore,
  buyer: string,
  now: number,
  onProgress: (share: number) => void,
): Promise<BuyerErased> {
  const sizes = await store.inTransaction(({ kysely }) => bucketSizes(kysely));
  const erased = await inShares(store, sizes, onProgress, async ({ kysely }, buckets) => {
    let sellers = 0;
    for (const some of inChunks(await sellersIn(kysely, buckets), sellersMax)) {
      sellers += await forget(kysely, some, buyer);
    }
    return sellers;
  });
  const sellers = erased.reduce((sum, each) => sum + each, 0);
  const lines = await store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const data = JSON.stringify({ sellers });
    await kysely.insertInto('programme_log').values({ type: 'buyer_erased', time: now, data }).execute();
    return dropNaming(kysely, buyer, now);
  });
  return { sellers, lines };
}

function sellersIn(kysely: Kysely<Schema>, buckets: readonly number[]): Promise<readonly SellerKey[]> {
  return kysely
    .selectFrom('seller')
    .select(['bucket', 'seller'])
    .where('bucket', 'in', buckets)
    .orderBy('bucket')
    .orderBy('seller')
    .execute();
}

/** Bucket by bucket: in a cluster each lies on a node of its own. */
async function forget(kysely: Kysely<Schema>, keys: readonly SellerKey[], buyer: string): Promise<number> {
  let sellers = 0;
  for (const bucket of new Set(keys.map((key) => key.bucket))) {
    const rows = keys
      .filter((key) => key.bucket === bucket)
      .map(({ seller }) => sql`(${seller}, ${buyerHash(seller, buyer)})`);
    const { rows: gone } = await sql`delete from buyer where bucket = ${bucket}
      and (seller, hash) in (values ${sql.join(rows)}) returning seller`.execute(kysely);
    sellers += gone.length;
  }
  return sellers;
}
