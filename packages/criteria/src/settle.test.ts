import { describe, expect, it, test } from 'vitest';
import { formatDay } from './day.ts';
import { parseEvent, type SellerEvent } from './event.ts';
import { type EventType, eventTypes } from './events/event-data.ts';
import { mattersOf, referencesOf } from './matter.ts';
import { settle, settleReference, withoutWithdrawn } from './settle.ts';
import { settlementDefault, settlementRules } from './settlement.ts';

const rules = settlementRules(settlementDefault);

function event(type: EventType, id: string, date: string, data: object): SellerEvent {
  const time = `${date}T12:00:00Z`;
  const parsed = parseEvent(
    { specversion: '1.0', id, source: '/shop', type, subject: 'acme', time, data },
    Date.UTC(2020, 0, 1),
  );
  if (!parsed.ok) throw new Error(parsed.rejection.reason);
  return parsed.event;
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

function excluded(id: string, date: string, matter: object, ...families: readonly string[]): SellerEvent {
  return event('matter.excluded', id, date, { matter, families, reason: 'staff' });
}

function reinstated(id: string, date: string, matter: object, ...families: readonly string[]): SellerEvent {
  return event('matter.reinstated', id, date, { matter, families });
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

const dispatch = ['2018-01-10 orders_confirmed', '2018-01-10 orders_due_to_ship', '2018-01-10 orders_shipped_on_time'];
const delivery = ['2018-01-20 deliveries_due', '2018-01-20 deliveries_on_time'];
const completion = ['2018-01-29 orders_completed'];
const ratings = ['2018-01-30 ratings', '2018-01-30 ratings_positive', '2018-01-30 stars'];
const leftOut = (entries: readonly string[]) => entries.map((entry) => `${entry} left out`);

test('an order is settled by its dispatch, delivery and completion', () => {
  expect(settled(order)).toEqual([...dispatch, ...delivery, ...completion]);
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
    expect(settled([...order, out])).toEqual([...leftOut(dispatch), ...delivery, ...completion]);
    const both = excluded('x', '2018-02-01', aboutOrder, 'delivery', 'dispatch');
    expect(settled([both, ...order])).toEqual([...leftOut(dispatch), ...leftOut(delivery), ...completion]);
  });

  it('marks every measure of a rating', () => {
    const out = excluded('x', '2018-02-01', aboutRatings, 'feedback');
    expect(settled([rated, out], 'ratings/2018-W05/b1')).toEqual(leftOut(ratings));
  });

  it('of families the matter has nothing in changes nothing', () => {
    const out = excluded('x', '2018-02-01', aboutOrder, 'feedback', 'replies', 'disputes');
    expect(settled([...order, out])).toEqual([...dispatch, ...delivery, ...completion]);
  });

  it('is undone by a later reinstatement of the same family, both sides', () => {
    const events = [
      ...order,
      excluded('x', '2018-02-01', aboutOrder, 'dispatch', 'delivery'),
      reinstated('r', '2018-02-02', aboutOrder, 'dispatch'),
    ];
    const expected = [...dispatch, ...leftOut(delivery), ...completion];
    expect(settled(events)).toEqual(expected);
    expect(settled(events.toReversed())).toEqual(expected);
  });

  it('after a reinstatement counts again: the latest word holds', () => {
    const events = [
      excluded('x2', '2018-02-03', aboutOrder, 'dispatch'),
      reinstated('r', '2018-02-02', aboutOrder, 'dispatch'),
      excluded('x1', '2018-02-01', aboutOrder, 'dispatch'),
    ];
    expect(settled([...order, ...events])).toEqual([...leftOut(dispatch), ...delivery, ...completion]);
  });

  it('that was withdrawn never was', () => {
    const events = [...order, excluded('x', '2018-02-01', aboutOrder, 'dispatch'), withdrawn('w', 'x')];
    expect(settled(withoutWithdrawn(events))).toEqual([...dispatch, ...delivery, ...completion]);
  });
});

describe('a withdrawal', () => {
  it('says the event never happened, whichever came first', () => {
    for (const events of [
      [...order, withdrawn('w', 'd')],
      [withdrawn('w', 'd'), ...order],
    ]) {
      expect(settled(withoutWithdrawn(events))).toEqual([
        ...dispatch,
        '2018-02-03 orders_completed', // untracked and no longer reported: it arrived on its promised day
      ]);
    }
  });

  it('makes room for the corrected event', () => {
    const late = event('order.shipped', 's2', '2018-01-12', { orderId: 'o1' });
    const events = withoutWithdrawn([...order, withdrawn('w', 's'), late]);
    expect(settled(events)).toEqual([...dispatch.slice(0, 2), ...delivery, ...completion]);
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

describe('what an event is about', () => {
  const examples: { readonly [T in EventType]: readonly [event: SellerEvent, matters: readonly string[]] } = {
    'seller.registered': [event('seller.registered', 'a', '2018-01-01', { name: 'Acme' }), ['account of account']],
    'order.placed': [placed, ['dispatch of order/o1', 'delivery of order/o1', 'completion of order/o1']],
    'order.shipped': [shipped, ['dispatch of order/o1', 'delivery of order/o1', 'completion of order/o1']],
    'order.delivered': [delivered, ['dispatch of order/o1', 'delivery of order/o1', 'completion of order/o1']],
    'order.cancelled': [
      event('order.cancelled', 'c', '2018-01-02', { orderId: 'o/1', by: 'buyer' }),
      ['dispatch of order/o/1', 'delivery of order/o/1', 'completion of order/o/1'],
    ],
    'feedback.left': [rated, ['ratings of ratings/2018-W05/b1']],
    'feedback.removed': [
      event('feedback.removed', 'r', '2018-05-01', { feedbackId: 'f1', buyer: 'b/1', leftAt: '2018-01-30T12:00:00Z' }),
      ['ratings of ratings/2018-W05/b/1'],
    ],
    'event.withdrawn': [withdrawn('w', 's'), []],
    'matter.excluded': [excluded('x', '2018-02-01', aboutRatings, 'feedback'), ['ratings of ratings/2018-W05/b1']],
    'matter.reinstated': [
      reinstated('x', '2018-02-01', aboutOrder, 'dispatch'),
      ['dispatch of order/o1', 'delivery of order/o1', 'completion of order/o1'],
    ],
  };

  test.each(eventTypes)('is read from %s alone', (type) => {
    const [example, matters] = examples[type];
    expect(mattersOf(example, rules).map(({ kind, reference }) => `${kind} of ${reference}`)).toEqual(matters);
    expect(referencesOf(example, rules)).toHaveLength(matters.length === 0 ? 0 : 1);
  });
});
