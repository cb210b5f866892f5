import fc from 'fast-check';
import { formatDay, isoWeekOfDay } from '../day.ts';
import type { Entry } from '../entry.ts';
import type { SellerEvent } from '../event.ts';
import { exclusionReasons } from '../events/correction.ts';
import { disputeReasons } from '../events/dispute.ts';
import type { EventData, EventType } from '../events/event-data.ts';
import { cancellationReasons, chargebackReasons, refundReasons } from '../events/order.ts';
import { violationKinds } from '../events/violation.ts';
import { families } from '../family.ts';
import { type Reference, referencesOf } from '../matter.ts';
import { reportableMeasures } from '../measure.ts';
import { settleReference, withoutWithdrawn } from '../settle.ts';
import { settlementRules } from '../settlement.ts';
import { type Tally, tallyOf } from '../tally.ts';

/** How the histories settle: with everything a settlement can say. */
export const historyRules = settlementRules({
  version: 1,
  zone: 'Europe/Berlin',
  disputeDays: 5,
  calendar: { weekdays: [1, 2, 3, 4, 5, 6], holidays: ['2017-12-25', '2017-12-26'] },
  orderAmountsMin: [{ minor: 10, currency: 'EUR' }],
});

/** Its events lie within forty days from here. */
export const historyFirstDay = 17_500;

const hour = 3_600_000;
export const historyTime = fc
  .integer({ min: 0, max: 40 * 24 })
  .map((hours) => historyFirstDay * 24 * hour + hours * hour);
export const historyOrderId = fc.integer({ min: 0, max: 4 }).map((n) => `o${n}`);

const orderId = historyOrderId;
const order = fc.record({ orderId });
const buyer = fc.constantFrom('b1', 'b2', 'b3');
const small = (prefix: string) => fc.integer({ min: 0, max: 2 }).map((n) => `${prefix}${n}`);
const feedbackId = fc.integer({ min: 0, max: 5 }).map((n) => `f${n}`);
const eventId = fc.integer({ min: 0, max: 99 }).map((n) => `e${n}`);
const amount = fc.record({ minor: fc.integer({ min: 5, max: 60 }), currency: fc.constantFrom('EUR', 'USD') });
const day = fc.integer({ min: 0, max: 40 }).map((days) => historyFirstDay + days);
const date = day.map(formatDay);
const leftAt = historyTime.map((time) => `${formatDay(historyRules.dayOf(time))}T12:00:00Z`);
const stars = fc.integer({ min: 1, max: 5 });
const flag = optional(fc.boolean());
const rating = { feedbackId, orderId, buyer, stars };
const answers = { itemAsDescribed: optional(stars), communication: optional(stars), shippingSpeed: optional(stars) };
const inquiryId = small('i');
const matter = fc.oneof(order, fc.record({ buyer, week: day.map(isoWeekOfDay) }), fc.record({ inquiryId }));
const exclusion = fc.record({
  matter,
  families: fc.subarray([...families], { minLength: 1 }),
  reason: fc.constantFrom(...exclusionReasons),
});

/** What can happen, without its identity. Few orders and buyers, so that events meet. */
const happenings: { readonly [T in EventType]: readonly [weight: number, data: fc.Arbitrary<EventData<T>>] } = {
  'seller.registered': [1, fc.constant({ name: 'Acme', country: 'DE' })],
  'seller.updated': [1, fc.record({ country: fc.constantFrom('DE', 'PL') })],
  'seller.paused': [
    1,
    fc.record({ by: fc.constantFrom('seller', 'staff'), from: optional(date), until: optional(date) }),
  ],
  'seller.resumed': [1, fc.constant({})],
  'seller.transferred': [1, fc.record({ what: fc.constantFrom('owner', 'payout_account') })],
  'seller.closed': [1, fc.record({ by: fc.constantFrom('seller', 'marketplace') })],
  'seller.held': [1, fc.record({ holdId: small('h'), reason: fc.constant('integrity') })],
  'seller.released': [1, fc.record({ holdId: small('h') })],
  'seller.suspended': [1, fc.record({ suspensionId: small('s'), reason: fc.constant('fraud') })],
  'seller.reinstated': [1, fc.record({ suspensionId: small('s') })],
  'order.placed': [
    9,
    fc.record({
      orderId,
      buyer,
      amount,
      shipBy: optional(date),
      deliverBy: optional(date),
      shippedBy: optional(fc.constantFrom('seller', 'marketplace')),
      trackingRequired: flag,
    }),
  ],
  'order.accepted': [2, order],
  'order.rejected': [1, fc.record({ orderId, automatic: flag })],
  'order.rescheduled': [3, fc.record({ orderId, shipBy: optional(date), deliverBy: date })],
  'order.shipped': [6, fc.record({ orderId, tracking: optional(fc.constant('1Z')), complete: flag })],
  'order.scanned': [3, order],
  'order.delivered': [6, order],
  'order.cancelled': [
    3,
    fc.record({ orderId, by: fc.constantFrom('seller', 'buyer'), reason: optional(keyOf(cancellationReasons)) }),
  ],
  'order.refunded': [3, fc.record({ orderId, amount, reason: keyOf(refundReasons) })],
  'order.charged_back': [2, fc.record({ orderId, reason: keyOf(chargebackReasons) })],
  'feedback.left': [8, fc.record({ ...rating, ...answers })],
  'feedback.revised': [2, fc.record({ ...rating, leftAt })],
  'feedback.removed': [3, fc.record({ feedbackId, orderId, buyer, leftAt })],
  'inquiry.received': [
    4,
    fc.record({ inquiryId, buyer: optional(buyer), from: optional(fc.constantFrom('buyer', 'spam')) }),
  ],
  'inquiry.answered': [4, fc.record({ inquiryId, automatic: flag })],
  'dispute.opened': [3, fc.record({ disputeId: small('d'), orderId, reason: keyOf(disputeReasons) })],
  'dispute.closed': [
    4,
    fc.record({
      disputeId: small('d'),
      orderId,
      outcome: fc.constantFrom('withdrawn', 'resolved_by_seller', 'lost', 'won'),
    }),
  ],
  'violation.upheld': [
    2,
    fc.record({
      violationId: small('v'),
      kind: fc.constantFrom(...violationKinds),
      severity: fc.constantFrom('minor', 'major', 'critical'),
    }),
  ],
  'violation.overturned': [1, fc.record({ violationId: small('v') })],
  'training.completed': [2, fc.record({ module: small('m'), expires: optional(date) })],
  'policy.acknowledged': [1, fc.record({ programme: fc.constant('gold'), version: fc.integer({ min: 1, max: 3 }) })],
  'metrics.reported': [
    2,
    fc.record({
      day: date,
      measure: fc.constantFrom(...reportableMeasures.slice(0, 4)),
      count: fc.integer({ min: 0, max: 9 }),
    }),
  ],
  'event.withdrawn': [3, fc.record({ source: fc.constant('/shop'), id: eventId })],
  'matter.excluded': [3, exclusion],
  'matter.reinstated': [2, exclusion],
};

const happening = fc.oneof(
  ...Object.entries(happenings).map(([type, [weight, data]]) => ({
    weight,
    arbitrary: fc.record({ type: fc.constant(type), data: data as fc.Arbitrary<unknown> }), // safe: it only gets wider
  })),
);

/** One seller's events in the order they are told, every type among them. */
export const anyHistory = fc
  .array(fc.tuple(happening, historyTime), { maxLength: 100, size: 'max' })
  .map((list) =>
    list.map(([what, time], index) => ({ seller: 'acme', source: '/shop', id: `e${index}`, time, ...what })),
  ) as fc.Arbitrary<SellerEvent[]>; // safe: `type` and `data` come from one record of one type

/** The same events in any order, some of them more than once. */
export const retoldHistory = anyHistory.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc.subarray(events).chain((again) => {
      const all = [...events, ...again];
      return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    }),
  ),
);

/** What a seller's events come to: the sum over references of what their standing events settle to. */
export function tallyOfHistory(events: readonly SellerEvent[]): Tally {
  return tallyOf(entriesOfHistory(events));
}

export function entriesOfHistory(events: readonly SellerEvent[]): readonly Entry[] {
  const standing = withoutWithdrawn(events);
  const references = new Set(standing.flatMap((event) => referencesOf(event, historyRules)));
  return [...references].flatMap((reference) => settledOf(reference, standing));
}

/** What one reference of a history settles to. */
export function settledOf(reference: Reference, standing: readonly SellerEvent[]): readonly Entry[] {
  const group = standing.filter((event) => referencesOf(event, historyRules).includes(reference));
  return settleReference(reference, group, historyRules);
}

/** The tally in one fixed order, for comparing. */
export function canonicalTally(tally: Tally) {
  return [...tally]
    .map(([key, { count, parts }]) => [key, count, [...(parts ?? [])].toSorted()] as const)
    .toSorted(([a], [b]) => a - b);
}

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

function keyOf<K extends string>(table: Readonly<Record<K, unknown>>): fc.Arbitrary<K> {
  return fc.constantFrom(...(Object.keys(table) as K[])); // safe: the table's own keys
}
