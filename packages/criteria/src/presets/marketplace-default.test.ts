import { describe, expect, it, test } from 'vitest';
import { count, floorOf, nothing, type PresetRow, share } from '../testing/preset-row.ts';
import { type CriterionTable, evaluatedLevel, provePresetLevel } from '../testing/preset-table.ts';
import { marketplaceDefault } from './marketplace-default.ts';

const half = { days: 180 };
const quarter = { days: 90 };

const tableOf = (orders: readonly PresetRow[], positive: readonly PresetRow[]): readonly CriterionTable[] => [
  { metric: 'account_age_days', rows: [[nothing, 'undecided'], ...floorOf(180)] },
  { metric: 'orders_completed', window: half, rows: orders },
  {
    metric: 'distinct_buyers',
    window: half,
    rows: [
      [count(29), 'missed'],
      [count(30), 'missed', 'met'],
      [count(31), 'missed', 'met'],
      [count(49), 'missed', 'met'],
      [count(50), 'met'],
      [count(51), 'met'],
    ],
  },
  { metric: 'positive_feedback_rate', window: half, rows: [...full, ...positive] },
  {
    metric: 'average_rating',
    window: half,
    rows: [
      [share(95, 19), 'undecided'],
      [share(100, 20), 'undecided', 'met'],
      [share(105, 21), 'undecided', 'met'],
      [share(145, 29), 'undecided', 'met'],
      [share(150, 30), 'met'],
      [share(155, 31), 'met'],
      [share(451, 100), 'met'],
      [share(450, 100), 'met'],
      [share(449, 100), 'missed', 'met'],
      [share(441, 100), 'missed', 'met'],
      [share(440, 100), 'missed', 'met'],
      [share(439, 100), 'missed'],
    ],
  },
  {
    metric: 'on_time_ship_rate',
    window: quarter,
    rows: [
      ...full,
      [share(96, 100), 'met'],
      [share(95, 100), 'met'],
      [share(94, 100), 'missed', 'met'],
      [share(93, 100), 'missed', 'met'],
      [share(92, 100), 'missed'],
    ],
  },
  {
    metric: 'on_time_delivery_rate',
    window: quarter,
    rows: [
      ...full,
      [share(93, 100), 'met'],
      [share(92, 100), 'met'],
      [share(91, 100), 'missed', 'met'],
      [share(90, 100), 'missed', 'met'],
      [share(89, 100), 'missed'],
    ],
  },
  {
    metric: 'seller_cancel_rate',
    window: quarter,
    rows: [
      [share(19, 19), 'undecided'],
      [share(0, 20), 'undecided', 'met'],
      [share(0, 21), 'undecided', 'met'],
      [share(0, 29), 'undecided', 'met'],
      [share(0, 30), 'met'],
      [share(0, 31), 'met'],
      [share(2, 200), 'met'],
      [share(3, 200), 'met'],
      [share(4, 200), 'missed', 'met'],
      [share(5, 200), 'missed', 'met'],
      [share(6, 200), 'missed'],
    ],
  },
];

/** All of a sample that is too small, enough to keep, enough to earn. */
const full: readonly PresetRow[] = [
  [share(19, 19), 'undecided'],
  [share(20, 20), 'undecided', 'met'],
  [share(21, 21), 'undecided', 'met'],
  [share(29, 29), 'undecided', 'met'],
  [share(30, 30), 'met'],
  [share(31, 31), 'met'],
];

provePresetLevel(
  marketplaceDefault,
  'gold',
  tableOf(
    [
      [count(59), 'missed'],
      [count(60), 'missed', 'met'],
      [count(61), 'missed', 'met'],
      [count(99), 'missed', 'met'],
      [count(100), 'met'],
      [count(101), 'met'],
    ],
    [
      [share(96, 100), 'met'],
      [share(95, 100), 'met'],
      [share(94, 100), 'missed', 'met'],
      [share(93, 100), 'missed', 'met'],
      [share(92, 100), 'missed'],
    ],
  ),
);

provePresetLevel(
  marketplaceDefault,
  'gold-crown',
  tableOf(
    [
      [count(799), 'missed'],
      [count(800), 'missed', 'met'],
      [count(801), 'missed', 'met'],
      [count(999), 'missed', 'met'],
      [count(1000), 'met'],
      [count(1001), 'met'],
    ],
    [
      [share(98, 100), 'met'],
      [share(97, 100), 'met'],
      [share(96, 100), 'missed', 'met'],
      [share(95, 100), 'missed'],
      [share(970, 1000), 'met'],
      [share(961, 1000), 'missed', 'met'],
    ],
  ),
);

test('the crown is for the largest of the golden: the mark of the higher level', () => {
  expect(marketplaceDefault.levels.map(({ level, mark }) => [level, mark])).toEqual([
    ['gold', 'star'],
    ['gold-crown', 'crown'],
  ]);
});

describe('the crown', () => {
  it.each([
    [1000, 97, ['gold', 'gold-crown']],
    [999, 97, ['gold']],
    [1000, 96, ['gold']],
    [1000, 94, []],
  ])('with %i orders and %i %% positive, all else alike, is for %j', (orders, positive, met) => {
    const counted = new Map([
      ['account_age_days', count(180)],
      ['orders_completed', count(orders)],
      ['distinct_buyers', count(50)],
      ['positive_feedback_rate', share(positive, 100)],
      ['average_rating', share(450, 100)],
      ['on_time_ship_rate', share(95, 100)],
      ['on_time_delivery_rate', share(92, 100)],
      ['seller_cancel_rate', share(3, 200)],
    ]);
    const levels = marketplaceDefault.levels.map(({ level }) => evaluatedLevel(marketplaceDefault, level, counted));
    expect(levels.filter(({ earn }) => earn === 'hit').map(({ level }) => level)).toEqual(met);
  });
});
