import { sellerId } from '@gold-seller/criteria';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSellerId } from './seller-id.ts';

it('agrees with the schema of criteria', () => {
  const near = fc.string({
    maxLength: 70,
    unit: fc.constantFrom(...'aZ09._~@:-', '.svg', '.png', '/', ' ', 'é', '\n', '%'),
  });
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (text) => {
      expect(isSellerId(text)).toBe(sellerId.safeParse(text).success);
    }),
    { numRuns: 3000 },
  );
});
