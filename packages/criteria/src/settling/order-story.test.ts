import { describe, expect, it, test } from 'vitest';
import { formatDay } from '../day.ts';
import { parseEvent, type SellerEvent } from '../event.ts';
import type { EventType } from '../events/event-data.ts';
import { settle } from '../settle.ts';
import { settlementRules } from '../settlement.ts';
import { compareEvents, earliest } from './order-story.ts';

const rules = settlementRules({ version: 1, zone: 'UTC', disputeDays: 14 });

/** What happened to an order, on which days of January 2018. Ship-by is the 10th, promised the 20th. */
interface Story {
  readonly placed?: object;
  readonly shipped?: number;
  readonly tracked?: true;
  readonly delivered?: number;
  readonly cancelled?: number;
  readonly by?: string;
  readonly reason?: string;
}

function event(type: EventType, dayOfMonth: number, data: object, id: string = type, hour = 12): SellerEvent {
  const time = `2018-01-${String(dayOfMonth).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
  const input = { specversion: '1.0', id, source: '/shop', type, subject: 'acme', time, data };
  const parsed = parseEvent(input, Date.UTC(2020, 0, 1));
  if (!parsed.ok) throw new Error(parsed.rejection.reason);
  return parsed.event;
}

const promises = { shipBy: '2018-01-10', deliverBy: '2018-01-20' };

function eventsOf({ placed = promises, shipped, tracked, delivered, cancelled, by = 'buyer', reason }: Story) {
  const order = { orderId: 'o1' };
  const tracking = tracked ? { tracking: '1Z' } : {};
  const why = reason === undefined ? {} : { reason };
  const amount = { minor: 100, currency: 'EUR' };
  return [
    event('order.placed', 1, { ...order, buyer: 'b1', amount, ...placed }),
    ...(shipped === undefined ? [] : [event('order.shipped', shipped, { ...order, ...tracking })]),
    ...(delivered === undefined ? [] : [event('order.delivered', delivered, order)]),
    ...(cancelled === undefined ? [] : [event('order.cancelled', cancelled, { ...order, by, ...why })]),
  ];
}

/** The entries of a matter as `10 orders_confirmed`, in January; `b1` where they name the buyer. */
function settled(kind: 'dispatch' | 'delivery' | 'completion', events: readonly SellerEvent[]): string[] {
  return settle({ kind, reference: 'order/o1' }, events, rules).map(({ day, measure, count, buyer }) => {
    expect(count).toBe(1);
    return `${formatDay(day).slice(5)} ${measure}${buyer === undefined ? '' : ` ${buyer}`}`;
  });
}

const confirmed = (day: string) => [`01-${day} orders_confirmed`];
const late = (day: string) => [...confirmed(day), `01-${day} orders_due_to_ship`];
const onTime = (day: string) => [...late(day), `01-${day} orders_shipped_on_time`];
const bySeller = (day: string) => [`01-${day} orders_cancelled_by_seller`];
const arrivedLate = ['01-20 deliveries_due'];
const arrivedOnTime = [...arrivedLate, '01-20 deliveries_on_time'];
const completed = (day: string) => [`${day} orders_completed b1`];

type Row = readonly [
  name: string,
  story: Story,
  dispatch: readonly string[],
  delivery: readonly string[],
  completion: readonly string[],
];

const rows: readonly Row[] = [
  ['nothing after it was placed', {}, late('10'), arrivedLate, []],
  [
    'shipped and delivered early',
    { shipped: 2, tracked: true, delivered: 4 },
    onTime('10'),
    arrivedOnTime,
    completed('01-18'),
  ],
  [
    'shipped and delivered on the very days',
    { shipped: 10, delivered: 20 },
    onTime('10'),
    arrivedOnTime,
    completed('02-03'),
  ],
  ['shipped and delivered a day late', { shipped: 11, delivered: 21 }, late('10'), arrivedLate, completed('02-04')],
  ['delivered without a shipment', { delivered: 15 }, late('10'), arrivedOnTime, completed('01-29')],
  [
    'delivered without a shipment, then cancelled',
    { delivered: 5, cancelled: 8 },
    late('08'),
    arrivedOnTime,
    completed('01-19'),
  ],
  ['delivered before it was shipped', { shipped: 12, delivered: 9 }, late('10'), arrivedOnTime, completed('01-23')],
  ['shipped the day it was placed', { shipped: 1 }, onTime('10'), [], completed('02-03')],
  ['tracked and never delivered', { shipped: 5, tracked: true }, onTime('10'), arrivedLate, []],
  ['untracked and never reported', { shipped: 5 }, onTime('10'), [], completed('02-03')],
  ['untracked, late and never reported', { shipped: 12 }, late('10'), [], completed('02-03')],
  ['untracked and delivered late', { shipped: 5, delivered: 25 }, onTime('10'), arrivedLate, completed('02-08')],
  ['cancelled before its ship-by day', { cancelled: 6 }, confirmed('06'), [], []],
  ['cancelled on its ship-by day', { cancelled: 10 }, confirmed('10'), [], []],
  ['cancelled the day after its ship-by day', { cancelled: 11 }, late('10'), [], []],
  ['cancelled after its promised day', { cancelled: 25 }, late('10'), [], []],
  ['cancelled by the seller', { cancelled: 6, by: 'seller' }, [...confirmed('06'), ...bySeller('06')], [], []],
  ['cancelled by the seller too late', { cancelled: 12, by: 'seller' }, [...late('10'), ...bySeller('10')], [], []],
  ['shipped, then cancelled, untracked', { shipped: 5, cancelled: 7 }, onTime('07'), [], []],
  ['shipped, then cancelled, tracked', { shipped: 5, tracked: true, cancelled: 7 }, onTime('07'), arrivedLate, []],
  ['shipped and cancelled on one day', { shipped: 5, tracked: true, cancelled: 5 }, onTime('05'), arrivedLate, []],
  ['shipped late, then cancelled', { shipped: 12, tracked: true, cancelled: 14 }, late('10'), arrivedLate, []],
  ['cancelled, then shipped in time', { cancelled: 5, shipped: 7, tracked: true }, confirmed('05'), [], []],
  ['cancelled late, then shipped', { cancelled: 11, shipped: 12, tracked: true }, late('10'), [], []],
  [
    'delivered, then cancelled',
    { shipped: 5, delivered: 15, cancelled: 18 },
    onTime('10'),
    arrivedOnTime,
    completed('01-29'),
  ],
  [
    'shipped, cancelled, delivered after all',
    { shipped: 5, delivered: 15, cancelled: 8 },
    onTime('08'),
    arrivedOnTime,
    completed('01-29'),
  ],
  [
    'cancelled unshipped, delivered after all',
    { cancelled: 8, delivered: 15 },
    confirmed('08'),
    [],
    completed('01-29'),
  ],
  ['without promises', { placed: {}, shipped: 5, delivered: 7 }, [], [], completed('01-21')],
  ['without promises, untracked', { placed: {}, shipped: 5 }, [], [], []],
  [
    'with a ship-by promise alone',
    { placed: { shipBy: '2018-01-10' }, shipped: 5, delivered: 7 },
    onTime('10'),
    [],
    completed('01-21'),
  ],
  [
    'with a delivery promise alone',
    { placed: { deliverBy: '2018-01-20' }, delivered: 7 },
    [],
    arrivedOnTime,
    completed('01-21'),
  ],
];

describe.each(rows)('an order %s', (_name, story, dispatch, delivery, completion) => {
  it('is dispatched, delivered and completed as the table of due days says', () => {
    const events = eventsOf(story);
    expect(settled('dispatch', events)).toEqual(dispatch);
    expect(settled('delivery', events)).toEqual(delivery);
    expect(settled('completion', events)).toEqual(completion);
  });
});

test.each([
  ['seller', undefined, true],
  ['buyer', undefined, false],
  ['marketplace', undefined, false],
  ['unknown', undefined, false],
  ['unknown', 'out_of_stock', true],
  ['marketplace', 'price_error', true],
  ['marketplace', 'never_shipped', true],
  ['seller', 'changed_mind', false],
  ['seller', 'payment_failed', false],
  ['seller', 'address_invalid', false],
  ['seller', 'fraud', false],
  ['seller', 'other', true],
  ['buyer', 'other', false],
])('cancelled by %s because of %s is the fault of the seller: %s', (by, reason, counts) => {
  const story = { cancelled: 6, by, ...(reason === undefined ? {} : { reason }) };
  const expected = counts ? [...confirmed('06'), ...bySeller('06')] : confirmed('06');
  expect(settled('dispatch', eventsOf(story))).toEqual(expected);
});

test('an order nobody placed gives nothing, whatever happened to it', () => {
  const [, ...events] = eventsOf({ shipped: 2, delivered: 4, cancelled: 6, by: 'seller' });
  for (const kind of ['dispatch', 'delivery', 'completion'] as const) expect(settled(kind, events)).toEqual([]);
});

test('a promise with a time counts by its day in the zone of the settlement, both sides', () => {
  const placed = { shipBy: '2018-01-10T23:30:00-03:00', deliverBy: '2018-01-20T00:30:00+05:00' };
  expect(settled('dispatch', eventsOf({ placed, shipped: 11 }))).toEqual(onTime('11'));
  expect(settled('delivery', eventsOf({ placed, delivered: 19 }))).toEqual([
    '01-19 deliveries_due',
    '01-19 deliveries_on_time',
  ]);
});

test('of several events of a type the earliest counts, ties by source and id', () => {
  const shipments = [
    event('order.shipped', 12, { orderId: 'o1' }, 'later'),
    event('order.shipped', 9, { orderId: 'o1', tracking: 'b' }, 'b'),
    event('order.shipped', 9, { orderId: 'o1' }, 'a'),
    event('order.shipped', 9, { orderId: 'o1' }, 'afternoon', 15),
  ];
  for (const order of [shipments, shipments.toReversed()]) {
    expect(earliest(order, 'order.shipped')?.id).toBe('a');
    expect(settled('dispatch', [...eventsOf({}), ...order])).toEqual(onTime('10'));
    expect(settled('delivery', [...eventsOf({}), ...order])).toEqual([]);
  }
  expect(earliest([], 'order.shipped')).toBeUndefined();
  expect(compareEvents({ time: 1, source: 'b', id: 'a' }, { time: 1, source: 'a', id: 'b' })).toBeGreaterThan(0);
  expect(compareEvents({ time: 1, source: 'a', id: 'a' }, { time: 1, source: 'a', id: 'a' })).toBe(0);
});
