import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { eventData } from './events/event-data.ts';
import { integrityDefault, integrityRulesSchema } from './integrity/integrity-rules.ts';
import { proposalOf } from './integrity/proposal.ts';
import type { SignalKey } from './integrity/signals.ts';
import { type Trade, type TradeEvent, tradesOf } from './integrity/trade.ts';
import { signalsOf } from './integrity.ts';
import { settlementRules } from './settlement.ts';

const settlement = settlementRules({ version: 1, zone: 'Europe/Berlin', disputeDays: 5 });
const dayMs = 86_400_000;
const firstDay = 17_500;

/** Noon of a day, counted from the first. */
const noon = (day: number) => (firstDay + day) * dayMs + dayMs / 2;
const at = (time: number, id: string) => ({ at: time, source: '/shop', id });

/** One trade: its own buyer, day, rating; delivered a day after it was placed and rated the day after that. */
function trade(
  n: number,
  { stars, ratedOn, ...parts }: Partial<Trade> & { stars?: number; ratedOn?: number } = {},
): Trade {
  const orderId = `o${n}`;
  const buyer = parts.buyer ?? `b${n}`;
  const rated = stars === undefined ? undefined : { ...at(noon(ratedOn ?? n + 2), `r${n}`), buyer, stars };
  return {
    orderId,
    amount: { minor: 1000, currency: 'EUR' },
    placed: at(noon(n), `p${n}`),
    shipped: undefined,
    scanned: undefined,
    delivered: at(noon(n + 1), `d${n}`),
    cancelled: undefined,
    rating: rated,
    refundedInFull: undefined,
    ...parts,
    buyer,
  };
}

function trades(count: number, of: (n: number) => Parameters<typeof trade>[1] = () => ({})): readonly Trade[] {
  return Array.from({ length: count }, (_, n) => trade(n, of(n)));
}

function found(list: readonly Trade[]) {
  return signalsOf(list, integrityDefault, settlement);
}

function keysOf(list: readonly Trade[]): readonly SignalKey[] {
  return found(list).map(({ key }) => key);
}

/** `count` trades by one buyer, the others by one each. */
const ofOneBuyer = (count: number, all: number) => trades(all, (n) => (n < count ? { buyer: 'big' } : {}));
/** Ratings spread one a day, then days with many from the 200th day on. */
const bursts = (sizes: readonly number[], stars: (n: number) => number = () => 5, usual = 30) => [
  ...trades(usual, (n) => ({ stars: 5, ratedOn: n * 3 })),
  ...sizes.flatMap((size, day) =>
    Array.from({ length: size }, (_, n) => trade(1000 + day * 100 + n, { stars: stars(n), ratedOn: 2000 + day * 200 })),
  ),
];

const cancelled = trade(99, { buyer: 'big', cancelled: at(noon(99), 'c99') });

/** A first rating, and after so many days two days of 6 and days of one. */
const opening = (days: number) =>
  trades(40, (n) => ({ stars: 5, ratedOn: n === 0 ? 0 : n < 7 ? days : n < 13 ? days + 1 : 100 + n }));

describe('a signal', () => {
  test.each<[SignalKey, string, readonly Trade[], boolean]>([
    ['buyer_top1_share', 'exactly 15 % of 40', ofOneBuyer(6, 40), false],
    ['buyer_top1_share', 'over 15 % of 40', ofOneBuyer(7, 40), true],
    ['buyer_top1_share', 'all of 29, too few to tell', ofOneBuyer(29, 29), false],
    ['buyer_top1_share', 'all of 30', ofOneBuyer(30, 30), true],
    ['buyer_top1_share', 'over 15 % but one called off', [...ofOneBuyer(6, 40), cancelled], false],
    ['buyer_top5_share', 'exactly 40 % of 50', trades(50, (n) => (n < 20 ? { buyer: `big${n % 5}` } : {})), false],
    ['buyer_top5_share', 'over 40 % of 50', trades(50, (n) => (n < 21 ? { buyer: `big${n % 5}` } : {})), true],
    // Five buyers of 4 and five of 2: 30 / (5 × 16 + 5 × 4); and with one of 5 and one of 1 instead 30 / 106.
    ['effective_buyers', 'exactly 0.3 of 30', trades(30, (n) => ({ buyer: `${n < 20 ? 'b' : 'c'}${n % 5}` })), false],
    ['effective_buyers', 'less than 0.3 of 30', trades(30, (n) => ({ buyer: `${n < 21 ? 'b' : 'c'}${n % 5}` })), true],
    ['effective_buyers', 'little of 29, too few to tell', trades(29, (n) => ({ buyer: `b${n % 5}` })), false],
    // At half a rating a day, 6 have a chance of 1.4e-5 and 5 one of 1.7e-4.
    ['rating_burst', 'two days of 6', bursts([6, 6]), true],
    ['rating_burst', 'a day of 6 and one of 5', bursts([6, 5]), false],
    ['rating_burst', 'days of 6 by the 29th day, too soon to tell', opening(29), false],
    ['rating_burst', 'days of 6 by the 30th day', opening(30), true],
    ['rating_burst', 'one day of 60', bursts([60]), false],
    ['rating_burst', 'two days of 10 with a mean of exactly 4.9', bursts([10, 10], (n) => (n === 0 ? 4 : 5)), true],
    ['rating_burst', 'two days of 9 with a mean below 4.9', bursts([9, 9], (n) => (n === 0 ? 4 : 5)), false],
    ['rating_burst', '30 ratings in all', bursts([6, 6], () => 5, 18), true],
    ['rating_burst', '29 ratings in all, too few to tell', bursts([6, 6], () => 5, 17), false],
    [
      'rating_burst',
      'days of 6 where 6 a day are usual',
      trades(600, (n) => ({ stars: 5, ratedOn: n / 6 + 90 })),
      false,
    ],
    ['singleton_share', 'burst days of new buyers alone', bursts([6, 6]), true],
    ['early_rating', 'exactly 5 % of 40', trades(40, (n) => ({ stars: 5, ratedOn: n < 2 ? n : n + 2 })), false],
    ['early_rating', 'over 5 % of 40', trades(40, (n) => ({ stars: 4, ratedOn: n < 3 ? n : n + 2 })), true],
    ['early_rating', 'complaints before the delivery', trades(40, (n) => ({ stars: 2, ratedOn: n })), false],
    [
      'early_rating',
      'nothing seen to arrive',
      trades(40, (n) => ({ stars: 5, ratedOn: n, delivered: undefined })),
      false,
    ],
    ['early_rating', '29, too few to tell', trades(29, (n) => ({ stars: 5, ratedOn: n })), false],
    ['refund_after_praise', 'exactly 3 % of 100', trades(100, (n) => ({ stars: 5, ...refunded(n < 3, n + 9) })), false],
    ['refund_after_praise', 'over 3 % of 100', trades(100, (n) => ({ stars: 5, ...refunded(n < 4, n + 9) })), true],
    [
      'refund_after_praise',
      'refunds before the praise',
      trades(99, (n) => ({ stars: 5, ...refunded(n < 9, n + 1) })),
      false,
    ],
    ['refund_after_praise', 'refunds of 4 stars', trades(100, (n) => ({ stars: 4, ...refunded(n < 9, n + 9) })), false],
    [
      'penny_inflation',
      'rated ones exactly a fifth',
      trades(90, (n) => (n < 30 ? { stars: 5, ...costs(200) } : {})),
      false,
    ],
    [
      'penny_inflation',
      'rated ones less than a fifth',
      trades(90, (n) => (n < 30 ? { stars: 5, ...costs(199) } : {})),
      true,
    ],
    [
      'penny_inflation',
      '29 rated, too few to tell',
      trades(90, (n) => (n < 29 ? { stars: 5, ...costs(1) } : {})),
      false,
    ],
    ['attack', 'two complaints of one buyer', trades(2, (n) => ({ buyer: 'b', stars: 1, ratedOn: n })), false],
    ['attack', 'three in exactly 7 days', trades(3, (n) => ({ buyer: 'b', stars: 2, ratedOn: n * 3.5 })), true],
    ['attack', 'three in a little more', trades(3, (n) => ({ buyer: 'b', stars: 2, ratedOn: n * 3.51 })), false],
    ['attack', 'three of different buyers', trades(3, (n) => ({ stars: 1, ratedOn: n })), false],
    ['attack', 'three of 3 stars', trades(3, (n) => ({ buyer: 'b', stars: 3, ratedOn: n })), false],
  ])('%s, with %s', (key, _name, list, is) => {
    expect(keysOf(list).includes(key)).toBe(is);
  });

  function costs(minor: number): Partial<Trade> {
    return { amount: { minor, currency: 'EUR' } };
  }

  function refunded(is: boolean, day: number): Partial<Trade> {
    return is ? { refundedInFull: at(noon(day), `f${day}`) } : {};
  }

  it('singleton_share turns where more than 60 % of the burst days’ ratings are of buyers without another order', () => {
    const returning = (count: number) =>
      bursts([10, 10]).map((each) => {
        const n = Number(each.orderId.slice(1));
        return n >= 1000 && n % 100 < count && each.rating
          ? trade(n, { buyer: `b${n % 100}`, stars: 5, ratedOn: n < 1100 ? 2000 : 2200 })
          : each;
      });
    expect(keysOf(returning(3))).toContain('singleton_share');
    expect(keysOf(returning(4))).not.toContain('singleton_share');
    expect(keysOf(returning(4))).toContain('rating_burst');
  });

  it('tells the value, the threshold, the sample and the very orders and events', () => {
    const [signal] = found(trades(3, (n) => ({ buyer: 'b', stars: 1, ratedOn: n })));
    expect(signal).toEqual({
      key: 'attack',
      suggests: 'exclude',
      value: 3,
      threshold: 3,
      sample: 3,
      evidence: [0, 1, 2].map((n) => ({
        orderId: `o${n}`,
        events: [{ source: '/shop', id: `r${n}` }],
        ratings: { buyer: 'b', week: '2017-W48' },
      })),
    });
  });

  it('is none for a seller without trades', () => {
    expect(found([])).toEqual([]);
  });
});

describe('a proposal', () => {
  const praise = (n: number) => ({ stars: 5, ratedOn: n < 3 ? n : n + 2 });

  it('is nothing where one signal asks for a look alone', () => {
    expect(proposalOf(found(bursts([6, 6])))).toEqual({ kind: 'nothing' });
    expect(proposalOf([])).toEqual({ kind: 'nothing' });
  });

  it('is nothing more for three signals of one cause', () => {
    expect(keysOf(ofOneBuyer(30, 30))).toEqual(['buyer_top1_share', 'buyer_top5_share', 'effective_buyers']);
    expect(proposalOf(found(ofOneBuyer(30, 30)))).toEqual({ kind: 'nothing' });
  });

  it('leaves out what is named, with its published reason and what undoes it, as events take them', () => {
    const proposal = proposalOf(found(trades(40, praise)));
    expect(proposal).toMatchObject({ kind: 'exclude' });
    if (proposal.kind !== 'exclude') return;
    expect(proposal.exclusions).toHaveLength(3);
    expect(proposal.exclusions[0]).toEqual({
      because: ['early_rating'],
      exclude: { matter: { buyer: 'b0', week: '2017-W48' }, families: ['feedback'], reason: 'fraud' },
      reinstate: { matter: { buyer: 'b0', week: '2017-W48' }, families: ['feedback'], reason: 'appeal_upheld' },
    });
    for (const { exclude, reinstate } of proposal.exclusions) {
      expect(eventData['matter.excluded'].parse(exclude)).toEqual(exclude);
      expect(eventData['matter.reinstated'].parse(reinstate)).toEqual(reinstate);
    }
  });

  it('is a hold of at most 14 days for signals of two causes', () => {
    const list = trades(40, (n) => ({ ...praise(n), ...(n > 20 ? { buyer: 'big' } : {}) }));
    expect(proposalOf(found(list))).toMatchObject({
      kind: 'hold',
      because: ['buyer_top1_share', 'buyer_top5_share', 'effective_buyers', 'early_rating'],
      daysMax: 14,
      exclusions: [{ because: ['early_rating'] }, {}, {}],
    });
  });

  it('holds nobody for being attacked', () => {
    const attacked = [...trades(40, praise), ...trades(3, (n) => ({ buyer: 'b', stars: 1, ratedOn: n }))];
    const proposal = proposalOf(found(attacked));
    expect(keysOf(attacked)).toEqual(['early_rating', 'attack']);
    expect(proposal).toMatchObject({ kind: 'exclude' });
    const last = proposal.kind === 'exclude' ? proposal.exclusions.at(-1) : undefined;
    expect(last).toMatchObject({ because: ['attack'], exclude: { reason: 'buyer_fault', matter: { buyer: 'b' } } });
  });

  it('rests on thresholds that are valid as data', () => {
    expect(integrityRulesSchema.parse(integrityDefault)).toEqual(integrityDefault);
  });
});

const event = (type: string, day: number, data: object, id = `${type}${JSON.stringify(data)}`): TradeEvent => ({
  type,
  time: noon(day),
  source: '/shop',
  id,
  data,
});
const euros = (minor: number) => ({ minor, currency: 'EUR' });

describe('the trades of events', () => {
  const placed = event('order.placed', 0, { orderId: 'o1', buyer: 'b1', amount: euros(100) });
  const left = (id: string, day: number, stars: number) =>
    event('feedback.left', day, { feedbackId: id, orderId: 'o1', buyer: 'b1', stars });

  it('are one per order, with the earliest of each kind', () => {
    const [one, ...others] = tradesOf([
      event('order.delivered', 4, { orderId: 'o1' }, 'late'),
      event('order.delivered', 3, { orderId: 'o1' }, 'early'),
      event('order.scanned', 2, { orderId: 'o1' }, 'scan'),
      left('f2', 9, 1),
      left('f1', 8, 5),
      placed,
    ]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ orderId: 'o1', buyer: 'b1', amount: euros(100), shipped: undefined });
    expect([one?.delivered?.id, one?.scanned?.id, one?.rating?.stars]).toEqual(['early', 'scan', 5]);
  });

  it('leave out ratings that were removed and events that were withdrawn', () => {
    const removed = event('feedback.removed', 10, { feedbackId: 'f1', buyer: 'b1', leftAt: '2017-12-08T12:00:00Z' });
    const delivered = event('order.delivered', 3, { orderId: 'o1' }, 'd');
    const withdrawn = event('event.withdrawn', 11, { source: '/shop', id: 'd' });
    const [one] = tradesOf([withdrawn, removed, placed, delivered, left('f1', 8, 5), left('f2', 9, 1)]);
    expect([one?.rating?.stars, one?.delivered]).toEqual([1, undefined]);
  });

  it('are refunded in full on the day the refunds come to the amount, in its currency', () => {
    const refund = (day: number, amount: object) =>
      event('order.refunded', day, { orderId: 'o1', amount, reason: 'other' });
    const inFull = (...refunds: readonly TradeEvent[]) => tradesOf([placed, ...refunds])[0]?.refundedInFull?.at;
    expect(inFull(refund(5, euros(60)), refund(7, euros(40)))).toBe(noon(7));
    expect(inFull(refund(5, euros(60)), refund(7, euros(39)))).toBeUndefined();
    expect(inFull(refund(5, { minor: 100, currency: 'USD' }))).toBeUndefined();
    expect(inFull(refund(5, euros(60)), refund(5, euros(60)))).toBeUndefined();
  });
});

const most = <T>(usual: T, rare: T, share: number) =>
  fc.oneof({ weight: 100 - share, arbitrary: fc.constant(usual) }, { weight: share, arbitrary: fc.constant(rare) });

/** Sellers near the thresholds: of few buyers or many, now and then a rating too early, a refund, a day of many ratings. */
const staged = fc
  .record({ buyers: fc.constantFrom(10, 30, 300), rare: fc.constantFrom(0, 3, 8), gathered: fc.constantFrom(0, 5, 15) })
  .chain(({ buyers, rare, gathered }) =>
    fc.array(
      fc.record({
        buyer: fc.integer({ min: 0, max: buyers }),
        price: most(100, 10, 40),
        placed: fc.integer({ min: 0, max: 60 }),
        rated: most<number | undefined>(3, 1, rare).chain((day) => most<number | undefined>(day, undefined, 30)),
        stars: most(5, 1, rare),
        refunded: most(false, true, rare),
        gathered: most<number | undefined>(undefined, 70, gathered).chain((day) => most(day, 90, gathered)),
      }),
      { minLength: 80, maxLength: 140, size: 'max' },
    ),
  )
  .map((list) => list.flatMap((each, n) => stagedEvents(n, each)));

function stagedEvents(
  n: number,
  each: {
    buyer: number;
    price: number;
    placed: number;
    rated?: number | undefined;
    stars: number;
    refunded: boolean;
    gathered?: number | undefined;
  },
): readonly TradeEvent[] {
  const [orderId, buyer, day] = [`o${n}`, `b${each.buyer}`, each.placed];
  const rating = { feedbackId: `f${n}`, orderId, buyer, stars: each.stars };
  return [
    event('order.placed', day, { orderId, buyer, amount: euros(each.price) }),
    event('order.delivered', day + 2, { orderId }),
    ...(each.rated === undefined ? [] : [event('feedback.left', each.gathered ?? day + each.rated, rating)]),
    ...(each.refunded ? [event('order.refunded', 100, { orderId, amount: euros(each.price), reason: 'other' })] : []),
  ];
}

describe('the signals of a seller', () => {
  it('are the same for any order of the events and any duplicates of them', () => {
    const retold = staged.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.subarray(events).chain((again) => {
          const all = [...events, ...again];
          return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
        }),
      ),
    );
    fc.assert(
      fc.property(retold, ([events, again]) => {
        expect(found(tradesOf(again))).toEqual(found(tradesOf(events)));
      }),
    );
  });

  it('are no more after honest trades: at the usual price, by new buyers, spread out over the days known, rated after they arrived', () => {
    const honest = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean()), { maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(staged, honest, (events, additions) => {
        const before = tradesOf(events);
        fc.pre(before.filter(({ rating }) => rating !== undefined && rating.stars === 5).length >= 30);
        const amounts = before.map(({ amount }) => amount?.minor ?? 0).toSorted((a, b) => a - b);
        const usual = amounts[(amounts.length - 1) >> 1] ?? 0;
        const busy = new Set(before.map(({ rating }) => Math.floor((rating?.at ?? noon(5)) / dayMs) - firstDay));
        const free = Array.from({ length: 200 }, (_, n) => n + 5).filter(
          (day) => !busy.has(day) && day > Math.min(...busy),
        );
        const more = additions.map(([stars, rated], n) => {
          const parts = { amount: euros(usual), placed: at(noon(-300), `hp${n}`), delivered: at(noon(-290), `hd${n}`) };
          const ratedOn = free[(n * 7) % free.length] ?? 0;
          return trade(5000 + n, { ...parts, ...(rated ? { stars, ratedOn } : {}) });
        });
        const keys = new Set(keysOf(before));
        expect(keysOf([...before, ...more]).filter((key) => !keys.has(key))).toEqual([]);
      }),
    );
  });
});
