import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compilePolicy } from './compiled-policy.ts';
import { requireDay } from './day.ts';
import { evaluate, readingsOf, type Verdict } from './evaluation.ts';
import { type Measure, measures } from './measure.ts';
import type { MetricReading } from './metric.ts';
import type { Criterion, Policy, Side } from './policy.ts';
import { tallyOf } from './tally.ts';
import { sumTally } from './window.ts';

const window = { days: 90 };

function compiled(...criteria: readonly Criterion[]) {
  const policy: Policy = {
    programme: 'test',
    version: 1,
    name: 'Test',
    effectiveFrom: '2018-01-01',
    cadence: { every: 'month', day: 1 },
    earn: { hits: 1, of: 1 },
    lose: { misses: 1, of: 1 },
    levels: [{ level: 'gold', mark: 'star', criteria: [...criteria] }],
  };
  return compilePolicy(policy);
}

function reading(numerator: number, denominator: number): MetricReading {
  return { numerator, denominator, rawNumerator: numerator, rawDenominator: denominator };
}

function rate(earn: Side, keep: Side = earn): Criterion {
  return { metric: 'on_time_ship_rate', window, earn, keep };
}

/** The one criterion of a policy with this side, for `numerator` of `denominator`. */
function judged(side: Side, numerator: number, denominator: number) {
  const [level] = evaluate(compiled(rate(side)), [reading(numerator, denominator)]).levels;
  const criterion = level?.criteria[0];
  if (level === undefined || criterion === undefined) throw new Error('nothing was evaluated');
  return { ...criterion, outcome: level.earn };
}

describe('a verdict', () => {
  const numbers = fc.oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 0, max: 2 ** 34 }),
    fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  );
  const thresholds = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(4_500_000, 10 ** 15));

  it('is that of the exact rational numbers, however big the counts', () => {
    fc.assert(
      fc.property(numbers, numbers, thresholds, (numerator, denominator, millionths) => {
        fc.pre(denominator > 0);
        const threshold = Number(`${millionths}e-6`);
        const [left, right] = [BigInt(numerator) * 1_000_000n, BigInt(millionths) * BigInt(denominator)];
        expect(judged({ atLeast: threshold }, numerator, denominator).earn).toBe(left >= right ? 'met' : 'missed');
        expect(judged({ atMost: threshold }, numerator, denominator).earn).toBe(left <= right ? 'met' : 'missed');
      }),
    );
  });

  it('turns at the very threshold: as many as needed meet it, one less does not', () => {
    const samples = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 999_999 }), (sample, millionths) => {
        const threshold = Number(`${millionths}e-6`);
        const exact = BigInt(sample) * BigInt(millionths);
        const [least, most] = [Number((exact + 999_999n) / 1_000_000n), Number(exact / 1_000_000n)];
        expect(judged({ atLeast: threshold }, least, sample).earn).toBe('met');
        expect(judged({ atLeast: threshold }, least - 1, sample).earn).toBe('missed');
        expect(judged({ atMost: threshold }, most, sample).earn).toBe('met');
        expect(judged({ atMost: threshold }, most + 1, sample).earn).toBe('missed');
      }),
    );
  });

  test.each<[Side, number, number, Verdict]>([
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
  ])('under %j for %i of %i is %4$s', (side, numerator, denominator, verdict) => {
    expect(judged(side, numerator, denominator).earn).toBe(verdict);
  });

  it('is undecided below the least sample, however good or bad the value', () => {
    const side = { atLeast: 0.9, minSample: 30 };
    for (const numerator of [0, 29]) expect(judged(side, numerator, 29).earn).toBe('undecided');
    expect(judged(side, 27, 30).earn).toBe('met');
    expect(judged(side, 26, 30).earn).toBe('missed');
  });

  it('is undecided without any sample, also where the policy names none', () => {
    expect(judged({ atLeast: 0 }, 0, 0)).toMatchObject({ earn: 'undecided', value: undefined, earnMargin: undefined });
    expect(judged({ atMost: 1 }, 0, 0).earn).toBe('undecided');
  });

  it('does not apply below the least sample where the policy says so, and passes', () => {
    const side = { atLeast: 0.9, minSample: 30, ifInsufficient: 'not_applicable' } as const;
    expect(judged(side, 0, 29)).toMatchObject({ earn: 'not_applicable', outcome: 'hit' });
    expect(judged(side, 0, 30)).toMatchObject({ earn: 'missed', outcome: 'miss' });
  });

  it('tells the value and how far it lies on the good side of each threshold', () => {
    const sides = [rate({ atLeast: 0.5 }, { atLeast: 0.25 }), rate({ atMost: 0.5 }, { atMost: 1 })];
    const [level] = evaluate(compiled(...sides), [reading(3, 4)]).levels;
    expect(level?.criteria).toMatchObject([
      { value: 0.75, earnMargin: 0.25, keepMargin: 0.5, earn: 'met', keep: 'met', reading: reading(3, 4) },
      { value: 0.75, earnMargin: -0.25, keepMargin: 0.25, earn: 'missed', keep: 'met' },
    ]);
  });
});

describe('a level', () => {
  const criteria = [
    rate({ atLeast: 0.9, minSample: 10 }, { atLeast: 0.8, minSample: 10 }),
    { metric: 'on_time_delivery_rate', window, earn: { atLeast: 0.9 }, keep: { atLeast: 0.8 } },
  ] as const;
  const [good, middling, bad, little] = [reading(95, 100), reading(85, 100), reading(70, 100), reading(5, 5)];

  test.each([
    ['all met', [good, good], 'hit', 'hit'],
    ['one missed for earning', [good, middling], 'miss', 'hit'],
    ['one missed for both', [good, bad], 'miss', 'miss'],
    ['one that cannot be told', [little, good], 'undecided', 'undecided'],
    ['one that cannot be told and one missed', [little, bad], 'miss', 'miss'],
    ['one that cannot be told and one missed for earning', [little, middling], 'miss', 'undecided'],
  ] as const)('with %s', (_name, readings, earn, keep) => {
    expect(evaluate(compiled(...criteria), readings).levels[0]).toMatchObject({ earn, keep });
  });

  it('without readings is undecided, never failed', () => {
    expect(evaluate(compiled(...criteria), []).levels[0]).toMatchObject({ earn: 'undecided', keep: 'undecided' });
  });
});

describe.each(['response_rate_24h', 'dispute_lost_rate'] as const)('%s, of which no event tells yet', (metric) => {
  const day = requireDay('2018-02-01');
  const told = new Set<Measure>([
    'inquiries_due',
    'inquiries_answered_in_24_hours',
    'orders_open_to_dispute',
    'disputes_lost',
  ]);
  const everythingElse = (Object.keys(measures) as Measure[]) // safe: the table's own keys
    .filter((measure) => !told.has(measure))
    .map((measure) => ({ day, measure, count: 100 }));

  it.each([
    ['undecided', {}],
    ['not_applicable', { ifInsufficient: 'not_applicable' }],
  ] as const)('is %s for a seller with everything else', (verdict, insufficient) => {
    for (const side of [
      { atLeast: 0.5, ...insufficient },
      { atMost: 0.5, ...insufficient },
    ]) {
      const policy = compiled({ metric, window, earn: side, keep: side });
      const sums = sumTally(tallyOf(everythingElse), requireDay('2018-04-01'), policy.shapes);
      const [level] = evaluate(policy, readingsOf(policy, sums)).levels;
      expect(level?.criteria[0]).toMatchObject({ earn: verdict, keep: verdict, value: undefined });
    }
  });
});
