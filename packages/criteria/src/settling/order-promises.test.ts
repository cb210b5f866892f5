import { expect, test } from 'vitest';
import { formatDay } from '../day.ts';
import type { SellerEvent } from '../event.ts';
import type { EventData } from '../events/event-data.ts';
import { settlementRules } from '../settlement.ts';
import { told } from '../testing/told.ts';
import { promisesOf } from './order-promises.ts';

const rules = settlementRules({ version: 1, zone: 'UTC', disputeDays: 14 });
const amount = { minor: 100, currency: 'EUR' };
const both = { shipBy: '2018-01-10', deliverBy: '2018-01-20' };

function moved(time: string, promises: object, id?: string): SellerEvent {
  return told('order.rescheduled', time, { orderId: 'o1', ...promises }, id === undefined ? {} : { id });
}

function promised(first: Partial<EventData<'order.placed'>>, ...events: readonly SellerEvent[]) {
  const placed = told('order.placed', '2018-01-01', { orderId: 'o1', buyer: 'b1', amount, ...first });
  const [there, back] = [events, events.toReversed()].map((each) => promisesOf(placed, each, rules));
  expect(there).toEqual(back);
  const { shipByDay, deliverByDay } = promisesOf(placed, [...events, ...events], rules);
  return [shipByDay, deliverByDay].map((day) => (day === undefined ? undefined : formatDay(day).slice(5)));
}

test('an order without a change keeps the promises it was placed with', () => {
  expect(promised(both)).toEqual(['01-10', '01-20']);
  expect(promised({})).toEqual([undefined, undefined]);
});

test('a change on or before the ship-by day counts, one after it is too late', () => {
  const later = { shipBy: '2018-01-15', deliverBy: '2018-01-25' };
  expect(promised(both, moved('2018-01-10T23:59:59Z', later))).toEqual(['01-15', '01-25']);
  expect(promised(both, moved('2018-01-11T00:00:00Z', later))).toEqual(['01-10', '01-20']);
});

test('a change moves only what it names', () => {
  expect(promised(both, moved('2018-01-05', { shipBy: '2018-01-08' }))).toEqual(['01-08', '01-20']);
  expect(promised(both, moved('2018-01-05', { deliverBy: '2018-01-22' }))).toEqual(['01-10', '01-22']);
});

test('changes follow one another in time, each measured against the ship-by day before it', () => {
  const first = moved('2018-01-09', { shipBy: '2018-01-12' });
  const second = moved('2018-01-12', { shipBy: '2018-01-16' });
  expect(promised(both, first, second)).toEqual(['01-16', '01-20']);
  expect(promised(both, second)).toEqual(['01-10', '01-20']);
  expect(promised(both, moved('2018-01-02', { shipBy: '2018-01-03' }), first)).toEqual(['01-03', '01-20']);
});

test('of changes at one time the one with the greater id comes last', () => {
  const a = moved('2018-01-05', { shipBy: '2018-01-11' }, 'a');
  const b = moved('2018-01-05', { shipBy: '2018-01-12' }, 'b');
  expect(promised(both, a, b)).toEqual(['01-12', '01-20']);
});

test('without a ship-by day the promised day is the limit, and an order without promises gets none afterwards', () => {
  const later = { shipBy: '2018-01-21', deliverBy: '2018-01-25' };
  expect(promised({ deliverBy: '2018-01-20' }, moved('2018-01-20', later))).toEqual(['01-21', '01-25']);
  expect(promised({ deliverBy: '2018-01-20' }, moved('2018-01-21', later))).toEqual([undefined, '01-20']);
  expect(promised({}, moved('2018-01-01', later))).toEqual([undefined, undefined]);
});
