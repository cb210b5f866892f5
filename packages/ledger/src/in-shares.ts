import type { LedgerStore, LedgerTransaction } from './ledger-store.ts';

/** How many sellers a bucket has. */
export interface BucketSize {
  readonly bucket: number;
  readonly sellers: number;
}

/** The most sellers of a long run that one transaction holds in memory, and the most buckets: others get their turn. */
const sellersMax = 2000;
const bucketsMax = 64;

/** Works through buckets, a share of them in each transaction; the results are in the order of the shares. */
export async function inShares<T>(
  store: LedgerStore,
  sizes: readonly BucketSize[],
  onProgress: (share: number) => void,
  work: (transaction: LedgerTransaction, buckets: readonly number[]) => Promise<T>,
): Promise<readonly T[]> {
  const results: T[] = [];
  let done = 0;
  for (const share of sharesOf(sizes, Math.min(store.bucketsPerTransaction, bucketsMax))) {
    results.push(await store.inTransaction((transaction) => work(transaction, share)));
    done += share.length;
    onProgress(done / sizes.length);
  }
  return results;
}

/** Neighbouring buckets, so many that a share stays small. */
function sharesOf(sizes: readonly BucketSize[], most: number): readonly (readonly number[])[] {
  const shares: number[][] = [];
  let sellersInShare = Number.POSITIVE_INFINITY;
  for (const { bucket, sellers } of sizes) {
    const last = shares.at(-1);
    if (last === undefined || last.length === most || sellersInShare + sellers > sellersMax) {
      shares.push([bucket]);
      sellersInShare = sellers;
    } else {
      last.push(bucket);
      sellersInShare += sellers;
    }
  }
  return shares;
}
