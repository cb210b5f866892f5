import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { poissonTail } from './poisson-tail.ts';

test.each([
  [0, 3, 1],
  [1, 0.5, 1 - Math.exp(-0.5)],
  [2, 1, 1 - 2 * Math.exp(-1)],
  [3, 2, 1 - 5 * Math.exp(-2)],
  [1, 0, 0],
  [1, 1e-12, 1e-12],
])('%i or more where %f are usual has the chance %f', (count, mean, chance) => {
  expect(poissonTail(count, mean)).toBeCloseTo(chance, 13);
});

it('is the sum of the terms themselves, each from the one before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 150 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (count, mean) => {
      let term = Math.exp(-mean);
      let tail = 0;
      for (let k = 0; k < 600; k++) {
        if (k >= count) tail += term;
        term *= mean / (k + 1);
      }
      expect(Math.abs(poissonTail(count, mean) - tail)).toBeLessThanOrEqual(1e-9 * tail + 1e-300);
    }),
  );
});

it('is a chance, falls with the count and rises with the mean, however big they are', () => {
  const sizes = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 1_000_000 }));
  const means = fc.oneof(fc.double({ min: 1e-9, max: 50, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(sizes, means, (count, mean) => {
      const tail = poissonTail(count, mean);
      expect(tail >= 0 && tail <= 1).toBe(true);
      expect(poissonTail(count + 1, mean)).toBeLessThanOrEqual(tail * (1 + 1e-9));
      expect(poissonTail(count, mean * 1.1)).toBeGreaterThanOrEqual(tail * (1 - 1e-9));
    }),
  );
});
