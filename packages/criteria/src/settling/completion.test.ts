import { describe, expect, it, test } from 'vitest';
import type { SellerEvent } from '../event.ts';
import type { EventData } from '../events/event-data.ts';
import { settle } from '../settle.ts';
import { settlementRules } from '../settlement.ts';
import { entryLines } from '../testing/entry-lines.ts';
import { told } from '../testing/told.ts';

const rules = settlementRules({ version: 1, zone: 'UTC', disputeDays: 14 });
const order = { orderId: 'o1' };
const eur = (minor: number) => ({ minor, currency: 'EUR' });

const placed = told('order.placed', '2018-01-01', {
  ...order,
  buyer: 'b1',
  amount: eur(1000),
  deliverBy: '2018-01-20',
});
const delivered = told('order.delivered', '2018-01-15', order);

type Reason = EventData<'dispute.opened'>['reason'];
type Outcome = EventData<'dispute.closed'>['outcome'];

function opened(reason: Reason, time = '2018-01-16', disputeId = 'd1') {
  return told('dispute.opened', time, { disputeId, ...order, reason });
}

function closed(outcome: Outcome, time = '2018-01-20', disputeId = 'd1') {
  return told('dispute.closed', time, { disputeId, ...order, outcome });
}

function refunded(
  reason: EventData<'order.refunded'>['reason'],
  amount = eur(100),
  time = '2018-01-18',
  id: string = reason,
) {
  return told('order.refunded', time, { ...order, amount, reason }, { id });
}

function chargedBack(reason: EventData<'order.charged_back'>['reason'], time = '2018-02-20') {
  return told('order.charged_back', time, { ...order, reason });
}

function rated(stars: number, time = '2018-01-17', feedbackId = 'f1') {
  return told('feedback.left', time, { feedbackId, ...order, buyer: 'b1', stars });
}

function unrated(leftAt: string, feedbackId = 'f1') {
  return told('feedback.removed', '2018-03-01', { feedbackId, ...order, buyer: 'b1', leftAt: `${leftAt}T12:00:00Z` });
}

/** What the order settles to, in any order of its events and however often they are told. */
function settled(...events: readonly SellerEvent[]): string[] {
  const [there, back] = [
    [placed, ...events],
    [...events.toReversed(), placed, ...events],
  ].map((each) => entryLines(settle({ kind: 'completion', reference: 'order/o1' }, each, rules)));
  expect(back).toEqual(there);
  return there ?? [];
}

/** Of an order that arrived on the fifteenth: judged on the day, with these faults and sales. */
function judged(day: string, faults: readonly string[] = [], sales = 1000): string[] {
  return [
    `${day} orders_open_to_dispute`,
    ...faults.map((fault) => `${day} ${fault} b1`),
    `${day} orders_completed b1`,
    ...(sales === 0 ? [] : [`${day} sales ${sales} EUR`]),
  ];
}

const due = '2018-01-29';

describe('an order that arrived', () => {
  it.each<[string, readonly SellerEvent[], readonly string[]]>([
    ['is judged when the dispute days have passed', [], judged(due)],
    ['waits while a case is open', [opened('defective')], []],
    ['is judged in time though a case was closed before', [opened('other'), closed('won')], judged(due)],
    [
      'is judged on the day its case is closed, if later',
      [opened('other'), closed('won', '2018-02-10')],
      judged('2018-02-10'),
    ],
    [
      'is judged when the last of its cases is closed',
      [
        opened('other'),
        closed('won', '2018-02-10'),
        opened('other', '2018-01-18', 'd2'),
        closed('won', '2018-02-12', 'd2'),
      ],
      judged('2018-02-12'),
    ],
    ['waits while one of its cases is open', [opened('other'), closed('won'), opened('other', '2018-01-18', 'd2')], []],
    [
      'counts a case that was lost, a defect',
      [opened('other'), closed('lost')],
      judged(due, ['disputes_lost', 'order_defects']),
    ],
    [
      'counts a lost case of which only the end is known',
      [closed('lost')],
      judged(due, ['disputes_lost', 'order_defects']),
    ],
    [
      'counts two lost cases once',
      [opened('other'), closed('lost'), opened('other', '2018-01-18', 'd2'), closed('lost', '2018-01-21', 'd2')],
      judged(due, ['disputes_lost', 'order_defects']),
    ],
    [
      'takes the first end of a case',
      [opened('other'), closed('lost', '2018-01-20'), closed('won', '2018-01-21')],
      judged(due, ['disputes_lost', 'order_defects']),
    ],
    ['counts a chargeback, a defect', [chargedBack('not_received')], judged(due, ['chargebacks', 'order_defects'])],
    ['does not count a chargeback for fraud on the seller', [chargedBack('fraud')], judged(due)],
    [
      'does not wait for a case that went to the bank',
      [opened('other'), chargedBack('other')],
      judged(due, ['chargebacks', 'order_defects']),
    ],
    [
      'counts a lost case and a chargeback as one defect',
      [opened('other'), closed('lost'), chargedBack('other'), rated(1)],
      [...judged(due, ['disputes_lost', 'chargebacks', 'order_defects']), `${due} orders_rated`],
    ],
  ])('%s', (_name, events, expected) => {
    expect(settled(delivered, ...events)).toEqual(expected);
  });

  it('a month late is judged after its dispute days, whatever was paid back before', () => {
    const late = told('order.delivered', '2018-02-20', order);
    expect(settled(late, refunded('late'))).toEqual(judged('2018-03-06', ['refunds_by_seller_fault'], 900));
  });
});

describe('an item that was not what was promised', () => {
  it.each<[Reason, Outcome, boolean]>([
    ['not_as_described', 'lost', true],
    ['defective', 'lost', true],
    ['wrong_item', 'resolved_by_seller', true],
    ['not_as_described', 'won', false],
    ['not_as_described', 'withdrawn', false],
    ['not_received', 'lost', false],
    ['other', 'resolved_by_seller', false],
  ])('is shown by a case of %s that was %s: %s', (reason, outcome, counts) => {
    const lines = settled(delivered, opened(reason), closed(outcome));
    expect(lines.includes(`${due} orders_not_as_described b1`)).toBe(counts);
  });

  it.each<[EventData<'order.refunded'>['reason'], boolean, boolean]>([
    ['not_as_described', true, true],
    ['defective', true, true],
    ['wrong_item', true, true],
    ['late', true, false],
    ['never_arrived', true, false],
    ['changed_mind', false, false],
    ['goodwill', false, false],
    ['carrier_damage', false, false],
    ['other', false, false],
  ])('is shown by a refund for %s, the fault of the seller %s: %s', (reason, fault, notAsDescribed) => {
    const lines = settled(delivered, refunded(reason));
    expect(lines.includes(`${due} refunds_by_seller_fault b1`)).toBe(fault);
    expect(lines.includes(`${due} orders_not_as_described b1`)).toBe(notAsDescribed);
    expect(lines).toContain(`${due} sales 900 EUR`);
  });
});

describe('sales', () => {
  it('have every refund subtracted, each once, and are never below nothing', () => {
    const first = refunded('changed_mind', eur(300), '2018-01-18', 'first');
    const second = refunded('goodwill', eur(300), '2018-01-18', 'second');
    expect(settled(delivered, first, second)).toEqual(judged(due, [], 400));
    expect(settled(delivered, refunded('goodwill', eur(1000)))).toEqual(judged(due, [], 0));
    expect(settled(delivered, refunded('goodwill', eur(5000)))).toEqual(judged(due, [], 0));
  });

  it('are not touched by a refund in another currency', () => {
    expect(settled(delivered, refunded('goodwill', { minor: 300, currency: 'USD' }))).toEqual(judged(due));
  });
});

describe('an order that never arrived', () => {
  const open = (day: string, ...faults: readonly string[]) => [
    `${day} orders_open_to_dispute`,
    ...faults.map((fault) => `${day} ${fault} b1`),
  ];

  it.each<[string, readonly SellerEvent[], readonly string[]]>([
    ['is never judged of itself, rated or not', [rated(1)], []],
    [
      'is judged when its case is closed, without being completed',
      [opened('not_received'), closed('lost')],
      open('2018-01-20', 'disputes_lost', 'order_defects'),
    ],
    ['is judged when its case is given up', [opened('not_received'), closed('withdrawn')], open('2018-01-20')],
    ['waits while its case is open', [opened('not_received')], []],
    [
      'is judged when it was charged back',
      [chargedBack('not_received')],
      open('2018-02-20', 'chargebacks', 'order_defects'),
    ],
    [
      'is judged when the seller paid for their fault',
      [refunded('never_arrived')],
      open('2018-01-18', 'refunds_by_seller_fault'),
    ],
    ['is not judged by a refund that is nobody’s fault', [refunded('goodwill')], []],
    [
      'is judged on the latest of these days',
      [refunded('late'), opened('not_received'), closed('won', '2018-02-01'), chargedBack('fraud', '2018-01-30')],
      open('2018-02-01', 'refunds_by_seller_fault'),
    ],
    [
      'is a defect when it is judged and rated badly',
      [refunded('never_arrived'), rated(2)],
      open('2018-01-18', 'refunds_by_seller_fault', 'order_defects'),
    ],
  ])('%s', (_name, events, expected) => {
    expect(settled(...events)).toEqual(expected);
  });
});

describe('the rating of an order', () => {
  const rating = (...events: readonly SellerEvent[]) =>
    settled(delivered, ...events).filter((line) => /rated|defects/.test(line));

  it.each([
    [1, ['order_defects b1', 'orders_rated']],
    [2, ['order_defects b1', 'orders_rated']],
    [3, ['orders_rated']],
    [4, ['orders_rated', 'orders_rated_positive']],
    [5, ['orders_rated', 'orders_rated_positive']],
  ])('of %i stars counts as %j, with the order', (stars, measures) => {
    expect(rating(rated(stars))).toEqual(measures.map((measure) => `${due} ${measure}`));
  });

  it('is the first that stands', () => {
    expect(rating(rated(5), rated(1, '2018-01-18', 'f2'))).toEqual(rating(rated(5)));
    expect(rating(rated(1), rated(5, '2018-01-18', 'f2'), unrated('2018-01-17'))).toEqual(rating(rated(5)));
    expect(rating(rated(1), unrated('2018-01-17'))).toEqual([]);
  });

  it('is not changed by a revision', () => {
    const data = { feedbackId: 'f1', ...order, buyer: 'b1', leftAt: '2018-01-17T12:00:00Z', stars: 1 };
    expect(rating(rated(5), told('feedback.revised', '2018-01-18', data))).toEqual(rating(rated(5)));
  });
});

test('dispute days begin with the promised day where nobody reported the arrival', () => {
  expect(settled(told('order.shipped', '2018-01-05', order))).toEqual(judged('2018-02-03'));
});
