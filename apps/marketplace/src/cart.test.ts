import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cart, cartCount, cartLines, cartText, parseCart, withQuantity } from './cart.ts';
import { catalogueOf } from './catalogue/catalogue.ts';
import { sampleSellers } from './testing/sample-host.ts';

const catalogue = catalogueOf(sampleSellers);
const [mug, sold] = [
  catalogue.products.find(({ stock }) => stock > 9),
  catalogue.products.find(({ stock }) => stock === 0),
];
if (mug === undefined || sold === undefined) throw new Error('the sample has both');
const empty: Cart = new Map();

describe('a cart', () => {
  test('comes back from its cookie as it went in', () => {
    const line = fc.tuple(fc.constantFrom(...catalogue.products.map(({ id }) => id)), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 20, selector: ([id]) => id }), (lines) => {
        const cart = new Map(lines);
        expect([...parseCart(cartText(cart))]).toEqual([...cart]);
        expect(cartText(cart)).toMatch(/^[a-z0-9._-]*$/);
      }),
    );
  });

  test('takes any cookie', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { quantity } of cartLines(parseCart(text), catalogue)) expect(quantity).toBeGreaterThan(0);
      }),
    );
    expect(parseCart('a_1.b_0.c_10.<x>_1.d_2').size).toBe(2);
  });

  test('holds at most nine of a thing, at most as many as there are, and none of what is sold out', () => {
    expect(withQuantity(empty, mug, 100).get(mug.id)).toBe(9);
    expect(withQuantity(empty, { ...mug, stock: 3 }, 5).get(mug.id)).toBe(3);
    expect(withQuantity(empty, sold, 1).size).toBe(0);
    expect(withQuantity(new Map([[mug.id, 2]]), mug, 0).size).toBe(0);
  });

  test('holds at most twenty different things, and changes those it has', () => {
    const full = catalogue.products
      .filter(({ stock }) => stock > 0)
      .slice(0, 21)
      .reduce((cart, each) => withQuantity(cart, each, 1), empty);
    expect(full.size).toBe(20);
    const [first] = cartLines(full, catalogue);
    if (first !== undefined && first.product.stock > 1) {
      expect(cartCount(withQuantity(full, first.product, 2))).toBe(21);
    }
  });

  test('leaves out what is no longer sold', () => {
    expect(
      cartLines(
        new Map([
          ['gone', 1],
          [sold.id, 1],
          [mug.id, 1],
        ]),
        catalogue,
      ).map(({ product }) => product),
    ).toEqual([mug]);
  });
});
