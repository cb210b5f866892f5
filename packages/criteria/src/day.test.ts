import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import {
  dateOfDay,
  dayOfDate,
  firstDayOfMonth,
  formatDay,
  isoWeekOfDay,
  monthLength,
  monthOfDay,
  parseDay,
  requireDay,
} from './day.ts';
import { GoldSellerError } from './error.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');
/** 0001-01-01 to 9999-12-31: what a wire date can name, but for the year 0. */
const days = fc.integer({ min: -719_162, max: 2_932_896 });

function oracle(day: number): Temporal.PlainDate {
  return epoch.add({ days: day });
}

describe('a day', () => {
  it('is the same date as in Temporal, and reads back as itself', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = oracle(day);
        expect(dateOfDay(day)).toEqual({ year: date.year, month: date.month, dayOfMonth: date.day });
        expect(dayOfDate(date.year, date.month, date.day)).toBe(day);
        expect(formatDay(day)).toBe(date.toString());
        expect(parseDay(date.toString())).toBe(day);
      }),
    );
  });

  it('has the month, its first day and its length of Temporal', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = oracle(day);
        const month = monthOfDay(day);
        expect(month).toBe((date.year - 1970) * 12 + date.month - 1);
        expect(formatDay(firstDayOfMonth(month))).toBe(date.with({ day: 1 }).toString());
        expect(monthLength(date.year, date.month)).toBe(date.daysInMonth);
        expect(firstDayOfMonth(month + 1) - firstDayOfMonth(month)).toBe(date.daysInMonth);
      }),
    );
  });

  it('lies in the ISO week of Temporal', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = oracle(day);
        const year = String(date.yearOfWeek).padStart(4, '0');
        expect(isoWeekOfDay(day)).toBe(`${year}-W${String(date.weekOfYear).padStart(2, '0')}`);
      }),
    );
  });
});

test.each([
  ['2018-01-01', '2018-W01'],
  ['2017-01-01', '2016-W52'],
  ['2015-12-31', '2015-W53'],
  ['2016-01-03', '2015-W53'],
  ['2016-01-04', '2016-W01'],
  ['2019-12-30', '2020-W01'],
])('%s lies in ISO week %s', (date, week) => {
  expect(isoWeekOfDay(requireDay(date))).toBe(week);
});

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2018-09-01', 17_775],
])('%s is day %i', (date, day) => {
  expect(requireDay(date)).toBe(day);
});

test.each([
  '',
  '2018-02-30',
  '2018-02-29',
  '1900-02-29',
  '2018-00-10',
  '2018-13-01',
  '2018-01-00',
  '2018-04-31',
  '2018-1-1',
  '18-01-01',
  '12018-01-01',
  '-2018-01-01',
  '2018/01/01',
  '2018-01-01 ',
  '2018-01-01\n',
  '2018-01-01T00:00:00Z',
  '٢٠١٨-٠١-٠١',
])('%j names no day', (date) => {
  expect(parseDay(date)).toBeUndefined();
});

test('a date a person gave wrongly is refused with its code and value', () => {
  expect(() => requireDay('2018-02-30')).toThrow(GoldSellerError);
  expect(() => requireDay('2018-02-30')).toThrow(
    expect.objectContaining({ code: 'date_invalid', message: expect.stringContaining('2018-02-30') }),
  );
});
