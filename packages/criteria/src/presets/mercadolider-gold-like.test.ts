import { describe, expect, it, test } from 'vitest';
import { accountOf } from '../account.ts';
import { compilePolicy } from '../compiled-policy.ts';
import { formatDay, requireDay } from '../day.ts';
import { decide } from '../decision.ts';
import type { Entry } from '../entry.ts';
import { evaluate } from '../evaluation.ts';
import { foldStandings } from '../history.ts';
import { readingsOf } from '../readings-of.ts';
import { settlementRules } from '../settlement.ts';
import { tallyOf } from '../tally.ts';
import { type Counted, count, floorOf, nothing, type PresetRow, share } from '../testing/preset-row.ts';
import { type CriterionTable, evaluatedLevel, provePresetLevel, readingsFrom } from '../testing/preset-table.ts';
import { sumTally } from '../window.ts';
import { mercadoliderGoldLike } from './mercadolider-gold-like.ts';

const recent = { days: 60 };
const lookBack = { use: recent, ifAtLeast: 40, of: 'orders_completed', otherwise: { days: 365 } } as const;

/** Under 0.5 %: five thousandths of a thousand are not, though as of a million the last under it is the threshold. */
const underHalfAPercent: readonly PresetRow[] = [
  [share(9, 9), 'undecided'],
  [share(0, 9), 'undecided'],
  [share(0, 10), 'met'],
  [share(0, 11), 'met'],
  [share(1, 200), 'missed'],
  [share(1, 201), 'met'],
  [share(5, 1000), 'missed'],
  [share(24, 5000), 'met'],
  [share(25, 5000), 'missed'],
  [share(4_998, 1_000_000), 'met'],
  [share(4_999, 1_000_000), 'met'],
  [share(5_000, 1_000_000), 'missed'],
];

const quality: readonly CriterionTable[] = [
  {
    metric: 'not_as_described_rate',
    window: lookBack,
    rows: [
      [share(9, 9), 'undecided'],
      [share(0, 9), 'undecided'],
      [share(0, 10), 'met'],
      [share(0, 11), 'met'],
      [share(1, 100), 'missed'],
      [share(1, 101), 'met'],
      [share(99, 10_000), 'met'],
      [share(100, 10_000), 'missed'],
      [share(9_998, 1_000_000), 'met'],
      [share(9_999, 1_000_000), 'met'],
      [share(10_000, 1_000_000), 'missed'],
    ],
  },
  { metric: 'dispute_lost_rate', window: lookBack, rows: underHalfAPercent },
  { metric: 'seller_cancel_rate', window: lookBack, rows: underHalfAPercent },
  {
    metric: 'on_time_ship_rate',
    window: lookBack,
    rows: [
      [share(0, 9), 'undecided'],
      [share(9, 9), 'undecided'],
      [share(10, 10), 'met'],
      [share(11, 11), 'met'],
      [share(92, 100), 'missed'],
      [share(93, 100), 'met'],
      [share(920_000, 1_000_000), 'missed'],
      [share(920_001, 1_000_000), 'met'],
      [share(920_002, 1_000_000), 'met'],
    ],
  },
];

const tableOf = (orders: number, sales: number): readonly CriterionTable[] => [
  { metric: 'account_age_days', rows: [[nothing, 'undecided'], [count(90), 'missed'], ...floorOf(91)] },
  { metric: 'orders_completed', window: recent, rows: floorOf(orders) },
  { metric: 'gross_sales', currency: 'MXN', window: recent, rows: floorOf(sales) },
  ...quality,
];

provePresetLevel(mercadoliderGoldLike, 'leader', tableOf(100, 80_000_00));
provePresetLevel(mercadoliderGoldLike, 'gold', tableOf(250, 240_000_00));
provePresetLevel(mercadoliderGoldLike, 'platinum', tableOf(750, 640_000_00));

const faultless: Readonly<Record<string, Counted>> = {
  account_age_days: count(91),
  orders_completed: count(750),
  gross_sales: count(640_000_00),
  not_as_described_rate: share(7, 750),
  dispute_lost_rate: share(3, 750),
  seller_cancel_rate: share(3, 750),
  on_time_ship_rate: share(691, 750),
};

describe('the levels', () => {
  it.each([
    ['750 sales of 640,000.00', {}, ['leader', 'gold', 'platinum']],
    ['749 sales', { orders_completed: count(749) }, ['leader', 'gold']],
    ['sales of 639,999.99', { gross_sales: count(639_999_99) }, ['leader', 'gold']],
    ['750 sales of 239,999.99', { gross_sales: count(239_999_99) }, ['leader']],
    ['249 sales of 640,000.00', { orders_completed: count(249) }, ['leader']],
    ['99 sales', { orders_completed: count(99) }, []],
    ['one order late too many', { on_time_ship_rate: share(690, 750) }, []],
  ])('differ in volume alone: with %s', (_name, other, met) => {
    const counted = new Map(Object.entries({ ...faultless, ...other }));
    const levels = mercadoliderGoldLike.levels.map(({ level }) => evaluatedLevel(mercadoliderGoldLike, level, counted));
    expect(levels.filter(({ earn }) => earn === 'hit').map(({ level }) => level)).toEqual(met);
  });
});

describe('the look-back on 15 June 2018', () => {
  const compiled = compilePolicy(mercadoliderGoldLike);

  /** So many orders on a day, so many of them late. */
  const orders = (date: string, completed: number, late = 0): readonly Entry[] => {
    const day = requireDay(date);
    return [
      { day, measure: 'orders_completed', count: completed },
      { day, measure: 'orders_due_to_ship', count: completed },
      { day, measure: 'orders_shipped_on_time', count: completed - late },
    ];
  };

  const onTime = (...entries: readonly (readonly Entry[])[]) => {
    const sums = sumTally(tallyOf(entries.flat()), requireDay('2018-06-15'), compiled.shapes);
    const criterion = evaluate(compiled, readingsOf(compiled, sums)).levels[0]?.criteria[6];
    const { numerator, denominator, span } = criterion?.reading ?? { numerator: 0, denominator: 0 };
    const days = span === undefined ? '' : `${formatDay(span.from)} to ${formatDay(span.to)}`;
    return [criterion?.earn, `${numerator} of ${denominator}`, days];
  };

  it.each([
    [40, 'met', '40 of 40', '2018-04-13 to 2018-06-11'],
    [39, 'missed', '44 of 49', '2017-06-12 to 2018-06-11'],
  ])('with %i sales in 60 days and five of ten late before them: %s, %s', (sales, ...expected) => {
    expect(onTime(orders('2017-06-12', 10, 5), orders('2018-04-13', sales - 9), orders('2018-06-11', 9))).toEqual(
      expected,
    );
  });

  it.each([
    ['the day before the 60', '2018-04-12'],
    ['the first of the three days left to late reports', '2018-06-12'],
  ])('does not count the 40th on %s', (_name, date) => {
    expect(onTime(orders('2018-04-13', 39), orders(date, 1))[2]).toBe('2017-06-12 to 2018-06-11');
  });

  it('of a year forgets what is older than its first day, and needs ten in it', () => {
    expect(onTime(orders('2017-06-11', 30, 30), orders('2017-06-12', 10))).toEqual([
      'met',
      '10 of 10',
      '2017-06-12 to 2018-06-11',
    ]);
    expect(onTime(orders('2017-06-11', 30), orders('2017-06-12', 9))[0]).toBe('undecided');
  });
});

test('a level once earned shows for 30 days, though decided daily and missed from the next day on', () => {
  const compiled = compilePolicy(mercadoliderGoldLike);
  const good = readingsFrom(mercadoliderGoldLike, new Map(Object.entries(faultless)));
  const late = new Map(Object.entries({ ...faultless, on_time_ship_rate: share(600, 750) }));
  const bad = readingsFrom(mercadoliderGoldLike, late);
  const first = requireDay('2018-02-27');
  const decisions = Array.from({ length: 40 }, (_, index) =>
    decide(compiled, index === 0 ? good : bad, { day: first + index, throughSeq: index }),
  );
  const account = accountOf([], settlementRules({ version: 1, zone: 'America/Mexico_City', disputeDays: 0 }));
  const changes = foldStandings(decisions, () => mercadoliderGoldLike, account, first + 39);
  const gold = changes.map(({ day, standing }) => `${formatDay(day)} ${standing.levels[1]?.state}`);
  expect(gold.slice(0, 3)).toEqual(['2018-02-27 held', '2018-02-28 at_risk', '2018-03-01 at_risk']);
  expect(gold).toContain('2018-03-28 at_risk');
  expect(gold).toContain('2018-03-29 lost');
});
