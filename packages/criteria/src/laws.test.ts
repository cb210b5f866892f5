import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, isoWeekOfDay } from './day.ts';
import type { Entry } from './entry.ts';
import type { SellerEvent } from './event.ts';
import { exclusionReasons, families } from './events/correction.ts';
import type { EventType } from './events/event-data.ts';
import { type Reference, referencesOf } from './matter.ts';
import { type MetricReading, metricKeys, metricRow, readMetric } from './metric.ts';
import { settleReference, withoutWithdrawn } from './settle.ts';
import { settlementRules } from './settlement.ts';
import { addEntries, type Tally, tallyOf } from './tally.ts';
import { sumTally } from './window.ts';

const rules = settlementRules({ version: 1, zone: 'Europe/Berlin', disputeDays: 5 });
const firstDay = 17_500;
const hour = 3_600_000;

const times = fc.integer({ min: 0, max: 40 * 24 }).map((hours) => firstDay * 24 * hour + hours * hour);
const orderId = fc.integer({ min: 0, max: 4 }).map((n) => `o${n}`);
const buyer = fc.constantFrom('b1', 'b2', 'b3');
const feedbackId = fc.integer({ min: 0, max: 5 }).map((n) => `f${n}`);
const eventId = fc.integer({ min: 0, max: 59 }).map((n) => `e${n}`);
const amount = fc.constant({ minor: 1, currency: 'EUR' });
const day = fc.integer({ min: 0, max: 40 }).map((days) => firstDay + days);
const promise = optional(day.map(formatDay));
const reason = optional(fc.constantFrom('out_of_stock', 'changed_mind', 'other'));
const matter = fc.oneof(fc.record({ orderId }), fc.record({ buyer, week: day.map(isoWeekOfDay) }));
const someFamilies = fc.subarray([...families], { minLength: 1 });

/** What happened, without its identity. Few orders and buyers, so that events meet. */
const happening = fc.oneof(
  of('seller.registered', 1, fc.constant({ name: 'Acme' })),
  of('order.placed', 5, fc.record({ orderId, buyer, amount, shipBy: promise, deliverBy: promise })),
  of('order.shipped', 4, fc.record({ orderId, tracking: optional(fc.constant('1Z')) })),
  of('order.delivered', 4, fc.record({ orderId })),
  of('order.cancelled', 2, fc.record({ orderId, by: fc.constantFrom('seller', 'buyer'), reason })),
  of('feedback.left', 5, fc.record({ feedbackId, orderId, buyer, stars: fc.integer({ min: 1, max: 5 }) })),
  of('feedback.removed', 2, fc.record({ feedbackId, buyer, leftAt: times.map(noonOf) })),
  of('event.withdrawn', 2, fc.record({ source: fc.constant('/shop'), id: eventId })),
  of('matter.excluded', 2, fc.record({ matter, families: someFamilies, reason: fc.constantFrom(...exclusionReasons) })),
  of('matter.reinstated', 1, fc.record({ matter, families: someFamilies })),
);

const history = fc
  .array(fc.tuple(happening, times), { maxLength: 60, size: 'max' })
  .map((list) =>
    list.map(([what, time], index) => ({ seller: 'acme', source: '/shop', id: `e${index}`, time, ...what })),
  ) as fc.Arbitrary<SellerEvent[]>; // safe: `type` and `data` come from one record of one type

/** The same events in any order, some of them more than once. */
const retold = history.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc.subarray(events).chain((again) => {
      const all = [...events, ...again];
      return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    }),
  ),
);

/** What a seller's events come to: the sum over references of what their standing events settle to. */
function tallyOfHistory(events: readonly SellerEvent[]): Tally {
  const standing = withoutWithdrawn(events);
  const references = new Set(standing.flatMap((event) => referencesOf(event, rules)));
  return tallyOf([...references].flatMap((reference) => settledOf(reference, standing)));
}

function settledOf(reference: Reference, standing: readonly SellerEvent[]): readonly Entry[] {
  const group = standing.filter((event) => referencesOf(event, rules).includes(reference));
  return settleReference(reference, group, rules);
}

function of<T extends EventType, D>(type: T, weight: number, data: fc.Arbitrary<D>) {
  return { weight, arbitrary: fc.record({ type: fc.constant(type), data }) };
}

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

function noonOf(time: number): string {
  return `${formatDay(rules.dayOf(time))}T12:00:00Z`;
}

/** The tally in one fixed order, for comparing. */
function canonical(tally: Tally) {
  return [...tally]
    .map(([key, { count, buyers }]) => [key, count, [...(buyers ?? [])].toSorted()] as const)
    .toSorted(([a], [b]) => a - b);
}

describe('a seller’s tally', () => {
  it('is the same for any order of the events and any duplicates of them', () => {
    fc.assert(
      fc.property(retold, ([events, again]) => {
        expect(canonical(tallyOfHistory(again))).toEqual(canonical(tallyOfHistory(events)));
      }),
    );
  });

  it('is the same when every event adds the difference it makes to what its references settled to', () => {
    fc.assert(
      fc.property(retold, ([events, again]) => {
        const tally: Tally = new Map();
        const known: SellerEvent[] = [];
        for (const event of again) {
          const named = event.type === 'event.withdrawn' ? known.filter(({ id }) => id === event.data.id) : [event];
          const references = new Set(named.flatMap((each) => referencesOf(each, rules)));
          for (const sign of [-1, 1] as const) {
            if (sign === 1) known.push(event);
            for (const reference of references) {
              addEntries(tally, settledOf(reference, withoutWithdrawn(known)), sign);
            }
          }
        }
        expect(canonical(tally)).toEqual(canonical(tallyOfHistory(events)));
      }),
    );
  });

  it('never has more in a numerator than in its denominator, raw or counted, in any window', () => {
    const shape = fc.record({
      windowDays: fc.integer({ min: 1, max: 60 }),
      lagDays: fc.integer({ min: 0, max: 14 }),
      distinctBuyers: fc.boolean(),
    });
    fc.assert(
      fc.property(history, shape, fc.integer({ min: 0, max: 70 }), (events, window, days) => {
        const sums = sumTally(tallyOfHistory(events), firstDay + days, [window]);
        for (const metric of metricKeys) {
          const row = metricRow(metric);
          if (row.kind !== 'rate' && row.kind !== 'mean') continue;
          const reading: MetricReading = readMetric(row, sums, 0);
          expect(reading.numerator).toBeLessThanOrEqual(reading.denominator * row.valueMax);
          expect(reading.rawNumerator).toBeLessThanOrEqual(reading.rawDenominator * row.valueMax);
          expect(reading.numerator).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('an exclusion', () => {
  const words = new Set(['matter.excluded', 'matter.reinstated', 'event.withdrawn']);
  const unspoken = history.map((events) => events.filter(({ type }) => !words.has(type)));
  const about = (time: number, order: string) => ({
    seller: 'acme',
    source: '/desk',
    id: `about ${order} at ${time}`,
    time,
    data: { matter: { orderId: order }, families: [...families] },
  });
  const excludedOf = (time: number, order: string): SellerEvent => {
    const { data, ...word } = about(time, order);
    return { ...word, type: 'matter.excluded', data: { ...data, reason: 'staff' } };
  };

  it('that was reinstated leaves the tally as if it had never been', () => {
    fc.assert(
      fc.property(unspoken, times, orderId, (events, time, order) => {
        const back: SellerEvent = { ...about(time + 1, order), type: 'matter.reinstated' };
        const spoken = tallyOfHistory([back, ...events, excludedOf(time, order)]);
        expect(canonical(spoken)).toEqual(canonical(tallyOfHistory(events)));
      }),
    );
  });

  it('changes no raw figure, and takes both sides of the order out of the counted ones', () => {
    const shape = { windowDays: 100, lagDays: 0, distinctBuyers: false };
    const readingsOf = (events: readonly SellerEvent[], metric: (typeof metricKeys)[number]) =>
      readMetric(metricRow(metric), sumTally(tallyOfHistory(events), firstDay + 80, [shape]), 0);
    fc.assert(
      fc.property(unspoken, times, orderId, (events, time, order) => {
        const others = events.filter((event) => !('orderId' in event.data && event.data.orderId === order));
        for (const metric of ['on_time_ship_rate', 'on_time_delivery_rate', 'seller_cancel_rate'] as const) {
          const before = readingsOf(events, metric);
          const rest = readingsOf(others, metric);
          const { numerator, denominator } = rest;
          expect(readingsOf([...events, excludedOf(time, order)], metric)).toEqual({
            ...before,
            numerator,
            denominator,
          });
        }
      }),
    );
  });
});
