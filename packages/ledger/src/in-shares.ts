import type { LedgerStore, LedgerTransaction } from './ledger-store.ts';

/** How many sellers a bucket has. */
export interface BucketSize {
  readonly bucket: number;
  readonly sellers: number;
}

/** The most sellers of a long run that one transaction holds in memory, and the most buckets: others get their turn. */
const sellersMax = 500;
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
  for (const share of sharesOf(sizes, store.bucketsPerTransaction)) {
    results.push(await store.inTransaction((transaction) => work(transaction, share)));
    done += share.length;
    onProgress(done / sizes.length);
  }
  return results;
}

/** Neighbouring buckets, at most so many, and not so many that a share is not small. */
export function sharesOf(sizes: readonly BucketSize[], bucketsPerTransaction: number): readonly (readonly number[])[] {
  const most = Math.min(bucketsPerTransaction, bucketsMax);
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

/** A list in pieces of at most so many. */
export function inChunks<Each>(all: readonly Each[], size: number): readonly (readonly Each[])[] {
  const chunks: (readonly Each[])[] = [];
  for (let at = 0; at < all.length; at += size) chunks.push(all.slice(at, at + size));
  return chunks;
}
