import { describe, expect, test } from 'vitest';
import { heldBadge, sampleSellers } from '../testing/sample-host.ts';
import { catalogueOf } from './catalogue.ts';
import { findProducts, pageSize } from './find-products.ts';
import { everything, type SearchRequest } from './search-request.ts';

const catalogue = catalogueOf(sampleSellers);
const golden = 'kuechenladen-lindner';
const badges = new Map([[golden, heldBadge(golden)]]);
const find = (request: Partial<SearchRequest>) => findProducts(catalogue, badges, { ...everything, ...request });

describe('finding products', () => {
  test('pages through everything once, whatever the order', () => {
    for (const sort of ['best', 'newest', 'cheapest', 'dearest'] as const) {
      const { pages, total } = find({ sort });
      const ids = Array.from({ length: pages }, (_, place) => find({ sort, page: place + 1 })).flatMap(({ products }) =>
        products.map(({ id }) => id),
      );
      expect(ids).toHaveLength(total);
      expect(new Set(ids)).toEqual(new Set(catalogue.products.map(({ id }) => id)));
    }
  });

  test('shows the last page for one beyond it, and one page of nothing', () => {
    const { pages, total } = find({});
    expect(find({ page: 1_000_000 })).toEqual(find({ page: pages }));
    expect(find({ page: pages }).products).toHaveLength(total - (pages - 1) * pageSize);
    expect(find({ query: 'xyzzy', page: 3 })).toMatchObject({ products: [], total: 0, page: 1, pages: 1 });
  });

  test('shows only sellers with a badge where that is asked for, and nobody where no badge is known', () => {
    const sellers = find({ goldOnly: true }).products.map(({ seller }) => seller.seller);
    expect(new Set(sellers)).toEqual(new Set([golden]));
    expect(findProducts(catalogue, new Map(), { ...everything, goldOnly: true }).total).toBe(0);
  });

  test('counts every category whichever is chosen', () => {
    expect(find({ category: 'kitchen' }).byCategory).toEqual(find({}).byCategory);
    expect(find({ category: 'kitchen' }).total).toBe(find({}).byCategory.get('kitchen'));
  });

  test('orders by price', () => {
    const prices = find({ sort: 'cheapest' }).products.map(({ priceMinor }) => priceMinor);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    expect(find({ sort: 'dearest' }).products[0]?.priceMinor).toBe(
      Math.max(...catalogue.products.map((p) => p.priceMinor)),
    );
  });

  test('places a seller with a badge higher, never above a better match', () => {
    const places = (held: typeof badges) =>
      findProducts(catalogue, held, { ...everything, query: 'kitchen' }).products.map(({ seller }) => seller.seller);
    expect(places(badges).indexOf(golden)).toBeLessThanOrEqual(places(new Map()).indexOf(golden));
    const [first] = find({ query: 'notebook' }).products;
    expect(first?.name.toLowerCase()).toContain('notebook');
  });

  test('finds sellers by name', () => {
    expect(find({ query: 'beranger' }).sellers.map(({ name }) => name)).toEqual(['Chez Béranger']);
    expect(find({ query: 'shop' }).sellers).toHaveLength(4);
    expect(find({}).sellers).toEqual([]);
  });
});
