import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleSellers } from '../testing/sample-host.ts';
import { categoryKeys } from '../wares/categories.ts';
import { productsOf } from './product.ts';

describe('what a seller sells', () => {
  test('is the same every time', () => {
    expect(sampleSellers.map(productsOf)).toEqual(sampleSellers.map(productsOf));
  });

  test('has ids of its own, fit for an address and a cookie', () => {
    const sellers = Array.from({ length: 2000 }, (_, index) => ({ seller: `s${index}`, name: 'S' }));
    const ids = sellers.flatMap(productsOf).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,80}$/);
  });

  test('is in its own category, or in one of ours where the marketplace has another', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.option(fc.constantFrom(...categoryKeys, 'other'), { nil: undefined }),
        (seller, category) => {
          const products = productsOf({ seller, name: 'A', ...(category === undefined ? {} : { category }) });
          const known = categoryKeys.find((key) => key === category);
          expect(products.length).toBeGreaterThanOrEqual(6);
          for (const product of products) {
            expect(categoryKeys).toContain(product.category);
            if (known !== undefined) expect(product.category).toBe(known);
            expect(product.priceMinor).toBeGreaterThan(0);
            expect(product.beforeMinor ?? Number.POSITIVE_INFINITY).toBeGreaterThan(product.priceMinor);
          }
        },
      ),
    );
  });
});
