import { describe, expect, it, test } from 'vitest';
import type { SellerEvent } from '../event.ts';
import type { EventData } from '../events/event-data.ts';
import { settle } from '../settle.ts';
import { settlementRules } from '../settlement.ts';
import { entryLines } from '../testing/entry-lines.ts';
import { told } from '../testing/told.ts';

const rules = settlementRules({ version: 1, zone: 'UTC', disputeDays: 14 });

/** What happened to an order, on which days of January 2018. Ship-by is the 10th, promised the 20th. */
interface Story {
  readonly placed?: Partial<EventData<'order.placed'>>;
  readonly shipped?: number;
  readonly tracked?: true;
  readonly scanned?: number;
  readonly delivered?: number;
  readonly cancelled?: number;
  readonly rejected?: number;
  readonly by?: EventData<'order.cancelled'>['by'];
  readonly reason?: EventData<'order.cancelled'>['reason'];
}

const promises = { shipBy: '2018-01-10', deliverBy: '2018-01-20' };

function on(dayOfMonth: number): string {
  return `2018-01-${String(dayOfMonth).padStart(2, '0')}`;
}

function eventsOf({
  placed = promises,
  shipped,
  tracked,
  scanned,
  delivered,
  cancelled,
  rejected,
  by = 'buyer',
  reason,
}: Story) {
  const order = { orderId: 'o1' };
  const amount = { minor: 100, currency: 'EUR' };
  const events: (SellerEvent | undefined)[] = [
    told('order.placed', on(1), { ...order, buyer: 'b1', amount, ...placed }),
    shipped === undefined
      ? undefined
      : told('order.shipped', on(shipped), tracked ? { ...order, tracking: '1Z' } : order),
    scanned === undefined ? undefined : told('order.scanned', on(scanned), order),
    delivered === undefined ? undefined : told('order.delivered', on(delivered), order),
    cancelled === undefined
      ? undefined
      : told('order.cancelled', on(cancelled), reason === undefined ? { ...order, by } : { ...order, by, reason }),
    rejected === undefined ? undefined : told('order.rejected', on(rejected), order),
  ];
  return events.filter((event) => event !== undefined);
}

type Kind = 'placement' | 'acceptance' | 'dispatch' | 'delivery' | 'completion';

/** What a matter of the order settles to: as `10 orders_confirmed`, in January. Bands are looked at elsewhere. */
function settled(kind: Kind, events: readonly SellerEvent[]): string[] {
  const entries = settle({ kind, reference: 'order/o1' }, events, rules);
  return entryLines(entries.filter(({ measure }) => !/^(?:handling|promised)_/.test(measure))).map((line) =>
    line.slice('2018-'.length),
  );
}

const confirmed = (day: string) => [`01-${day} orders_confirmed`];
const late = (day: string) => [...confirmed(day), `01-${day} orders_due_to_ship`, `01-${day} orders_shipped_late b1`];
const onTime = (day: string) => [...confirmed(day), `01-${day} orders_due_to_ship`, `01-${day} orders_shipped_on_time`];
const bySeller = (day: string) => [`01-${day} orders_cancelled_by_seller b1`];
const byBuyer = (day: string) => [`01-${day} orders_cancelled_by_buyer`];
const arrivedLate = ['01-20 deliveries_due', '01-20 deliveries_late b1'];
const arrivedOnTime = ['01-20 deliveries_due', '01-20 deliveries_on_time'];
const completed = (day: string) => [
  `${day} orders_open_to_dispute`,
  `${day} orders_completed b1`,
  `${day} sales 100 EUR`,
];

type Row = readonly [
  name: string,
  story: Story,
  dispatch: readonly string[],
  delivery: readonly string[],
  completion: readonly string[],
];

const tracked = true;

const rows: readonly Row[] = [
  ['nothing after it was placed', {}, late('10'), arrivedLate, []],
  [
    'shipped and delivered early',
    { shipped: 2, tracked, delivered: 4 },
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
  ['tracked and never delivered', { shipped: 5, tracked }, onTime('10'), arrivedLate, []],
  ['untracked and never reported', { shipped: 5 }, onTime('10'), [], completed('02-03')],
  ['untracked, scanned and never delivered', { shipped: 5, scanned: 6 }, onTime('10'), arrivedLate, []],
  ['untracked, late and never reported', { shipped: 12 }, late('10'), [], completed('02-03')],
  ['untracked and delivered late', { shipped: 5, delivered: 25 }, onTime('10'), arrivedLate, completed('02-08')],
  ['scanned in time, said to be shipped too late', { shipped: 12, scanned: 10 }, onTime('10'), arrivedLate, []],
  ['said to be shipped in time, scanned too late', { shipped: 9, tracked, scanned: 11 }, late('10'), arrivedLate, []],
  ['scanned and never said to be shipped', { scanned: 9 }, onTime('10'), arrivedLate, []],
  ['cancelled before its ship-by day', { cancelled: 6 }, confirmed('06'), [], []],
  ['cancelled on its ship-by day', { cancelled: 10 }, confirmed('10'), [], []],
  ['cancelled the day after its ship-by day', { cancelled: 11 }, late('10'), [], []],
  ['cancelled after its promised day', { cancelled: 25 }, late('10'), [], []],
  ['cancelled by the seller', { cancelled: 6, by: 'seller' }, [...confirmed('06'), ...bySeller('06')], [], []],
  ['cancelled by the seller too late', { cancelled: 12, by: 'seller' }, [...late('10'), ...bySeller('10')], [], []],
  ['shipped, then cancelled, untracked', { shipped: 5, cancelled: 7 }, onTime('07'), [], []],
  ['shipped, then cancelled, tracked', { shipped: 5, tracked, cancelled: 7 }, onTime('07'), arrivedLate, []],
  ['shipped and cancelled on one day', { shipped: 5, tracked, cancelled: 5 }, onTime('05'), arrivedLate, []],
  ['shipped late, then cancelled', { shipped: 12, tracked, cancelled: 14 }, late('10'), arrivedLate, []],
  ['cancelled, then shipped in time', { cancelled: 5, shipped: 7, tracked }, confirmed('05'), [], []],
  ['said to be shipped, cancelled before the scan', { shipped: 4, cancelled: 5, scanned: 7 }, confirmed('05'), [], []],
  ['cancelled late, then shipped', { cancelled: 11, shipped: 12, tracked }, late('10'), [], []],
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
  ['turned down before its ship-by day', { rejected: 3 }, [], [], []],
  ['turned down on its ship-by day, and cancelled at once', { rejected: 10, cancelled: 10, by: 'seller' }, [], [], []],
  ['turned down, then cancelled by the seller', { rejected: 3, cancelled: 4, by: 'seller' }, [], [], []],
  [
    'cancelled by the seller, then turned down',
    { cancelled: 3, rejected: 4, by: 'seller' },
    [...confirmed('03'), ...bySeller('03')],
    [],
    [],
  ],
  ['turned down too late', { rejected: 11 }, late('10'), [], []],
  ['turned down after it was shipped', { shipped: 5, tracked, rejected: 6 }, onTime('06'), arrivedLate, []],
  [
    'shipped by the marketplace',
    { placed: { ...promises, shippedBy: 'marketplace' }, shipped: 12, delivered: 25 },
    [],
    [],
    completed('02-08'),
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
    for (const retold of [events, events.toReversed(), [...events, ...events]]) {
      expect(settled('dispatch', retold)).toEqual(dispatch);
      expect(settled('delivery', retold)).toEqual(delivery);
      expect(settled('completion', retold)).toEqual(completion);
      expect(settled('placement', retold)).toEqual(['01-01 orders_placed']);
    }
  });
});

type Reason = EventData<'order.cancelled'>['reason'];

test.each<[EventData<'order.cancelled'>['by'], Reason, 'seller' | 'buyer' | 'nobody']>([
  ['seller', undefined, 'seller'],
  ['buyer', undefined, 'nobody'],
  ['marketplace', undefined, 'nobody'],
  ['unknown', undefined, 'nobody'],
  ['unknown', 'out_of_stock', 'seller'],
  ['marketplace', 'price_error', 'seller'],
  ['marketplace', 'never_shipped', 'seller'],
  ['buyer', 'out_of_stock', 'seller'],
  ['seller', 'changed_mind', 'buyer'],
  ['buyer', 'changed_mind', 'buyer'],
  ['seller', 'payment_failed', 'buyer'],
  ['seller', 'address_invalid', 'buyer'],
  ['seller', 'fraud', 'nobody'],
  ['seller', 'other', 'seller'],
  ['buyer', 'other', 'nobody'],
])('cancelled by %s because of %s is on %3$s', (by, reason, fault) => {
  const story = { cancelled: 6, by, ...(reason === undefined ? {} : { reason }) };
  const expected = { seller: bySeller('06'), buyer: byBuyer('06'), nobody: [] }[fault];
  expect(settled('dispatch', eventsOf(story))).toEqual([...confirmed('06'), ...expected]);
});

const kinds = ['placement', 'acceptance', 'dispatch', 'delivery', 'completion'] as const;

test('an order nobody placed gives nothing, whatever happened to it', () => {
  const [, ...events] = eventsOf({ shipped: 2, delivered: 4, cancelled: 6, rejected: 6, by: 'seller' });
  for (const kind of kinds) expect(settled(kind, events)).toEqual([]);
});

test('an order below the least amount of its currency gives nothing, at it everything', () => {
  const ruled = (minor: number, currency: string) =>
    settlementRules({ version: 1, zone: 'UTC', disputeDays: 14, orderAmountsMin: [{ minor, currency }] });
  const events = eventsOf({ shipped: 2, delivered: 4, rejected: 12 });
  for (const kind of kinds) {
    const matter = { kind, reference: 'order/o1' } as const;
    expect(settle(matter, events, ruled(101, 'EUR'))).toEqual([]);
    expect(settle(matter, events, ruled(100, 'EUR'))).toEqual(settle(matter, events, rules));
    expect(settle(matter, events, ruled(101, 'USD'))).toEqual(settle(matter, events, rules));
    expect(settle(matter, events, rules).length).toBeGreaterThan(0);
  }
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
  const order = { orderId: 'o1' };
  const shipments = [
    told('order.shipped', on(12), order, { id: 'later' }),
    told('order.shipped', on(9), { ...order, tracking: 'b' }, { id: 'b' }),
    told('order.shipped', on(9), order, { id: 'a' }),
    told('order.shipped', `${on(9)}T15:00:00Z`, order, { id: 'afternoon' }),
  ];
  for (const each of [shipments, shipments.toReversed()]) {
    expect(settled('dispatch', [...eventsOf({}), ...each])).toEqual(onTime('10'));
    expect(settled('delivery', [...eventsOf({}), ...each])).toEqual([]);
  }
});
