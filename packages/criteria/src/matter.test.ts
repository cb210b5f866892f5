import { describe, expect, it, test } from 'vitest';
import type { SellerEvent } from './event.ts';
import { type EventData, type EventType, eventTypes } from './events/event-data.ts';
import { aboutOf, mattersOf, mattersOfReference, type Reference, referencesOf } from './matter.ts';
import { settlementDefault, settlementRules } from './settlement.ts';
import { told } from './testing/told.ts';

const rules = settlementRules(settlementDefault);
const amount = { minor: 100, currency: 'EUR' };
const order = { orderId: 'o/1' };
const rating = { feedbackId: 'f1', ...order, buyer: 'b/1', stars: 5 };
const leftAt = '2018-01-30T12:00:00Z';
const ofRating: readonly Reference[] = ['ratings/2018-W05/b/1', 'order/o/1'];

const routes: { readonly [T in EventType]: readonly [data: EventData<T>, references: readonly Reference[]] } = {
  'seller.registered': [{ name: 'Acme' }, ['account']],
  'seller.updated': [{ name: 'Acme' }, ['account']],
  'seller.paused': [{ by: 'seller' }, ['account']],
  'seller.resumed': [{}, ['account']],
  'seller.transferred': [{ what: 'owner' }, ['account']],
  'seller.closed': [{ by: 'seller' }, ['account']],
  'seller.held': [{ holdId: 'h1', reason: 'appeal' }, ['account']],
  'seller.released': [{ holdId: 'h1' }, ['account']],
  'seller.suspended': [{ suspensionId: 's1', reason: 'fraud' }, ['account']],
  'seller.reinstated': [{ suspensionId: 's1' }, ['account']],
  'order.placed': [{ ...order, buyer: 'b1', amount }, ['order/o/1']],
  'order.accepted': [order, ['order/o/1']],
  'order.rejected': [order, ['order/o/1']],
  'order.rescheduled': [{ ...order, shipBy: '2018-02-01' }, ['order/o/1']],
  'order.shipped': [order, ['order/o/1']],
  'order.scanned': [order, ['order/o/1']],
  'order.delivered': [order, ['order/o/1']],
  'order.cancelled': [{ ...order, by: 'buyer' }, ['order/o/1']],
  'order.refunded': [{ ...order, amount, reason: 'late' }, ['order/o/1']],
  'order.charged_back': [{ ...order, reason: 'fraud' }, ['order/o/1']],
  'feedback.left': [rating, ofRating],
  'feedback.revised': [{ ...rating, leftAt }, ofRating],
  'feedback.removed': [{ feedbackId: 'f1', ...order, buyer: 'b/1', leftAt }, ofRating],
  'inquiry.received': [{ inquiryId: 'i1' }, ['inquiry/i1']],
  'inquiry.answered': [{ inquiryId: 'i1' }, ['inquiry/i1']],
  'dispute.opened': [{ disputeId: 'd1', ...order, reason: 'other' }, ['order/o/1']],
  'dispute.closed': [{ disputeId: 'd1', ...order, outcome: 'won' }, ['order/o/1']],
  'violation.upheld': [{ violationId: 'v1', kind: 'policy', severity: 'minor' }, ['violation/v1']],
  'violation.overturned': [{ violationId: 'v1' }, ['violation/v1']],
  'training.completed': [{ module: 'm1' }, ['training/m1']],
  'policy.acknowledged': [{ programme: 'gold', version: 1 }, ['account']],
  'metrics.reported': [
    { day: '2018-01-30', measure: 'orders_due_to_ship', count: 1 },
    ['report/2018-01-30/orders_due_to_ship'],
  ],
  'event.withdrawn': [{ source: '/shop', id: 'x' }, []],
  'matter.excluded': [
    { matter: { buyer: 'b/1', week: '2018-W05' }, families: ['feedback'], reason: 'fraud' },
    ['ratings/2018-W05/b/1'],
  ],
  'matter.reinstated': [{ matter: order, families: ['dispatch'], reason: 'staff' }, ['order/o/1']],
};

function example<T extends EventType>(type: T): SellerEvent {
  const [data] = routes[type];
  return told(type, '2018-01-30', data) as SellerEvent; // safe: an event of one of the types
}

function routed(type: EventType): readonly Reference[] {
  return referencesOf(example(type), rules);
}

describe('what an event is about', () => {
  it.each(eventTypes)('is read from %s alone', (type) => {
    const [, references] = routes[type];
    expect(routed(type)).toEqual(references);
    expect(mattersOf(example(type), rules)).toEqual(references.flatMap(mattersOfReference));
  });

  it('may be an inquiry that is left out', () => {
    const data = { matter: { inquiryId: 'i/1' }, families: ['replies' as const], reason: 'staff' as const };
    expect(referencesOf(told('matter.excluded', '2018-01-30', data), rules)).toEqual(['inquiry/i/1']);
  });
});

test('every reference an event can name has matters to settle', () => {
  const references = new Set(eventTypes.flatMap(routed));
  for (const reference of references) expect(mattersOfReference(reference).length).toBeGreaterThan(0);
});

test('an order is placed, accepted, dispatched, delivered and completed', () => {
  expect(mattersOfReference('order/o1').map(({ kind }) => kind)).toEqual([
    'placement',
    'acceptance',
    'dispatch',
    'delivery',
    'completion',
  ]);
});

test.each([
  ['order/o/1', { orderId: 'o/1' }],
  ['ratings/2018-W05/b/1', { week: '2018-W05', buyer: 'b/1' }],
  ['inquiry/i/1', { inquiryId: 'i/1' }],
  ['violation/v1', undefined],
  ['training/m1', undefined],
  ['report/2018-01-30/stars', undefined],
  ['account', undefined],
] as const)('an exclusion of %s names %j, and is routed there', (reference, matter) => {
  expect(aboutOf(reference)).toEqual(matter);
  if (matter === undefined) return;
  const excluded = told('matter.excluded', '2018-01-30', { matter, families: ['dispatch'], reason: 'staff' });
  expect(referencesOf(excluded, rules)).toEqual([reference]);
});
