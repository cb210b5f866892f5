import { expect, it } from 'vitest';
import { bucketOf } from '../bucket.ts';
import { bySeller } from '../by-seller.ts';
import { manySellers, pageSizes, withManySellers } from '../testing/many-sellers.ts';
import { type NamedSeller, type SellersAndTheirs, sellerPages, sellerPagesByName } from './seller-pages.ts';

const byName = manySellers.toSorted();
const byBucket = byName.toSorted((a, b) => bucketOf(a) - bucketOf(b));

for (const [title, pages, order] of [
  ['by bucket', sellerPages, byBucket],
  ['by name', sellerPagesByName, byName],
] as const) {
  it(`${title} every seller comes once, in order, with the rows that are theirs and no others`, () =>
    withManySellers(async (kysely) => {
      for (const size of pageSizes) {
        const seen: string[] = [];
        const generator: AsyncGenerator<SellersAndTheirs<NamedSeller>> = pages(kysely, size);
        for await (const { sellers, theirs } of generator) {
          expect(sellers.length).toBeLessThanOrEqual(size);
          const names = sellers.map(({ seller }) => seller);
          const rows = await kysely.selectFrom('log').select(['bucket', 'seller', 'seq']).where(theirs).execute();
          expect([...new Set(rows.map(({ seller }) => seller))].toSorted()).toEqual(names.toSorted());
          seen.push(...names);
        }
        expect(seen).toEqual(order);
      }
    }));
}

it('groups rows by seller in the order in which they came', () => {
  const rowsOf = bySeller([
    { seller: 'b', row: 1 },
    { seller: 'a', row: 2 },
    { seller: 'b', row: 3 },
  ]);
  expect(['a', 'b', 'c'].map((seller) => rowsOf(seller).map(({ row }) => row))).toEqual([[2], [1, 3], []]);
});
