import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { type Day, requireDay } from './day.ts';
import { GoldSellerError } from './error.ts';
import { type Instant, parseInstant } from './instant.ts';
import { daysInZone } from './zone.ts';

const zones = ['Asia/Shanghai', 'America/Sao_Paulo', 'Europe/Berlin', 'Pacific/Auckland', 'Asia/Kathmandu'];
const from = Date.UTC(1973, 0, 1);
const to = Date.UTC(2037, 11, 31);

function oracle(zone: string, instant: Instant): Day {
  return requireDay(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString());
}

/** Every instant between `from` and `to` at which the zone's clocks are set. */
function transitions(zone: string): Instant[] {
  const found: Instant[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > to) return found;
    found.push(next.epochMilliseconds);
    at = next;
  }
}

describe.each(zones)('in %s', (zone) => {
  it('an instant falls on the day of Temporal', () => {
    const dayOf = daysInZone(zone);
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (instant) => {
        expect(dayOf(instant)).toBe(oracle(zone, instant));
      }),
    );
  });

  it('a day begins and ends where Temporal says on the days around every change of the clocks', () => {
    const dayOf = daysInZone(zone);
    const changes = transitions(zone);
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) {
      for (const near of [-1, 0, 1, -900_000, 900_000]) {
        expect(dayOf(change + near)).toBe(oracle(zone, change + near));
      }
      const date = Temporal.Instant.fromEpochMilliseconds(change).toZonedDateTimeISO(zone).toPlainDate();
      for (const offset of [-1, 0, 1, 2]) {
        const day = date.add({ days: offset });
        const start = day.toZonedDateTime(zone).epochMilliseconds;
        expect(dayOf(start)).toBe(requireDay(day.toString()));
        expect(dayOf(start - 1)).toBe(requireDay(day.toString()) - 1);
      }
    }
  });
});

test.each([
  ['UTC', '2018-01-31T23:59:59.999Z', '2018-01-31'],
  ['UTC', '1969-12-31T23:59:59.999Z', '1969-12-31'],
  ['UTC', '0000-03-01T12:00:00Z', '0000-03-01'],
  ['Asia/Shanghai', '2018-01-31T16:00:00Z', '2018-02-01'],
  ['Asia/Kathmandu', '2018-01-31T18:14:59Z', '2018-01-31'],
  ['Asia/Kathmandu', '2018-01-31T18:15:00Z', '2018-02-01'],
  ['Pacific/Auckland', '2018-01-31T10:59:59Z', '2018-01-31'],
  ['Pacific/Auckland', '2018-01-31T11:00:00Z', '2018-02-01'],
  // Midnight of 2018-11-04 did not exist in São Paulo: the clocks went from 0:00 to 1:00.
  ['America/Sao_Paulo', '2018-11-04T02:59:59Z', '2018-11-03'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04'],
])('in %s %s falls on %s', (zone, time, date) => {
  const parsed = parseInstant(time);
  if ('fault' in parsed) throw new Error(parsed.fault);
  expect(daysInZone(zone)(parsed.instant)).toBe(requireDay(date));
});

test.each(['', 'Mars/Olympus', 'Berlin', 'Europe/Berlin '])('%j is refused as a zone nobody knows', (zone) => {
  expect(() => daysInZone(zone)).toThrow(GoldSellerError);
  expect(() => daysInZone(zone)).toThrow(expect.objectContaining({ code: 'settlement_invalid' }));
});
