import { describe, expect, it, test } from 'vitest';
import { requireDay } from './day.ts';
import type { Entry } from './entry.ts';
import type { Measure } from './measure.ts';
import { type MetricKey, type MetricReading, metricKeys, metricRow, readMetric } from './metric.ts';
import { tallyOf } from './tally.ts';
import { sumTally } from './window.ts';

const decisionDay = requireDay('2018-04-01');
/** Within the 90 days of every lag. */
const day = requireDay('2018-02-01');

function counted(counts: Partial<Record<Measure, number>>, excluded: Pick<Entry, 'excluded'> = {}): Entry[] {
  // Safe: the keys of a record of measures.
  return (Object.keys(counts) as Measure[]).map((measure) => ({
    day,
    measure,
    count: counts[measure] ?? 0,
    ...excluded,
  }));
}

function read(metric: MetricKey, entries: readonly Entry[]): MetricReading {
  const row = metricRow(metric);
  const shape = { windowDays: 90, lagDays: row.lagDays, distinctBuyers: row.kind === 'distinct' };
  return readMetric(row, sumTally(tallyOf(entries), decisionDay, [shape]), 0);
}

/** Every measure a different number, so that no two metrics can be taken for each other. */
const seller: readonly Entry[] = [
  { day: requireDay('2017-10-03'), measure: 'accounts_opened', count: 1 },
  ...counted({
    orders_confirmed: 101,
    orders_due_to_ship: 97,
    orders_shipped_on_time: 89,
    orders_cancelled_by_seller: 2,
    deliveries_due: 83,
    deliveries_on_time: 79,
    ratings: 73,
    ratings_positive: 61,
    ratings_neutral: 7,
    ratings_negative: 5,
    stars: 331,
    inquiries_due: 59,
    inquiries_answered_in_24_hours: 53,
    orders_open_to_dispute: 47,
    disputes_lost: 3,
  }),
  ...['b1', 'b2', 'b2', 'b3'].map((buyer) => ({ day, measure: 'orders_completed', count: 1, buyer }) as const),
  ...counted(
    {
      orders_confirmed: 10,
      orders_due_to_ship: 10,
      orders_shipped_on_time: 1,
      orders_cancelled_by_seller: 4,
      deliveries_due: 20,
      ratings: 1,
      ratings_negative: 1,
      stars: 1,
    },
    { excluded: true },
  ),
];

type Reading = readonly [numerator: number, denominator: number, rawNumerator: number, rawDenominator: number];

const readings: { readonly [Metric in MetricKey]: Reading } = {
  account_age_days: [180, 1, 180, 1],
  orders_completed: [4, 1, 4, 1],
  distinct_buyers: [3, 1, 3, 1],
  positive_feedback_rate: [61, 66, 61, 67],
  average_rating: [331, 73, 332, 74],
  on_time_ship_rate: [89, 97, 90, 107],
  seller_cancel_rate: [2, 101, 6, 111],
  on_time_delivery_rate: [79, 83, 79, 103],
  response_rate_24h: [53, 59, 53, 59],
  dispute_lost_rate: [3, 47, 3, 47],
};

describe.each(metricKeys)('%s', (metric) => {
  it('is read from a tally, counted and with what was left out put back', () => {
    const [numerator, denominator, rawNumerator, rawDenominator] = readings[metric];
    expect(read(metric, seller)).toEqual({ numerator, denominator, rawNumerator, rawDenominator });
  });

  it('of an empty tally is no data where it divides, and nothing where it counts', () => {
    const denominator = ['count', 'distinct'].includes(metricRow(metric).kind) ? 1 : 0;
    const expected = { numerator: 0, denominator, rawNumerator: 0, rawDenominator: denominator };
    expect(read(metric, [])).toEqual(expected);
  });

  it('says where its definition comes from', () => {
    expect(metricRow(metric).source).not.toBe('');
  });
});

test('everything left out leaves no data, and keeps the raw figure', () => {
  const entries = counted({ orders_due_to_ship: 2, orders_shipped_on_time: 1 }, { excluded: true });
  expect(read('on_time_ship_rate', entries)).toEqual({
    numerator: 0,
    denominator: 0,
    rawNumerator: 1,
    rawDenominator: 2,
  });
});

test('three stars count for the average and on neither side of the positive rate', () => {
  const entries = counted({ ratings: 2, ratings_neutral: 1, ratings_positive: 1, stars: 8 });
  expect(read('positive_feedback_rate', entries)).toMatchObject({ numerator: 1, denominator: 1 });
  expect(read('average_rating', entries)).toMatchObject({ numerator: 8, denominator: 2 });
});

test('an account opened on the decision day is 0 days old, one opened later is not known yet', () => {
  const opened = (on: number): Entry[] => [{ day: on, measure: 'accounts_opened', count: 1 }];
  expect(read('account_age_days', opened(decisionDay))).toMatchObject({ numerator: 0, denominator: 1 });
  expect(read('account_age_days', opened(decisionDay - 1))).toMatchObject({ numerator: 1, denominator: 1 });
  expect(read('account_age_days', opened(decisionDay + 1))).toMatchObject({ numerator: 0, denominator: 0 });
});

test('delivery waits 14 days for late reports, other rates three', () => {
  const lags = Object.fromEntries(metricKeys.map((metric) => [metric, metricRow(metric).lagDays]));
  const { account_age_days: age, on_time_delivery_rate: delivery, ...others } = lags;
  expect([age, delivery]).toEqual([0, 14]);
  expect(new Set(Object.values(others))).toEqual(new Set([3]));
});
