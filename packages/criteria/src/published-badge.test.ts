import { describe, expect, it, test } from 'vitest';
import { type HeldBadge, isPublishedBadge, type PublishedMetric } from './published-badge.ts';

const rate: PublishedMetric = {
  metric: 'on_time_ship_rate',
  kind: 'rate',
  better: 'up',
  numerator: 99,
  denominator: 100,
  from: '2017-12-29',
  to: '2018-03-28',
};
const age: PublishedMetric = { metric: 'account_age_days', kind: 'age', better: 'up', numerator: 400, denominator: 1 };
const held: HeldBadge = {
  version: 1,
  seller: 'acme',
  programme: 'marketplace-default',
  level: 'gold',
  mark: 'star',
  since: '2018-01-01',
  decidedOn: '2018-04-01',
  policyVersion: 1,
  metrics: [rate, age],
};

function without(field: string, value: object = held): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== field));
}

describe('a published badge', () => {
  test.each<[string, unknown]>([
    ['no badge', { version: 1, seller: 'acme', level: null }],
    ['a star', held],
    ['a crown', { ...held, mark: 'crown', level: 'gold-crown' }],
    ['one without numbers', { ...held, metrics: [] }],
    ...(['rate', 'mean', 'count', 'distinct', 'median', 'age'] as const).map((kind): [string, unknown] => [
      `one with a number that is a ${kind}`,
      { ...held, metrics: [{ ...rate, kind }] },
    ]),
    ['one with a number of which some were left out', { ...held, metrics: [{ ...rate, leftOut: 3 }] }],
    ['a number without enough data', { ...held, metrics: [{ ...rate, numerator: 0, denominator: 0 }] }],
    ['one with fields that a later program adds', { ...held, colour: 'gold', metrics: [{ ...rate, bound: 0.9 }] }],
  ])('is %s', (_name, value) => {
    expect(isPublishedBadge(value)).toBe(true);
    expect(isPublishedBadge(JSON.parse(JSON.stringify(value)))).toBe(true);
  });

  test.each([null, undefined, true, 1, 'gold', '', [], {}, [held], () => held].map((value) => [value]))(
    'is not %j',
    (value) => {
      expect(isPublishedBadge(value)).toBe(false);
    },
  );

  it.each(Object.keys(held))('without %s is none', (field) => {
    expect(isPublishedBadge(without(field))).toBe(false);
  });

  it.each<[string, unknown]>([
    ['version', 2],
    ['version', '1'],
    ['seller', ''],
    ['seller', 7],
    ['programme', null],
    ['level', ''],
    ['level', false],
    ['mark', 'sun'],
    ['since', '1 January 2018'],
    ['since', '2018-01-01T00:00:00Z'],
    ['since', '2018-01-01\n'],
    ['decidedOn', 17_622],
    ['policyVersion', -1],
    ['policyVersion', 1.5],
    ['policyVersion', '1'],
    ['metrics', null],
    ['metrics', { 0: rate, length: 1 }],
    ['metrics', [rate, null]],
    ['metrics', ['on_time_ship_rate']],
  ])('whose %s is %j is none', (field, value) => {
    expect(isPublishedBadge({ ...held, [field]: value })).toBe(false);
  });

  it('without a seller is none, also where there is nothing to show', () => {
    expect(isPublishedBadge({ version: 1, level: null })).toBe(false);
    expect(isPublishedBadge({ version: 2, seller: 'acme', level: null })).toBe(false);
  });
});

describe('a published number', () => {
  it.each(['metric', 'kind', 'better', 'numerator', 'denominator'])('without %s is none', (field) => {
    expect(isPublishedBadge({ ...held, metrics: [without(field, rate)] })).toBe(false);
  });

  it.each<[string, unknown]>([
    ['metric', ''],
    ['kind', 'score'],
    ['better', 'sideways'],
    ['numerator', -1],
    ['numerator', 0.5],
    ['numerator', Number.NaN],
    ['numerator', '99'],
    ['denominator', Number.POSITIVE_INFINITY],
    ['denominator', 2 ** 53],
    ['leftOut', -1],
    ['leftOut', 1.5],
    ['leftOut', null],
    ['kind', 'money'],
    ['better', 'none'],
    ['from', undefined],
    ['to', undefined],
    ['from', null],
    ['to', '28.03.2018'],
  ])('whose %s is %s is none', (field, value) => {
    expect(isPublishedBadge({ ...held, metrics: [age, { ...rate, [field]: value }] })).toBe(false);
  });
});
