import {
  type Entry,
  type EventData,
  type EventType,
  eventTypes,
  requireDay,
  type SellerEvent,
  settlementRules,
  tallyOf,
} from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, packParts } from './fingerprints.ts';
import { decodeBalance, encodeBalance } from './sealed-balance.ts';
import { identityText, mattersTexts } from './sealed-text.ts';

const breaks =
  'Changing this breaks every ledger that is sealed: the events are gone, so no rebuild makes it again. Read the old form too.';

const weekly = settlementRules({ version: 1, zone: 'UTC', disputeDays: 0 });
const monthly = settlementRules({ version: 1, zone: 'UTC', disputeDays: 0, repeatRating: 'month' });

const orderId = 'o/1';
const amount = { minor: 100, currency: 'EUR' };
const leftAt = '2018-01-30T10:00:00Z';
const rating = { feedbackId: 'f1', orderId, buyer: '7', stars: 5 };
const ofOrder = ['order/o/1'];
const ofRating = ['ratings/2018-W05/7', 'order/o/1'];

/** What is hashed of an event of every type, on 2018-01-30. */
const texts: { readonly [T in EventType]: readonly [data: EventData<T>, texts: readonly string[]] } = {
  'seller.registered': [{ name: 'Acme' }, ['account']],
  'seller.updated': [{ name: 'Acme' }, ['account']],
  'seller.paused': [{ by: 'seller' }, ['account']],
  'seller.resumed': [{}, ['account']],
  'seller.transferred': [{ what: 'owner' }, ['account']],
  'seller.closed': [{ by: 'seller' }, ['account']],
  'seller.held': [{ holdId: 'h1', reason: 'integrity' }, ['account']],
  'seller.released': [{ holdId: 'h1' }, ['account']],
  'seller.suspended': [{ suspensionId: 's1', reason: 'fraud' }, ['account']],
  'seller.reinstated': [{ suspensionId: 's1' }, ['account']],
  'order.placed': [{ orderId, buyer: '7', amount }, ofOrder],
  'order.accepted': [{ orderId }, ofOrder],
  'order.rejected': [{ orderId }, ofOrder],
  'order.rescheduled': [{ orderId, shipBy: '2018-02-02' }, ofOrder],
  'order.shipped': [{ orderId }, ofOrder],
  'order.scanned': [{ orderId }, ofOrder],
  'order.delivered': [{ orderId }, ofOrder],
  'order.cancelled': [{ orderId, by: 'buyer' }, ofOrder],
  'order.refunded': [{ orderId, amount, reason: 'late' }, ofOrder],
  'order.charged_back': [{ orderId, reason: 'fraud' }, ofOrder],
  'feedback.left': [rating, ofRating],
  'feedback.revised': [{ ...rating, leftAt }, ofRating],
  'feedback.removed': [{ feedbackId: 'f1', orderId, buyer: '7', leftAt }, ofRating],
  'inquiry.received': [{ inquiryId: 'i/1' }, ['inquiry/i/1']],
  'inquiry.answered': [{ inquiryId: 'i/1' }, ['inquiry/i/1']],
  'dispute.opened': [{ disputeId: 'd1', orderId, reason: 'defective' }, ofOrder],
  'dispute.closed': [{ disputeId: 'd1', orderId, outcome: 'won' }, ofOrder],
  'violation.upheld': [{ violationId: 'v1', kind: 'counterfeit', severity: 'critical' }, ['violation/v1']],
  'violation.overturned': [{ violationId: 'v1' }, ['violation/v1']],
  'training.completed': [{ module: 'm1' }, ['training/m1']],
  'policy.acknowledged': [{ programme: 'gold', version: 3 }, ['account']],
  'metrics.reported': [{ day: '2018-01-29', measure: 'stars', count: 4 }, ['report/2018-01-29/stars']],
  'event.withdrawn': [{ source: '/shop', id: 'e0' }, ['event//shop\u0000e0']],
  'matter.excluded': [
    { matter: { buyer: '7', week: '2018-W05' }, families: ['feedback'], reason: 'fraud' },
    ['ratings/2018-W05/7'],
  ],
  'matter.reinstated': [{ matter: { inquiryId: 'i/1' }, families: ['replies'], reason: 'staff' }, ['inquiry/i/1']],
};

function told(type: EventType): SellerEvent {
  const time = Date.parse('2018-01-30T12:00:00Z');
  return { seller: 'acme', source: '/shop', id: 'e1', type, time, data: texts[type][0] } as SellerEvent; // safe: data of its type
}

const day = requireDay('2018-01-30');

const counted: readonly Entry[] = [
  { day, measure: 'orders_completed', count: 1, buyer: '7' },
  { day, measure: 'orders_completed', count: 2, buyer: '300' },
  { day: day - 9, measure: 'orders_shipped_on_time', count: 130 },
  { day: day - 9, measure: 'orders_shipped_on_time', count: 1, excluded: true },
  { day, measure: 'ratings_negative', count: 1, buyer: '7' },
  { day, measure: 'stars', count: 5 },
  { day, measure: 'sales', count: 1999, currency: 'EUR' },
  { day, measure: 'sales', count: 5, currency: 'USD' },
  { day, measure: 'promised_over_14d', count: 1 },
];

const running: readonly Entry[] = [
  { day, measure: 'trainings', count: 1 },
  { day: day + 30, measure: 'trainings', count: -1 },
];

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('what is kept of sealed events, and cannot be made again from anything,', () => {
  it.each(eventTypes)('has the texts of %s', (type) => {
    expect(mattersTexts(told(type), weekly), breaks).toEqual(texts[type][1]);
  });

  it('has the month of a rating where ratings are one a month', () => {
    expect(mattersTexts(told('feedback.left'), monthly), breaks).toEqual(['ratings/2018-01/7', 'order/o/1']);
  });

  it('has the texts of identities', () => {
    expect(identityText({ source: '/shop', id: 'e1' }), breaks).toBe('event//shop\u0000e1');
  });

  it('has the fingerprints of texts, and their bytes', () => {
    const fingerprints = ['order/o1', 'ratings/2018-W05/7', 'event//shop\u0000e1'].map((text) =>
      fingerprintOf('acme', text),
    );
    expect(fingerprints, breaks).toEqual([2111590743208693, 3218864375204386, 2931671550689117]);
    expect(packParts(fingerprints, 2).map(hex), breaks).toEqual(['f5e5a3c1b08fe003', 'ddfe81cbefca9a01c595a6d2b4a641']);
  });

  it('has the text of balances with their packed tallies, and reads those that tell no format', () => {
    const tally = tallyOf([...counted, ...running]);
    const balance = { day, events: 9, rows: 10, lastBuyer: 300, parts: 1, fingerprints: 12, tally };
    const text = encodeBalance(balance);
    expect(text, breaks).toBe(
      '{"format":1,"day":17561,"events":9,"rows":10,"lastBuyer":300,"parts":1,"fingerprints":12,"months":' +
        '[[576,"BgMAFIQCAQIAFAIHAgYdBwIHAaUCAggCAx0DAQcBAgIAHQouAwgdqR8CqRnPD/5TBWYCAB0C"],[-1000000,"XgYAmYkBBB4C"]]}',
    );
    expect(decodeBalance(text), breaks).toEqual(balance);
    expect(decodeBalance(text.replace('"format":1,', '')), breaks).toEqual(balance);
  });

  it('is not read where a newer program has written it in another way', () => {
    const balance = { day, events: 0, rows: 0, lastBuyer: 0, parts: 1, fingerprints: 0, tally: new Map() };
    const newer = encodeBalance(balance).replace('"format":1,', '"format":2,');
    expect(() => decodeBalance(newer)).toThrow(RangeError);
  });
});
