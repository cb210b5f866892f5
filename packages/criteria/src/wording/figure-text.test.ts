import { expect, it } from 'vitest';
import { en } from '../messages/en.ts';
import { metricRow } from '../metric.ts';
import { figureText } from './figure-text.ts';

const words = { language: 'en', messages: en };

it.each([
  ['on_time_ship_rate', 1999, 2000, '99.9%', '1,999 of 2,000'],
  ['on_time_ship_rate', 2000, 2000, '100%', '2,000 of 2,000'],
  ['seller_cancel_rate', 1, 2000, '0.1%', '1 of 2,000'],
  ['seller_cancel_rate', 0, 2000, '0%', '0 of 2,000'],
  ['average_rating', 14_999, 3000, '4.99 of 5', '3,000 ratings'],
  ['average_rating', 5, 1, '5.0 of 5', '1 rating'],
  ['orders_completed', 12_345, 1, '12,345', undefined],
  ['account_age_days', 1, 1, '1 day', undefined],
  ['account_age_days', 730, 1, '730 days', undefined],
  ['account_age_days', 731, 1, '2 years', undefined],
  ['median_response_hours', 1251, 40, '12.6 hours', '40'],
  ['median_response_hours', 100, 40, '1 hour', '40'],
] as const)(
  '%s of %d and %d reads %s of %s, never better than it is',
  (metric, numerator, denominator, value, sample) => {
    expect(figureText({ ...metricRow(metric), numerator, denominator }, words)).toEqual({ value, sample });
  },
);

it.each([
  ['EUR', 123_450, '€1,234.50'],
  ['JPY', 123_450, '¥123,450'],
] as const)('an amount in %s has the places of its currency', (currency, numerator, value) => {
  expect(figureText({ ...metricRow('gross_sales'), numerator, denominator: 1, currency }, words).value).toBe(value);
});

it('speaks the language it is asked for', () => {
  const figure = { ...metricRow('on_time_ship_rate'), numerator: 957, denominator: 1000 };
  expect(figureText(figure, { ...words, language: 'de' }).value).toMatch(/^95,7\s%/);
});
