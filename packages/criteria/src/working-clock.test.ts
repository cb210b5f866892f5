import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import type { Instant } from './instant.ts';
import { plainClock, type WorkingCalendar, workingClock } from './working-clock.ts';
import { daysInZone, startsOfDays } from './zone.ts';

const calendar: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: ['2018-02-12', '2018-02-13', '2018-12-25'] };
const never = Number.POSITIVE_INFINITY;
const hour = 3_600_000;

function clockIn(zone: string, { weekdays, holidays }: WorkingCalendar = calendar) {
  const dayOf = daysInZone(zone);
  return workingClock({ weekdays, holidays }, dayOf, startsOfDays(dayOf));
}

/** Worked milliseconds, day by day of Temporal's calendar. */
function worked(zone: string, from: Instant, to: Instant): number {
  let sum = 0;
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).startOfDay();
  while (day.epochMilliseconds < to) {
    const next = day.add({ days: 1 }).startOfDay();
    const isOff = calendar.holidays.includes(day.toPlainDate().toString());
    if (calendar.weekdays.includes(day.dayOfWeek) && !isOff) {
      sum += Math.max(0, Math.min(to, next.epochMilliseconds) - Math.max(from, day.epochMilliseconds));
    }
    day = next;
  }
  return sum;
}

const someInstant = fc.integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2019, 0, 31) });

describe.each(['UTC', 'Asia/Shanghai', 'America/Sao_Paulo', 'Europe/Berlin', 'Pacific/Auckland'])('in %s', (zone) => {
  const clock = clockIn(zone);

  it('the clock runs on the days that are worked, as long as Temporal says they are', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 0, max: 20 * 24 * hour }), (from, length) => {
        expect(clock.between(from, from + length, never)).toBe(worked(zone, from, from + length));
      }),
    );
  });

  it('a limit is reached when so much has been worked, and not before', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 72 * hour }), (from, millis) => {
        const reached = clock.after(from, millis);
        expect(clock.between(from, reached, never)).toBe(millis);
        expect(clock.between(from, reached - 1, never)).toBe(millis - 1);
      }),
    );
  });

  it('counting no further than asked tells the same of what is within', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 0, max: 20 * 24 * hour }), (from, length) => {
        const limit = 24 * hour;
        const all = clock.between(from, from + length, never);
        const some = clock.between(from, from + length, limit);
        expect(some <= limit ? some : never).toBe(all <= limit ? all : never);
      }),
    );
  });
});

test('a day of the change to summer time has an hour less', () => {
  const [saturday, monday] = [Date.UTC(2018, 2, 23, 23), Date.UTC(2018, 2, 25, 22)];
  const everyDay = clockIn('Europe/Berlin', { weekdays: [6, 7], holidays: [] });
  expect(everyDay.between(saturday, monday, never)).toBe(47 * hour);
});

test('without a calendar the clock is any clock, and never runs backwards', () => {
  expect(plainClock.between(5, 9, 1)).toBe(4);
  expect(plainClock.between(9, 5, 1)).toBe(0);
  expect(plainClock.after(5, 4)).toBe(9);
});
