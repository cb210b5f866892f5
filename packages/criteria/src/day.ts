import { GoldSellerError } from './error.ts';

/** Days since 1970-01-01 in the settlement's time zone; an integer. On the wire it is a `YYYY-MM-DD` date. */
export type Day = number;

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of a calendar date. `month` is 1 to 12. Proleptic Gregorian, Hinnant's `days_from_civil`. */
export function dayOfDate(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar date of a day, `month` 1 to 12. Hinnant's `civil_from_days`. */
export function dateOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** How many days the month has. */
export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The day a `YYYY-MM-DD` date names, or nothing where it names none (`2018-02-30`). */
export function parseDay(date: string): Day | undefined {
  if (!datePattern.test(date)) return undefined;
  const [year, month, dayOfMonth] = [digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10)];
  const exists = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= monthLength(year, month);
  return exists ? dayOfDate(year, month, dayOfMonth) : undefined;
}

/** The number some digits of a text write. Promises are read by the million: this makes no text of each part. */
export function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}

/** Like `parseDay`, for a date a person gave: throws `date_invalid` with the value. */
export function requireDay(date: string): Day {
  const day = parseDay(date);
  if (day === undefined) throw new GoldSellerError('date_invalid', `"${date}" is not a date like 2018-01-31`);
  return day;
}

/** The `YYYY-MM-DD` date of a day. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOfDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Months since 1970-01, an integer. */
export function monthOfDay(day: Day): number {
  const { year, month } = dateOfDay(day);
  return (year - 1970) * 12 + month - 1;
}

/** The first day of a month counted since 1970-01. */
export function firstDayOfMonth(month: number): Day {
  return dayOfDate(1970 + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
}

/** The ISO 8601 week of a day, like `2018-W05`. */
export function isoWeekOfDay(day: Day): string {
  const weekday = (((day + 3) % 7) + 7) % 7;
  const thursday = day - weekday + 3;
  const { year } = dateOfDay(thursday);
  const week = Math.floor((thursday - dayOfDate(year, 1, 1)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}
