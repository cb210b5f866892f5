import { type Day, requireDay } from './day.ts';
import type { Instant } from './instant.ts';
import type { DayOfInstant, StartOfDay } from './zone.ts';

/** A clock that stands still on days nobody works. */
export interface WorkingClock {
  /** Worked milliseconds from one instant to another, never negative; it may stop counting beyond `atMost`. */
  between(from: Instant, to: Instant, atMost: number): number;
  /** When so many milliseconds have been worked. */
  after(from: Instant, millis: number): Instant;
}

/** Weekdays from 1 (Monday) to 7 that are worked, but for the holidays. */
export interface WorkingCalendar {
  readonly weekdays: readonly number[];
  readonly holidays: readonly string[];
}

/** Without a calendar every day is worked, and the clock is any clock. */
export const plainClock: WorkingClock = {
  between: (from, to) => Math.max(0, to - from),
  after: (from, millis) => from + millis,
};

/** The clock of a calendar whose days begin and end in a time zone. */
export function workingClock(calendar: WorkingCalendar, dayOf: DayOfInstant, startOf: StartOfDay): WorkingClock {
  const isWorked = workedDays(calendar);
  return {
    between(from, to, atMost) {
      let worked = 0;
      for (let day = dayOf(from); startOf(day) < to && worked <= atMost; day++) {
        if (isWorked(day)) worked += Math.max(0, Math.min(to, startOf(day + 1)) - Math.max(from, startOf(day)));
      }
      return worked;
    },
    after(from, millis) {
      let left = millis;
      let day = dayOf(from);
      for (; ; day++) {
        if (!isWorked(day)) continue;
        const begun = Math.max(from, startOf(day));
        const room = Math.max(0, startOf(day + 1) - begun);
        if (left <= room) return begun + left;
        left -= room;
      }
    },
  };
}

function workedDays({ weekdays, holidays }: WorkingCalendar): (day: Day) => boolean {
  const worked = new Set(weekdays);
  const off = new Set(holidays.map(requireDay));
  return (day) => worked.has(weekdayOf(day)) && !off.has(day);
}

/** 1 is Monday, 7 Sunday. */
function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
