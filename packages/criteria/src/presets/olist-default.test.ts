import { count, floorOf, nothing, type PresetRow, share } from '../testing/preset-row.ts';
import { provePresetLevel } from '../testing/preset-table.ts';
import { olistDefault } from './olist-default.ts';

const window = { days: 180 };

const punctual: readonly PresetRow[] = [
  [nothing, 'undecided'],
  [share(1, 1), 'met'],
  [share(0, 1), 'missed'],
  [share(2, 2), 'met'],
  [share(91, 100), 'met'],
  [share(90, 100), 'met'],
  [share(89, 100), 'missed', 'met'],
  [share(88, 100), 'missed', 'met'],
  [share(87, 100), 'missed'],
];

provePresetLevel(olistDefault, 'gold', [
  { metric: 'account_age_days', rows: [[nothing, 'undecided'], ...floorOf(180)] },
  {
    metric: 'orders_completed',
    window,
    rows: [
      [count(19), 'missed'],
      [count(20), 'missed', 'met'],
      [count(21), 'missed', 'met'],
      [count(29), 'missed', 'met'],
      [count(30), 'met'],
      [count(31), 'met'],
    ],
  },
  {
    metric: 'positive_feedback_rate',
    window,
    rows: [
      [share(0, 14), 'undecided'],
      [share(14, 14), 'undecided'],
      [share(15, 15), 'met'],
      [share(16, 16), 'met'],
      [share(91, 100), 'met'],
      [share(90, 100), 'met'],
      [share(89, 100), 'missed', 'met'],
      [share(88, 100), 'missed', 'met'],
      [share(87, 100), 'missed'],
    ],
  },
  { metric: 'on_time_ship_rate', window, rows: punctual },
  { metric: 'on_time_delivery_rate', window, rows: punctual },
]);
