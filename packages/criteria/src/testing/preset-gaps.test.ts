import { expect, it, test } from 'vitest';
import type { Criterion } from '../policy.ts';
import { gapsOf } from './preset-gaps.ts';
import { type PresetRow, share } from './preset-row.ts';

const side = { atLeast: 0.9, allow: 2, minSample: 10 };
const criterion: Criterion = { metric: 'on_time_ship_rate', window: { days: 90 }, earn: side, keep: side };

const whole: readonly PresetRow[] = [
  [share(9, 9, 0), 'undecided'],
  [share(9, 10, 1), 'met'],
  [share(10, 10, 0), 'met'],
  [share(11, 11, 0), 'met'],
  [share(8, 10, 1), 'met_by_allowance'],
  [share(8, 10, 2), 'met_by_allowance'],
  [share(7, 10, 3), 'missed'],
];

test('rows around everything a criterion says leave no gap', () => {
  expect(gapsOf(criterion, whole)).toEqual([]);
});

it.each([
  [0, ['with a sample of 9']],
  [1, ['at 0.9']],
  [2, ['just over 0.9']],
  [3, ['with a sample of 11']],
  [4, ['beyond 0.9 by 1 buyers']],
  [5, ['beyond 0.9 by 2 buyers']],
  [6, ['beyond 0.9 by 3 buyers']],
])('without row %i there is a gap to earn and to keep: %j', (left, gaps) => {
  const named = ['earn', 'keep'].flatMap((name) => gaps.map((gap) => `on_time_ship_rate: no row ${gap} to ${name}`));
  expect(gapsOf(criterion, whole.toSpliced(left, 1))).toEqual(named);
});

it('does not take a row that expects the wrong side of a threshold, or has too small a sample, for one that tries it', () => {
  const gap = ['earn', 'keep'].map((name) => `on_time_ship_rate: no row at 0.9 to ${name}`);
  expect(gapsOf(criterion, whole.with(1, [share(9, 10, 1), 'missed']))).toEqual(gap);
  const later: Criterion = { ...criterion, earn: { ...side, minSample: 11 }, keep: { ...side, minSample: 11 } };
  expect(gapsOf(later, whole)).toContain('on_time_ship_rate: no row at 0.9 to earn');
});

it('asks for two rows of one sample between which a bound turns', () => {
  const sure = { atLeast: 0.5, bound: { kind: 'wilson', z: 1.645, atLeast: 0.5 } } as const;
  const gaps = (rows: readonly PresetRow[]) =>
    gapsOf({ ...criterion, earn: sure, keep: { atLeast: 0.5 } }, rows).filter((gap) => gap.includes('bound'));
  expect(gaps([[share(8, 10), 'met']])).toEqual(['on_time_ship_rate: no row on either side of the bound to earn']);
  expect(
    gaps([
      [share(8, 10), 'met'],
      [share(7, 10), 'missed_unsure'],
    ]),
  ).toEqual([]);
});
