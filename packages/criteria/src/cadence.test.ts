import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decisionDays, isDecisionDay, nextDecisionDay } from './cadence.ts';
import { formatDay, requireDay } from './day.ts';
import type { Cadence } from './policy.ts';

function datesOf(cadence: Cadence, from: string, to: string): string[] {
  return decisionDays({ cadence }, requireDay(from), requireDay(to)).map(formatDay);
}

const monthly = (day: number): Cadence => ({ every: 'month', day });

describe('a cadence', () => {
  it('of every day decides on each', () => {
    expect(datesOf({ every: 'day' }, '2018-02-27', '2018-03-01')).toEqual(['2018-02-27', '2018-02-28', '2018-03-01']);
  });

  it.each([
    [1, '2018-01-01'],
    [4, '2018-01-04'],
    [7, '2018-01-07'],
  ])('of every week on day %i, 1 being Monday, decides on %s and each seven days later', (day, first) => {
    const dates = datesOf({ every: 'week', day }, '2018-01-01', '2018-01-14');
    expect(dates).toEqual([first, formatDay(requireDay(first) + 7)]);
  });

  it('of every week knows the days before 1970, a Thursday', () => {
    expect(datesOf({ every: 'week', day: 4 }, '1969-12-20', '1970-01-05')).toEqual(['1969-12-25', '1970-01-01']);
  });

  it('of every month decides on its day of each, both ends included', () => {
    const starts = ['2017-11-01', '2017-12-01', '2018-01-01', '2018-02-01'];
    expect(datesOf(monthly(1), '2017-11-01', '2018-02-01')).toEqual(starts);
    expect(datesOf(monthly(28), '2018-01-29', '2018-03-28')).toEqual(['2018-02-28', '2018-03-28']);
    expect(datesOf(monthly(15), '1969-12-01', '1970-01-31')).toEqual(['1969-12-15', '1970-01-15']);
  });

  it('of every quarter decides on its day of January, April, July and October', () => {
    expect(datesOf({ every: 'quarter', day: 20 }, '2017-11-01', '2018-12-31')).toEqual([
      '2018-01-20',
      '2018-04-20',
      '2018-07-20',
      '2018-10-20',
    ]);
  });

  it('decides on no day where none lies between, or the ends are the wrong way round', () => {
    expect(datesOf(monthly(1), '2018-01-02', '2018-01-31')).toEqual([]);
    expect(datesOf(monthly(1), '2018-03-01', '2018-01-01')).toEqual([]);
  });
});

test('the next decision day is the day itself where it is one, else the first after it', () => {
  const next = (cadence: Cadence, from: string) => formatDay(nextDecisionDay({ cadence }, requireDay(from)));
  expect(next(monthly(5), '2018-01-05')).toBe('2018-01-05');
  expect(next(monthly(5), '2018-01-06')).toBe('2018-02-05');
  expect(next({ every: 'quarter', day: 1 }, '2018-10-02')).toBe('2019-01-01');
  expect(next({ every: 'week', day: 1 }, '2018-01-02')).toBe('2018-01-08');
  expect(next({ every: 'day' }, '2018-01-02')).toBe('2018-01-02');
});

const cadences: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constant<Cadence>({ every: 'day' }),
  fc.record({ every: fc.constant('week' as const), day: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ every: fc.constantFrom('month' as const, 'quarter' as const), day: fc.integer({ min: 1, max: 28 }) }),
);

test('the days of a span are just those that are decision days, and each leads to the next', () => {
  const days = fc.integer({ min: -40_000, max: 40_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 400 }), cadences, (from, length, cadence) => {
      const policy = { cadence };
      const span = Array.from({ length: length + 1 }, (_, index) => from + index);
      const found = decisionDays(policy, from, from + length);
      expect(found).toEqual(span.filter((each) => isDecisionDay(policy, each)));
      for (const [index, day] of found.entries())
        expect(nextDecisionDay(policy, (found[index - 1] ?? from - 1) + 1)).toBe(day);
    }),
  );
});
