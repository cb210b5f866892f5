import { sellerHash } from './erasing/seller-hash.ts';
import type { LockedEnds, SellerKey, SellerTables } from './seller-tables.ts';

/** Locks sellers until the transaction ends and reads their ends, but for those who were erased. */
export async function lockKept(tables: SellerTables, keys: readonly SellerKey[]): Promise<readonly LockedEnds[]> {
  const ends = await tables.lock(keys);
  const unheard = ends.filter(({ lastSeq }) => lastSeq === 0);
  const erased = await tables.erasedAmong(unheard.map((key) => ({ ...key, hash: sellerHash(key.seller) })));
  const names = new Set(erased.map(({ seller }) => seller));
  return ends.filter(({ seller }) => !names.has(seller));
}
