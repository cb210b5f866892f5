import { describe, expect, it, test } from 'vitest';
import type { SellerEvent } from '../event.ts';
import type { EventData } from '../events/event-data.ts';
import { settle } from '../settle.ts';
import { type Settlement, settlementRules } from '../settlement.ts';
import { entryLines } from '../testing/entry-lines.ts';
import { told } from '../testing/told.ts';

const settlement: Settlement = { version: 1, zone: 'UTC', disputeDays: 14 };
const order = { orderId: 'o1' };
const amount = { minor: 100, currency: 'EUR' };

function placed(change: Partial<EventData<'order.placed'>> = {}, time = '2018-01-01T12:00:00Z') {
  return told('order.placed', time, { ...order, buyer: 'b1', amount, shipBy: '2018-01-10', ...change });
}

function settled(pattern: RegExp, events: readonly SellerEvent[], change: Partial<Settlement> = {}): string[] {
  const rules = settlementRules({ ...settlement, ...change });
  const entries = settle({ kind: 'dispatch', reference: 'order/o1' }, events, rules);
  return entryLines(entries.filter(({ measure }) => pattern.test(measure)));
}

describe('a parcel', () => {
  const required = placed({ trackingRequired: true });
  const untracked = told('order.shipped', '2018-01-05', order);
  const numbered = told('order.shipped', '2018-01-05', { ...order, tracking: '1Z' });
  const scanned = told('order.scanned', '2018-01-06', order);
  const delivered = told('order.delivered', '2018-01-08', order);
  const parcel = /^parcels_/;
  const tracked = ['2018-01-10 parcels_to_track', '2018-01-10 parcels_tracked'];
  const lacking = ['2018-01-10 parcels_to_track', '2018-01-10 parcels_untracked b1'];

  it.each([
    ['with a number that was scanned is tracked', [numbered, scanned], tracked],
    ['with a number that was delivered is tracked', [numbered, delivered], tracked],
    ['with a number nobody ever saw is not tracked', [numbered], lacking],
    ['without a number is not tracked, though it arrived', [untracked, delivered], lacking],
    ['that never left is none', [], []],
  ] as const)('%s', (_name, events, expected) => {
    expect(settled(parcel, [required, ...events])).toEqual(expected);
  });

  it('need not be tracked where that is not required, or the marketplace ships it', () => {
    expect(settled(parcel, [placed(), untracked])).toEqual([]);
    expect(settled(parcel, [placed({ trackingRequired: false }), untracked])).toEqual([]);
    expect(settled(/./, [placed({ trackingRequired: true, shippedBy: 'marketplace' }), untracked])).toEqual([]);
  });
});

describe('an order in several parcels', () => {
  const part = (time: string) => told('order.shipped', time, { ...order, complete: false });
  const last = (time: string) => told('order.shipped', time, { ...order, complete: true });
  const scan = (time: string) => told('order.scanned', time, order);
  const late = ['2018-01-10 orders_shipped_late b1'];
  const onTime = ['2018-01-10 orders_shipped_on_time'];

  it.each([
    ['has not left with the first of them', [part('2018-01-05')], late],
    ['has not left with the first of them, scanned or not', [part('2018-01-05'), scan('2018-01-06')], late],
    ['has left with the last', [part('2018-01-05'), last('2018-01-10')], onTime],
    ['has left too late with the last', [part('2018-01-05'), last('2018-01-11')], late],
    [
      'is not taken to have left by the scan of the first',
      [part('2018-01-05'), scan('2018-01-06'), last('2018-01-11')],
      late,
    ],
    ['has left when the last is scanned', [part('2018-01-05'), last('2018-01-09'), scan('2018-01-11')], late],
  ] as const)('%s', (_name, events, expected) => {
    expect(settled(/^orders_shipped/, [placed(), ...events])).toEqual(expected);
  });
});

describe('handling', () => {
  const at = (time: string) => told('order.shipped', `2018-01-${time}:00Z`, order);

  it.each([
    ['01T12:00', 'handling_to_1h'],
    ['01T13:00', 'handling_to_1h'],
    ['01T13:01', 'handling_to_2h'],
    ['01T16:00', 'handling_to_4h'],
    ['01T20:00', 'handling_to_8h'],
    ['02T00:00', 'handling_to_12h'],
    ['02T12:00', 'handling_to_24h'],
    ['03T12:00', 'handling_to_48h'],
    ['04T12:00', 'handling_to_72h'],
    ['04T12:01', 'handling_over_72h'],
    ['01T11:00', 'handling_to_1h'],
  ])('until %s counts as %s, on the due day', (time, band) => {
    expect(settled(/^handling/, [placed(), at(time)])).toEqual([`2018-01-10 ${band}`]);
  });

  it('is measured to the first scan where there is one', () => {
    const scan = told('order.scanned', '2018-01-03T12:00:00Z', order);
    expect(settled(/^handling/, [placed(), at('01T13:00'), scan])).toEqual(['2018-01-10 handling_to_48h']);
  });

  it('of an order that was due and never left took longer than all, of one called off in time nothing', () => {
    const cancelled = (time: string) => told('order.cancelled', time, { ...order, by: 'buyer' });
    expect(settled(/^handling/, [placed()])).toEqual(['2018-01-10 handling_over_72h']);
    expect(settled(/^handling/, [placed(), cancelled('2018-01-12')])).toEqual(['2018-01-10 handling_over_72h']);
    expect(settled(/^handling/, [placed(), cancelled('2018-01-09')])).toEqual([]);
  });

  it('stands still on days nobody works', () => {
    const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: ['2018-01-08'] };
    const friday = placed({}, '2018-01-05T12:00:00Z');
    const tuesday = told('order.shipped', '2018-01-09T11:00:00Z', order);
    expect(settled(/^handling/, [friday, tuesday])).toEqual(['2018-01-10 handling_over_72h']);
    expect(settled(/^handling/, [friday, tuesday], { calendar })).toEqual(['2018-01-10 handling_to_24h']);
  });
});

test.each([
  ['2018-01-01', '1d'],
  ['2018-01-02', '1d'],
  ['2018-01-03', '2d'],
  ['2018-01-04', '3d'],
  ['2018-01-06', '5d'],
  ['2018-01-08', '7d'],
  ['2018-01-11', '10d'],
  ['2018-01-15', '14d'],
])('a promise to ship on %s, made on the first, is one of up to %s', (shipBy, band) => {
  expect(settled(/^promised/, [placed({ shipBy })])).toEqual([`${shipBy} promised_to_${band}`]);
});

test('a promise of more than fourteen days is counted as such, and every confirmed order has one', () => {
  const early = told('order.cancelled', '2018-01-03', { ...order, by: 'buyer' });
  expect(settled(/^promised/, [placed({ shipBy: '2018-01-16' })])).toEqual(['2018-01-16 promised_over_14d']);
  expect(settled(/^promised/, [placed(), early])).toEqual(['2018-01-03 promised_to_10d']);
});

describe('an answer to an order', () => {
  const accepted = (time: string) => told('order.accepted', time, order);
  const rejected = (time: string, automatic?: boolean) =>
    told('order.rejected', time, automatic === undefined ? order : { ...order, automatic });
  const answered = (...events: readonly SellerEvent[]) =>
    entryLines(
      settle({ kind: 'acceptance', reference: 'order/o1' }, [placed(), ...events], settlementRules(settlement)),
    );

  it('counts on its own day, with the time it took', () => {
    expect(answered(accepted('2018-01-02T15:00:00Z'))).toEqual([
      '2018-01-02 orders_to_accept',
      '2018-01-02 orders_accepted',
      '2018-01-02 acceptance_to_48h',
    ]);
    expect(answered(rejected('2018-01-01T13:00:00Z'))).toEqual([
      '2018-01-01 orders_to_accept',
      '2018-01-01 orders_rejected b1',
      '2018-01-01 acceptance_to_1h',
    ]);
  });

  it('that the marketplace gave because none came took longer than all', () => {
    expect(answered(rejected('2018-01-03', true))).toEqual([
      '2018-01-03 orders_to_accept',
      '2018-01-03 orders_rejected b1',
      '2018-01-03 acceptance_over_72h',
    ]);
  });

  it('is the first of several, and none where none was given', () => {
    const both = [rejected('2018-01-03'), accepted('2018-01-02')];
    expect(answered(...both)).toEqual(answered(accepted('2018-01-02')));
    expect(answered()).toEqual([]);
  });
});
