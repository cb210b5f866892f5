import { describe, expect, test } from 'vitest';
import { count, nothing, share } from '../testing/preset-row.ts';
import { evaluatedLevel, provePresetLevel } from '../testing/preset-table.ts';
import { smallSellerRising } from './small-seller-rising.ts';

const half = { days: 180 };
const year = { days: 365 };

provePresetLevel(smallSellerRising, 'rising', [
  {
    metric: 'account_age_days',
    rows: [
      [nothing, 'undecided'],
      [count(59), 'missed'],
      [count(60), 'met'],
      [count(61), 'met'],
    ],
  },
  {
    metric: 'orders_completed',
    window: half,
    rows: [
      [count(5), 'missed'],
      [count(6), 'missed', 'met'],
      [count(7), 'missed', 'met'],
      [count(9), 'missed', 'met'],
      [count(10), 'met'],
      [count(11), 'met'],
    ],
  },
  {
    metric: 'distinct_buyers',
    window: half,
    rows: [
      [count(4), 'missed'],
      [count(5), 'missed', 'met'],
      [count(6), 'missed', 'met'],
      [count(7), 'missed', 'met'],
      [count(8), 'met'],
      [count(9), 'met'],
    ],
  },
  {
    metric: 'positive_feedback_rate',
    window: year,
    rows: [
      [share(0, 4), 'undecided'],
      [share(4, 4), 'undecided'],
      [share(5, 5), 'missed_unsure', 'met'],
      [share(6, 6), 'missed_unsure', 'met'],
      [share(7, 7), 'met'],
      [share(10, 10), 'met'],
      [share(9, 10), 'missed_unsure', 'met'],
      [share(8, 10), 'missed_unsure', 'met'],
      [share(7, 10), 'missed', 'met_unless_sure'],
      [share(6, 10), 'missed'],
      [share(20, 20), 'met'],
      [share(19, 20), 'met'],
      [share(18, 20), 'missed_unsure', 'met'],
      [share(0, 5), 'missed'],
      // Of 3125² ratings k lies on the bound exactly: z·√(0.8·0.2·n) is the whole number 1602.
      [share(7_814_101, 9_765_625), 'missed_unsure', 'met'],
      [share(7_814_102, 9_765_625), 'met'],
      [share(7_814_103, 9_765_625), 'met'],
      [share(7_810_899, 9_765_625), 'missed', 'met_unless_sure'],
      [share(7_810_898, 9_765_625), 'missed', 'met_unless_sure'],
      [share(7_810_897, 9_765_625), 'missed'],
    ],
  },
  {
    metric: 'dispute_lost_rate',
    window: year,
    rows: [
      [share(4, 4, 4), 'undecided'],
      [share(0, 4, 0), 'undecided'],
      [share(0, 5, 0), 'met'],
      [share(0, 6, 0), 'met'],
      [share(1, 6, 1), 'met_by_allowance'],
      [share(2, 6, 2), 'missed'],
      [share(1, 100, 1), 'met_by_allowance', 'met'],
      [share(2, 100, 1), 'met_by_allowance', 'met'],
      [share(2, 100, 2), 'missed', 'met'],
      [share(3, 100, 1), 'met_by_allowance'],
      [share(3, 100, 2), 'missed'],
    ],
  },
  {
    metric: 'authenticity_violations',
    window: year,
    hard: true,
    rows: [
      [count(0), 'met'],
      [count(1), 'missed'],
    ],
  },
  {
    metric: 'suspension',
    hard: true,
    rows: [
      [count(0), 'met'],
      [count(1), 'missed'],
    ],
  },
]);

describe('a rising seller', () => {
  test.each([
    [10, 10, 'hit', 0.859],
    [9, 10, 'miss', 0.718],
    [19, 20, 'hit', 0.847],
  ] as const)('with %i of %i positive and all else at its threshold: %s, sure of %d', (k, n, outcome, sure) => {
    const counted = new Map([
      ['account_age_days', count(60)],
      ['orders_completed', count(10)],
      ['distinct_buyers', count(8)],
      ['positive_feedback_rate', share(k, n)],
      ['dispute_lost_rate', share(1, 10, 1)],
      ['authenticity_violations', count(0)],
      ['suspension', count(0)],
    ]);
    const level = evaluatedLevel(smallSellerRising, 'rising', counted);
    expect(level.earn).toBe(outcome);
    expect(level.criteria[3]?.earnBound).toBeCloseTo(sure, 3);
  });

  test('is never called gold, nor crowned', () => {
    expect(smallSellerRising.levels.map(({ level, mark }) => [level, mark])).toEqual([['rising', 'star']]);
  });
});
