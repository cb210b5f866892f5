import { expect, test } from 'vitest';
import { heldBadge } from '../testing/sample-host.ts';
import { figuresOf } from './figures.ts';

test('numbers are cut, never towards the better, and left out without data or words', () => {
  expect(figuresOf(heldBadge('acme'))).toEqual([
    { name: 'Selling here for', value: '4 years', sample: '' },
    { name: 'Positive ratings', value: '99.9%', sample: '1,999 of 2,000' },
    { name: 'Average rating', value: '4.87 of 5', sample: '100 ratings' },
    { name: 'Cancelled by the seller', value: '0.1%', sample: '1 of 3,000' },
  ]);
});
