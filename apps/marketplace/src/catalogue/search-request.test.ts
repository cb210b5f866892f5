import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryKeys } from '../wares/categories.ts';
import { everything, parseSearch, type SearchRequest, searchHref, sorts } from './search-request.ts';

const read = (href: string) => {
  const { searchParams } = new URL(href, 'http://shop.example');
  return parseSearch((name) => searchParams.get(name) ?? undefined);
};

test('an address holds the whole search', () => {
  const request: fc.Arbitrary<SearchRequest> = fc.record({
    query: fc.string({ maxLength: 40, unit: 'grapheme' }).map((text) => text.trim().slice(0, 100)),
    category: fc.constantFrom(undefined, ...categoryKeys),
    goldOnly: fc.boolean(),
    sort: fc.constantFrom('best', 'newest', 'cheapest', 'dearest'),
    page: fc.integer({ min: 1 }),
  });
  fc.assert(
    fc.property(request, (each) => {
      expect(read(searchHref(each))).toEqual(each);
    }),
  );
});

test('what an address means nothing by is as if it were not there', () => {
  const values = fc.oneof(fc.string(), fc.constantFrom('-1', '0', '1.5', 'NaN', '1e400', '__proto__', 'constructor'));
  fc.assert(
    fc.property(values, values, values, values, (category, gold, sort, page) => {
      const found = read(`/search?${new URLSearchParams({ category, gold, sort, page })}`);
      expect(found.page).toBeGreaterThanOrEqual(1);
      expect(Object.keys(sorts)).toContain(found.sort);
      expect([undefined, ...categoryKeys]).toContain(found.category);
    }),
  );
  expect(read('/search?category=toString&sort=__proto__&page=-3&gold=yes')).toEqual(everything);
});
