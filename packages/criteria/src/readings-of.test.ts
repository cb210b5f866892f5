import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compilePolicy } from './compiled-policy.ts';
import { type Day, requireDay } from './day.ts';
import type { Entry } from './entry.ts';
import { evaluate } from './evaluation.ts';
import type { Measure } from './measure.ts';
import { parsePolicy } from './parse-policy.ts';
import type { Criterion } from './policy.ts';
import type { MetricReading } from './reading.ts';
import { readingsOf } from './readings-of.ts';
import { tallyOf } from './tally.ts';
import { accountOf } from './testing/account-of.ts';
import { policyOf } from './testing/policy-of.ts';
import { sumTally } from './window.ts';

const decisionDay = requireDay('2018-04-20');

function on(ago: number, measure: Measure, count: number, rest: Partial<Entry> = {}): Entry {
  return { day: decisionDay - ago, measure, count, ...rest };
}

/** So many orders due on a day, and of these so many shipped on time. */
function due(ago: number, onTime: number, of: number): Entry[] {
  return [on(ago, 'orders_due_to_ship', of), on(ago, 'orders_shipped_on_time', onTime)];
}

/** What the sides of a criterion read of these entries: to earn and to keep. */
function readFor(criterion: Criterion, entries: readonly Entry[]) {
  const compiled = compilePolicy(parsePolicy(policyOf([criterion])));
  const sums = sumTally(tallyOf(entries), decisionDay, compiled.shapes);
  const readings = readingsOf(compiled, sums, accountOf());
  const side = compiled.levels[0]?.criteria[0];
  const [earn, keep] = [side?.earn, side?.keep].map((each) => readings[each?.readingIndex ?? -1]);
  const [evaluated] = evaluate(compiled, readings).levels[0]?.criteria ?? [];
  if (earn === undefined || keep === undefined || evaluated === undefined) throw new Error('nothing was read');
  return { earn, keep, evaluated };
}

function daysOf({ span }: MetricReading): number {
  return span === undefined ? 0 : span.to - span.from + 1;
}

function ship(window: Criterion['window'], earn: object = {}, keep: object = earn): Criterion {
  return {
    metric: 'on_time_ship_rate',
    window,
    earn: { atLeast: 0.95, ...earn },
    keep: { atLeast: 0.9, ...keep },
  };
}

describe('an adaptive window', () => {
  const [use, otherwise] = [{ days: 90 }, { days: 365 }];

  describe('by a count of another metric', () => {
    const criterion = ship({ use, ifAtLeast: 400, of: 'orders_completed', otherwise });
    const orders = (ago: number, count: number) => on(ago, 'orders_completed', count);

    it.each([
      [399, 365],
      [400, 90],
      [401, 90],
    ])('with %i orders where 400 are enough reads %i days', (count, days) => {
      expect(daysOf(readFor(criterion, [orders(30, count)]).earn)).toBe(days);
    });

    it('counts the orders of the shorter window alone', () => {
      expect(daysOf(readFor(criterion, [orders(30, 399), orders(94, 500)]).earn)).toBe(365);
      expect(daysOf(readFor(criterion, [orders(30, 399), orders(93, 1)]).earn)).toBe(90);
      expect(daysOf(readFor(criterion, [orders(30, 399), orders(4, 1)]).earn)).toBe(90);
      expect(daysOf(readFor(criterion, [orders(30, 399), orders(3, 1)]).earn)).toBe(365);
    });

    it('counts them with the lag of the count, and reads with its own', () => {
      const delivery: Criterion = { ...criterion, metric: 'on_time_delivery_rate' };
      const { span } = readFor(delivery, [orders(4, 400)]).earn;
      expect(span).toEqual({ from: decisionDay - 14 - 90, to: decisionDay - 15 });
    });

    it('reads the value over the days it chose', () => {
      const entries = [...due(30, 9, 10), ...due(200, 80, 90)];
      expect(readFor(criterion, [...entries, orders(30, 400)]).earn).toMatchObject({ numerator: 9, denominator: 10 });
      expect(readFor(criterion, entries).earn).toMatchObject({ numerator: 89, denominator: 100 });
    });
  });

  describe('by the sample of the criterion', () => {
    const criterion = ship({ use, ifAtLeast: 30, otherwise });

    it.each([
      [29, 365],
      [30, 90],
      [31, 90],
    ])('with %i orders where 30 are enough reads %i days', (count, days) => {
      expect(daysOf(readFor(criterion, due(30, 0, count)).earn)).toBe(days);
    });

    it('takes no account of what was left out', () => {
      const leftOut = due(30, 0, 5).map((entry) => ({ ...entry, excluded: true as const }));
      expect(daysOf(readFor(criterion, [...due(30, 0, 29), ...leftOut]).earn)).toBe(365);
    });

    it('of a median is all durations, not those within the band', () => {
      const median: Criterion = {
        metric: 'median_handling_hours',
        window: { use, ifAtLeast: 10, otherwise },
        earn: { atMost: 12 },
        keep: { atMost: 24 },
      };
      const entries = [on(30, 'handling_to_1h', 3), on(30, 'handling_over_72h', 7)];
      const { earn, keep } = readFor(median, entries);
      expect([daysOf(earn), daysOf(keep)]).toEqual([90, 90]);
    });

    it('of months reads whole months', () => {
      const months = ship({ use: { months: 1 }, ifAtLeast: 30, otherwise: { months: 12 } });
      expect(readFor(months, due(30, 0, 30)).earn.span).toEqual({
        from: requireDay('2018-03-01'),
        to: requireDay('2018-03-31'),
      });
      expect(readFor(months, due(30, 0, 29)).earn.span?.from).toBe(requireDay('2017-04-01'));
    });
  });
});

describe('the best of several windows', () => {
  const bestOf = [{ days: 30 }, { days: 90 }];
  const recently = (good: number, of: number) => due(10, good, of);
  const before = (good: number, of: number) => due(60, good, of);

  it.each([
    ['the shorter where it is better', [...recently(10, 10), ...before(0, 10)], 30],
    ['the longer where that is better', [...recently(8, 10), ...before(10, 10)], 90],
    ['the first named of equals', [...recently(9, 10), ...before(9, 10)], 30],
    ['the one with any sample', before(1, 10), 90],
    ['the first named where none has any', [], 30],
  ])('is %s', (_name, entries, days) => {
    expect(daysOf(readFor(ship({ bestOf }), entries).earn)).toBe(days);
  });

  it('is the first named of equals, also where that is the longer', () => {
    const entries = [...recently(9, 10), ...before(9, 10)];
    expect(daysOf(readFor(ship({ bestOf: bestOf.toReversed() }), entries).earn)).toBe(90);
  });

  it('is one with enough of a sample, at it and not just under it', () => {
    const criterion = ship({ bestOf }, { minSample: 10 });
    const entries = (sample: number) => [...recently(sample, sample), ...before(0, 20)];
    expect(daysOf(readFor(criterion, entries(9)).earn)).toBe(90);
    expect(daysOf(readFor(criterion, entries(10)).earn)).toBe(30);
  });

  it('is found for each side by the sample that side asks for', () => {
    const criterion = ship({ bestOf }, { minSample: 30 }, { minSample: 20 });
    const { earn, keep, evaluated } = readFor(criterion, [...recently(25, 25), ...before(72, 75)]);
    expect([daysOf(earn), daysOf(keep)]).toEqual([90, 30]);
    expect(evaluated).toMatchObject({ earn: 'met', keep: 'met' });
  });

  it('of a mean with a prior is the best with the prior: a few good ratings do not hide many', () => {
    const rated = (ago: number, stars: number, ratings: number) => [
      on(ago, 'stars', stars),
      on(ago, 'ratings', ratings),
    ];
    const criterion: Criterion = {
      metric: 'average_rating',
      window: { bestOf },
      prior: { weight: 20, mean: 4.5 },
      earn: { atLeast: 4.8 },
      keep: { atLeast: 4.7 },
    };
    const { earn, evaluated } = readFor(criterion, [...rated(10, 10, 2), ...rated(60, 2450, 498)]);
    expect(daysOf(earn)).toBe(90);
    expect(evaluated.earn).toBe('met');
  });

  it('of a mean with a prior is never worse than any of them, exactly, and the first named of equals', () => {
    const ratings = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2 ** 40, max: 2 ** 44 }));
    const rated = fc
      .tuple(ratings, ratings)
      .map(([count, part]) => [count + Math.min(4 * count, part), count] as const);
    const priors = fc.record({ weight: fc.integer({ min: 1, max: 50 }), mean: fc.constantFrom(1, 3.5, 4.5, 5) });
    fc.assert(
      fc.property(rated, rated, priors, ([recent, of], [older, ofOlder], prior) => {
        const criterion: Criterion = {
          metric: 'average_rating',
          window: { bestOf },
          prior,
          earn: { atLeast: 4 },
          keep: { atLeast: 4 },
        };
        const entries = [
          on(10, 'stars', recent),
          on(10, 'ratings', of),
          on(60, 'stars', older),
          on(60, 'ratings', ofOlder),
        ];
        /** Twice the sum with the prior, and the sample with it. */
        const mean = (stars: number, count: number): readonly [bigint, bigint] => [
          2n * BigInt(stars) + BigInt(prior.weight) * BigInt(prior.mean * 2),
          BigInt(count) + BigInt(prior.weight),
        ];
        const [short, long] = [mean(recent, of), mean(recent + older, of + ofOlder)];
        const longer = long[0] * short[1] > short[0] * long[1];
        expect(daysOf(readFor(criterion, entries).earn)).toBe(longer ? 90 : 30);
      }),
    );
  });

  it('is found exactly, however many there are', () => {
    const most = 2 ** 50;
    const days = (good: number, of: number) =>
      daysOf(readFor(ship({ bestOf }), [...recently(most - 1, most), ...before(good, of)]).earn);
    expect([days(most, most + 1), days(most - 1, most), days(most - 2, most - 1)]).toEqual([90, 30, 30]);
  });

  it('is the lowest where less is better', () => {
    const cancel: Criterion = {
      metric: 'seller_cancel_rate',
      window: { bestOf },
      earn: { atMost: 0.01 },
      keep: { atMost: 0.02 },
    };
    const entries = (recent: number) => [
      on(10, 'orders_confirmed', 10),
      on(10, 'orders_cancelled_by_seller', recent),
      on(60, 'orders_confirmed', 10),
      on(60, 'orders_cancelled_by_seller', 3),
    ];
    expect([2, 3, 4].map((recent) => daysOf(readFor(cancel, entries(recent)).earn))).toEqual([30, 30, 90]);
  });

  it('of a median is the one with the greater share within the band', () => {
    const median: Criterion = {
      metric: 'median_handling_hours',
      window: { bestOf },
      earn: { atMost: 24 },
      keep: { atMost: 24 },
    };
    const entries = [on(10, 'handling_to_24h', 4), on(10, 'handling_to_48h', 6), on(60, 'handling_to_24h', 9)];
    expect(daysOf(readFor(median, entries).earn)).toBe(90);
  });

  it('is never worse than any of them with enough of a sample', () => {
    const windows = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 4 });
    const history = fc.array(fc.tuple(fc.integer({ min: 4, max: 70 }), fc.nat({ max: 9 }), fc.nat({ max: 9 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(windows, history, fc.integer({ min: 1, max: 20 }), (lengths, list, minSample) => {
        const entries = list.flatMap(([ago, good, bad]) => due(ago, good, good + bad));
        const best = readFor(ship({ bestOf: lengths.map((days) => ({ days })) }, { minSample }), entries).earn;
        const each = lengths.map((days) => readFor(ship({ days }), entries).earn);
        const enough = each.filter(({ denominator }) => denominator >= minSample);
        for (const { numerator, denominator } of enough) {
          expect(best.numerator * denominator).toBeGreaterThanOrEqual(numerator * best.denominator);
        }
        if (enough.length === 0) expect(best).toEqual(each[0]);
        else expect(best.denominator).toBeGreaterThanOrEqual(minSample);
      }),
    );
  });
});

test('a fixed window reads its days, whatever is in them', () => {
  for (const count of [0, 1, 500]) expect(daysOf(readFor(ship({ days: 90 }), due(30, 0, count)).earn)).toBe(90);
});

test('what has no window is read without, the account’s own words among it', () => {
  const criteria: Criterion[] = [
    { metric: 'policy_acknowledged', earn: { atLeast: 1 }, keep: { atLeast: 1 } },
    { metric: 'account_age_days', earn: { atLeast: 90 }, keep: { atLeast: 90 } },
  ];
  const compiled = compilePolicy(parsePolicy(policyOf(criteria, { programme: 'gold', version: 2 })));
  const sums = sumTally(tallyOf([on(100, 'accounts_opened', 1)]), decisionDay, compiled.shapes);
  const acknowledged = (day: Day, version: number) =>
    readingsOf(compiled, sums, accountOf({ acknowledgements: [{ day, programme: 'gold', version }] }));
  expect(acknowledged(decisionDay, 2).map(({ numerator }) => numerator)).toEqual([1, 100]);
  expect(acknowledged(decisionDay, 1).map(({ numerator }) => numerator)).toEqual([0, 100]);
  expect(readingsOf(compiled, sums).map(({ numerator, span }) => [numerator, span])).toEqual([
    [0, undefined],
    [100, undefined],
  ]);
});
