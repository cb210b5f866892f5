import { describe, expect, it, test } from 'vitest';
import { decisionDays } from '../cadence.ts';
import { compilePolicy } from '../compiled-policy.ts';
import { formatDay, requireDay } from '../day.ts';
import type { Entry } from '../entry.ts';
import { evaluate } from '../evaluation.ts';
import { readingsOf } from '../readings-of.ts';
import { tallyOf } from '../tally.ts';
import { count, floorOf, nothing, share } from '../testing/preset-row.ts';
import { provePresetLevel } from '../testing/preset-table.ts';
import { sumTally } from '../window.ts';
import { ebayTopRatedLike } from './ebay-top-rated-like.ts';

const quarter = { months: 3 };
const year = { months: 12 };
const lookBack = { use: quarter, ifAtLeast: 400, of: 'orders_completed', otherwise: year } as const;

provePresetLevel(ebayTopRatedLike, 'top-rated', [
  { metric: 'account_age_days', rows: [[nothing, 'undecided'], ...floorOf(90)] },
  { metric: 'orders_completed', window: year, rows: floorOf(100) },
  {
    metric: 'gross_sales',
    currency: 'USD',
    window: year,
    rows: [
      [count(99_999), 'missed'],
      [count(100_000), 'met'],
      [count(100_001), 'met'],
    ],
  },
  {
    metric: 'order_defect_rate',
    window: lookBack,
    rows: [
      [share(0, 0, 0), 'undecided'],
      [share(0, 1, 0), 'met'],
      [share(0, 2, 0), 'met'],
      [share(1, 1, 1), 'met_by_allowance'],
      [share(4, 1000, 4), 'met'],
      [share(5, 1000, 5), 'met'],
      [share(6, 1000, 6), 'missed'],
      [share(6, 1000, 4), 'missed'],
      [share(6, 1000, 3), 'met_by_allowance'],
      [share(6, 1000, 2), 'met_by_allowance'],
      [share(3, 100, 3), 'met_by_allowance'],
      [share(4, 100, 4), 'missed'],
    ],
  },
  {
    metric: 'dispute_lost_rate',
    window: lookBack,
    rows: [
      [share(0, 0, 0), 'undecided'],
      [share(0, 1, 0), 'met'],
      [share(0, 2, 0), 'met'],
      [share(2, 1000, 2), 'met'],
      [share(3, 1000, 3), 'met'],
      [share(4, 1000, 4), 'missed'],
      [share(4, 1000, 3), 'missed'],
      [share(4, 1000, 2), 'met_by_allowance'],
      [share(4, 1000, 1), 'met_by_allowance'],
      [share(2, 100, 2), 'met_by_allowance'],
      [share(3, 100, 3), 'missed'],
    ],
  },
  {
    metric: 'on_time_ship_rate',
    window: lookBack,
    rows: [
      [share(0, 0, 0), 'undecided'],
      [share(1, 1, 0), 'met'],
      [share(2, 2, 0), 'met'],
      [share(971, 1000, 29), 'met'],
      [share(970, 1000, 30), 'met'],
      [share(969, 1000, 31), 'missed'],
      [share(969, 1000, 6), 'missed'],
      [share(969, 1000, 5), 'met_by_allowance'],
      [share(969, 1000, 4), 'met_by_allowance'],
      [share(95, 100, 5), 'met_by_allowance'],
      [share(94, 100, 6), 'missed'],
    ],
  },
  {
    metric: 'valid_tracking_rate',
    window: quarter,
    rows: [
      [nothing, 'undecided'],
      [share(1, 1), 'met'],
      [share(2, 2), 'met'],
      [share(94, 100), 'missed'],
      [share(95, 100), 'met'],
      [share(96, 100), 'met'],
    ],
  },
]);

test('eBay’s level is decided on the 20th of each month', () => {
  const days = decisionDays(ebayTopRatedLike, requireDay('2018-01-21'), requireDay('2018-04-20'));
  expect(days.map(formatDay)).toEqual(['2018-02-20', '2018-03-20', '2018-04-20']);
});

describe('the look-back on 20 May 2018', () => {
  const compiled = compilePolicy(ebayTopRatedLike);

  /** So many orders on a day, the first of them with a lost case each, of different buyers. */
  const orders = (date: string, completed: number, lost = 0): readonly Entry[] => {
    const day = requireDay(date);
    const each = (measure: 'orders_completed' | 'disputes_lost' | 'order_defects', of: number) =>
      Array.from({ length: of }, (_, index): Entry => ({ day, measure, count: 1, buyer: `${date} ${index}` }));
    return [
      ...each('orders_completed', completed),
      ...each('disputes_lost', lost),
      ...each('order_defects', lost),
      { day, measure: 'orders_open_to_dispute', count: completed },
    ];
  };

  const casesLost = (...entries: readonly (readonly Entry[])[]) => {
    const day = requireDay('2018-05-20');
    const sums = sumTally(tallyOf(entries.flat()), day, compiled.shapes);
    const criterion = evaluate(compiled, readingsOf(compiled, sums)).levels[0]?.criteria[4];
    const { numerator, denominator, badBuyers, span } = criterion?.reading ?? { numerator: 0, denominator: 0 };
    const days = span === undefined ? '' : `${formatDay(span.from)} to ${formatDay(span.to)}`;
    return [criterion?.earn, `${numerator} of ${denominator} by ${badBuyers}`, days];
  };

  it.each([
    [400, 'met', '0 of 400 by 0', '2018-02-01 to 2018-04-30'],
    [399, 'missed', '3 of 499 by 3', '2017-05-01 to 2018-04-30'],
  ])('with %i orders in three months and three cases lost before them: %s, %s', (recent, ...expected) => {
    expect(casesLost(orders('2017-05-01', 100, 3), orders('2018-02-01', recent - 9), orders('2018-04-30', 9))).toEqual(
      expected,
    );
  });

  it.each([
    ['the day before the three months', '2018-01-31'],
    ['the day after them, which is not over yet', '2018-05-01'],
  ])('does not count the 400th on %s', (_name, date) => {
    expect(casesLost(orders('2018-02-01', 399), orders(date, 1))[2]).toBe('2017-05-01 to 2018-04-30');
  });

  it('of twelve months forgets what is older than their first day', () => {
    expect(casesLost(orders('2017-04-30', 5, 5), orders('2017-05-01', 5, 1))).toEqual([
      'met_by_allowance',
      '1 of 5 by 1',
      '2017-05-01 to 2018-04-30',
    ]);
  });

  it('can turn against a seller by one good order: the cases stand out in the shorter time', () => {
    const old = orders('2017-06-01', 700);
    expect(casesLost(old, orders('2018-03-01', 399, 3))[0]).toBe('met'); // 3 of 1,099
    expect(casesLost(old, orders('2018-03-01', 400, 3))[0]).toBe('missed'); // 3 of 400
  });
});
