import {
  type Day,
  type EventData,
  type EventType,
  formatDay,
  requireDay,
  type SellerEvent,
} from '@gold-seller/criteria';
import fc from 'fast-check';

const dayMs = 86_400_000;

/** An event at noon of a day (or a part of a day after midnight). */
export function eventOn<T extends EventType>(
  type: T,
  day: Day,
  data: EventData<T>,
  { seller = 'acme', id = idOf(type, day, data) }: { seller?: string; id?: string } = {},
): SellerEvent {
  return { seller, source: 'test', id, type, time: (day + 0.5) * dayMs, data } as SellerEvent; // safe: data of this type
}

/** An identity that tells the event but not its buyer. */
function idOf(type: EventType, day: Day, data: object): string {
  return `${type}/${day}/${JSON.stringify({ ...data, buyer: undefined })}`;
}

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
      turn: fc.constantFrom('none', 'cancelled', 'removed', 'withdrawn', 'excluded', 'reinstated', 'excludedRatings'),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .chain((orders) => {
    const events = orders.flatMap(({ seller, order, placed, days, buyer, stars, turn }) => {
      const day = epoch + placed;
      const life = orderLife(`o${order}`, day, { seller, buyer, stars, days });
      return [...life, ...turnOf(turn, life, day + 7, seller)];
    });
    const registrations = ['acme', 'beta'].map((seller, index) =>
      eventOn('seller.registered', epoch - 10 + index, { name: `Shop ${seller}`, country: 'DE' }, { seller }),
    );
    return fc.shuffledSubarray([...unique(events), ...registrations]);
  });

type Turn = 'none' | 'cancelled' | 'removed' | 'withdrawn' | 'excluded' | 'reinstated' | 'excludedRatings';

function turnOf(turn: Turn, life: readonly SellerEvent[], day: Day, seller: string): SellerEvent[] {
  const placed = life.find((event) => event.type === 'order.placed');
  const left = life.find((event) => event.type === 'feedback.left');
  if (placed === undefined || left === undefined) return [];
  const { orderId, buyer } = placed.data;
  const matter = { orderId };
  const excluded = eventOn(
    'matter.excluded',
    day,
    { matter, families: ['dispatch', 'delivery'], reason: 'disaster' },
    { seller },
  );
  const turns: { readonly [Each in Turn]: () => SellerEvent[] } = {
    none: () => [],
    cancelled: () => [
      eventOn('order.cancelled', day - 6, { orderId, by: 'seller', reason: 'out_of_stock' }, { seller }),
    ],
    removed: () => [
      eventOn(
        'feedback.removed',
        day,
        { feedbackId: left.data.feedbackId, buyer, leftAt: new Date(left.time).toISOString() },
        { seller },
      ),
    ],
    withdrawn: () => [
      eventOn('event.withdrawn', day, { source: 'test', id: life[day % life.length]?.id ?? '' }, { seller }),
    ],
    excluded: () => [excluded],
    reinstated: () => [excluded, eventOn('matter.reinstated', day + 1, { matter, families: ['delivery'] }, { seller })],
    excludedRatings: () => [
      eventOn(
        'matter.excluded',
        day,
        { matter: { buyer, week: '2026-W05' }, families: ['feedback'], reason: 'fraud' },
        { seller },
      ),
    ],
  };
  return turns[turn]();
}

/** One event per identity: with two contents for one, which is kept would depend on the order. */
function unique(events: readonly SellerEvent[]): SellerEvent[] {
  return [...new Map(events.map((event) => [`${event.seller} ${event.id}`, event])).values()];
}
