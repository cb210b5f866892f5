import { describe, expect, it, test } from 'vitest';
import { decisionDays } from '../cadence.ts';
import { compilePolicy } from '../compiled-policy.ts';
import { formatDay, requireDay } from '../day.ts';
import { decide } from '../decision.ts';
import type { Entry } from '../entry.ts';
import { readingsOf } from '../readings-of.ts';
import { tallyOf } from '../tally.ts';
import { count, floorOf, nothing, share } from '../testing/preset-row.ts';
import { provePresetLevel } from '../testing/preset-table.ts';
import { sumTally } from '../window.ts';
import { etsyStarLike } from './etsy-star-like.ts';

const window = { months: 3 };

provePresetLevel(etsyStarLike, 'star', [
  { metric: 'account_age_days', rows: [[nothing, 'undecided'], ...floorOf(90)] },
  { metric: 'orders_completed', window, rows: floorOf(5) },
  {
    metric: 'gross_sales',
    currency: 'USD',
    window,
    rows: [
      [count(29_999), 'missed'],
      [count(30_000), 'met'],
      [count(30_001), 'met'],
    ],
  },
  {
    metric: 'response_rate_24h',
    window,
    rows: [
      [nothing, 'not_applicable'],
      [share(0, 1), 'missed'],
      [share(1, 1), 'met'],
      [share(2, 2), 'met'],
      [share(18, 20), 'missed'],
      [share(19, 20), 'met'],
      [share(20, 20), 'met'],
    ],
  },
  {
    metric: 'on_time_ship_rate',
    window,
    rows: [
      [nothing, 'undecided'],
      [share(1, 1), 'met'],
      [share(2, 2), 'met'],
      [share(18, 20), 'missed'],
      [share(19, 20), 'met'],
      [share(20, 20), 'met'],
    ],
  },
  {
    metric: 'valid_tracking_rate',
    window,
    rows: [
      [nothing, 'undecided'],
      [share(1, 1), 'met'],
      [share(2, 2), 'met'],
      [share(18, 20), 'missed'],
      [share(19, 20), 'met'],
      [share(20, 20), 'met'],
    ],
  },
  {
    metric: 'average_rating',
    window,
    rows: [
      [nothing, 'undecided'],
      [share(5, 1), 'met'],
      [share(10, 2), 'met'],
      [share(9, 2), 'missed'],
      [share(23, 5), 'missed'],
      [share(24, 5), 'met'],
      [share(25, 5), 'met'],
      [share(479, 100), 'missed'],
    ],
  },
]);

test('Etsy’s star is decided on the 4th, when three days have been left to late reports', () => {
  const days = decisionDays(etsyStarLike, requireDay('2020-02-05'), requireDay('2020-05-04'));
  expect(days.map(formatDay)).toEqual(['2020-03-04', '2020-04-04', '2020-05-04']);
});

describe('three whole months', () => {
  const compiled = compilePolicy(etsyStarLike);

  /** One good order of 60 USD that fell due on a day. */
  const order = (date: string): readonly Entry[] => {
    const day = requireDay(date);
    const counted = ['orders_due_to_ship', 'orders_shipped_on_time', 'parcels_to_track', 'parcels_tracked'] as const;
    return [
      { day, measure: 'orders_completed', count: 1, buyer: date },
      { day, measure: 'sales', count: 6000, currency: 'USD' },
      { day, measure: 'ratings', count: 1 },
      { day, measure: 'stars', count: 5 },
      ...counted.map((measure) => ({ day, measure, count: 1 })),
    ];
  };

  const decidedOn = (date: string, orders: readonly string[], opened = '2018-01-01') => {
    const day = requireDay(date);
    const account: Entry = { day: requireDay(opened), measure: 'accounts_opened', count: 1 };
    const tally = tallyOf([account, ...orders.flatMap(order)]);
    return decide(compiled, readingsOf(compiled, sumTally(tally, day, compiled.shapes)), { day, throughSeq: 0 });
  };

  it.each([
    ['2018-03-04', '2017-12-01 to 2018-02-28'],
    ['2020-03-04', '2019-12-01 to 2020-02-29'],
    ['2100-03-04', '2099-12-01 to 2100-02-28'],
    ['2020-05-04', '2020-02-01 to 2020-04-30'],
    ['2020-03-03', '2019-11-01 to 2020-01-31'],
    ['2020-03-31', '2019-12-01 to 2020-02-29'],
  ])('on %s are %s', (date, expected) => {
    const spans = decidedOn(date, []).readings.flatMap(({ span }) => span ?? []);
    expect(spans.map(({ from, to }) => `${formatDay(from)} to ${formatDay(to)}`)).toEqual(Array(6).fill(expected));
  });

  const four = ['2019-12-01', '2020-01-15', '2020-01-31', '2020-02-01'];

  it.each([
    ['2020-02-29', '2020-03-04', 'hit'],
    ['2019-12-01', '2020-03-04', 'hit'],
    ['2020-03-01', '2020-03-04', 'miss'],
    ['2019-11-30', '2020-03-04', 'miss'],
    ['2020-03-01', '2020-04-04', 'miss'], // now those of 1 December have left
    ['2020-02-29', '2020-03-03', 'miss'], // February is not over for late reports
  ])('with the fifth order of 60 USD on %s a decision on %s is a %s', (fifth, date, outcome) => {
    expect(decidedOn(date, [...four, fifth]).levels[0]).toMatchObject({ earn: outcome, keep: outcome });
  });

  it.each([
    ['2019-12-05', 'hit'],
    ['2019-12-06', 'miss'],
  ])('on 4 March 2020 an account of %s is 90 days old through the leap day, or not: %s', (opened, outcome) => {
    expect(decidedOn('2020-03-04', [...four, '2020-02-29'], opened).levels[0]?.earn).toBe(outcome);
  });
});
