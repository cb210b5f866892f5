import { describe, expect, it, test } from 'vitest';
import { requireDay } from './day.ts';
import { GoldSellerError } from './error.ts';
import { parsePolicy } from './parse-policy.ts';
import { type Policy, policyInForce } from './policy.ts';
import { presets } from './presets.ts';

const window = { days: 90 };
const ship = { metric: 'on_time_ship_rate', window, earn: { atLeast: 0.95 }, keep: { atLeast: 0.9 } };
const cancel = { metric: 'seller_cancel_rate', window, earn: { atMost: 0.01 }, keep: { atMost: 0.02 } };
const age = { metric: 'account_age_days', earn: { atLeast: 180 }, keep: { atLeast: 180 } };
const orders = { metric: 'orders_completed', window, earn: { atLeast: 30 }, keep: { atLeast: 20 } };

const policy = {
  programme: 'test',
  version: 1,
  name: 'Test',
  effectiveFrom: '2018-01-01',
  cadence: { every: 'month', day: 1 },
  earn: { hits: 2, of: 3 },
  lose: { misses: 2, of: 3 },
  levels: [{ level: 'gold', mark: 'star', criteria: [ship, cancel, age, orders] }],
};

function withCriterion(criterion: object): object {
  return { ...policy, levels: [{ level: 'gold', mark: 'star', criteria: [ship, criterion] }] };
}

function without(field: string, value: object = policy): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== field));
}

function refusalOf(input: unknown): string {
  try {
    parsePolicy(input);
  } catch (error) {
    if (!(error instanceof GoldSellerError) || error.code !== 'policy_invalid') throw error;
    return error.message;
  }
  return 'accepted';
}

describe('a policy', () => {
  it('is read as it is written', () => {
    expect(parsePolicy(policy)).toEqual(policy);
  });

  test.each(Object.keys(policy))('without %s is refused', (field) => {
    expect(refusalOf(without(field))).toBe(`${field} is missing`);
  });

  test.each<[string, unknown]>([
    ['colour is not a field', { ...policy, colour: 'gold' }],
    ['the whole must be of type object', []],
    ['the whole must be of type object', 'gold'],
    ['programme must be', { ...policy, programme: 'Gold!' }],
    ['version must be at least 1', { ...policy, version: 0 }],
    ['version must be a whole number', { ...policy, version: 1.5 }],
    ['name must be', { ...policy, name: '' }],
    ['effectiveFrom must be a date', { ...policy, effectiveFrom: '2018-02-30' }],
    ['cadence.every must be', { ...policy, cadence: { every: 'week', day: 1 } }],
    ['cadence.day must be at least 1', { ...policy, cadence: { every: 'month', day: 0 } }],
    ['cadence.day must be at most 28', { ...policy, cadence: { every: 'month', day: 29 } }],
    ['earn.hits must be at least 1', { ...policy, earn: { hits: 0, of: 3 } }],
    ['earn.hits must be at most earn.of (3)', { ...policy, earn: { hits: 4, of: 3 } }],
    ['lose.misses must be at most lose.of (1)', { ...policy, lose: { misses: 2, of: 1 } }],
    ['lose.of must be at most 24', { ...policy, lose: { misses: 2, of: 25 } }],
    ['levels must be at least 1', { ...policy, levels: [] }],
    ['levels.0.mark must be one of "star", "crown"', { ...policy, levels: [{ ...policy.levels[0], mark: 'sun' }] }],
    ['levels.0.level must be', { ...policy, levels: [{ ...policy.levels[0], level: 'Gold' }] }],
    ['levels.0.criteria must be at least 1', { ...policy, levels: [{ ...policy.levels[0], criteria: [] }] }],
    [
      'levels.0.criteria.1.earn must be atLeast: of on_time_ship_rate, more is better',
      withCriterion({ ...ship, earn: { atMost: 0.9 }, keep: { atMost: 0.9 } }),
    ],
    [
      'levels.0.criteria.1.keep must be atMost: of seller_cancel_rate, less is better',
      withCriterion({ ...cancel, keep: { atLeast: 0.02 } }),
    ],
    ['levels.1.level repeats "gold"', { ...policy, levels: [policy.levels[0], policy.levels[0]] }],
  ])('is refused: %s', (reason, input) => {
    expect(refusalOf(input)).toContain(reason);
    expect(refusalOf(input).startsWith(reason)).toBe(true);
  });
});

describe('a criterion', () => {
  const at = 'levels.0.criteria.1';

  test.each<[string, object]>([
    ['metric must be one of', { ...ship, metric: 'charm' }],
    ['metric is missing', without('metric', ship)],
    ['earn is missing', without('earn', ship)],
    ['keep is missing', without('keep', ship)],
    ['weight is not a field', { ...ship, weight: 2 }],
    ['window is missing', without('window', ship)],
    ['window is missing', without('window', orders)],
    ['window is not for account_age_days', { ...age, window }],
    ['window.days must be at least 1', { ...ship, window: { days: 0 } }],
    ['window.days must be at most 1830', { ...ship, window: { days: 1831 } }],
    ['window.days must be a whole number', { ...ship, window: { days: 1.5 } }],
    ['earn must be a side', { ...ship, earn: {} }],
    ['earn must be a side', { ...ship, earn: { atLeast: 0.9, atMost: 0.95 } }],
    ['earn.atLeast must be at least 0', { ...ship, earn: { atLeast: -0.1 } }],
    ['earn must be at most 1, is 95', { ...ship, earn: { atLeast: 95 } }],
    ['earn must be at most 5, is 5.5', { ...ship, metric: 'average_rating', earn: { atLeast: 5.5 } }],
    ['keep must be at most 1, is 2', { ...cancel, keep: { atMost: 2 } }],
    ['keep must not be stricter than earn (0.95)', { ...ship, keep: { atLeast: 0.96 } }],
    ['keep must not be stricter than earn (0.01)', { ...cancel, keep: { atMost: 0.009 } }],
    ['earn.minSample must be at least 1', { ...ship, earn: { atLeast: 0.95, minSample: 0 } }],
    ['keep.minSample is not for orders_completed', { ...orders, keep: { atLeast: 20, minSample: 5 } }],
    ['earn.minSample is not for account_age_days', { ...age, earn: { atLeast: 180, minSample: 30 } }],
    ['earn must be a side', { ...ship, earn: { atLeast: 0.95, ifInsufficient: 'fail' } }],
  ])('is refused: %s', (reason, criterion) => {
    expect(refusalOf(withCriterion(criterion))).toMatch(`${at}.${reason}`);
    expect(refusalOf(withCriterion(criterion)).startsWith(`${at}.${reason}`)).toBe(true);
  });

  test.each([0.1234567, 0.950_000_1, 0.950_000_000_1, 1e-7, 0.999_999_999])(
    'is refused with %d, of more than six places',
    (atLeast) => {
      const refusal = refusalOf(withCriterion({ ...ship, earn: { atLeast }, keep: { atLeast: 0 } }));
      expect(refusal).toBe(`${at}.earn.atLeast must be of at most six places, is ${atLeast}`);
    },
  );

  it('takes keep as strict as earn, and thresholds at the ends of what the metric can be', () => {
    expect(refusalOf(withCriterion({ ...ship, keep: ship.earn }))).toBe('accepted');
    expect(refusalOf(withCriterion({ ...ship, earn: { atLeast: 1 }, keep: { atLeast: 0 } }))).toBe('accepted');
    expect(refusalOf(withCriterion({ ...cancel, earn: { atMost: 0 }, keep: { atMost: 1 } }))).toBe('accepted');
    expect(refusalOf(withCriterion({ ...ship, earn: { atLeast: 0.999_999 } }))).toBe('accepted');
  });
});

describe.each(Object.entries(presets))('the preset %s', (programme, preset) => {
  it('is a valid policy, the same after a trip through JSON', () => {
    expect(parsePolicy(preset)).toEqual(preset);
    expect(parsePolicy(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
    expect(preset.programme).toBe(programme);
  });
});

test('the version with the latest first day decides, on that day and until the next', () => {
  const version = (number: number, effectiveFrom: string): Policy => ({
    ...parsePolicy(policy),
    version: number,
    effectiveFrom,
  });
  const versions = [
    version(2, '2018-03-01'),
    version(1, '2018-01-01'),
    version(3, '2018-03-01'),
    version(4, '2018-06-01'),
  ];
  const onDay = (date: string) => policyInForce(versions, requireDay(date))?.version;
  expect(['2017-12-31', '2018-01-01', '2018-02-28', '2018-03-01', '2018-05-31', '2018-06-01'].map(onDay)).toEqual([
    undefined,
    1,
    1,
    3,
    3,
    4,
  ]);
});
