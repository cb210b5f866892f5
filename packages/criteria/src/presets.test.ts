import { describe, expect, it, test } from 'vitest';
import { compilePolicy } from './compiled-policy.ts';
import { evaluate } from './evaluation.ts';
import type { MetricReading } from './metric.ts';
import type { Policy } from './policy.ts';
import { marketplaceDefault } from './presets/marketplace-default.ts';
import { olistDefault } from './presets/olist-default.ts';

/** `19/20`: a rate or mean; a bare number: a count or a number of days. */
type Reading = `${number}/${number}` | number;

interface Row {
  readonly metric: string;
  /** Per side a reading at, just over and just under the threshold; then with too small a sample. */
  readonly earn: readonly [met: Reading, met: Reading, missed: Reading, undecided: Reading];
  readonly keep: readonly [met: Reading, met: Reading, missed: Reading, undecided: Reading];
}

const goldRows: readonly Row[] = [
  { metric: 'account_age_days', earn: [180, 181, 179, '0/0'], keep: [180, 181, 179, '0/0'] },
  { metric: 'orders_completed', earn: [100, 101, 99, '0/0'], keep: [60, 61, 59, '0/0'] },
  { metric: 'distinct_buyers', earn: [50, 51, 49, '0/0'], keep: [30, 31, 29, '0/0'] },
  {
    metric: 'positive_feedback_rate',
    earn: ['95/100', '29/30', '94/100', '29/29'],
    keep: ['93/100', '19/20', '92/100', '19/19'],
  },
  {
    metric: 'average_rating',
    earn: ['135/30', '136/30', '134/30', '145/29'],
    keep: ['88/20', '89/20', '87/20', '95/19'],
  },
  {
    metric: 'on_time_ship_rate',
    earn: ['95/100', '29/30', '28/30', '29/29'],
    keep: ['93/100', '19/20', '18/20', '0/19'],
  },
  {
    metric: 'on_time_delivery_rate',
    earn: ['92/100', '28/30', '27/30', '29/29'],
    keep: ['18/20', '19/20', '17/20', '19/19'],
  },
  { metric: 'seller_cancel_rate', earn: ['3/200', '0/30', '1/30', '0/29'], keep: ['1/40', '0/20', '1/20', '19/19'] },
];

const crownRows: readonly Row[] = [
  ...goldRows,
  { metric: 'orders_completed', earn: [1000, 1001, 999, '0/0'], keep: [800, 801, 799, '0/0'] },
  {
    metric: 'positive_feedback_rate',
    earn: ['97/100', '98/100', '96/100', '0/0'],
    keep: ['96/100', '97/100', '95/100', '0/0'],
  },
];

const olistRows: readonly Row[] = [
  { metric: 'account_age_days', earn: [180, 181, 179, '0/0'], keep: [180, 181, 179, '0/0'] },
  { metric: 'orders_completed', earn: [30, 31, 29, '0/0'], keep: [20, 21, 19, '0/0'] },
  {
    metric: 'positive_feedback_rate',
    earn: ['18/20', '14/15', '13/15', '14/14'],
    keep: ['22/25', '14/15', '13/15', '14/14'],
  },
  { metric: 'on_time_ship_rate', earn: ['9/10', '1/1', '8/9', '0/0'], keep: ['22/25', '8/9', '7/8', '0/0'] },
  { metric: 'on_time_delivery_rate', earn: ['9/10', '1/1', '8/9', '0/0'], keep: ['22/25', '8/9', '7/8', '0/0'] },
];

const levels: readonly (readonly [programme: Policy, level: string, rows: readonly Row[]])[] = [
  [marketplaceDefault, 'gold', goldRows],
  [marketplaceDefault, 'gold-crown', crownRows],
  [olistDefault, 'gold', olistRows],
];

function readingOf(reading: Reading): MetricReading {
  const [numerator = 0, denominator = 1] = String(reading).split('/').map(Number);
  return { numerator, denominator, rawNumerator: numerator, rawDenominator: denominator };
}

/** The level as it is evaluated for one of its criteria reading this and the others having nothing to read. */
function evaluated(policy: Policy, levelName: string, readings: ReadonlyMap<string, Reading>) {
  const compiled = compilePolicy(policy);
  const level = evaluate(
    compiled,
    compiled.readings.map(({ metric }) => readingOf(readings.get(metric) ?? '0/0')),
  ).levels.find((each) => each.level === levelName);
  if (level === undefined) throw new Error(`no level ${levelName}`);
  return level;
}

describe.each(levels.map(([policy, level, rows]) => ({ policy, level, rows, name: `${policy.programme} ${level}` })))(
  '$name',
  ({ policy, level, rows }) => {
    it('is the criteria of this table, all of them', () => {
      const criteria = policy.levels.find((each) => each.level === level)?.criteria;
      expect(criteria?.map(({ metric }) => metric)).toEqual(rows.map(({ metric }) => metric));
    });

    test.each(rows.map((row, index) => [row.metric, index, row] as const))(
      '%s (criterion %i) turns at its thresholds and needs its sample',
      (metric, index, row) => {
        const expected = ['met', 'met', 'missed', 'undecided'];
        for (const side of ['earn', 'keep'] as const) {
          const verdicts = row[side].map(
            (reading) => evaluated(policy, level, new Map([[metric, reading]])).criteria[index]?.[side],
          );
          expect(verdicts, side).toEqual(expected);
        }
      },
    );

    it.each(['earn', 'keep'] as const)('to %s takes all of its criteria: any one missed is a miss', (side) => {
      const atThresholds = new Map(rows.map((row) => [row.metric, row[side][0]])); // of two rows the stricter, last one
      expect(evaluated(policy, level, atThresholds)[side]).toBe('hit');
      for (const row of rows) {
        expect(evaluated(policy, level, new Map([...atThresholds, [row.metric, row[side][2]]]))[side]).toBe('miss');
        expect(evaluated(policy, level, new Map([...atThresholds, [row.metric, row[side][3]]]))[side]).toBe(
          'undecided',
        );
      }
    });
  },
);

test('the figures of olist-default are those the issue names', () => {
  expect(olistDefault).toMatchObject({ earn: { hits: 2, of: 3 }, lose: { misses: 2, of: 3 }, cadence: { day: 1 } });
  const windows = olistDefault.levels[0]?.criteria.flatMap(({ window }) => window?.days ?? []);
  expect(windows).toEqual([180, 180, 180, 180]);
});
