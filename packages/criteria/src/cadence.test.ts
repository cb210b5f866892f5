import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionDays, isDecisionDay } from './cadence.ts';
import { formatDay, requireDay } from './day.ts';
import { olistDefault } from './presets/olist-default.ts';

function monthly(day: number) {
  return { ...olistDefault, cadence: { every: 'month', day } as const };
}

function datesOf(day: number, from: string, to: string): string[] {
  return decisionDays(monthly(day), requireDay(from), requireDay(to)).map(formatDay);
}

test('decides on its day of every month, both ends included', () => {
  expect(datesOf(1, '2017-11-01', '2018-02-01')).toEqual(['2017-11-01', '2017-12-01', '2018-01-01', '2018-02-01']);
  expect(datesOf(28, '2018-01-29', '2018-03-28')).toEqual(['2018-02-28', '2018-03-28']);
  expect(datesOf(15, '1969-12-01', '1970-01-31')).toEqual(['1969-12-15', '1970-01-15']);
});

test('decides on no day where none lies between, or the ends are the wrong way round', () => {
  expect(datesOf(1, '2018-01-02', '2018-01-31')).toEqual([]);
  expect(datesOf(1, '2018-03-01', '2018-01-01')).toEqual([]);
});

test('the 18 decisions on the Olist orders are the first days of 2017-04 to 2018-09', () => {
  const dates = datesOf(1, '2017-04-01', '2018-09-01');
  expect(dates).toHaveLength(18);
  expect([dates.at(0), dates.at(-1)]).toEqual(['2017-04-01', '2018-09-01']);
});

test('the days of a span are just those that are decision days', () => {
  const days = fc.integer({ min: -40_000, max: 40_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 28 }), (from, length, day) => {
      const policy = monthly(day);
      const span = Array.from({ length: length + 1 }, (_, index) => from + index);
      expect(decisionDays(policy, from, from + length)).toEqual(span.filter((each) => isDecisionDay(policy, each)));
    }),
  );
});
