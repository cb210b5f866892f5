import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compilePolicy } from './compiled-policy.ts';
import { GoldSellerError } from './error.ts';
import { metricKeys } from './metric.ts';
import { parsePolicy } from './parse-policy.ts';
import type { Criterion, Policy } from './policy.ts';
import { policyOf } from './testing/policy-of.ts';

const window = { days: 90 };
const ship: Criterion = { metric: 'on_time_ship_rate', window, earn: { atLeast: 0.95 }, keep: { atLeast: 0.9 } };
const cancel: Criterion = { metric: 'seller_cancel_rate', window, earn: { atMost: 0.01 }, keep: { atMost: 0.02 } };
const age: Criterion = { metric: 'account_age_days', earn: { atLeast: 180 }, keep: { atLeast: 180 } };
const orders: Criterion = { metric: 'orders_completed', window, earn: { atLeast: 30 }, keep: { atLeast: 20 } };
const stars: Criterion = { metric: 'average_rating', window, earn: { atLeast: 4.7 }, keep: { atLeast: 4.5 } };
const hours: Criterion = { metric: 'median_handling_hours', window, earn: { atMost: 24 }, keep: { atMost: 48 } };
const sales: Criterion = {
  metric: 'gross_sales',
  currency: 'EUR',
  window,
  earn: { atLeast: 100_000 },
  keep: { atLeast: 50_000 },
};
const since: Criterion = { metric: 'days_since_last_sale', window, earn: { atMost: 30 }, keep: { atMost: 60 } };
const sure = (atLeast: number, z = 1.645) => ({ kind: 'wilson', z, atLeast }) as const;
const surelyAtMost = (atMost: number, z = 1.645) => ({ kind: 'wilson', z, atMost }) as const;

/** A policy in which all is said that can be. */
const everything: Policy = {
  programme: 'everything',
  version: 3,
  name: 'Everything',
  effectiveFrom: '2018-01-01',
  noticeDays: 30,
  graceDecisions: 2,
  scope: { countries: ['DE', 'BR'], categories: ['books'] },
  cadence: { every: 'month', day: 20 },
  earn: { hits: 2, of: 3 },
  lose: { misses: 2, of: 4, sameCriterion: true },
  minHoldDays: 60,
  reEarnWaitDays: { missed: 30, hard: 90 },
  dormantDays: 180,
  probationDays: 90,
  levels: [
    {
      level: 'silver',
      mark: 'star',
      criteria: [
        age,
        { ...ship, warn: { atLeast: 0.93 }, hard: true },
        { ...cancel, earn: { atMost: 0.01, allow: 2, minSample: 30 }, keep: { atMost: 0.02, allow: 3 } },
        sales,
      ],
    },
    {
      level: 'gold',
      mark: 'crown',
      criteria: [
        { ...age, earn: { atLeast: 365 }, keep: { atLeast: 300 } },
        { ...ship, earn: { atLeast: 0.97, bound: sure(0.95) }, keep: { atLeast: 0.9 }, hard: true },
        { ...cancel, earn: { atMost: 0.005, allow: 1, minSample: 30 }, keep: { atMost: 0.01, allow: 1 } },
        sales,
        { ...stars, prior: { weight: 20, mean: 4.5 }, window: { months: 3 } },
        {
          ...hours,
          earn: { atMost: 24, ifInsufficient: 'not_applicable', minSample: 5 },
          keep: { atMost: 48, minSample: 5 },
        },
        { ...orders, window: { use: { days: 90 }, ifAtLeast: 400, of: 'orders_completed', otherwise: { days: 365 } } },
        { ...ship, metric: 'response_rate_24h', window: { bestOf: [{ days: 30 }, { days: 90 }, { months: 6 }] } },
        since,
        { metric: 'policy_acknowledged', earn: { atLeast: 1 }, keep: { atLeast: 1 } },
      ],
    },
  ],
};

const policy = policyOf([ship, cancel, age, orders]);

function without(field: string, value: object): object {
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

function withCriterion(criterion: object, rest: Partial<Policy> = {}): object {
  return { ...policy, ...rest, levels: [{ level: 'gold', mark: 'star', criteria: [age, criterion] }] };
}

/** Levels of these criteria, from the lowest to the highest. */
function withLevels(...levels: readonly (readonly Criterion[])[]): object {
  return policyOf([], {
    levels: levels.map((criteria, index) => ({ level: `level-${index}`, mark: 'star', criteria: [...criteria] })),
  });
}

describe('a policy', () => {
  it.each([policy, everything])('is read as it is written, also after a trip through JSON: $name', (good) => {
    expect(parsePolicy(good)).toEqual(good);
    expect(parsePolicy(JSON.parse(JSON.stringify(good)))).toEqual(good);
  });

  test.each(Object.keys(policy))('without %s is refused', (field) => {
    expect(refusalOf(without(field, policy))).toBe(`${field} is missing`);
  });

  test.each<[string, unknown]>([
    ['colour is not a field', { ...policy, colour: 'gold' }],
    ['the whole must be of type object, is []', []],
    ['the whole must be of type object, is "gold"', 'gold'],
    ['programme must be a name of a-z, 0-9 and -, is "Gold!"', { ...policy, programme: 'Gold!' }],
    ['version must be at least 1, is 0', { ...policy, version: 0 }],
    ['version must be a whole number, is 1.5', { ...policy, version: 1.5 }],
    ['name must be', { ...policy, name: '' }],
    ['effectiveFrom must be a date like 2018-01-31, is "2018-02-30"', { ...policy, effectiveFrom: '2018-02-30' }],
    ['noticeDays must be at least 0, is -1', { ...policy, noticeDays: -1 }],
    ['graceDecisions must be at most 12, is 13', { ...policy, graceDecisions: 13 }],
    ['scope.countries must be at least 1 long, is []', { ...policy, scope: { countries: [] } }],
    ['scope.countries.0 must be an ISO 3166 code', { ...policy, scope: { countries: ['Germany'] } }],
    ['cadence must be every day, week (day 1 to 7)', { ...policy, cadence: { every: 'year', day: 1 } }],
    ['cadence.day must be at most 28, is 29', { ...policy, cadence: { every: 'month', day: 29 } }],
    ['cadence.day must be at most 7, is 8', { ...policy, cadence: { every: 'week', day: 8 } }],
    ['cadence.day is not a field', { ...policy, cadence: { every: 'day', day: 1 } }],
    ['earn.hits must be at least 1, is 0', { ...policy, earn: { hits: 0, of: 3 } }],
    ['earn.hits must be at most earn.of (3), is 4', { ...policy, earn: { hits: 4, of: 3 } }],
    ['lose.misses must be at most lose.of (1), is 2', { ...policy, lose: { misses: 2, of: 1 } }],
    ['lose.of must be at most 36, is 37', { ...policy, lose: { misses: 2, of: 37 } }],
    ['reEarnWaitDays.hard is missing', { ...policy, reEarnWaitDays: { missed: 1 } }],
    ['levels must be at least 1 long, is []', { ...policy, levels: [] }],
    [
      'levels.0.mark must be one of "star", "crown", is "sun"',
      policyOf([], { levels: [{ level: 'gold', mark: 'sun' as 'star', criteria: [ship] }] }),
    ],
    ['levels.0.level must be a name', policyOf([], { levels: [{ level: 'Gold', mark: 'star', criteria: [ship] }] })],
    ['levels.0.criteria must be at least 1 long, is []', policyOf([])],
  ])('is refused: %s', (reason, input) => {
    expect(refusalOf(input).slice(0, reason.length)).toBe(reason);
  });
});

describe('a criterion', () => {
  const at = 'levels.0.criteria.1';
  const both = (side: object) => ({ earn: side, keep: side });

  test.each<[string, object]>([
    ['metric must be one of', { ...ship, metric: 'charm' }],
    ['metric is missing', without('metric', ship)],
    ['metric repeat_buyer_rate is shown, not judged', { ...ship, metric: 'repeat_buyer_rate' }],
    ['metric rating_coverage is shown, not judged', { ...ship, metric: 'rating_coverage' }],
    ['earn is missing', without('earn', ship)],
    ['keep is missing', without('keep', ship)],
    ['weight is not a field', { ...ship, weight: 2 }],
    ['window is missing: on_time_ship_rate is read over days', without('window', ship)],
    ['window is missing: orders_completed', without('window', orders)],
    ['window is not for account_age_days, which has none', { ...age, window, metric: 'account_age_days' }],
    ['window.days must be at least 1, is 0', { ...ship, window: { days: 0 } }],
    ['window.days must be at most 1830, is 1831', { ...ship, window: { days: 1831 } }],
    ['window.months must be at most 60, is 61', { ...ship, window: { months: 61 } }],
    ['window must be a window', { ...ship, window: { days: 1.5 } }],
    ['window must be a window', { ...ship, window: { days: 30, months: 1 } }],
    ['window.bestOf must be at least 2 long', { ...ship, window: { bestOf: [{ days: 30 }] } }],
    ['window must be a window', { ...ship, window: { use: { days: 30 }, otherwise: { days: 90 } } }],
    ['window names the same days twice', { ...ship, window: { bestOf: [{ days: 30 }, { days: 30 }] } }],
    ['window names the same days twice', { ...ship, window: { use: window, ifAtLeast: 9, otherwise: window } }],
    [
      'window.of must be a count, is average_rating',
      { ...ship, window: { use: { days: 30 }, ifAtLeast: 9, of: 'average_rating', otherwise: window } },
    ],
    [
      'window.of is missing: the criterion has no sample of its own',
      { ...orders, window: { use: { days: 30 }, ifAtLeast: 9, otherwise: window } },
    ],
    ['currency is missing: gross_sales is an amount', without('currency', sales)],
    ['currency is not for orders_completed, which is no amount', { ...orders, currency: 'EUR' }],
    ['currency must be an ISO 4217 code like EUR, is "euro"', { ...sales, currency: 'euro' }],
    ['prior is not for on_time_ship_rate, which is no mean', { ...ship, prior: { weight: 20, mean: 0.9 } }],
    ['prior.mean must be from 1 to 5, is 5.5', { ...stars, prior: { weight: 20, mean: 5.5 } }],
    ['prior.mean must be from 1 to 5, is 0.5', { ...stars, prior: { weight: 20, mean: 0.5 } }],
    ['prior.weight must be at least 1, is 0', { ...stars, prior: { weight: 0, mean: 4 } }],
    ['earn must be a side', { ...ship, earn: {} }],
    ['earn must be a side', { ...ship, earn: { atLeast: 0.9, atMost: 0.95 } }],
    ['earn.atLeast must be at least 0, is -0.1', { ...ship, earn: { atLeast: -0.1 } }],
    ['earn.minSample must be at least 1, is 0', { ...ship, earn: { atLeast: 0.95, minSample: 0 } }],
    ['earn must be a side', { ...ship, earn: { atLeast: 0.95, ifInsufficient: 'fail' } }],
    ['earn must be a side', { ...ship, earn: { atLeast: 0.95, bound: surelyAtMost(0.9) } }],
    ['earn must be a side', { ...ship, earn: { atLeast: 0.95, bound: { kind: 'wald', z: 1.6, atLeast: 0.9 } } }],
    ['earn must be atLeast: of on_time_ship_rate, more is better', { ...ship, ...both({ atMost: 0.9 }) }],
    ['keep must be atMost: of seller_cancel_rate, less is better', { ...cancel, keep: { atLeast: 0.02 } }],
    ['warn must be atMost: of seller_cancel_rate', { ...cancel, warn: { atLeast: 0.02 } }],
    ['earn must be from 0 to 1, is 95', { ...ship, earn: { atLeast: 95 } }],
    ['keep must be from 0 to 1, is 2', { ...cancel, keep: { atMost: 2 } }],
    ['earn must be from 1 to 5, is 5.5', { ...stars, earn: { atLeast: 5.5 } }],
    ['keep must be from 1 to 5, is 0.9', { ...stars, keep: { atLeast: 0.9 } }],
    ['earn must be one of 1, 2, 4, 8, 12, 24, 48, 72, is 25', { ...hours, earn: { atMost: 25 } }],
    ['keep must be one of 1, 2, 4, 8, 12, 24, 48, 72, is 96', { ...hours, keep: { atMost: 96 } }],
    ['earn must be a whole number, is 30.5', { ...orders, earn: { atLeast: 30.5 } }],
    ['earn must be a whole number, is 180.5', { ...age, earn: { atLeast: 180.5 }, metric: 'ownership_stable_days' }],
    [
      'keep.minSample is not for orders_completed, which has no sample',
      { ...orders, keep: { atLeast: 20, minSample: 5 } },
    ],
    [
      'earn.ifInsufficient is not for gross_sales',
      { ...sales, earn: { atLeast: 100_000, ifInsufficient: 'undecided' } },
    ],
    ['keep.bound is not for average_rating, which is no rate', { ...stars, keep: { atLeast: 4, bound: sure(0.5) } }],
    ['earn.bound must lie between 0 and 1, is 1', { ...ship, earn: { atLeast: 0.95, bound: sure(1) } }],
    ['keep.bound must lie between 0 and 1, is 0', { ...cancel, keep: { atMost: 0.02, bound: surelyAtMost(0) } }],
    ['keep.allow cannot go together with bound', { ...ship, keep: { atLeast: 0.9, allow: 1, bound: sure(0.9) } }],
    ['keep.allow is not for average_rating', { ...stars, keep: { atLeast: 4, allow: 1 } }],
    [
      'keep.allow is not for effective_positive_rate',
      { ...ship, metric: 'effective_positive_rate', keep: { atLeast: 0.9, allow: 1 } },
    ],
    ['earn must be at most 90, the fewest days that are read, is 91', { ...since, ...both({ atMost: 91 }) }],
    [
      'keep must be at most 30, the fewest days that are read, is 60',
      { ...since, window: { bestOf: [{ days: 90 }, { days: 30 }] } },
    ],
  ])('is refused: %s', (reason, criterion) => {
    const expected = `${at}.${reason}`;
    expect(refusalOf(withCriterion(criterion)).slice(0, expected.length)).toBe(expected);
  });

  test.each([0.1234567, 0.950_000_1, 0.950_000_000_1, 1e-7, 0.999_999_999])(
    'is refused with %d, of more than six places',
    (atLeast) => {
      const refusal = refusalOf(withCriterion({ ...ship, ...both({ atLeast }) }));
      const wrong = ['earn', 'keep'].map(
        (name) => `${at}.${name}.atLeast must be of at most six places, is ${atLeast}`,
      );
      expect(refusal).toBe(wrong.join('; '));
    },
  );

  test.each<[string, Criterion]>([
    ['keep as strict as earn', { ...ship, keep: ship.earn }],
    ['thresholds at the ends of a share', { ...ship, earn: { atLeast: 1 }, keep: { atLeast: 0 } }],
    ['nothing at all', { ...cancel, earn: { atMost: 0 }, keep: { atMost: 1 } }],
    ['six places', { ...ship, earn: { atLeast: 0.999_999 } }],
    ['stars from 1 to 5', { ...stars, earn: { atLeast: 5 }, keep: { atLeast: 1 } }],
    ['a prior at the ends of the stars', { ...stars, prior: { weight: 1, mean: 1 } }],
    ['a prior of five stars', { ...stars, prior: { weight: 1, mean: 5 } }],
    ['a warning at keep', { ...ship, warn: { atLeast: 0.9 } }],
    ['a warning at earn', { ...cancel, warn: { atMost: 0.01 } }],
    ['the band ends of a median', { ...hours, earn: { atMost: 1 }, keep: { atMost: 72 } }],
    ['as many days since as are read', { ...since, keep: { atMost: 90 } }],
    ['an allowance to keep alone', { ...cancel, keep: { atMost: 0.02, allow: 3 } }],
    ['a bound to keep alone: lose what is surely bad', { ...ship, keep: { atLeast: 0.9, bound: sure(0.9) } }],
    ['a bound to earn alone', { ...ship, earn: { atLeast: 0.95, bound: sure(0.93) } }],
    [
      'bounds on both',
      {
        ...cancel,
        earn: { atMost: 0.01, bound: surelyAtMost(0.02) },
        keep: { atMost: 0.02, bound: surelyAtMost(0.01) },
      },
    ],
    [
      'a plain warning of what a bound keeps',
      { ...ship, keep: { atLeast: 0.9, bound: sure(0.9) }, warn: { atLeast: 0.93 } },
    ],
  ])('may have %s', (_name, criterion) => {
    expect(refusalOf(withCriterion(criterion))).toBe('accepted');
  });

  const stricter = 'keep must not be stricter than earn';
  test.each<[string, Criterion]>([
    [`${stricter} (at least 0.95), is at least 0.96`, { ...ship, keep: { atLeast: 0.96 } }],
    [`${stricter} (at most 0.01), is at most 0.009`, { ...cancel, keep: { atMost: 0.009 } }],
    [`${stricter} (at most 24), is at most 12`, { ...hours, keep: { atMost: 12 } }],
    [
      `${stricter} (at most 0.01, or 3 buyers), is at most 0.02, or 2 buyers`,
      { ...cancel, earn: { atMost: 0.01, allow: 3 }, keep: { atMost: 0.02, allow: 2 } },
    ],
    [`${stricter} (at most 0.01, or 3 buyers), is at most 0.02`, { ...cancel, earn: { atMost: 0.01, allow: 3 } }],
    [
      `${stricter} (at most 0.01, or 3 buyers), is at most 0.02, sure of 0.02`,
      { ...cancel, earn: { atMost: 0.01, allow: 3 }, keep: { atMost: 0.02, bound: surelyAtMost(0.02) } },
    ],
    [
      'keep.minSample must be at least 30, below which earn does not apply, is 20',
      {
        ...ship,
        earn: { atLeast: 0.95, minSample: 30, ifInsufficient: 'not_applicable' },
        keep: { atLeast: 0.9, minSample: 20 },
      },
    ],
    ['warn must not lie beyond keep (at least 0.9), is at least 0.89', { ...ship, warn: { atLeast: 0.89 } }],
    ['warn must not be stricter than earn (at least 0.95), is at least 0.96', { ...ship, warn: { atLeast: 0.96 } }],
    ['warn must not lie beyond keep (at most 0.02), is at most 0.03', { ...cancel, warn: { atMost: 0.03 } }],
    [
      'warn must not lie beyond keep (at most 0.02), is at most 0.02, or 1 buyer',
      { ...cancel, warn: { atMost: 0.02, allow: 1 } },
    ],
    [
      'warn must not lie beyond keep (at least 0.9), is at least 0.93, sure of 0.93',
      { ...ship, warn: { atLeast: 0.93, bound: sure(0.93) } },
    ],
    [
      'warn must not lie beyond keep (at least 0.9, sure of 0.9), is at least 0.9, sure of 0.85',
      { ...ship, keep: { atLeast: 0.9, bound: sure(0.9) }, warn: { atLeast: 0.9, bound: sure(0.85) } },
    ],
  ])('is refused: %s', (reason, criterion) => {
    expect(refusalOf(withCriterion(criterion)).slice(at.length + 1, at.length + 1 + reason.length)).toBe(reason);
  });
});

describe('a window of months', () => {
  const monthly = (metric: Criterion['metric'], months: Criterion['window'] = { months: 3 }) => ({
    ...ship,
    metric,
    window: months,
  });
  const at = 'levels.0.criteria.1.window.months';

  it.each(['day', 'week'] as const)('is refused by a cadence of every %s', (every) => {
    const cadence = every === 'day' ? { every } : { every, day: 1 };
    const reason = `${at} reads whole months, and cadence decides every ${every}: decide by the month`;
    expect(refusalOf(withCriterion(monthly('on_time_ship_rate'), { cadence }))).toBe(reason);
  });

  it('is refused also where it is one of two', () => {
    const window = { use: { days: 30 }, ifAtLeast: 9, otherwise: { months: 3 } } as const;
    expect(refusalOf(withCriterion(monthly('on_time_ship_rate', window), { cadence: { every: 'day' } }))).toContain(at);
  });

  it.each([
    ['on_time_ship_rate', 3],
    ['on_time_delivery_rate', 14],
  ] as const)('of %s is filled from the day after its lag of %i on', (metric, lagDays) => {
    const decidedOn = (every: 'month' | 'quarter', day: number) =>
      refusalOf(withCriterion(monthly(metric), { cadence: { every, day } }));
    for (const every of ['month', 'quarter'] as const) {
      expect(decidedOn(every, lagDays)).toBe(
        `${at} cannot be filled by a decision on day ${lagDays}, since ${lagDays} days are left for late reports: decide on day ${lagDays + 1} or later`,
      );
      expect(decidedOn(every, lagDays + 1)).toBe('accepted');
    }
  });

  it('is refused where the count that chooses it is not complete by then', () => {
    const use = { use: { months: 1 }, ifAtLeast: 9, of: 'orders_completed', otherwise: { months: 3 } } as const;
    const violations = { metric: 'policy_violations', window: use, earn: { atMost: 0 }, keep: { atMost: 1 } };
    const on = (day: number) => refusalOf(withCriterion(violations, { cadence: { every: 'month', day } }));
    expect(on(3)).toContain(`${at} cannot be filled by a decision on day 3`);
    expect(on(4)).toBe('accepted');
  });
});

test('everything that is wrong is said at once', () => {
  expect(refusalOf({ ...policy, version: 0, name: '' })).toMatch(/^version must be at least 1, is 0; name must be /);
  const both = { ...policy, earn: { hits: 4, of: 3 }, lose: { misses: 2, of: 1 } };
  expect(refusalOf(both)).toBe(
    'earn.hits must be at most earn.of (3), is 4; lose.misses must be at most lose.of (1), is 2',
  );
});

describe('levels', () => {
  const path = 'levels.1.criteria';
  const below = 'the level below it, "level-0"';
  const better = { earn: { atLeast: 0.97 }, keep: { atLeast: 0.95 } };
  const twoBounds = {
    ...ship,
    earn: { atLeast: 0.95, bound: sure(0.93) },
    keep: { atLeast: 0.9, bound: sure(0.9) },
  };

  test.each<[string, object]>([
    ['levels.1.level repeats "gold"', policyOf([], { levels: [...policy.levels, ...policy.levels] })],
    ['levels.0.criteria.2 repeats on_time_ship_rate/90d', withLevels([ship, age, { ...ship, ...better }])],
    [`${path} lacks account_age_days of ${below}: levels are nested`, withLevels([ship, age], [ship, orders])],
    [`${path} lacks on_time_ship_rate/90d of ${below}`, withLevels([ship], [{ ...ship, window: { days: 30 } }])],
    [`${path} lacks gross_sales/90d/EUR of ${below}`, withLevels([sales], [{ ...sales, currency: 'USD' }])],
    [
      `${path} asks less of on_time_ship_rate/90d than ${below}: to earn at least 0.95 instead of at least 0.97`,
      withLevels([{ ...ship, ...better }], [ship]),
    ],
    [
      `${path} must have on_time_ship_rate/90d hard, as ${below}, has it`,
      withLevels([{ ...ship, hard: true }], [ship]),
    ],
    [
      `${path} asks less of on_time_ship_rate/90d than ${below}`,
      withLevels([{ ...ship, keep: better.keep }], [{ ...ship, earn: better.earn }]),
    ],
    ...[
      [{ minSample: 30 }, { minSample: 10, ifInsufficient: 'not_applicable' }] as const,
      [
        { minSample: 10, ifInsufficient: 'not_applicable' },
        { minSample: 11, ifInsufficient: 'not_applicable' },
      ] as const,
    ].map(([lower, upper]): [string, object] => [
      `${path} lets on_time_ship_rate/90d pass with less data than ${below}`,
      withLevels(
        [{ ...ship, earn: { atLeast: 0.95, ...lower }, keep: { atLeast: 0.9, ...lower } }],
        [{ ...ship, earn: { atLeast: 0.95, ...upper }, keep: { atLeast: 0.9, ...upper } }],
      ),
    ]),
    [
      `${path} asks less of seller_cancel_rate/90d than ${below}`,
      withLevels([cancel], [{ ...cancel, keep: { atMost: 0.02, allow: 1 } }]),
    ],
    [
      `${path} asks less of on_time_ship_rate/90d than ${below}`,
      withLevels([{ ...ship, earn: { atLeast: 0.95, bound: sure(0.9) } }], [{ ...ship, earn: { atLeast: 0.99 } }]),
    ],
    [
      `${path} asks less of on_time_ship_rate/90d than ${below}`,
      withLevels(
        [{ ...ship, earn: { atLeast: 0.95, bound: sure(0.9, 1.96) } }],
        [{ ...ship, earn: { atLeast: 0.95, bound: sure(0.9, 1.645) } }],
      ),
    ],
    [
      `${path} asks less of on_time_ship_rate/90d than ${below}`,
      withLevels([ship], [{ ...ship, keep: { atLeast: 0.9, bound: sure(0.9) } }]),
    ],
    [
      `${path} asks less of on_time_ship_rate/90d than ${below}`,
      withLevels(
        [{ ...ship, earn: { atLeast: 0.95, bound: sure(0.9, 3) } }],
        [{ ...ship, earn: { atLeast: 0.95, bound: sure(0.95, 1.645) } }],
      ),
    ],
  ])('are refused: %s', (reason, input) => {
    expect(refusalOf(input).slice(0, reason.length)).toBe(reason);
  });

  it.each<[string, object]>([
    ['the next is as sure as the one below', withLevels([twoBounds], [twoBounds, age])],
    [
      'each asks for as much as the one below, and more',
      withLevels([ship], [{ ...ship, ...better }, age], [age, { ...ship, ...better }, cancel]),
    ],
    [
      'a sample that is more than enough makes up for less sureness',
      withLevels(
        [{ ...ship, earn: { atLeast: 0.95, bound: sure(0.9, 1.96) } }],
        [{ ...ship, earn: { atLeast: 0.97, bound: sure(0.97, 1.645) } }],
      ),
    ],
    [
      'a lower one is kept unless surely bad, a higher one is not',
      withLevels([{ ...ship, keep: { atLeast: 0.9, bound: sure(0.9) } }], [ship]),
    ],
  ])('are accepted where %s', (_name, input) => {
    expect(refusalOf(input)).toBe('accepted');
  });
});

describe('any JSON at all', () => {
  /** The paths of everything in a value. */
  const pathsOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] => [
    path,
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))
      : []),
  ];
  const changed = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
    if (key === undefined) return by;
    const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
    copy[key] = changed(copy[key], rest, by);
    return copy;
  };
  const plausible = fc.constantFrom<unknown>(
    ...metricKeys,
    0,
    0.5,
    1,
    3,
    24,
    90,
    -1,
    1e21,
    'EUR',
    {},
    [],
    null,
    window,
    { atMost: 1 },
    { atLeast: 1 },
  );
  const change = fc.tuple(fc.constantFrom(...pathsOf(everything)), fc.oneof(plausible, fc.jsonValue()));

  it('gives a policy or a refusal, never another error', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(refusalOf(value)).not.toBe('');
      }),
    );
  });

  it('that a good policy is turned into gives a policy that compiles, or a refusal', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const value = changes.reduce<unknown>((all, [path, by]) => changed(all, path, by), everything);
        if (refusalOf(value) === 'accepted') expect(compilePolicy(parsePolicy(value)).levels.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([undefined, Number.NaN, 1n, Symbol('gold'), () => policy, new Map()])('and what is none: %s', (value) => {
    expect(refusalOf(value)).not.toBe('accepted');
    expect(refusalOf({ ...policy, version: value })).toMatch(/^version /);
  });
});
