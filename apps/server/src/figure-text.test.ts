import { metricRow } from '@gold-seller/criteria';
import { expect, it } from 'vitest';
import { figureText } from './figure-text.ts';

it.each([
  ['on_time_ship_rate', 1999, 2000, '99.9% of 2,000'],
  ['on_time_ship_rate', 2000, 2000, '100% of 2,000'],
  ['seller_cancel_rate', 1, 2000, '0.1% of 2,000'],
  ['seller_cancel_rate', 0, 2000, '0% of 2,000'],
  ['average_rating', 14_999, 3000, '4.99 of 5'],
  ['orders_completed', 12_345, 1, '12,345'],
  ['account_age_days', 1, 1, '1 day'],
  ['account_age_days', 730, 1, '730 days'],
  ['account_age_days', 731, 1, '2 years'],
] as const)('%s of %d and %d reads %s, never better than it is', (metric, numerator, denominator, text) => {
  expect(figureText(metricRow(metric), { numerator, denominator }, 'en')).toBe(text);
});

it('speaks the language it is asked for', () => {
  const reading = { numerator: 957, denominator: 1000 };
  expect(figureText(metricRow('on_time_ship_rate'), reading, 'de')).toMatch(/^95,7\s%/);
});
