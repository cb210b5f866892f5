import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SellerEvent } from './event.ts';
import { families } from './family.ts';
import { type Measure, measures } from './measure.ts';
import { metricKeys, metricRow, valueRange } from './metric.ts';
import { readMetric } from './reading.ts';
import { anyHistory, historyFirstDay, historyOrderId, historyTime, tallyOfHistory } from './testing/any-history.ts';
import { sumTally, type WindowShape } from './window.ts';

// A reported count stands alone: nothing says that the other side of its rate was reported too.
const told = anyHistory.map((events) => events.filter(({ type }) => type !== 'metrics.reported'));

function shapeOf(days: number, lagDays: number): WindowShape {
  return { length: { days }, lagDays, partsOf: [], daysOf: [] };
}

describe('a metric', () => {
  it('never has more in a numerator than in its denominator, raw or counted, in any window', () => {
    const days = fc.integer({ min: 1, max: 60 });
    const lag = fc.integer({ min: 0, max: 14 });
    fc.assert(
      fc.property(told, days, lag, fc.integer({ min: 0, max: 70 }), (events, length, lagDays, after) => {
        const { columns } = sumTally(tallyOfHistory(events), historyFirstDay + after, [shapeOf(length, lagDays)]);
        const counted = (list: readonly Measure[], excluded: 0 | 1) =>
          list.reduce((sum, each) => sum + (columns[0]?.[measures[each].slot * 2 + excluded] ?? 0), 0);
        for (const metric of metricKeys) {
          const row = metricRow(metric);
          if (row.kind !== 'rate' && row.kind !== 'mean') continue;
          const { max } = valueRange(row);
          for (const excluded of [0, 1] as const) {
            const [numerator, denominator] = [counted(row.numerator, excluded), counted(row.denominator, excluded)];
            expect([metric, numerator <= denominator * max, numerator >= 0]).toEqual([metric, true, true]);
          }
        }
      }),
    );
  });
});

describe('an exclusion', () => {
  const unspoken = told.map((events) => events.filter(({ type }) => !/^(?:matter|event)\./.test(type)));
  const excluded = (time: number, orderId: string): SellerEvent => ({
    seller: 'acme',
    source: '/desk',
    id: `about ${orderId}`,
    type: 'matter.excluded',
    time,
    data: { matter: { orderId }, families: [...families], reason: 'staff' },
  });
  const readingsOf = (events: readonly SellerEvent[], metric: (typeof metricKeys)[number]) =>
    readMetric(
      { row: metricRow(metric) },
      sumTally(tallyOfHistory(events), historyFirstDay + 80, [shapeOf(100, 0)]),
      0,
    );

  it('changes no raw figure, and takes both sides of the order out of the counted ones', () => {
    fc.assert(
      fc.property(unspoken, historyTime, historyOrderId, (events, time, order) => {
        const others = events.filter((event) => !('orderId' in event.data && event.data.orderId === order));
        for (const metric of ['on_time_ship_rate', 'on_time_delivery_rate', 'seller_cancel_rate'] as const) {
          const { rawNumerator, rawDenominator } = readingsOf(events, metric);
          const { numerator, denominator } = readingsOf(others, metric);
          expect(readingsOf([...events, excluded(time, order)], metric)).toMatchObject({
            rawNumerator,
            rawDenominator,
            numerator,
            denominator,
          });
        }
      }),
    );
  });
});
