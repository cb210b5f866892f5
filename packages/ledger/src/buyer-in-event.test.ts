import { type EventData, type EventType, eventTypes, parseEvent, type SellerEvent } from '@gold-seller/criteria';
import { describe, expect, it, test } from 'vitest';
import { buyerIn, withBuyer } from './buyer-in-event.ts';

const rating = { feedbackId: 'f1', orderId: 'o1', buyer: 'b1' };
const leftAt = '2018-01-30T12:00:00Z';

/** Every type whose data can name a buyer, with data that does. */
const naming: { readonly [T in EventType]?: EventData<T> } = {
  'order.placed': { orderId: 'o1', buyer: 'b1', amount: { minor: 100, currency: 'EUR' } },
  'feedback.left': { ...rating, stars: 5 },
  'feedback.revised': { ...rating, stars: 5, leftAt },
  'feedback.removed': { ...rating, leftAt },
  'inquiry.received': { inquiryId: 'i1', buyer: 'b1' },
  'matter.excluded': { matter: { buyer: 'b1', week: '2018-W05' }, families: ['feedback'], reason: 'fraud' },
  'matter.reinstated': { matter: { buyer: 'b1', week: '2018-W05' }, families: ['feedback'], reason: 'staff' },
};

function event(type: string, data: object): SellerEvent {
  return { seller: 'acme', source: '/shop', id: 'e1', type, time: 0, data } as SellerEvent; // safe: checked where made
}

function reading(type: string, data: object) {
  const input = { specversion: '1.0', id: 'e1', source: '/shop', type, subject: 'acme', time: leftAt, data };
  return parseEvent(input, Date.UTC(2020, 0, 1));
}

describe.each(Object.entries(naming))('%s', (type, data) => {
  it('gives its buyer, and takes a number in the buyer’s place, everything else left as it is', () => {
    expect(reading(type, data).ok).toBe(true);
    const before = event(type, data);
    expect(buyerIn(before)).toBe('b1');
    const after = withBuyer(before, '17');
    expect(buyerIn(after)).toBe('17');
    expect(withBuyer(after, 'b1')).toEqual(before);
    expect(JSON.stringify(after)).not.toContain('b1');
  });
});

test.each(eventTypes.filter((type) => !Object.hasOwn(naming, type)))('%s can name no buyer', (type) => {
  for (const data of [{ buyer: 'b1' }, { matter: { buyer: 'b1', week: '2018-W05' } }]) {
    const parsed = reading(type, data);
    expect(parsed.ok).toBe(false);
    // Refused for the very field, or for one that it lacks: never taken with a buyer in it.
    expect(JSON.stringify(parsed)).not.toContain('"ok":true');
  }
});

test('an event that leaves its buyer out, or is about an order or an inquiry, stays as it is', () => {
  for (const each of [
    event('inquiry.received', { inquiryId: 'i1' }),
    event('inquiry.received', { inquiryId: 'i1', buyer: undefined }),
    event('matter.excluded', { matter: { orderId: 'o1' }, families: ['dispatch'], reason: 'staff' }),
    event('matter.excluded', { matter: { inquiryId: 'i1' }, families: ['replies'], reason: 'staff' }),
    event('order.shipped', { orderId: 'o1' }),
  ]) {
    expect(buyerIn(each)).toBeUndefined();
    expect(withBuyer(each, '17')).toEqual(each);
  }
});
