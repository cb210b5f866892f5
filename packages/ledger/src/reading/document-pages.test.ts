import { badgeKey } from '@gold-seller/criteria';
import { expect, it } from 'vitest';
import { manySellers, pageSizes, withManySellers } from '../testing/many-sellers.ts';
import { documentPages } from './document-pages.ts';

it('gives every document once, by key, however many fit on a page', () =>
  withManySellers(async (kysely) => {
    for (const size of pageSizes) {
      const keys: string[] = [];
      for await (const documents of documentPages(kysely, size)) keys.push(...documents.map(({ key }) => key));
      expect(keys).toEqual(manySellers.slice(0, 8).map(badgeKey).toSorted());
    }
  }));
