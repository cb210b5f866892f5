import type { HeldBadge, PublishedMetric } from '@gold-seller/criteria/published-badge';
import { describe, expect, it, test } from 'vitest';
import { titleText } from './badge-text.ts';
import { panelText } from './panel-text.ts';

const none: HeldBadge = {
  version: 1,
  seller: 'acme',
  programme: 'marketplace-default',
  level: 'gold',
  mark: 'star',
  since: '2024-03-01',
  decidedOn: '2026-11-01',
  policyVersion: 12,
  metrics: [],
};
const half = { from: '2026-05-02', to: '2026-10-28' };

function rate(metric: string, numerator: number, denominator: number, better: 'up' | 'down' = 'up'): PublishedMetric {
  return { metric, kind: 'rate', better, numerator, denominator, ...half };
}

function figuresOf(metrics: readonly PublishedMetric[], language = 'en') {
  return panelText({ ...none, metrics }, language).figures.map(({ name, value, basis }) => [name, value, basis]);
}

test('says level, since and decision', () => {
  expect(titleText(none)).toBe('Gold seller');
  expect(panelText(none, 'en')).toEqual({
    since: 'Since Mar 1, 2024',
    figures: [],
    decided: 'Decided Nov 1, 2026, policy version 12',
    description: 'Since Mar 1, 2024',
  });
});

it.each(['platinum', 'constructor', '__proto__', '<img>'])('a level without words keeps its own name: %s', (level) => {
  expect(titleText({ ...none, level })).toBe(level);
});

describe('a rate is never rounded towards the better', () => {
  it.each([
    [9999, 10000, 'up', '99.9%'],
    [10000, 10000, 'up', '100%'],
    [949_999, 1_000_000, 'up', '94.9%'],
    [197, 200, 'up', '98.5%'],
    [1, 100_000, 'down', '0.1%'],
    [0, 500, 'down', '0%'],
    [15_001, 1_000_000, 'down', '1.6%'],
    [3, 200, 'down', '1.5%'],
  ] as const)('%i of %i, better %s: %s', (numerator, denominator, better, value) => {
    const metric = better === 'up' ? 'on_time_ship_rate' : 'seller_cancel_rate';
    expect(figuresOf([rate(metric, numerator, denominator, better)])[0]?.[1]).toBe(value);
  });
});

it.each<[PublishedMetric, ...string[]]>([
  [rate('positive_feedback_rate', 118, 121), 'Positive ratings', '97.5%', '118 of 121 · May 2 – Oct 28, 2026'],
  [
    { ...rate('average_rating', 479, 100), kind: 'mean' },
    ...['Average rating', '4.79 of 5', '100 ratings · May 2 – Oct 28, 2026'],
  ],
  [{ ...rate('average_rating', 5, 1), kind: 'mean' }, 'Average rating', '5 of 5', '1 rating · May 2 – Oct 28, 2026'],
  [
    { ...rate('average_rating', 4_999, 1_000), kind: 'mean' },
    'Average rating',
    '4.99 of 5',
    '1,000 ratings · May 2 – Oct 28, 2026',
  ],
  [{ ...rate('orders_completed', 1204, 1), kind: 'count' }, 'Completed orders', '1,204', 'May 2 – Oct 28, 2026'],
  [{ ...rate('distinct_buyers', 80, 1), kind: 'distinct' }, 'Different buyers', '80', 'May 2 – Oct 28, 2026'],
])('says %j', (metric, ...words) => {
  expect(figuresOf([metric])).toEqual([words.map((word) => word.replaceAll(' – ', '\u2009–\u2009'))]);
});

it.each([
  [1, '1 day'],
  [730, '730 days'],
  [731, '2 years'],
  [1782, '4 years'],
])('an age of %i days is %s', (numerator, value) => {
  const age: PublishedMetric = { metric: 'account_age_days', kind: 'age', better: 'up', numerator, denominator: 1 };
  expect(figuresOf([age])).toEqual([['Selling here for', value, '']]);
});

test('leaves out what had not enough data and what it has no words for', () => {
  const metrics = [rate('on_time_ship_rate', 0, 0), rate('returns_rate', 1, 2), rate('toString', 1, 2)];
  expect(figuresOf(metrics)).toEqual([]);
});

it.each([
  ['2026-13-41', '2026-10-28'],
  ['2026-05-02', '2026-00-00'],
  ['2026-10-28', '2026-05-02'],
])('leaves out days that cannot be: %s to %s', (from, to) => {
  expect(figuresOf([{ ...rate('on_time_ship_rate', 9, 10), from, to }])[0]?.[2]).toBe('9 of 10');
});

test('one text has all of it', () => {
  const metrics = [rate('on_time_ship_rate', 1999, 2000), rate('seller_cancel_rate', 0, 90, 'down')];
  expect(panelText({ ...none, metrics }, 'en').description).toBe(
    'Since Mar 1, 2024. Shipped on time: 99.9%. Cancelled by the seller: 0%',
  );
});
