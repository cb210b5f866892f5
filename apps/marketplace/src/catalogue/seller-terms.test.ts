import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivalDays, sellerTerms, shippingMinor } from './seller-terms.ts';

const day = 86_400_000;

test('an order arrives after it was sent, in order, and never on a Sunday', () => {
  const instants = fc.integer({ min: 1_600_000_000_000, max: 2_000_000_000_000 });
  fc.assert(
    fc.property(fc.string(), instants, (seller, now) => {
      const terms = sellerTerms(seller);
      const [first, last] = arrivalDays(terms, now);
      expect(first).toBeGreaterThanOrEqual(now + (terms.handlingDays + terms.transitDays[0]) * day);
      expect(last).toBeGreaterThanOrEqual(first);
      for (const instant of [first, last]) expect(new Date(instant).getUTCDay()).not.toBe(0);
    }),
  );
});

test('sending is free from the worth the seller names', () => {
  const terms = sellerTerms('acme');
  expect(shippingMinor(terms, terms.freeFromMinor)).toBe(0);
  expect(shippingMinor(terms, terms.freeFromMinor - 1)).toBe(terms.shippingMinor);
});
