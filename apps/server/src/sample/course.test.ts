import { expect, test } from 'vitest';
import { conducts } from './conduct.ts';
import { fareAt } from './course.ts';

test('before the first turn and after the last nothing changes', () => {
  expect(fareAt('improves', -0.1)).toEqual({ conduct: conducts.fair, volume: 0.8 });
  expect(fareAt('improves', 1.1)).toEqual({ conduct: conducts.excellent, volume: 1.3 });
});

test('between two turns conduct and volume change in a straight line', () => {
  const half = fareAt('improves', 0.325);
  expect(half.volume).toBeCloseTo(1.05);
  expect(half.conduct.shipLate).toBeCloseTo((conducts.fair.shipLate + conducts.excellent.shipLate) / 2);
});
