import { bucketOf } from '../bucket.ts';

/** So many ids of sellers who are all in one bucket. */
export function sellersInBucket(bucket: number, count: number): readonly string[] {
  const sellers: string[] = [];
  for (let index = 0; sellers.length < count; index++) {
    const seller = `shop-${index}`;
    if (bucketOf(seller) === bucket) sellers.push(seller);
  }
  return sellers;
}
