import { describe, expect, it, test } from 'vitest';
import { clockSkewMax, parseEvent } from './event.ts';
import { type EventType, eventTypes } from './events/event-data.ts';

const now = Date.UTC(2018, 0, 31, 12);

const goodData: { readonly [T in EventType]: readonly object[] } = {
  'seller.registered': [
    { name: 'Ácme 🌟' },
    { name: 'Acme', country: 'BR', category: 'toys', url: 'https://acme.example/shop?x=1' },
  ],
  'seller.updated': [{ name: 'Acme' }, { country: 'DE', category: 'toys', url: 'https://acme.example' }],
  'seller.paused': [{ by: 'seller' }, { by: 'staff', from: '2018-01-01', until: '2018-01-20', reason: 'illness' }],
  'seller.resumed': [{}],
  'seller.transferred': [{ what: 'owner' }, { what: 'payout_account' }],
  'seller.closed': [{ by: 'seller' }, { by: 'marketplace' }],
  'seller.held': [{ holdId: 'h1', reason: 'integrity' }],
  'seller.released': [{ holdId: 'h1' }],
  'seller.suspended': [{ suspensionId: 's1', reason: 'counterfeit' }],
  'seller.reinstated': [{ suspensionId: 's1' }],
  'order.placed': [
    { orderId: 'o1', buyer: 'b1', amount: { minor: 0, currency: 'EUR' } },
    {
      orderId: 'o1',
      buyer: 'b1',
      amount: { minor: 12_345, currency: 'BRL' },
      shipBy: '2018-02-02T12:00:00-03:00',
      deliverBy: '2018-02-10',
      shippedBy: 'marketplace',
      trackingRequired: true,
      shipTo: 'PT',
    },
  ],
  'order.accepted': [{ orderId: 'o1' }],
  'order.rejected': [{ orderId: 'o1' }, { orderId: 'o1', automatic: true }],
  'order.rescheduled': [
    { orderId: 'o1', shipBy: '2018-02-02' },
    { orderId: 'o1', deliverBy: '2018-02-02T12:00:00Z' },
  ],
  'order.shipped': [{ orderId: 'o1' }, { orderId: 'o1', tracking: '1Z 999', complete: false }],
  'order.scanned': [{ orderId: 'o1' }],
  'order.delivered': [{ orderId: 'o1' }],
  'order.cancelled': [
    { orderId: 'o1', by: 'unknown' },
    { orderId: 'o1', by: 'seller', reason: 'out_of_stock' },
  ],
  'order.refunded': [{ orderId: 'o1', amount: { minor: 100, currency: 'EUR' }, reason: 'defective' }],
  'order.charged_back': [{ orderId: 'o1', reason: 'fraud' }],
  'feedback.left': [
    { feedbackId: 'f1', orderId: 'o1', buyer: 'b1', stars: 1 },
    {
      feedbackId: 'f1',
      orderId: 'o1',
      buyer: 'b1',
      stars: 5,
      itemAsDescribed: 1,
      communication: 5,
      shippingSpeed: 3,
    },
  ],
  'feedback.revised': [{ feedbackId: 'f1', orderId: 'o1', buyer: 'b1', stars: 1, leftAt: '2018-01-30T10:00:00Z' }],
  'feedback.removed': [{ feedbackId: 'f1', orderId: 'o1', buyer: 'b1', leftAt: '2018-01-30T10:00:00Z' }],
  'inquiry.received': [{ inquiryId: 'i1' }, { inquiryId: 'i1', buyer: 'b1', from: 'spam' }],
  'inquiry.answered': [{ inquiryId: 'i1' }, { inquiryId: 'i1', automatic: true }],
  'dispute.opened': [{ disputeId: 'd1', orderId: 'o1', reason: 'not_received' }],
  'dispute.closed': [{ disputeId: 'd1', orderId: 'o1', outcome: 'resolved_by_seller' }],
  'violation.upheld': [{ violationId: 'v1', kind: 'counterfeit', severity: 'critical' }],
  'violation.overturned': [{ violationId: 'v1' }],
  'training.completed': [{ module: 'm1' }, { module: 'm1', expires: '2019-01-31' }],
  'policy.acknowledged': [{ programme: 'gold', version: 3 }],
  'metrics.reported': [{ day: '2018-01-30', measure: 'orders_due_to_ship', count: 0 }],
  'event.withdrawn': [{ source: '/shop', id: 'e0' }],
  'matter.excluded': [
    { matter: { orderId: 'o1' }, families: ['dispatch', 'delivery'], reason: 'carrier_fault' },
    { matter: { buyer: 'b1', week: '2018-W05' }, families: ['feedback'], reason: 'appeal_upheld' },
    { matter: { buyer: 'b1', week: '2018-02' }, families: ['feedback'], reason: 'fraud' },
    { matter: { inquiryId: 'i1' }, families: ['replies'], reason: 'disaster' },
  ],
  'matter.reinstated': [{ matter: { orderId: 'o1' }, families: ['dispatch'], reason: 'staff' }],
};

const required: { readonly [T in EventType]: readonly string[] } = {
  'seller.registered': ['name'],
  'seller.updated': [],
  'seller.paused': ['by'],
  'seller.resumed': [],
  'seller.transferred': ['what'],
  'seller.closed': ['by'],
  'seller.held': ['holdId', 'reason'],
  'seller.released': ['holdId'],
  'seller.suspended': ['suspensionId', 'reason'],
  'seller.reinstated': ['suspensionId'],
  'order.placed': ['orderId', 'buyer', 'amount', 'amount.minor', 'amount.currency'],
  'order.accepted': ['orderId'],
  'order.rejected': ['orderId'],
  'order.rescheduled': ['orderId'],
  'order.shipped': ['orderId'],
  'order.scanned': ['orderId'],
  'order.delivered': ['orderId'],
  'order.cancelled': ['orderId', 'by'],
  'order.refunded': ['orderId', 'amount', 'reason'],
  'order.charged_back': ['orderId', 'reason'],
  'feedback.left': ['feedbackId', 'orderId', 'buyer', 'stars'],
  'feedback.revised': ['feedbackId', 'orderId', 'buyer', 'stars', 'leftAt'],
  'feedback.removed': ['feedbackId', 'orderId', 'buyer', 'leftAt'],
  'inquiry.received': ['inquiryId'],
  'inquiry.answered': ['inquiryId'],
  'dispute.opened': ['disputeId', 'orderId', 'reason'],
  'dispute.closed': ['disputeId', 'orderId', 'outcome'],
  'violation.upheld': ['violationId', 'kind', 'severity'],
  'violation.overturned': ['violationId'],
  'training.completed': ['module'],
  'policy.acknowledged': ['programme', 'version'],
  'metrics.reported': ['day', 'measure', 'count'],
  'event.withdrawn': ['source', 'id'],
  'matter.excluded': ['matter', 'families', 'reason'],
  'matter.reinstated': ['matter', 'families', 'reason'],
};

function envelope(change: object = {}): Record<string, unknown> {
  return {
    specversion: '1.0',
    id: 'e1',
    source: '/shop',
    type: 'order.shipped',
    subject: 'acme',
    time: '2018-01-31T12:00:00Z',
    data: { orderId: 'o1' },
    ...change,
  };
}

/** The value with the field at the dotted path set, or taken out. */
function withField(value: object, path: string, field?: unknown): Record<string, unknown> {
  const [key = '', ...rest] = path.split('.');
  const copy: Record<string, unknown> = { ...value };
  if (rest.length > 0) copy[key] = withField(Object(copy[key]), rest.join('.'), field);
  else if (field === undefined) delete copy[key];
  else copy[key] = field;
  return copy;
}

function rejectionOf(input: unknown) {
  const parsed = parseEvent(input, now);
  return parsed.ok ? 'accepted' : { code: parsed.rejection.code, path: parsed.rejection.path };
}

function reasonOf(input: unknown): string {
  const parsed = parseEvent(input, now);
  return parsed.ok ? 'accepted' : parsed.rejection.reason;
}

describe.each(eventTypes)('%s', (type) => {
  test.each(goodData[type].map((data) => [data]))('is taken with %j', (data) => {
    expect(parseEvent(envelope({ type, data }), now)).toEqual({
      ok: true,
      event: { seller: 'acme', source: '/shop', id: 'e1', type, time: now, data },
    });
  });

  test.each(required[type])('is refused without data.%s', (path) => {
    for (const data of goodData[type]) {
      const refused = envelope({ type, data: withField(data, path) });
      expect(rejectionOf(refused)).toEqual({ code: 'field_missing', path: `data.${path}` });
    }
  });

  it('is refused with a field it does not have, and without data', () => {
    for (const data of goodData[type]) {
      const refused = envelope({ type, data: { ...data, colour: 'red' } });
      expect(rejectionOf(refused)).toEqual({ code: 'field_unknown', path: 'data.colour' });
    }
    expect(rejectionOf(withField(envelope({ type }), 'data'))).toEqual({ code: 'field_missing', path: 'data' });
    expect(rejectionOf(envelope({ type, data: null }))).toEqual({ code: 'field_invalid', path: 'data' });
    expect(rejectionOf(envelope({ type, data: 'text' }))).toEqual({ code: 'field_invalid', path: 'data' });
  });
});

test.each<[EventType, string, unknown]>([
  ['seller.registered', 'name', ''],
  ['seller.registered', 'name', 'x'.repeat(201)],
  ['seller.registered', 'name', 'broken \ud800'],
  ['seller.registered', 'name', 'broken \udc00 too'],
  ['seller.registered', 'name', 'two\nlines'],
  ['seller.registered', 'name', 'nul\u0000'],
  ['seller.registered', 'name', 'C1 \u0085'],
  ['seller.registered', 'country', 'br'],
  ['seller.registered', 'country', 'BRA'],
  ['seller.registered', 'url', 'javascript:alert(1)'],
  ['seller.registered', 'url', 'acme.example'],
  ['seller.registered', 'url', `https://acme.example/${'x'.repeat(2000)}`],
  ['order.placed', 'orderId', 7],
  ['order.placed', 'buyer', null],
  ['order.placed', 'amount.minor', -1],
  ['order.placed', 'amount.minor', 1.5],
  ['order.placed', 'amount.minor', '100'],
  ['order.placed', 'amount.minor', 2 ** 53],
  ['order.placed', 'amount.currency', 'eur'],
  ['order.placed', 'amount.currency', 'EURO'],
  ['order.placed', 'shipBy', '2018-02-30'],
  ['order.placed', 'shipBy', '2018-02-02T12:00:00'],
  ['order.placed', 'deliverBy', 'soon'],
  ['order.placed', 'deliverBy', null],
  ['order.shipped', 'tracking', ''],
  ['order.cancelled', 'by', 'courier'],
  ['order.cancelled', 'reason', 'rain'],
  ['feedback.left', 'stars', 0],
  ['feedback.left', 'stars', 6],
  ['feedback.left', 'stars', 4.5],
  ['feedback.left', 'buyer', 'b\u001b[31m'],
  ['feedback.removed', 'leftAt', '2018-01-30'],
  ['feedback.removed', 'leftAt', '2018-01-30T10:00:00'],
  ['event.withdrawn', 'source', ''],
  ['event.withdrawn', 'id', 'x'.repeat(501)],
  ['seller.updated', 'url', 'ftp://acme.example'],
  ['seller.paused', 'by', 'marketplace'],
  ['seller.paused', 'from', '2018-01-31T12:00:00Z'],
  ['seller.paused', 'until', '2018-02-30'],
  ['seller.paused', 'reason', 'tired'],
  ['seller.held', 'reason', 'mood'],
  ['seller.suspended', 'reason', 'mood'],
  ['order.placed', 'shippedBy', 'carrier'],
  ['order.placed', 'trackingRequired', 'yes'],
  ['order.placed', 'shipTo', 'Portugal'],
  ['order.rejected', 'automatic', 1],
  ['order.rescheduled', 'shipBy', 'soon'],
  ['order.shipped', 'complete', 'no'],
  ['order.refunded', 'amount.minor', -1],
  ['order.refunded', 'reason', 'rain'],
  ['order.charged_back', 'reason', 'rain'],
  ['feedback.left', 'itemAsDescribed', 6],
  ['feedback.left', 'communication', 0],
  ['feedback.left', 'shippingSpeed', 2.5],
  ['feedback.revised', 'leftAt', '2018-01-30'],
  ['inquiry.received', 'from', 'seller'],
  ['dispute.opened', 'reason', 'rain'],
  ['dispute.closed', 'outcome', 'drawn'],
  ['violation.upheld', 'kind', 'rude'],
  ['violation.upheld', 'severity', 'huge'],
  ['training.completed', 'expires', 'never'],
  ['policy.acknowledged', 'programme', 'Gold!'],
  ['policy.acknowledged', 'version', 0],
  ['metrics.reported', 'day', '2018-01'],
  ['metrics.reported', 'count', -1],
  ['metrics.reported', 'count', 0.95],
  ['matter.reinstated', 'reason', 'because'],
  ['matter.excluded', 'matter', {}],
  ['matter.excluded', 'matter', { orderId: 'o1', buyer: 'b1', week: '2018-W05' }],
  ['matter.excluded', 'families', []],
  ['matter.excluded', 'reason', 'because'],
  ['matter.reinstated', 'families', 'dispatch'],
])('%s is refused when data.%s is %j', (type, path, value) => {
  const [data = {}] = goodData[type];
  const refused = envelope({ type, data: withField(data, path, value) });
  expect(rejectionOf(refused)).toEqual({ code: 'field_invalid', path: `data.${path}` });
  expect(reasonOf(refused)).toMatch(new RegExp(`^data\\.${path} must be .+, is `));
});

test.each(['rate', 'ratio', 'fraction', 'percentage', 'value'])(
  'a ready-made %s is refused with what to send',
  (field) => {
    const data = { day: '2018-01-30', measure: 'orders_shipped_on_time', count: 19, [field]: 0.95 };
    expect(reasonOf(envelope({ type: 'metrics.reported', data }))).toBe(
      `data.${field} must be left out: report the counts a rate is made of, not the rate, is 0.95`,
    );
  },
);

test.each([
  'on_time_ship_rate',
  'holds',
  'accounts_opened',
  'orders_completed',
  'ratings_negative',
  'sales',
  'toString',
])('a report of %s is refused: a metric, what runs on, or of which it matters whose it is', (measure) => {
  const refused = envelope({ type: 'metrics.reported', data: { day: '2018-01-30', measure, count: 1 } });
  expect(rejectionOf(refused)).toEqual({ code: 'field_invalid', path: 'data.measure' });
  expect(reasonOf(refused)).toBe(
    'data.measure must be a measure that is counted by the day and not by buyer, like orders_due_to_ship; ' +
      `rates are not reported, is "${measure}"`,
  );
});

test.each([
  ['seller.updated', {}],
  ['order.rescheduled', { orderId: 'o1' }],
] as const)('%s that changes nothing is refused', (type, data) => {
  expect(rejectionOf(envelope({ type, data }))).toEqual({ code: 'field_invalid', path: 'data' });
  expect(reasonOf(envelope({ type, data }))).toMatch(/^data must be (with )?at least one of /);
});

test.each([
  [{ families: ['dispatch', 'looks'] }, 'field_invalid', 'data.families.1'],
  [{ matter: { buyer: 'b1', week: '2018-W54' } }, 'field_invalid', 'data.matter.week'],
  [{ matter: { buyer: 'b1', week: '2018-W00' } }, 'field_invalid', 'data.matter.week'],
  [{ matter: { buyer: 'b1', week: '2018-13' } }, 'field_invalid', 'data.matter.week'],
  [{ matter: { orderId: 'o1', colour: 'red' } }, 'field_unknown', 'data.matter.colour'],
])('an exclusion and a reinstatement with %j are refused at the very field', (change, code, path) => {
  for (const type of ['matter.excluded', 'matter.reinstated'] as const) {
    const [data = {}] = goodData[type];
    expect(rejectionOf(envelope({ type, data: { ...data, ...change } }))).toEqual({ code, path });
  }
});

test.each(['specversion', 'id', 'source', 'type', 'subject', 'time'])('an event without %s is refused', (field) => {
  expect(rejectionOf(withField(envelope(), field))).toEqual({ code: 'field_missing', path: field });
});

test.each<[string, unknown, string, string]>([
  ['specversion', '0.3', 'field_invalid', 'specversion'],
  ['id', '', 'field_invalid', 'id'],
  ['id', 'a\ud83d', 'field_invalid', 'id'],
  ['source', 5, 'field_invalid', 'source'],
  ['datacontenttype', 'text/xml', 'field_invalid', 'datacontenttype'],
  ['type', 'order.lost', 'type_unknown', 'type'],
  ['type', '', 'type_unknown', 'type'],
  ['type', 'toString', 'type_unknown', 'type'],
  ['type', '__proto__', 'type_unknown', 'type'],
  ['time', '2018-01-31T12:00:00', 'time_without_offset', 'time'],
  ['time', '2018-01-31', 'field_invalid', 'time'],
  ['time', '2018-02-30T12:00:00Z', 'field_invalid', 'time'],
  ['time', 1_517_400_000, 'field_invalid', 'time'],
  ['time', '2018-01-31T12:05:00.001Z', 'time_in_future', 'time'],
  ['time', '2018-01-31T12:00:00-01:00', 'time_in_future', 'time'],
])('an event whose %s is %j is refused as %s', (field, value, code, path) => {
  expect(rejectionOf(envelope({ [field]: value }))).toEqual({ code, path });
});

test('a time up to five minutes ahead of our clock is taken', () => {
  expect(clockSkewMax).toBe(300_000);
  expect(rejectionOf(envelope({ time: '2018-01-31T12:05:00Z' }))).toBe('accepted');
});

test.each([
  '',
  '.',
  '..',
  '.acme',
  'acme.svg',
  'acme.png',
  'a/b',
  'a b',
  'acme\n',
  'acme?x',
  'acme#x',
  'a%2Fb',
  'ácme',
  'a'.repeat(65),
])('%j is no seller', (subject) => {
  expect(rejectionOf(envelope({ subject }))).toEqual({ code: 'field_invalid', path: 'subject' });
});

test.each(['a', 'acme@de', 'A-Z_0~9.x:y', 'svg', 'acme.svg.x', 'a'.repeat(64)])('%s is a seller', (subject) => {
  expect(rejectionOf(envelope({ subject }))).toBe('accepted');
});

test('an event nested a hundred thousand deep is refused like any other', () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  const input = {
    specversion: '1.0',
    id: 'e1',
    source: '/shop',
    type: 'order.shipped',
    subject: 'acme',
    time: '2018-01-01T00:00:00Z',
    data: { orderId: deep },
  };
  expect(parseEvent(input, Date.UTC(2020, 0, 1))).toMatchObject({
    ok: false,
    rejection: { code: 'field_invalid', path: 'data.orderId' },
  });
});
