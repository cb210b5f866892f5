import { badgeKey } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { bySeller } from '../by-seller.ts';
import { sellerHash } from '../erasing/seller-hash.ts';
import { fromTo } from '../reading/seller-pages.ts';
import type { LogRow } from '../replay-log.ts';
import type { Schema } from '../schema.ts';
import type { SellerKey } from '../seller-tables.ts';

/** All rows there are of one seller, in every table. */
export interface SellerRows extends SellerKey {
  readonly row: Schema['seller'] | undefined;
  /** By `seq`. */
  readonly log: readonly LogRow[];
  /** The buyers' numbers, ascending. */
  readonly buyers: readonly number[];
  readonly references: readonly Schema['reference'][];
  readonly withdrawals: readonly Schema['withdrawal'][];
  readonly sealed: readonly Schema['sealed'][];
  readonly tallies: readonly Schema['tally'][];
  readonly standings: readonly Schema['standing'][];
  readonly document: Schema['document'] | undefined;
  /** Whether the outbox says that the document is to be written anew. */
  readonly isDue: boolean;
  /** Whether something that past decisions read has changed, and they are not reviewed yet. */
  readonly isToReview: boolean;
  /** Whether the seller was erased. */
  readonly isErased: boolean;
}

/** Reads all rows of sellers who follow on each other in the order of their keys. */
export async function sellerRows(kysely: Kysely<Schema>, keys: readonly SellerKey[]): Promise<readonly SellerRows[]> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const theirs = fromTo(first, last);
  const log = bySeller(await kysely.selectFrom('log').selectAll().where(theirs).orderBy('seq').execute());
  const sellers = bySeller(await kysely.selectFrom('seller').selectAll().where(theirs).execute());
  const buyers = bySeller(
    await kysely.selectFrom('buyer').select(['bucket', 'seller', 'number']).where(theirs).orderBy('number').execute(),
  );
  const references = bySeller(await kysely.selectFrom('reference').selectAll().where(theirs).execute());
  const withdrawals = bySeller(await kysely.selectFrom('withdrawal').selectAll().where(theirs).execute());
  const sealed = bySeller(await kysely.selectFrom('sealed').selectAll().where(theirs).execute());
  const tallies = bySeller(await kysely.selectFrom('tally').selectAll().where(theirs).execute());
  const standings = bySeller(await kysely.selectFrom('standing').selectAll().where(theirs).execute());
  const outbox = bySeller(await kysely.selectFrom('outbox').selectAll().where(theirs).execute());
  const reviews = bySeller(await kysely.selectFrom('review').selectAll().where(theirs).execute());
  const documents = await documentsOf(kysely, keys);
  const erased = await erasedAmong(kysely, keys);
  return keys.map(({ bucket, seller }) => {
    const here = <Row extends SellerKey>(rowsOf: (seller: string) => readonly Row[]) =>
      rowsOf(seller).filter((row) => row.bucket === bucket);
    return {
      bucket,
      seller,
      row: here(sellers)[0],
      log: here(log),
      buyers: here(buyers).map(({ number }) => number),
      references: here(references),
      withdrawals: here(withdrawals),
      sealed: here(sealed),
      tallies: here(tallies),
      standings: here(standings),
      document: documents.find((each) => each.bucket === bucket && each.key === badgeKey(seller)),
      isDue: here(outbox).length > 0,
      isToReview: here(reviews).length > 0,
      isErased: erased.has(sellerHash(seller)),
    };
  });
}

function documentsOf(kysely: Kysely<Schema>, keys: readonly SellerKey[]): Promise<readonly Schema['document'][]> {
  return kysely
    .selectFrom('document')
    .selectAll()
    .where('bucket', 'in', [...new Set(keys.map(({ bucket }) => bucket))])
    .where(
      'key',
      'in',
      keys.map(({ seller }) => badgeKey(seller)),
    )
    .execute();
}

async function erasedAmong(kysely: Kysely<Schema>, keys: readonly SellerKey[]): Promise<ReadonlySet<string>> {
  const rows = await kysely
    .selectFrom('erased_seller')
    .select('hash')
    .where(
      'hash',
      'in',
      keys.map(({ seller }) => sellerHash(seller)),
    )
    .where('bucket', 'in', [...new Set(keys.map(({ bucket }) => bucket))])
    .execute();
  return new Set(rows.map(({ hash }) => hash));
}
