import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { requireDay } from './day.ts';
import type { Entry } from './entry.ts';
import { type Measure, measures } from './measure.ts';
import { hasSample, type MetricKey, metricKeys, metricRow } from './metric.ts';
import { type MetricReading, type ReadingQuestion, readMetric } from './reading.ts';
import { columnOf, tallyOf } from './tally.ts';
import { accountOf } from './testing/account-of.ts';
import { sumTally } from './window.ts';

const decisionDay = requireDay('2018-04-01');
/** Within the 90 days of every lag. */
const day = requireDay('2018-02-01');

/** So many of each measure on one day. */
function counted(counts: Partial<Record<Measure, number>>, rest: Partial<Entry> = {}): Entry[] {
  // Safe: the keys of a record of measures.
  return (Object.keys(counts) as Measure[]).map((measure) => ({ day, measure, count: counts[measure] ?? 0, ...rest }));
}

function by(measure: Measure, ...buyers: readonly string[]): Entry[] {
  return buyers.map((buyer) => ({ day, measure, count: 1, buyer }));
}

const everyColumn = Object.values(measures).map(({ slot }) => slot * 2);

/** What a metric reads of these entries over 90 days. */
function read(
  metric: MetricKey,
  entries: readonly Entry[],
  question: Omit<ReadingQuestion, 'row'> = {},
  account = accountOf(),
): MetricReading {
  const row = metricRow(metric);
  const shape = {
    length: { days: 90 },
    lagDays: row.lagDays,
    partsOf: everyColumn,
    daysOf: everyColumn.flatMap((column) => [column, column + 1]),
  };
  return readMetric({ row, ...question }, sumTally(tallyOf(entries), decisionDay, [shape]), 0, account);
}

/** Every measure a number of its own, so that no two can be taken for each other; of half of them some are left out. */
const numbered: readonly Entry[] = Object.entries(measures).flatMap(([name, row]) => {
  const measure = name as Measure; // safe: the table's own keys
  const one: Entry = { day, measure, count: 1000 + row.slot };
  return 'family' in row ? [one, { ...one, count: 100 + row.slot, excluded: true as const }] : [one];
});

describe.each(metricKeys)('%s', (metric) => {
  const row = metricRow(metric);

  it('of an empty tally is no data where it divides or knows no beginning, and a number where it counts', () => {
    const { numerator, denominator } = read(metric, [], { within: 24 });
    expect(denominator).toBe(hasSample(row) || row.kind === 'age' ? 0 : 1);
    expect(numerator).toBe(row.kind === 'since' ? 91 : 0);
  });

  if (row.kind === 'rate' || row.kind === 'mean' || row.kind === 'count') {
    it('is the sum of its measures, counted and with what was left out put back, never more than its sample', () => {
      const sum = (list: readonly Measure[], base: number) =>
        list.reduce((total, each) => total + base + measures[each].slot, 0);
      const leftOut = (list: readonly Measure[]) =>
        sum(
          list.filter((each) => 'family' in measures[each]),
          100,
        );
      const below = row.denominator ?? [];
      const whole = row.kind === 'count' ? 1 : 0;
      // What does not fit together, as reported counts need not, is cut.
      const [counted, raw] = [sum(below, 1000), sum(below, 1000) + leftOut(below)];
      const most = row.kind === 'count' ? Number.POSITIVE_INFINITY : row.kind === 'mean' ? 5 : 1;
      expect(read(metric, numbered)).toMatchObject({
        numerator: Math.min(sum(row.numerator, 1000), (whole || counted) * most),
        denominator: whole || counted,
        rawNumerator: Math.min(sum(row.numerator, 1000) + leftOut(row.numerator), (whole || raw) * most),
        rawDenominator: whole || raw,
      });
    });
  }
});

describe('a rate', () => {
  test('tells the days it was read over', () => {
    const span = { from: decisionDay - 93, to: decisionDay - 4 };
    expect(read('on_time_ship_rate', [])).toEqual({
      numerator: 0,
      denominator: 0,
      rawNumerator: 0,
      rawDenominator: 0,
      span,
    });
  });

  it('of which everything was left out has no data, and keeps the raw figure', () => {
    const entries = counted({ orders_due_to_ship: 2, orders_shipped_on_time: 1 }, { excluded: true });
    expect(read('on_time_ship_rate', entries)).toMatchObject({
      numerator: 0,
      denominator: 0,
      rawNumerator: 1,
      rawDenominator: 2,
    });
  });

  it('of positive feedback has three stars on neither side, the average has them', () => {
    const entries = counted({ ratings: 2, ratings_neutral: 1, ratings_positive: 1, stars: 8 });
    expect(read('positive_feedback_rate', entries)).toMatchObject({ numerator: 1, denominator: 1 });
    expect(read('average_rating', entries)).toMatchObject({ numerator: 8, denominator: 2 });
  });
});

test('a count has what was left out in its raw figure alone', () => {
  const entries = [...counted({ orders_completed: 7 }), ...counted({ orders_completed: 2 }, { excluded: true })];
  expect(read('orders_completed', entries)).toMatchObject({ numerator: 7, denominator: 1, rawNumerator: 9 });
});

describe('bad buyers', () => {
  const late = (...buyers: readonly string[]) => by('orders_shipped_late', ...buyers);
  const badBuyers = (entries: readonly Entry[]) => read('on_time_ship_rate', entries, { badBuyers: true }).badBuyers;

  test.each<[string, readonly Entry[], number]>([
    ['none', [], 0],
    ['one buyer of three bad events counts once', late('b1', 'b1', 'b1'), 1],
    ['several buyers count each', late('b1', 'b2', 'b1'), 2],
    ['events of nobody known count one each', counted({ orders_shipped_late: 3 }), 3],
    ['known and unknown add up', [...late('b1', 'b1', 'b2'), ...counted({ orders_shipped_late: 4 })], 6],
    [
      'what was left out does not count',
      [...late('b1'), ...late('b2').map((each) => ({ ...each, excluded: true as const }))],
      1,
    ],
    [
      'what lies outside the window does not count',
      [...late('b1'), { ...(late('b2')[0] as Entry), day: day - 100 }],
      1,
    ],
  ])('%s', (_name, entries, expected) => {
    expect(badBuyers(entries)).toBe(expected);
  });

  it('are counted over days: the same buyer on two days is one', () => {
    expect(badBuyers([...late('b1'), ...late('b1').map((each) => ({ ...each, day: day + 1 }))])).toBe(1);
  });

  it('are told only where asked', () => {
    expect(read('on_time_ship_rate', late('b1'))).not.toHaveProperty('badBuyers');
    expect(read('effective_positive_rate', [], { badBuyers: true })).not.toHaveProperty('badBuyers');
  });
});

describe('an amount', () => {
  const sold = (count: number, currency: string): Entry => ({ day, measure: 'sales', count, currency });
  const entries = [sold(1000, 'EUR'), sold(500, 'USD'), sold(234, 'EUR'), sold(-34, 'EUR')];

  it.each([
    ['EUR', 1200],
    ['USD', 500],
    ['JPY', 0],
  ])('in %s is what came in in it, never another currency’s', (currency, amount) => {
    const span = { from: decisionDay - 93, to: decisionDay - 4 };
    expect(read('gross_sales', entries, { currency })).toEqual({
      numerator: amount,
      denominator: 1,
      rawNumerator: amount,
      rawDenominator: 1,
      span,
    });
  });

  it('with more refunded than sold is negative', () => {
    expect(read('gross_sales', [sold(100, 'EUR'), sold(-300, 'EUR')], { currency: 'EUR' }).numerator).toBe(-200);
  });
});

describe('completed orders by buyer', () => {
  const orders = by('orders_completed', 'b1', 'b2', 'b2', 'b3', 'b3', 'b3', 'b4');

  it('give the different buyers, the share who came back, and the share of the largest', () => {
    expect(read('distinct_buyers', orders)).toMatchObject({ numerator: 4, denominator: 1 });
    expect(read('repeat_buyer_rate', orders)).toMatchObject({ numerator: 2, denominator: 4 });
    expect(read('buyer_concentration', orders)).toMatchObject({ numerator: 3, denominator: 7 });
  });
});

describe('a median', () => {
  const hours = { within: 24 };
  const median = (counts: Partial<Record<Measure, number>>, question = hours) =>
    read('median_handling_hours', counted(counts), question);

  test.each<[string, Partial<Record<Measure, number>>, number | undefined]>([
    ['nothing known', {}, undefined],
    ['all in the first band', { handling_to_1h: 4 }, 0.5],
    ['all in a later band', { handling_to_24h: 10 }, 18],
    ['half of it at the end of a band', { handling_to_4h: 5, handling_to_48h: 5 }, 4],
    ['a quarter into a band', { handling_to_4h: 3, handling_to_8h: 4, handling_to_12h: 1 }, 5],
    ['an odd one in the middle', { handling_to_1h: 1, handling_to_2h: 1, handling_to_4h: 1 }, 1.5],
    ['half beyond the last band', { handling_to_72h: 1, handling_over_72h: 1 }, 72],
    ['more than half beyond the last band', { handling_to_72h: 1, handling_over_72h: 2 }, undefined],
    ['all beyond the last band', { handling_over_72h: 2 }, undefined],
  ])('is interpolated in its band: %s', (_name, counts, expected) => {
    expect(median(counts).median).toBe(expected);
  });

  test('rounds to two places, up: what takes a little longer than an hour does not show as one', () => {
    expect(median({ handling_to_1h: 499, handling_to_2h: 501 }).median).toBe(1.01);
    expect(median({ handling_to_1h: 2, handling_to_2h: 3, handling_over_72h: 2 }).median).toBe(1.5);
    expect(median({ handling_to_2h: 10, handling_over_72h: 8 }).median).toBe(1.9);
  });

  test.each([
    [24, { handling_to_24h: 5, handling_to_48h: 5 }, 5],
    [24, { handling_to_24h: 4, handling_to_48h: 6 }, 4],
    [12, { handling_to_24h: 5, handling_to_48h: 5 }, 0],
    [72, { handling_to_1h: 1, handling_to_72h: 3, handling_over_72h: 6 }, 4],
    [1, { handling_to_1h: 1, handling_to_2h: 9 }, 1],
  ])('within %i hours counts the share of that band and those before it: %j', (within, counts, inside) => {
    expect(median(counts, { within })).toMatchObject({ numerator: inside, denominator: 10 });
  });

  it('has what was left out in the raw share alone', () => {
    const leftOut = counted({ handling_to_2h: 1, handling_over_72h: 3 }, { excluded: true });
    const entries = [...counted({ handling_to_24h: 2 }), ...leftOut];
    expect(read('median_handling_hours', entries, hours)).toMatchObject({
      numerator: 2,
      denominator: 2,
      rawNumerator: 3,
      rawDenominator: 6,
    });
  });

  it('lies within a band’s end just when half of them do', () => {
    const row = metricRow('median_handling_hours');
    if (row.kind !== 'median') throw new Error('no median');
    const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(counts, fc.constantFrom(...row.bands.map(({ upTo }) => upTo)), (list, within) => {
        const names = [...row.bands.map(({ measure }) => measure), row.over];
        const found = median(Object.fromEntries(names.map((name, index) => [name, list[index]])), { within });
        fc.pre(found.denominator > 0);
        const half = found.numerator * 2 >= found.denominator;
        expect((found.median ?? Number.POSITIVE_INFINITY) <= within).toBe(half);
      }),
    );
  });
});

describe('an age', () => {
  const age = (metric: MetricKey, ...entries: readonly (readonly [Measure, number])[]) => {
    const list = entries.map(([measure, on]) => ({ day: on, measure, count: 1 }));
    const { numerator, denominator } = read(metric, list);
    return denominator === 0 ? undefined : numerator;
  };

  it('counts from the first opening, is 0 on the day itself, and is not known before', () => {
    expect(age('account_age_days', ['accounts_opened', decisionDay - 180])).toBe(180);
    expect(age('account_age_days', ['accounts_opened', decisionDay - 9], ['accounts_opened', decisionDay - 2])).toBe(9);
    expect(age('account_age_days', ['accounts_opened', decisionDay])).toBe(0);
    expect(age('account_age_days', ['accounts_opened', decisionDay + 1])).toBeUndefined();
  });

  it('of the owner counts from the last change, or from the opening where there was none', () => {
    const opened = ['accounts_opened', decisionDay - 500] as const;
    expect(age('ownership_stable_days', opened)).toBe(500);
    expect(age('ownership_stable_days', opened, ['ownership_changes', decisionDay - 40])).toBe(40);
    const changes = [300, 40, 90].map((ago) => ['ownership_changes', decisionDay - ago] as const);
    expect(age('ownership_stable_days', opened, ...changes)).toBe(40);
    expect(age('ownership_stable_days', opened, ['ownership_changes', decisionDay + 1])).toBe(500);
    expect(age('ownership_stable_days')).toBeUndefined();
  });

  it('of the owner counts from a change that is known, also where the opening is not', () => {
    expect(age('ownership_stable_days', ['ownership_changes', decisionDay - 40])).toBe(40);
  });
});

describe('rejections in a row', () => {
  const answers = (rejected: readonly number[], accepted: readonly number[], leftOut: readonly number[] = []) => [
    ...rejected.map((ago) => ({ day: day - ago, measure: 'orders_rejected', count: 1 }) as const),
    ...accepted.map((ago) => ({ day: day - ago, measure: 'orders_accepted', count: 1 }) as const),
    ...leftOut.map((ago) => ({ day: day - ago, measure: 'orders_rejected', count: 1, excluded: true }) as const),
  ];

  test.each<[string, readonly Entry[], number, number]>([
    ['none without an answer', [], 0, 0],
    ['all where none was accepted', answers([9, 5, 5, 1], []), 4, 4],
    ['those after the last day on which one was accepted', answers([9, 5, 3, 1], [7, 4]), 2, 2],
    ['none where the last answer was a yes', answers([9, 5], [4]), 0, 0],
    ['not those of the day on which one was accepted', answers([4, 4, 2], [4]), 1, 1],
    ['only those in the window', answers([200, 32, 31], [300]), 1, 1],
    ['left out ones in the raw figure alone', answers([3], [5], [9, 2]), 1, 2],
  ])('%s', (_name, entries, numerator, rawNumerator) => {
    expect(read('rejections_in_a_row', entries)).toMatchObject({ numerator, rawNumerator, denominator: 1 });
  });
});

describe('days since the last sale', () => {
  const since = (...ago: readonly number[]) =>
    read(
      'days_since_last_sale',
      ago.map((days) => ({ day: decisionDay - days, measure: 'orders_placed', count: 1 })),
    );

  it.each([
    ['yesterday', [1], 1],
    ['the last one counts', [80, 12, 40], 12],
    ['on the first day of the window', [90], 90],
    ['before the window', [91], 91],
    ['never', [], 91],
    ['one of the decision day is not read yet', [0, 5], 5],
  ])('%s', (_name, ago, expected) => {
    expect(since(...ago)).toMatchObject({ numerator: expected, denominator: 1 });
  });
});

test('days since the last sale do not count the days a seller took off', () => {
  const pauses = [
    { from: decisionDay - 60, to: decisionDay - 41 },
    { from: decisionDay - 30, to: decisionDay - 21 },
  ];
  const row = metricRow('days_since_last_sale');
  const column = columnOf({ measure: 'orders_placed' });
  const shape = { length: { days: 90 }, lagDays: 0, partsOf: [], daysOf: [column] };
  const since = (...ago: readonly number[]) => {
    const sold = ago.map((days) => ({ day: decisionDay - days, measure: 'orders_placed', count: 1 }) as const);
    return readMetric({ row }, sumTally(tallyOf(sold), decisionDay, [shape], pauses), 0).numerator;
  };
  expect([since(10), since(25), since(35), since(50), since(120), since()]).toEqual([10, 21, 25, 31, 90, 91]);
});

test('what runs is the sum of what began and has not ended', () => {
  const held = (on: number, count: number): Entry => ({ day: on, measure: 'holds', count });
  expect(read('fraud_hold', [held(10, 1), held(20, -1), held(decisionDay, 1)])).toMatchObject({ numerator: 1 });
  expect(read('fraud_hold', [held(10, 1), held(20, -1)])).toMatchObject({ numerator: 0, denominator: 1 });
  expect(read('fraud_hold', [held(10, 1)])).not.toHaveProperty('span');
});

describe('an acknowledgement', () => {
  const acknowledged = { programme: 'gold', version: 3 };
  const of = (said: Partial<{ day: number; programme: string; version: number }>) => {
    const account = accountOf({ acknowledgements: [{ day: decisionDay, programme: 'gold', version: 3, ...said }] });
    return read('policy_acknowledged', [], { acknowledged }, account).numerator;
  };

  it('counts from its day on, of this version or a later one, of this programme', () => {
    expect(of({})).toBe(1);
    expect(of({ version: 4 })).toBe(1);
    expect(of({ version: 2 })).toBe(0);
    expect(of({ day: decisionDay + 1 })).toBe(0);
    expect(of({ programme: 'silver' })).toBe(0);
  });

  it('of an account nobody knows is none', () => {
    const row = metricRow('policy_acknowledged');
    expect(readMetric({ row, acknowledged }, sumTally(new Map(), decisionDay, []), -1)).toMatchObject({ numerator: 0 });
  });
});
