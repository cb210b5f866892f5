import { type Day, formatDay, requireDay, type SellerEvent } from '@gold-seller/criteria';
import fc from 'fast-check';
import { eventOn } from './event-on.ts';
import { turnNames, turnOf } from './turn.ts';

/** The life of one order: placed, shipped, delivered, rated, each on a day after the one before. */
export function orderLife(
  orderId: string,
  placedOn: Day,
  { seller = 'acme', buyer = `buyer ${orderId}`, stars = 5, days = [1, 3, 4] as readonly number[] } = {},
): SellerEvent[] {
  const [shipped = 1, delivered = 3, rated = 4] = days;
  return [
    eventOn(
      'order.placed',
      placedOn,
      {
        orderId,
        buyer,
        amount: { minor: 1999, currency: 'EUR' },
        shipBy: formatDay(placedOn + 2),
        deliverBy: formatDay(placedOn + 5),
      },
      { seller },
    ),
    eventOn('order.shipped', placedOn + shipped, { orderId, tracking: 'T1' }, { seller }),
    eventOn('order.delivered', placedOn + delivered, { orderId }, { seller }),
    eventOn('feedback.left', placedOn + rated, { feedbackId: `f-${orderId}`, orderId, buyer, stars }, { seller }),
  ];
}

export const epoch = requireDay('2026-01-01');

/** What happens to an account: days off, reviews, suspensions, new owners, moves, an end. */
const anyAccountEvent: fc.Arbitrary<SellerEvent> = fc
  .record({
    seller: fc.constantFrom('acme', 'beta', 'gamma'),
    on: fc.integer({ min: 0, max: 90 }).map((days) => epoch + days),
    name: fc.constantFrom('1', '2'),
    days: fc.integer({ min: -3, max: 20 }),
    what: fc.integer({ min: 0, max: 11 }),
  })
  .map(({ seller, on, name, days, what }) => {
    const [from, until] = [formatDay(on + days), formatDay(on + Math.abs(days) + 5)];
    const events = [
      eventOn('seller.paused', on, { by: 'seller' }, { seller }),
      eventOn('seller.paused', on, { by: 'seller', until }, { seller }),
      eventOn('seller.paused', on, { by: 'staff', from, until }, { seller }),
      eventOn('seller.resumed', on, {}, { seller }),
      eventOn('seller.held', on, { holdId: name, reason: 'integrity' }, { seller }),
      eventOn('seller.released', on, { holdId: name }, { seller }),
      eventOn('seller.suspended', on, { suspensionId: name, reason: 'fraud' }, { seller }),
      eventOn('seller.reinstated', on, { suspensionId: name }, { seller }),
      eventOn('seller.transferred', on, { what: 'owner' }, { seller }),
      eventOn('seller.updated', on, { country: name === '1' ? 'DE' : 'AT' }, { seller }),
      eventOn('policy.acknowledged', on, { programme: 'easy', version: 1 }, { seller }),
      eventOn('seller.closed', on, { by: 'seller' }, { seller }),
    ];
    return events[what] ?? eventOn('seller.resumed', on, {}, { seller });
  });

/** The same, some of it withdrawn. */
const anyAccountEvents = fc
  .array(fc.tuple(anyAccountEvent, fc.integer({ min: 0, max: 5 })), { maxLength: 12 })
  .map((list) =>
    list.flatMap(([event, die]) => {
      const { seller, id, time } = event;
      const withdrawn = eventOn(
        'event.withdrawn',
        Math.floor(time / 86_400_000) + 3,
        { source: 'test', id },
        { seller },
      );
      return die === 0 ? [event, withdrawn] : [event];
    }),
  );

/** Histories of one to three sellers with every kind of event, corrections among them. */
export const anyHistory: fc.Arbitrary<readonly SellerEvent[]> = fc
  .array(
    fc.record({
      seller: fc.constantFrom('acme', 'beta', 'gamma'),
      order: fc.integer({ min: 1, max: 8 }),
      placed: fc.integer({ min: 0, max: 60 }),
      days: fc.tuple(fc.nat(4), fc.nat(9), fc.nat(20)),
      buyer: fc.constantFrom('ann', 'bob', 'cem'),
      stars: fc.integer({ min: 1, max: 5 }),
      turn: fc.constantFrom(...turnNames),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .chain((orders) => anyAccountEvents.map((account) => ({ orders, account })))
  .chain(({ orders, account }) => {
    const events = orders.flatMap(({ seller, order, placed, days, buyer, stars, turn }) => {
      const day = epoch + placed;
      const life = orderLife(`o${order}`, day, { seller, buyer, stars, days });
      return [...life, ...turnOf(turn, life, day + 7)];
    });
    const registrations = ['acme', 'beta'].map((seller, index) =>
      eventOn('seller.registered', epoch - 10 + index, { name: `Shop ${seller}`, country: 'DE' }, { seller }),
    );
    return fc.shuffledSubarray([...unique([...events, ...account]), ...registrations]);
  });

/** One event per identity: with two contents for one, which is kept would depend on the order. */
function unique(events: readonly SellerEvent[]): SellerEvent[] {
  return [...new Map(events.map((event) => [`${event.seller} ${event.id}`, event])).values()];
}
