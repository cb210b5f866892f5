import { describe, expect, it, test } from 'vitest';
import { decisionDays } from '../cadence.ts';
import { formatDay, requireDay } from '../day.ts';
import { count, nothing, share } from '../testing/preset-row.ts';
import { evaluatedLevel, provePresetLevel } from '../testing/preset-table.ts';
import { superhostLike } from './superhost-like.ts';

const window = { days: 365 };

provePresetLevel(superhostLike, 'superhost', [
  {
    metric: 'orders_completed',
    window,
    rows: [
      [count(9), 'missed'],
      [count(10), 'met'],
      [count(11), 'met'],
    ],
  },
  {
    metric: 'response_rate_24h',
    window,
    rows: [
      [nothing, 'undecided'],
      [share(1, 1), 'met'],
      [share(0, 1), 'missed'],
      [share(2, 2), 'met'],
      [share(8, 10), 'missed'],
      [share(9, 10), 'met'],
      [share(10, 10), 'met'],
      [share(89, 100), 'missed'],
    ],
  },
  {
    metric: 'seller_cancel_rate',
    window,
    rows: [
      [share(0, 0, 0), 'undecided'],
      [share(0, 1, 0), 'met'],
      [share(0, 2, 0), 'met'],
      [share(0, 100, 0), 'met'],
      [share(1, 100, 1), 'met'],
      [share(2, 100, 2), 'missed'],
      [share(2, 100, 1), 'met_by_allowance'],
      [share(1, 99, 1), 'met_by_allowance'],
      [share(1, 1, 1), 'met_by_allowance'],
      [share(2, 99, 2), 'missed'],
      [share(2, 200, 2), 'met'],
      [share(3, 200, 3), 'missed'],
    ],
  },
  {
    metric: 'average_rating',
    window,
    rows: [
      [nothing, 'undecided'],
      [share(4, 1), 'missed'],
      [share(5, 1), 'met'],
      [share(10, 2), 'met'],
      [share(47, 10), 'missed'],
      [share(48, 10), 'met'],
      [share(49, 10), 'met'],
      [share(479, 100), 'missed'],
    ],
  },
]);

describe('a super host', () => {
  it.each([
    [1, 'hit'],
    [2, 'miss'],
  ] as const)('with 10 stays out of 12 and %i cancelled, one guest each: %s', (cancelled, outcome) => {
    const level = evaluatedLevel(
      superhostLike,
      'superhost',
      new Map([
        ['orders_completed', count(10)],
        ['response_rate_24h', share(9, 10)],
        ['seller_cancel_rate', share(cancelled, 12, cancelled)],
        ['average_rating', share(48, 10)],
      ]),
    );
    expect(level).toMatchObject({ earn: outcome, keep: outcome });
  });

  test('is decided on the first of January, April, July and October', () => {
    const days = decisionDays(superhostLike, requireDay('2019-01-01'), requireDay('2020-12-31')).map(formatDay);
    expect(days).toEqual([
      '2019-01-01',
      '2019-04-01',
      '2019-07-01',
      '2019-10-01',
      '2020-01-01',
      '2020-04-01',
      '2020-07-01',
      '2020-10-01',
    ]);
  });
});
