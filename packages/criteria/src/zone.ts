import { type Day, dayOfDate } from './day.ts';
import { GoldSellerError } from './error.ts';
import type { Instant } from './instant.ts';

/** Which day an instant falls on in one time zone. */
export type DayOfInstant = (instant: Instant) => Day;

/** When a day begins. */
export type StartOfDay = (day: Day) => Instant;

const quarterHour = 900_000;
const cachedOffsetsMax = 400_000;
/** `Intl` names the years before 1 by their era, and no zone's offset differs there: they are read as of here. */
const offsetsFrom = dayOfDate(1, 1, 3) * 86_400_000;

/**
 * Days in an IANA time zone (`Europe/Berlin`). Offsets come from `Intl` and are cached by the quarter hour, the finest
 * step at which any zone has changed its offset since 1972. Throws `settlement_invalid` for a zone nobody knows.
 */
export function daysInZone(zone: string): DayOfInstant {
  const offsetAt = offsetsOf(zone);
  const cache = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / quarterHour);
    let offset = cache.get(quarter);
    if (offset === undefined) {
      if (cache.size >= cachedOffsetsMax) cache.clear();
      offset = offsetAt(Math.max(quarter * quarterHour, offsetsFrom));
      cache.set(quarter, offset);
    }
    return Math.floor((instant + offset) / 86_400_000);
  };
}

const dayMillis = 86_400_000;
/** No zone's clocks are further from UTC, or were set at a finer step, since 1972. */
const offsetMax = 16 * 3_600_000;
const cachedStartsMax = 40_000;

/** The first instant of each day; of one the zone skipped, that of the next. */
export function startsOfDays(dayOf: DayOfInstant): StartOfDay {
  const cache = new Map<Day, Instant>();
  return (day) => {
    const known = cache.get(day);
    if (known !== undefined) return known;
    if (cache.size >= cachedStartsMax) cache.clear();
    const start = firstInstantOf(day, dayOf);
    cache.set(day, start);
    return start;
  };
}

/** Halves the hours between an instant before the day and one in or after it, down to a quarter of an hour. */
function firstInstantOf(day: Day, dayOf: DayOfInstant): Instant {
  let before = (day * dayMillis - offsetMax) / quarterHour;
  let after = (day * dayMillis + offsetMax) / quarterHour;
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if (dayOf(middle * quarterHour) < day) before = middle;
    else after = middle;
  }
  return after * quarterHour;
}

function offsetsOf(zone: string): (instant: Instant) => number {
  const format = formatOf(zone);
  return (instant) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
    const local = dayOfDate(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
    return local * 1000 - Math.floor(instant / 1000) * 1000;
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    throw new GoldSellerError('settlement_invalid', `"${timeZone}" is not a time zone like Europe/Berlin`, { cause });
  }
}
