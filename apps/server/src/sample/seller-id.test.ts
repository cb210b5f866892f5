import { sellerId } from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sellerIdOf, slugOf } from './seller-id.ts';

describe('the id of a seller', () => {
  test.each([
    ['Grünwald & Söhne', 'gruenwald-soehne'],
    ['L’Écureuil', 'lecureuil'],
    ['Żółty Dom', 'zolty-dom'],
    ['Sørensen Køkken', 'soerensen-koekken'],
    ['Μόδα Παπαδόπουλος', 'moda-papadopoulos'],
    ['Мода Слънце', 'moda-slantse'],
    ['金', 'seller'],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('is valid and unlike every other, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 20 }), (names) => {
        const taken = new Set<string>();
        const ids = names.map((name) => sellerIdOf(name, taken));
        expect(new Set(ids).size).toBe(names.length);
        expect(ids.every((id) => sellerId.safeParse(id).success)).toBe(true);
      }),
    );
  });
});
