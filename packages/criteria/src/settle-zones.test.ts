import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { SellerEvent } from './event.ts';
import type { EventData, EventType } from './events/event-data.ts';
import type { Instant } from './instant.ts';
import { referencesOf } from './matter.ts';
import { settleReference } from './settle.ts';
import { settlementRules } from './settlement.ts';
import { entryLines } from './testing/entry-lines.ts';
import { startsOfDays } from './zone.ts';

function at<T extends EventType>(type: T, time: Instant, data: EventData<T>): SellerEvent {
  return { seller: 'acme', source: '/shop', id: type, type, time, data } as SellerEvent; // safe: data of this type
}

const dayMillis = 86_400_000;
const zones = ['Asia/Shanghai', 'America/Sao_Paulo', 'Europe/Berlin', 'Pacific/Auckland', 'Pacific/Apia'];

describe.each(zones)('a programme in %s', (zone) => {
  const rules = settlementRules({ version: 1, zone, disputeDays: 14 });
  const dateOf = (time: Instant) => Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDate();
  const isoOf = (time: Instant) => new Date(time).toISOString();

  // Within four days of a change of the clocks, in years in which all of these zones but one had some.
  const changes = transitionsOf(zone);
  const instant = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -4 * dayMillis, max: 4 * dayMillis }))
    .map(([change, offset]) => change + offset);

  it('keeps promises by its own days, over every change of the clocks', () => {
    fc.assert(
      fc.property(instant, fc.nat(3 * dayMillis), fc.nat(3 * dayMillis), (placed, toShip, shipped) => {
        const [shipBy, left] = [placed + toShip, placed + shipped];
        const order = { orderId: 'o1' };
        const amount = { minor: 100, currency: 'EUR' };
        const events = [
          at('order.placed', placed, { ...order, buyer: 'b1', amount, shipBy: isoOf(shipBy) }),
          at('order.shipped', left, order),
          at('order.delivered', left + 1, order),
        ];
        const lines = entryLines(settleReference('order/o1', events, rules));
        const inTime = Temporal.PlainDate.compare(dateOf(left), dateOf(shipBy)) <= 0;
        expect(lines).toContain(`${dateOf(placed)} orders_placed`);
        expect(lines).toContain(`${dateOf(shipBy)} orders_shipped_${inTime ? 'on_time' : 'late b1'}`);
        expect(lines).toContain(`${dateOf(left + 1).add({ days: 14 })} orders_completed b1`);
      }),
    );
  });

  it('takes one rating of a buyer in its own weeks, or months', () => {
    const monthly = settlementRules({ version: 1, zone, disputeDays: 14, repeatRating: 'month' });
    fc.assert(
      fc.property(instant, (time) => {
        const left = at('feedback.left', time, { feedbackId: 'f1', orderId: 'o1', buyer: 'b1', stars: 5 });
        const date = dateOf(time);
        const week = `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
        expect(referencesOf(left, rules)).toContain(`ratings/${week}/b1`);
        expect(referencesOf(left, monthly)).toContain(`ratings/${date.toPlainYearMonth()}/b1`);
      }),
    );
  });

  it('wants an answer so many hours later, on the day that is by its calendar', () => {
    fc.assert(
      fc.property(instant, (time) => {
        const received = at('inquiry.received', time, { inquiryId: 'i1', buyer: 'b1' });
        const lines = entryLines(settleReference('inquiry/i1', [received], rules));
        expect(lines).toContain(`${dateOf(time + dayMillis)} inquiries_due_in_24_hours`);
        expect(lines).toContain(`${dateOf(time + 2 * dayMillis)} inquiries_due_in_48_hours`);
        expect(lines).toContain(`${dateOf(time + 3 * dayMillis)} reply_over_72h`);
      }),
    );
  });

  it('knows when each of its days begins', () => {
    const startOf = startsOfDays(rules.dayOf);
    fc.assert(
      fc.property(instant, (time) => {
        const start = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).startOfDay();
        expect(startOf(rules.dayOf(time))).toBe(start.epochMilliseconds);
      }),
    );
  });
});

function transitionsOf(zone: string): Instant[] {
  const found: Instant[] = [];
  let next = Temporal.Instant.from('1986-01-01T00:00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (next !== null && next.year < 2022) {
    found.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition('next');
  }
  return found;
}
