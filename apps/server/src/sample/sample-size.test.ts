import { requireDay } from '@gold-seller/criteria';
import { expect, test } from 'vitest';
import { sampleEvents } from './sample-events.ts';
import { sampleEventCount } from './sample-size.ts';

test.each([
  { sellers: 400, months: 18 },
  { sellers: 150, months: 6 },
])('the size of a sample of $sellers sellers over $months months is told to within a fifth', (size) => {
  let count = 0;
  for (const _ of sampleEvents({ seed: 3, ...size, until: requireDay('2026-07-01') })) count++;
  expect(Math.abs(sampleEventCount(size) / count - 1)).toBeLessThan(0.2);
});
