import { describe, expect, it, test } from 'vitest';
import { formatDay } from './day.ts';
import type { SellerEvent } from './event.ts';
import type { EventData, EventType } from './events/event-data.ts';
import type { Family } from './family.ts';
import { mattersOf } from './matter.ts';
import { settle, settleReference, withoutWithdrawn } from './settle.ts';
import { settlementDefault, settlementRules } from './settlement.ts';
import { told } from './testing/told.ts';

const rules = settlementRules(settlementDefault);

function event<T extends EventType>(type: T, id: string, date: string, data: EventData<T>): SellerEvent<T> {
  return told(type, date, data, { id });
}

const amount = { minor: 100, currency: 'EUR' };
const promises = { shipBy: '2018-01-10', deliverBy: '2018-01-20' };
const placed = event('order.placed', 'p', '2018-01-01', { orderId: 'o1', buyer: 'b1', amount, ...promises });
const shipped = event('order.shipped', 's', '2018-01-05', { orderId: 'o1' });
const delivered = event('order.delivered', 'd', '2018-01-15', { orderId: 'o1' });
const rated = event('feedback.left', 'f', '2018-01-30', { feedbackId: 'f1', orderId: 'o1', buyer: 'b1', stars: 5 });
const order = [placed, shipped, delivered];

const aboutOrder = { orderId: 'o1' };
const aboutRatings = { buyer: 'b1', week: '2018-W05' };

type About = EventData<'matter.excluded'>['matter'];

function excluded(id: string, date: string, matter: About, ...families: Family[]): SellerEvent {
  return event('matter.excluded', id, date, { matter, families, reason: 'staff' });
}

function reinstated(id: string, date: string, matter: About, ...families: Family[]): SellerEvent {
  return event('matter.reinstated', id, date, { matter, families, reason: 'appeal_upheld' });
}

function withdrawn(id: string, withdrawnId: string, source = '/shop'): SellerEvent {
  return event('event.withdrawn', id, '2018-03-01', { source, id: withdrawnId });
}

/** `2018-01-10 orders_confirmed`, and `left out` behind what an exclusion marked. */
function settled(events: readonly SellerEvent[], reference: 'order/o1' | 'ratings/2018-W05/b1' = 'order/o1') {
  return settleReference(reference, events, rules).map(
    (entry) => `${formatDay(entry.day)} ${entry.measure}${entry.excluded ? ' left out' : ''}`,
  );
}

const placement = ['2018-01-01 orders_placed'];
const dispatch = [
  '2018-01-10 orders_confirmed',
  '2018-01-10 promised_to_10d',
  '2018-01-10 orders_due_to_ship',
  '2018-01-10 orders_shipped_on_time',
  '2018-01-10 handling_over_72h',
];
const delivery = ['2018-01-20 deliveries_due', '2018-01-20 deliveries_on_time'];
const disputes = ['2018-01-29 orders_open_to_dispute'];
const completion = ['2018-01-29 orders_completed', '2018-01-29 sales'];
const ratings = ['2018-01-30 ratings', '2018-01-30 ratings_positive', '2018-01-30 stars'];
const leftOut = (entries: readonly string[]) => entries.map((entry) => `${entry} left out`);

test('an order is settled by each of its matters, together or one by one', () => {
  const one = mattersOf(placed, rules).flatMap((matter) => settle(matter, order, rules));
  expect(settleReference('order/o1', order, rules)).toEqual(one);
  expect(settled(order)).toEqual([...placement, ...dispatch, ...delivery, ...disputes, ...completion]);
  expect(settleReference('order/o1', [], rules)).toEqual([]);
});

describe('an account', () => {
  const registered = (id: string, date: string) => event('seller.registered', id, date, { name: 'Acme' });

  it('begins on the day the seller registered, the first time', () => {
    const events = [registered('b', '2018-02-01'), registered('a', '2018-01-01')];
    const first = [{ day: rules.dayOf(Date.UTC(2018, 0, 1)), measure: 'accounts_opened', count: 1 }];
    expect(settle({ kind: 'account', reference: 'account' }, events, rules)).toEqual(first);
    expect(settle({ kind: 'account', reference: 'account' }, events.toReversed(), rules)).toEqual(first);
  });

  it('has no entry before the registration arrives', () => {
    expect(settleReference('account', [], rules)).toEqual([]);
  });
});

describe('an exclusion', () => {
  it('marks both sides of the named families and nothing else', () => {
    const out = excluded('x', '2018-02-01', aboutOrder, 'dispatch');
    expect(settled([...order, out])).toEqual([
      ...placement,
      ...leftOut(dispatch),
      ...delivery,
      ...disputes,
      ...completion,
    ]);
    const both = excluded('x', '2018-02-01', aboutOrder, 'delivery', 'dispatch');
    expect(settled([both, ...order])).toEqual([
      ...placement,
      ...leftOut(dispatch),
      ...leftOut(delivery),
      ...disputes,
      ...completion,
    ]);
  });

  it('marks every measure of a rating', () => {
    const out = excluded('x', '2018-02-01', aboutRatings, 'feedback');
    expect(settled([rated, out], 'ratings/2018-W05/b1')).toEqual(leftOut(ratings));
  });

  it('of disputes leaves an order completed, with its sales', () => {
    const out = excluded('x', '2018-02-01', aboutOrder, 'disputes');
    expect(settled([...order, out])).toEqual([
      ...placement,
      ...dispatch,
      ...delivery,
      ...leftOut(disputes),
      ...completion,
    ]);
  });

  it('of families the matter has nothing in changes nothing', () => {
    const out = excluded('x', '2018-02-01', aboutOrder, 'feedback', 'replies');
    expect(settled([...order, out])).toEqual([...placement, ...dispatch, ...delivery, ...disputes, ...completion]);
  });

  it('is undone by a later reinstatement of the same family, both sides', () => {
    const events = [
      ...order,
      excluded('x', '2018-02-01', aboutOrder, 'dispatch', 'delivery'),
      reinstated('r', '2018-02-02', aboutOrder, 'dispatch'),
    ];
    const expected = [...placement, ...dispatch, ...leftOut(delivery), ...disputes, ...completion];
    expect(settled(events)).toEqual(expected);
    expect(settled(events.toReversed())).toEqual(expected);
  });

  it('after a reinstatement counts again: the latest word holds', () => {
    const events = [
      excluded('x2', '2018-02-03', aboutOrder, 'dispatch'),
      reinstated('r', '2018-02-02', aboutOrder, 'dispatch'),
      excluded('x1', '2018-02-01', aboutOrder, 'dispatch'),
    ];
    expect(settled([...order, ...events])).toEqual([
      ...placement,
      ...leftOut(dispatch),
      ...delivery,
      ...disputes,
      ...completion,
    ]);
  });

  it('that was withdrawn never was', () => {
    const events = [...order, excluded('x', '2018-02-01', aboutOrder, 'dispatch'), withdrawn('w', 'x')];
    expect(settled(withoutWithdrawn(events))).toEqual([
      ...placement,
      ...dispatch,
      ...delivery,
      ...disputes,
      ...completion,
    ]);
  });
});

describe('a withdrawal', () => {
  it('says the event never happened, whichever came first', () => {
    for (const events of [
      [...order, withdrawn('w', 'd')],
      [withdrawn('w', 'd'), ...order],
    ]) {
      expect(settled(withoutWithdrawn(events))).toEqual([
        ...placement,
        ...dispatch,
        // Untracked and no longer reported: it arrived on its promised day.
        '2018-02-03 orders_open_to_dispute',
        '2018-02-03 orders_completed',
        '2018-02-03 sales',
      ]);
    }
  });

  it('makes room for the corrected event', () => {
    const late = event('order.shipped', 's2', '2018-01-12', { orderId: 'o1' });
    const events = withoutWithdrawn([...order, withdrawn('w', 's'), late]);
    const shippedLate = dispatch.map((line) => line.replace('on_time', 'late'));
    expect(settled(events)).toEqual([...placement, ...shippedLate, ...delivery, ...disputes, ...completion]);
  });

  it('names an event by source and id together', () => {
    expect(withoutWithdrawn([...order, withdrawn('w', 's', '/other')])).toEqual([
      ...order,
      withdrawn('w', 's', '/other'),
    ]);
    expect(withoutWithdrawn(order)).toEqual(order);
  });

  it('is final: withdrawing the withdrawal does not bring the event back', () => {
    const events = [shipped, withdrawn('w', 's'), withdrawn('w2', 'w')];
    expect(withoutWithdrawn(events)).toEqual([withdrawn('w2', 'w')]);
  });
});
