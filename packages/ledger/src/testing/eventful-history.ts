import { type EventData, type EventType, families, formatDay, type SellerEvent } from '@gold-seller/criteria';
import fc from 'fast-check';
import { epoch } from './history.ts';

const dayMs = 86_400_000;
const days = fc.integer({ min: 0, max: 40 }).map((count) => epoch + count);
const dates = days.map(formatDay);
const times = fc.integer({ min: 0, max: 40 * 24 }).map((hours) => epoch * dayMs + hours * 3_600_000);

const named = (prefix: string, count: number) => fc.nat(count - 1).map((number) => `${prefix}${number}`);
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const orderId = named('o', 4);
const order = fc.record({ orderId });
const buyer = named('b', 3);
const inquiryId = named('i', 3);
const stars = fc.integer({ min: 1, max: 5 });
const amount = fc.record({ minor: fc.integer({ min: 0, max: 60 }), currency: fc.constantFrom('EUR', 'USD') });
const rating = { feedbackId: named('f', 5), orderId, buyer };
const leftAt = times.map((time) => new Date(time).toISOString());
const exclusion = fc.record({
  matter: fc.oneof(order, fc.record({ buyer, week: named('2026-W0', 7) }), fc.record({ inquiryId })),
  families: fc.subarray([...families], { minLength: 1 }),
  reason: fc.constantFrom('staff' as const, 'fraud' as const),
});

type Happenings = { readonly [T in EventType]?: readonly [weight: number, data: fc.Arbitrary<EventData<T>>] };

/** What can happen to a seller. There are few orders, buyers and names, so that events meet. */
const happenings: Happenings = {
  'seller.registered': [2, fc.constant({ name: 'Shop', country: 'DE' })],
  'seller.closed': [0.3, fc.constant({ by: 'seller' as const })],
  'seller.transferred': [1, fc.constant({ what: 'owner' as const })],
  'seller.held': [1, fc.record({ holdId: named('h', 2), reason: fc.constant('integrity' as const) })],
  'seller.released': [1, fc.record({ holdId: named('h', 2) })],
  'seller.suspended': [1, fc.record({ suspensionId: named('s', 2), reason: fc.constant('fraud' as const) })],
  'seller.reinstated': [1, fc.record({ suspensionId: named('s', 2) })],
  'order.placed': [
    9,
    fc.record({
      orderId,
      buyer,
      amount,
      shipBy: perhaps(dates),
      deliverBy: perhaps(dates),
      shippedBy: fc.constantFrom(undefined, undefined, 'marketplace' as const),
      trackingRequired: perhaps(fc.boolean()),
    }),
  ],
  'order.accepted': [3, order],
  'order.rejected': [2, fc.record({ orderId, automatic: perhaps(fc.boolean()) })],
  'order.rescheduled': [2, fc.record({ orderId, shipBy: perhaps(dates), deliverBy: dates })],
  'order.shipped': [
    6,
    fc.record({ orderId, tracking: perhaps(fc.constant('1Z')), complete: fc.constantFrom(undefined, true, false) }),
  ],
  'order.scanned': [3, order],
  'order.delivered': [6, order],
  'order.cancelled': [
    2,
    fc.record({
      orderId,
      by: fc.constantFrom('seller' as const, 'buyer' as const),
      reason: fc.constantFrom(undefined, 'out_of_stock' as const, 'changed_mind' as const, 'fraud' as const),
    }),
  ],
  'order.refunded': [
    2,
    fc.record({ orderId, amount, reason: fc.constantFrom('defective' as const, 'late' as const, 'goodwill' as const) }),
  ],
  'order.charged_back': [1, fc.record({ orderId, reason: fc.constantFrom('fraud' as const, 'not_received' as const) })],
  'feedback.left': [
    7,
    fc.record({
      ...rating,
      stars,
      itemAsDescribed: perhaps(stars),
      communication: perhaps(stars),
      shippingSpeed: perhaps(stars),
    }),
  ],
  'feedback.revised': [1, fc.record({ ...rating, stars, leftAt })],
  'feedback.removed': [3, fc.record({ ...rating, leftAt })],
  'inquiry.received': [
    4,
    fc.record({
      inquiryId,
      buyer: perhaps(buyer),
      from: fc.constantFrom(undefined, 'buyer' as const, 'spam' as const),
    }),
  ],
  'inquiry.answered': [4, fc.record({ inquiryId, automatic: perhaps(fc.boolean()) })],
  'dispute.opened': [
    2,
    fc.record({
      disputeId: named('d', 3),
      orderId,
      reason: fc.constantFrom('defective' as const, 'not_received' as const),
    }),
  ],
  'dispute.closed': [
    3,
    fc.record({
      disputeId: named('d', 3),
      orderId,
      outcome: fc.constantFrom('withdrawn' as const, 'resolved_by_seller' as const, 'lost' as const, 'won' as const),
    }),
  ],
  'violation.upheld': [
    2,
    fc.record({
      violationId: named('v', 3),
      kind: fc.constantFrom('counterfeit' as const, 'abuse' as const),
      severity: fc.constantFrom('minor' as const, 'major' as const, 'critical' as const),
    }),
  ],
  'violation.overturned': [1, fc.record({ violationId: named('v', 3) })],
  'training.completed': [2, fc.record({ module: named('m', 2), expires: perhaps(dates) })],
  'metrics.reported': [
    2,
    fc.record({ day: dates, measure: fc.constant('orders_due_to_ship' as const), count: fc.nat(4) }),
  ],
  'event.withdrawn': [4, fc.record({ source: fc.constant('shop'), id: named('e', 90) })],
  'matter.excluded': [4, exclusion],
  'matter.reinstated': [2, exclusion],
};

const happening = fc.oneof(
  ...Object.entries(happenings).map(([type, [weight, data]]) => ({
    weight: weight * 10,
    arbitrary: fc.record({ type: fc.constant(type), data: data as fc.Arbitrary<unknown> }), // safe: it only gets wider
  })),
);

/** The events of two sellers in the order they are told, which is not that of their times; each has its own identity. */
export const eventfulHistory = fc
  .array(fc.tuple(happening, times, fc.constantFrom('acme', 'beta')), { minLength: 30, maxLength: 90, size: 'max' })
  .map((list) =>
    list.map(([what, time, seller], index) => ({ seller, source: 'shop', id: `e${index}`, time, ...what })),
  ) as fc.Arbitrary<SellerEvent[]>; // safe: type and data come from one record of one type
