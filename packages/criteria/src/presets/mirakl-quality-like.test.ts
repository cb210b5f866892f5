import { describe, expect, it } from 'vitest';
import { decisionDays } from '../cadence.ts';
import { formatDay, requireDay } from '../day.ts';
import { type Counted, nothing, share, within } from '../testing/preset-row.ts';
import { evaluatedLevel, provePresetLevel } from '../testing/preset-table.ts';
import { miraklQualityLike } from './mirakl-quality-like.ts';

const month = { days: 30 };

/** So many of so many accepted within a day, and within two. */
const accepted = (inADay: number, inTwo: number, of: number): readonly Counted[] => [
  within(24, inADay, of),
  within(48, inTwo, of),
];

provePresetLevel(miraklQualityLike, 'quality', [
  {
    metric: 'order_defect_rate',
    window: month,
    rows: [
      [share(9, 9), 'undecided', 'undecided', 'undecided'],
      [share(0, 9), 'undecided', 'undecided', 'undecided'],
      [share(0, 10), 'met', 'met', 'met'],
      [share(0, 11), 'met', 'met', 'met'],
      [share(4, 100), 'met', 'met', 'met'],
      [share(5, 100), 'met', 'met', 'met'],
      [share(6, 100), 'missed', 'met', 'missed'],
      [share(9, 100), 'missed', 'met', 'missed'],
      [share(10, 100), 'missed', 'met', 'missed'],
      [share(11, 100), 'missed', 'missed', 'missed'],
    ],
  },
  {
    metric: 'acceptance_rate',
    window: month,
    rows: [
      [share(0, 9), 'undecided', 'undecided', 'undecided'],
      [share(9, 9), 'undecided', 'undecided', 'undecided'],
      [share(10, 10), 'met', 'met', 'met'],
      [share(11, 11), 'met', 'met', 'met'],
      [share(96, 100), 'met', 'met', 'met'],
      [share(95, 100), 'met', 'met', 'met'],
      [share(94, 100), 'missed', 'met', 'missed'],
      [share(91, 100), 'missed', 'met', 'missed'],
      [share(90, 100), 'missed', 'met', 'missed'],
      [share(89, 100), 'missed', 'missed', 'missed'],
    ],
  },
  {
    metric: 'median_acceptance_hours',
    window: month,
    rows: [
      [accepted(0, 0, 9), 'undecided', 'undecided', 'undecided'],
      [accepted(9, 9, 9), 'undecided', 'undecided', 'undecided'],
      [accepted(10, 10, 10), 'met', 'met', 'met'],
      [accepted(11, 11, 11), 'met', 'met', 'met'],
      [accepted(6, 6, 10), 'met', 'met', 'met'],
      [accepted(5, 5, 10), 'met', 'met', 'met'],
      [accepted(4, 6, 10), 'missed', 'met', 'missed'],
      [accepted(0, 5, 10), 'missed', 'met', 'missed'],
      [accepted(4, 4, 10), 'missed', 'missed', 'missed'],
      [accepted(5, 6, 11), 'missed', 'met', 'missed'],
      [accepted(5, 5, 11), 'missed', 'missed', 'missed'],
    ],
  },
  {
    metric: 'on_time_ship_rate',
    window: month,
    rows: [
      [share(0, 9), 'undecided', 'undecided', 'undecided'],
      [share(9, 9), 'undecided', 'undecided', 'undecided'],
      [share(10, 10), 'met', 'met', 'met'],
      [share(11, 11), 'met', 'met', 'met'],
      [share(93, 100), 'met', 'met', 'met'],
      [share(92, 100), 'met', 'met', 'met'],
      [share(91, 100), 'missed', 'met', 'missed'],
      [share(89, 100), 'missed', 'met', 'missed'],
      [share(88, 100), 'missed', 'met', 'missed'],
      [share(87, 100), 'missed', 'missed', 'missed'],
    ],
  },
  {
    metric: 'valid_tracking_rate',
    window: month,
    rows: [
      [share(0, 24), 'undecided', 'undecided', 'undecided'],
      [share(24, 24), 'undecided', 'undecided', 'undecided'],
      [share(25, 25), 'met', 'met', 'met'],
      [share(26, 26), 'met', 'met', 'met'],
      [share(96, 100), 'met', 'met', 'met'],
      [share(95, 100), 'met', 'met', 'met'],
      [share(94, 100), 'missed', 'met', 'missed'],
      [share(91, 100), 'missed', 'met', 'missed'],
      [share(90, 100), 'missed', 'met', 'missed'],
      [share(89, 100), 'missed', 'missed', 'missed'],
    ],
  },
  {
    metric: 'response_rate_24h',
    window: month,
    rows: [
      [nothing, 'not_applicable', 'not_applicable', 'not_applicable'],
      [share(0, 9), 'not_applicable', 'not_applicable', 'not_applicable'],
      [share(0, 10), 'missed', 'missed', 'missed'],
      [share(11, 11), 'met', 'met', 'met'],
      [share(91, 100), 'met', 'met', 'met'],
      [share(90, 100), 'met', 'met', 'met'],
      [share(89, 100), 'missed', 'met', 'missed'],
      [share(81, 100), 'missed', 'met', 'missed'],
      [share(80, 100), 'missed', 'met', 'missed'],
      [share(79, 100), 'missed', 'missed', 'missed'],
    ],
  },
  {
    metric: 'average_rating',
    window: { days: 90 },
    rows: [
      [share(9, 9), 'undecided', 'undecided', 'undecided'],
      [share(45, 9), 'undecided', 'undecided', 'undecided'],
      [share(41, 10), 'met', 'met', 'met'],
      [share(40, 10), 'met', 'met', 'met'],
      [share(39, 10), 'missed', 'met', 'missed'],
      [share(44, 11), 'met', 'met', 'met'],
      [share(36, 10), 'missed', 'met', 'missed'],
      [share(35, 10), 'missed', 'met', 'missed'],
      [share(34, 10), 'missed', 'missed', 'missed'],
    ],
  },
]);

describe('quality control', () => {
  const alerted = new Map<string, Counted | readonly Counted[]>([
    ['order_defect_rate', share(5, 100)],
    ['acceptance_rate', share(95, 100)],
    ['median_acceptance_hours', accepted(5, 5, 10)],
    ['on_time_ship_rate', share(92, 100)],
    ['valid_tracking_rate', share(95, 100)],
    ['response_rate_24h', share(90, 100)],
    ['average_rating', share(40, 10)],
  ]);

  it('alerts of what is short of the alert and not of what is at it, and takes nothing before the limit', () => {
    expect(evaluatedLevel(miraklQualityLike, 'quality', alerted)).toMatchObject({ keep: 'hit', warned: false });
    const late = (onTime: number) => new Map([...alerted, ['on_time_ship_rate', share(onTime, 100)]]);
    expect(evaluatedLevel(miraklQualityLike, 'quality', late(91))).toMatchObject({ keep: 'hit', warned: true });
    expect(evaluatedLevel(miraklQualityLike, 'quality', late(87))).toMatchObject({ keep: 'miss', warned: true });
  });

  it('decides on Mondays', () => {
    const days = decisionDays(miraklQualityLike, requireDay('2018-02-20'), requireDay('2018-03-12'));
    expect(days.map(formatDay)).toEqual(['2018-02-26', '2018-03-05', '2018-03-12']);
  });
});
