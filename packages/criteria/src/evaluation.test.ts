import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compilePolicy } from './compiled-policy.ts';
import { contradictionsOf } from './contradiction.ts';
import { type CriterionEvaluation, evaluate, type Reason, verdicts } from './evaluation.ts';
import type { Criterion, Side } from './policy.ts';
import type { MetricReading } from './reading.ts';
import { policyOf } from './testing/policy-of.ts';
import { readingOf } from './testing/reading-of.ts';

const window = { days: 90 };

function rate(earn: Side, keep: Side = earn, rest: Partial<Criterion> = {}): Criterion {
  return { metric: 'on_time_ship_rate', window, earn, keep, ...rest };
}

/** The level of a policy with these criteria, evaluated. */
function level(criteria: readonly Criterion[], ...readings: readonly MetricReading[]) {
  const [evaluated] = evaluate(compilePolicy(policyOf(criteria)), readings).levels;
  if (evaluated === undefined) throw new Error('nothing was evaluated');
  return evaluated;
}

/** The one criterion of a policy, evaluated. */
function judged(criterion: Criterion, ...readings: readonly MetricReading[]): CriterionEvaluation {
  const [evaluated] = level([criterion], ...readings).criteria;
  if (evaluated === undefined) throw new Error('nothing was evaluated');
  return evaluated;
}

function earned(side: Side, numerator: number, denominator: number): Reason {
  return judged(rate(side), readingOf(numerator, denominator)).earn;
}

/** So many millionths as the decimal a person would write. */
function decimalOf(millionths: number): number {
  return Number(`${millionths}e-6`);
}

describe('a plain threshold', () => {
  const numbers = fc.oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 0, max: 2 ** 34 }),
    fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  );
  const thresholds = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(4_500_000, 10 ** 15));

  it('is met as the exact rational numbers say, however big the counts', () => {
    fc.assert(
      fc.property(numbers, numbers, thresholds, (numerator, denominator, millionths) => {
        fc.pre(denominator > 0);
        const threshold = decimalOf(millionths);
        const [left, right] = [BigInt(numerator) * 1_000_000n, BigInt(millionths) * BigInt(denominator)];
        expect(earned({ atLeast: threshold }, numerator, denominator)).toBe(left >= right ? 'met' : 'missed');
        expect(earned({ atMost: threshold }, numerator, denominator)).toBe(left <= right ? 'met' : 'missed');
      }),
    );
  });

  it('turns at the very number: as many as needed meet it, one less does not', () => {
    const samples = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 999_999 }), (sample, millionths) => {
        const threshold = decimalOf(millionths);
        const exact = BigInt(sample) * BigInt(millionths);
        const [least, most] = [Number((exact + 999_999n) / 1_000_000n), Number(exact / 1_000_000n)];
        expect(earned({ atLeast: threshold }, least, sample)).toBe('met');
        expect(earned({ atLeast: threshold }, least - 1, sample)).toBe('missed');
        expect(earned({ atMost: threshold }, most, sample)).toBe('met');
        expect(earned({ atMost: threshold }, most + 1, sample)).toBe('missed');
      }),
    );
  });

  test.each<[Side, number, number, Reason]>([
    // 0.1 + 0.2, 1 - 0.9 and their kin: where floating point would tell wrongly.
    [{ atLeast: 0.3 }, 3, 10, 'met'],
    [{ atMost: 0.1 }, 1, 10, 'met'],
    [{ atLeast: 0.95 }, 19, 20, 'met'],
    [{ atLeast: 0.57 }, 57, 100, 'met'],
    [{ atLeast: 4.35 }, 435, 100, 'met'],
    [{ atLeast: 0.333_333 }, 1, 3, 'met'],
    [{ atLeast: 0.333_334 }, 1, 3, 'missed'],
    [{ atMost: 0.333_333 }, 1, 3, 'missed'],
    [{ atLeast: 0.000_001 }, 1, 1_000_000, 'met'],
    [{ atLeast: 0.000_001 }, 1, 1_000_001, 'missed'],
    [{ atLeast: 0.999_999 }, 999_998, 1_000_000, 'missed'],
    [{ atLeast: 1 }, 9_007_199_254_740_990, 9_007_199_254_740_991, 'missed'],
  ])('%j for %i of %i is %s', (side, numerator, denominator, reason) => {
    expect(earned(side, numerator, denominator)).toBe(reason);
  });

  test.each<[Criterion, number, Reason, Reason]>([
    [{ metric: 'orders_completed', window, earn: { atLeast: 30 }, keep: { atLeast: 20 } }, 30, 'met', 'met'],
    [{ metric: 'orders_completed', window, earn: { atLeast: 30 }, keep: { atLeast: 20 } }, 29, 'missed', 'met'],
    [{ metric: 'orders_completed', window, earn: { atLeast: 30 }, keep: { atLeast: 20 } }, 19, 'missed', 'missed'],
    [{ metric: 'days_since_last_sale', window, earn: { atMost: 30 }, keep: { atMost: 60 } }, 30, 'met', 'met'],
    [{ metric: 'days_since_last_sale', window, earn: { atMost: 30 }, keep: { atMost: 60 } }, 31, 'missed', 'met'],
    [{ metric: 'days_since_last_sale', window, earn: { atMost: 30 }, keep: { atMost: 60 } }, 61, 'missed', 'missed'],
    [
      { metric: 'gross_sales', currency: 'EUR', window, earn: { atLeast: 0 }, keep: { atLeast: 0 } },
      -1,
      'missed',
      'missed',
    ],
    [{ metric: 'fraud_hold', earn: { atMost: 0 }, keep: { atMost: 0 } }, 1, 'missed', 'missed'],
    [{ metric: 'policy_acknowledged', earn: { atLeast: 1 }, keep: { atLeast: 0 } }, 0, 'missed', 'met'],
  ])('$metric of %#: %i earns %s and keeps %s', (criterion, value, earn, keep) => {
    expect(judged(criterion, readingOf(value))).toMatchObject({ earn, keep, value });
  });

  it('tells the value and how far it lies on the good side of each threshold', () => {
    const up = judged(rate({ atLeast: 0.5 }, { atLeast: 0.25 }), readingOf(3, 4));
    expect(up).toMatchObject({ value: 0.75, earnMargin: 0.25, keepMargin: 0.5, reading: readingOf(3, 4) });
    const down = judged(rate({ atMost: 0.5 }, { atMost: 1 }), readingOf(3, 4));
    expect(down).toMatchObject({ value: 0.75, earnMargin: -0.25, keepMargin: 0.25 });
    expect(down).toMatchObject({ earnBound: undefined, keepBound: undefined, warn: undefined });
  });
});

describe('a mean', () => {
  const stars = (prior?: Criterion['prior']): Criterion => ({
    metric: 'average_rating',
    window,
    earn: { atLeast: 4.5 },
    keep: { atLeast: 4.4 },
    ...(prior === undefined ? {} : { prior }),
  });

  it.each([
    [450, 100, 'met', 'met'],
    [449, 100, 'missed', 'met'],
    [440, 100, 'missed', 'met'],
    [439, 100, 'missed', 'missed'],
  ])('of %i stars in %i ratings earns %s and keeps %s', (sum, ratings, earn, keep) => {
    expect(judged(stars(), readingOf(sum, ratings))).toMatchObject({ earn, keep });
  });

  it.each([
    // (stars + 20 × 4) / (ratings + 20): 100 ratings need 460 stars.
    [460, 100, 'met'],
    [459, 100, 'missed'],
    [5, 1, 'missed'],
    [0, 0, 'undecided'],
  ])('with a prior of 20 times 4: %i stars in %i ratings is %s', (sum, ratings, earn) => {
    expect(judged(stars({ weight: 20, mean: 4 }), readingOf(sum, ratings)).earn).toBe(earn);
  });

  it('with a prior is judged and shown as that mean', () => {
    const { value, earnMargin } = judged(stars({ weight: 20, mean: 4 }), readingOf(500, 100));
    expect(value).toBeCloseTo(580 / 120, 12);
    expect(earnMargin).toBeCloseTo(580 / 120 - 4.5, 12);
  });

  it('with a prior turns where the exact rational numbers do, however many ratings', () => {
    const ratings = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 2 ** 50 }));
    const means = fc.integer({ min: 1_000_000, max: 5_000_000 });
    fc.assert(
      fc.property(ratings, fc.integer({ min: 1, max: 10_000 }), means, means, (count, weight, mean, threshold) => {
        const needed = BigInt(threshold) * (BigInt(count) + BigInt(weight)) - BigInt(weight) * BigInt(mean);
        const least = Number((needed + 999_999n) / 1_000_000n);
        fc.pre(least > 0 && Number.isSafeInteger(least));
        const side = { atLeast: decimalOf(threshold) };
        const criterion = { ...stars({ weight, mean: decimalOf(mean) }), earn: side, keep: side };
        expect(judged(criterion, readingOf(least, count)).earn).toBe('met');
        expect(judged(criterion, readingOf(least - 1, count)).earn).toBe('missed');
      }),
    );
  });
});

describe('a median', () => {
  const hours: Criterion = { metric: 'median_handling_hours', window, earn: { atMost: 24 }, keep: { atMost: 48 } };

  it.each([
    [5, 8, 'met', 'met'],
    [4, 8, 'missed', 'met'],
    [4, 4, 'missed', 'missed'],
  ])('of ten with %i within the band to earn and %i within that to keep is %s and %s', (toEarn, toKeep, earn, keep) => {
    expect(judged(hours, readingOf(toEarn, 10), readingOf(toKeep, 10))).toMatchObject({ earn, keep });
  });

  it('of an odd number needs the middle one within the band', () => {
    expect(judged(hours, readingOf(5, 9), readingOf(9, 9)).earn).toBe('met');
    expect(judged(hours, readingOf(4, 9), readingOf(9, 9)).earn).toBe('missed');
  });

  it('has as margin how much more than half of them lie within', () => {
    const { earnMargin, keepMargin } = judged(hours, readingOf(4, 10), readingOf(8, 10));
    expect(earnMargin).toBeCloseTo(-0.1, 12);
    expect(keepMargin).toBeCloseTo(0.3, 12);
  });
});

describe('too little data', () => {
  it('leaves a side undecided below its least sample, however good or bad the value', () => {
    const side = { atLeast: 0.9, minSample: 30 };
    for (const numerator of [0, 29]) expect(earned(side, numerator, 29)).toBe('undecided');
    expect([earned(side, 27, 30), earned(side, 26, 30)]).toEqual(['met', 'missed']);
  });

  it('leaves a side undecided without any sample, also where the policy names none', () => {
    const nothing = judged(rate({ atLeast: 0 }), readingOf(0, 0));
    expect(nothing).toMatchObject({ earn: 'undecided', keep: 'undecided', value: undefined, earnMargin: undefined });
    expect(earned({ atMost: 1 }, 0, 0)).toBe('undecided');
  });

  it('lets a side pass where the policy says so', () => {
    const side = { atLeast: 0.9, minSample: 30, ifInsufficient: 'not_applicable' } as const;
    expect(level([rate(side)], readingOf(0, 29))).toMatchObject({ earn: 'hit', keep: 'hit' });
    expect(level([rate(side)], readingOf(0, 30))).toMatchObject({ earn: 'miss', keep: 'miss' });
  });
});

describe('an allowance', () => {
  const side = { atMost: 0.02, allow: 3 };
  const cancelled = (bad: number, of: number, badBuyers: number) =>
    judged({ metric: 'seller_cancel_rate', window, earn: side, keep: side }, readingOf(bad, of, { badBuyers })).keep;

  it.each<[string, number, number, number, Reason]>([
    ['within the rate', 2, 100, 2, 'met'],
    ['within the rate with more buyers than allowed', 20, 1000, 20, 'met'],
    ['beyond the rate, as many buyers as allowed', 3, 100, 3, 'met_by_allowance'],
    ['beyond the rate, fewer buyers than events', 9, 100, 3, 'met_by_allowance'],
    ['beyond the rate and the allowance', 4, 100, 4, 'missed'],
    ['of nothing but bad events', 3, 3, 3, 'met_by_allowance'],
    ['without a sample', 0, 0, 0, 'undecided'],
  ])('%s: %i of %i by %i buyers', (_name, bad, of, buyers, reason) => {
    expect(cancelled(bad, of, buyers)).toBe(reason);
  });

  it('fails just where the rate and the count are both exceeded', () => {
    const counts = fc.record({ bad: fc.nat({ max: 60 }), good: fc.nat({ max: 900 }), buyers: fc.nat({ max: 60 }) });
    fc.assert(
      fc.property(counts, ({ bad, good, buyers }) => {
        fc.pre(bad + good > 0);
        const beyond = bad * 50 > bad + good;
        expect(cancelled(bad, bad + good, buyers) === 'missed').toBe(beyond && buyers > 3);
      }),
    );
  });

  it('of one side is none of the other', () => {
    const keep = { atLeast: 0.9, allow: 2 };
    const found = judged(rate({ atLeast: 0.95 }, keep), readingOf(1, 2, { badBuyers: 0 }));
    expect(found).toMatchObject({ earn: 'missed', keep: 'met_by_allowance' });
  });

  it('helps nobody where the buyers are not known', () => {
    expect(judged(rate({ atLeast: 0.9, allow: 3 }), readingOf(1, 2)).earn).toBe('missed');
  });
});

describe('a bound', () => {
  const bound = { kind: 'wilson', z: 1.645 } as const;
  const side = { atLeast: 0.95, bound: { ...bound, atLeast: 0.95 } };
  const ship = (good: number, of: number) => judged(rate(side), readingOf(good, of));

  it.each<[number, number, Reason, Reason]>([
    [52, 52, 'met', 'met'],
    [51, 51, 'missed_unsure', 'met'],
    [99, 100, 'met', 'met'],
    [98, 100, 'missed_unsure', 'met'],
    [95, 100, 'missed_unsure', 'met'],
    [94, 100, 'missed', 'met_unless_sure'],
    [0, 1, 'missed', 'missed'],
    [90, 100, 'missed', 'missed'],
    [92, 100, 'missed', 'met_unless_sure'],
    [0, 0, 'undecided', 'undecided'],
  ])('awards when surely good and takes when surely bad: %i of %i earns %s and keeps %s', (good, of, earn, keep) => {
    expect(ship(good, of)).toMatchObject({ earn, keep });
  });

  it('of a rate where less is better takes the other ends', () => {
    const cancel: Side = { atMost: 0.05, bound: { ...bound, atMost: 0.05 } };
    const of100 = (bad: number) =>
      judged({ metric: 'seller_cancel_rate', window, earn: cancel, keep: cancel }, readingOf(bad, 100));
    expect([1, 2, 5, 6, 8, 10].map((bad) => [of100(bad).earn, of100(bad).keep])).toEqual([
      ['met', 'met'],
      ['missed_unsure', 'met'],
      ['missed_unsure', 'met'],
      ['missed', 'met_unless_sure'],
      ['missed', 'met_unless_sure'],
      ['missed', 'missed'],
    ]);
  });

  it('is shown as the end that decides: to earn the careful one, to keep the generous one', () => {
    const { earnBound, keepBound, value } = ship(95, 100);
    expect(value).toBe(0.95);
    expect(earnBound).toBeCloseTo(0.9008, 4);
    expect(keepBound).toBeCloseTo(0.9755, 4);
  });
});

describe('a level', () => {
  const criteria = [
    rate({ atLeast: 0.9, minSample: 10 }, { atLeast: 0.8, minSample: 10 }),
    rate({ atLeast: 0.9 }, { atLeast: 0.8 }, { metric: 'on_time_delivery_rate' }),
  ];
  const [good, middling, bad, little] = [readingOf(95, 100), readingOf(85, 100), readingOf(70, 100), readingOf(5, 5)];

  test.each([
    ['all met', [good, good], 'hit', 'hit'],
    ['one missed for earning', [good, middling], 'miss', 'hit'],
    ['one missed for both', [good, bad], 'miss', 'miss'],
    ['one that cannot be told', [little, good], 'undecided', 'undecided'],
    ['one that cannot be told and one missed', [little, bad], 'miss', 'miss'],
    ['one that cannot be told and one missed for earning', [little, middling], 'miss', 'undecided'],
    ['no readings', [], 'undecided', 'undecided'],
  ] as const)('with %s', (_name, readings, earn, keep) => {
    expect(level(criteria, ...readings)).toMatchObject({ earn, keep });
  });

  it('is missed hard only by a hard criterion, on the side that keeps', () => {
    const hard = (criterion: Criterion) => ({ ...criterion, hard: true });
    const [first, second] = criteria as [Criterion, Criterion];
    expect(level([hard(first), second], bad, good).hardMissed).toBe(true);
    expect(level([hard(first), second], middling, good).hardMissed).toBe(false);
    expect(level([hard(first), second], good, bad).hardMissed).toBe(false);
    expect(level([hard(first), second], little, bad)).toMatchObject({ keep: 'miss', hardMissed: false });
  });

  it('warns between its warning and what loses it, and beyond', () => {
    const warned = (good: number) =>
      level([rate({ atLeast: 0.9 }, { atLeast: 0.8 }, { warn: { atLeast: 0.85 } })], readingOf(good, 100));
    expect([85, 84, 80, 79].map((count) => [warned(count).warned, warned(count).keep])).toEqual([
      [false, 'hit'],
      [true, 'hit'],
      [true, 'hit'],
      [true, 'miss'],
    ]);
    expect(warned(84).criteria[0]?.warn).toBe('missed');
    expect(
      level([rate({ atLeast: 0.9 }, { atLeast: 0.8 }, { warn: { atLeast: 0.85, minSample: 9 } })], little).warned,
    ).toBe(false);
  });
});

describe('any criterion', () => {
  const thresholds = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
  const sides = (sign: 'atLeast' | 'atMost') =>
    fc
      .record({
        threshold: thresholds,
        allow: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
        bound: fc.option(fc.tuple(fc.constantFrom(0.5, 1.2816, 1.645, 1.96), thresholds), { nil: undefined }),
        minSample: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        ifInsufficient: fc.option(fc.constantFrom('not_applicable', 'undecided'), { nil: undefined }),
      })
      .map(({ threshold, allow, bound, ...rest }): Side => {
        const [z, certain] = bound ?? [0, 0];
        const wilson = { kind: 'wilson', z } as const;
        if (sign === 'atLeast') {
          return { atLeast: threshold, ...rest, ...(bound ? { bound: { ...wilson, atLeast: certain } } : { allow }) };
        }
        return { atMost: threshold, ...rest, ...(bound ? { bound: { ...wilson, atMost: certain } } : { allow }) };
      });
  const criteria = fc.constantFrom('on_time_ship_rate', 'seller_cancel_rate').chain((metric) => {
    const side = sides(metric === 'on_time_ship_rate' ? 'atLeast' : 'atMost');
    return fc.record({ metric: fc.constant(metric), window: fc.constant(window), earn: side, keep: side, warn: side });
  }) as fc.Arbitrary<Criterion & { warn: Side }>; // safe: both are metrics
  const accepted = criteria.filter((criterion) => contradictionsOf(policyOf([criterion])).length === 0);
  const counts = fc
    .record({ good: fc.nat({ max: 60 }), bad: fc.nat({ max: 30 }) })
    .chain((each) => fc.record({ ...mapConstant(each), badBuyers: fc.nat({ max: each.bad }) }));

  function mapConstant({ good, bad }: { good: number; bad: number }) {
    return { good: fc.constant(good), bad: fc.constant(bad) };
  }

  function readFor(criterion: Criterion, { good, bad, badBuyers }: { good: number; bad: number; badBuyers: number }) {
    const reading = readingOf(criterion.metric === 'on_time_ship_rate' ? good : bad, good + bad, { badBuyers });
    return judged(criterion, reading, reading, reading);
  }

  it('that a policy may have keeps what it would award, and warns of what it takes', () => {
    fc.assert(
      fc.property(accepted, counts, (criterion, count) => {
        const { earn, keep, warn } = readFor(criterion, count);
        if (['met', 'not_applicable'].includes(verdicts[earn])) expect(verdicts[keep]).not.toBe('missed');
        if (keep === 'missed' && warn !== 'undecided' && warn !== 'not_applicable') expect(warn).toBe('missed');
      }),
    );
  });

  it('is never missed below its least sample', () => {
    fc.assert(
      fc.property(criteria, counts, (criterion, count) => {
        const { earn, keep } = readFor(criterion, count);
        const enough = (side: Side) => count.good + count.bad >= (side.minSample ?? 1);
        if (!enough(criterion.earn)) expect(verdicts[earn]).toMatch(/undecided|not_applicable/);
        if (!enough(criterion.keep)) expect(verdicts[keep]).toMatch(/undecided|not_applicable/);
      }),
    );
  });

  it('is never lost by better data with a sufficient sample: one more good event, or one bad less', () => {
    fc.assert(
      fc.property(criteria, counts, (criterion, count) => {
        const { good, bad, badBuyers } = count;
        fc.pre(bad > 0 && good + bad > Math.max(criterion.earn.minSample ?? 1, criterion.keep.minSample ?? 1));
        const before = readFor(criterion, count);
        for (const better of [
          { good: good + 1, bad, badBuyers },
          { good: good + 1, bad: bad - 1, badBuyers: Math.max(0, badBuyers - 1) },
          { good, bad: bad - 1, badBuyers: Math.max(0, badBuyers - 1) },
        ]) {
          const after = readFor(criterion, better);
          if (verdicts[before.earn] === 'met' && better.bad + better.good >= count.good + count.bad) {
            expect(verdicts[after.earn]).toBe('met');
          }
          if (verdicts[before.keep] === 'met') expect(verdicts[after.keep]).toBe('met');
        }
      }),
    );
  });

  it('comes to the same however often it is evaluated', () => {
    fc.assert(
      fc.property(criteria, counts, (criterion, count) => {
        expect(readFor(criterion, count)).toEqual(readFor(criterion, count));
      }),
    );
  });
});

test('every reason comes to a verdict', () => {
  expect(new Set(Object.values(verdicts))).toEqual(new Set(['met', 'missed', 'undecided', 'not_applicable']));
});
