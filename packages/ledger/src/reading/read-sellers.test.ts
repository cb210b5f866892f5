import { expect, it } from 'vitest';
import { manySellers, pageSizes, withManySellers } from '../testing/many-sellers.ts';
import { readSellers } from './read-sellers.ts';

const all = { limit: Number.MAX_SAFE_INTEGER, offset: 0 };
// The later a shop, the sooner its name; those with a badge come first.
const expected = [3, 2, 1, 0, 7, 6, 5, 4].map((index) => manySellers[index]);

it('lists those with a badge first, then by name, however many badges are read at a time', () =>
  withManySellers(async (kysely) => {
    for (const size of pageSizes) {
      const { total, sellers } = await readSellers(kysely, all, size);
      expect([total, sellers.map(({ seller }) => seller)]).toEqual([8, expected]);
      expect(sellers.map(({ badge }) => badge?.level)).toEqual([...Array(4).fill('gold'), ...Array(4).fill(null)]);
      expect(sellers.map(({ badge }) => badge?.seller)).toEqual(expected);
    }
  }));

it('gives a part of the list with the total of it all', () =>
  withManySellers(async (kysely) => {
    const { total, sellers } = await readSellers(kysely, { limit: 3, offset: 3 }, 2);
    expect([total, sellers.map(({ seller }) => seller)]).toEqual([8, expected.slice(3, 6)]);
    expect(await readSellers(kysely, { limit: 3, offset: 8 })).toEqual({ total: 8, sellers: [] });
  }));
