import { describe, expect, it } from 'vitest';
import { type Counted, count, floorOf, nothing, type PresetRow, share } from '../testing/preset-row.ts';
import { type CriterionTable, evaluatedLevel, provePresetLevel } from '../testing/preset-table.ts';
import { walmartProLike } from './walmart-pro-like.ts';

const quarter = { days: 90 };
const month = { days: 30 };

interface Tier {
  readonly orders: number;
  readonly onTime: readonly PresetRow[];
  readonly cancelled: readonly PresetRow[];
  readonly replied: readonly PresetRow[];
}

const sampled: readonly PresetRow[] = [
  [nothing, 'undecided'],
  [share(1, 1), 'met'],
  [share(2, 2), 'met'],
];

const uncancelled: readonly PresetRow[] = [
  [nothing, 'undecided'],
  [share(0, 1), 'met'],
  [share(0, 2), 'met'],
];

const asked: readonly PresetRow[] = [
  [nothing, 'not_applicable'],
  [share(1, 1), 'met'],
  [share(2, 2), 'met'],
];

const tableOf = ({ orders, onTime, cancelled, replied }: Tier): readonly CriterionTable[] => [
  { metric: 'account_age_days', rows: [[nothing, 'undecided'], ...floorOf(90)] },
  { metric: 'orders_completed', window: quarter, rows: floorOf(orders) },
  { metric: 'on_time_delivery_rate', window: quarter, rows: [...sampled, ...onTime] },
  { metric: 'seller_cancel_rate', window: quarter, rows: [...uncancelled, ...cancelled] },
  { metric: 'response_rate_48h', window: month, rows: [...asked, ...replied] },
];

const ninety: readonly PresetRow[] = [
  [share(89, 100), 'missed'],
  [share(90, 100), 'met'],
  [share(91, 100), 'met'],
];
const ninetyTwoAndAHalf: readonly PresetRow[] = [
  [share(184, 200), 'missed'],
  [share(185, 200), 'met'],
  [share(186, 200), 'met'],
];
const ninetyFive: readonly PresetRow[] = [
  [share(94, 100), 'missed'],
  [share(95, 100), 'met'],
  [share(96, 100), 'met'],
];

provePresetLevel(
  walmartProLike,
  'rising',
  tableOf({
    orders: 101,
    onTime: ninety,
    cancelled: [
      [share(4, 200), 'met'],
      [share(5, 200), 'met'],
      [share(6, 200), 'missed'],
    ],
    replied: ninety,
  }),
);

provePresetLevel(
  walmartProLike,
  'advanced',
  tableOf({
    orders: 101,
    onTime: ninetyTwoAndAHalf,
    cancelled: [
      [share(1, 100), 'met'],
      [share(2, 100), 'met'],
      [share(3, 100), 'missed'],
    ],
    replied: ninetyTwoAndAHalf,
  }),
);

provePresetLevel(
  walmartProLike,
  'pro',
  tableOf({
    orders: 251,
    onTime: ninetyFive,
    cancelled: [
      [share(2, 200), 'met'],
      [share(3, 200), 'met'],
      [share(4, 200), 'missed'],
    ],
    replied: ninetyFive,
  }),
);

describe('the three levels', () => {
  const rising: Readonly<Record<string, Counted>> = {
    account_age_days: count(90),
    orders_completed: count(101),
    on_time_delivery_rate: share(900, 1000),
    seller_cancel_rate: share(25, 1000),
    response_rate_48h: share(900, 1000),
  };
  const advanced = {
    ...rising,
    on_time_delivery_rate: share(925, 1000),
    seller_cancel_rate: share(20, 1000),
    response_rate_48h: share(925, 1000),
  };
  const pro = {
    ...rising,
    orders_completed: count(251),
    on_time_delivery_rate: share(950, 1000),
    seller_cancel_rate: share(15, 1000),
    response_rate_48h: share(950, 1000),
  };

  it.each([
    ['all of pro is advanced and rising too', pro, ['rising', 'advanced', 'pro']],
    ['one order less than pro is advanced', { ...pro, orders_completed: count(250) }, ['rising', 'advanced']],
    ['one late parcel more than pro', { ...pro, on_time_delivery_rate: share(949, 1000) }, ['rising', 'advanced']],
    ['one cancelled more than pro', { ...pro, seller_cancel_rate: share(16, 1000) }, ['rising', 'advanced']],
    ['one reply less than pro', { ...pro, response_rate_48h: share(949, 1000) }, ['rising', 'advanced']],
    ['nobody asks: pro all the same', { ...pro, response_rate_48h: nothing }, ['rising', 'advanced', 'pro']],
    ['all of advanced is rising too', advanced, ['rising', 'advanced']],
    ['one late parcel more than advanced', { ...advanced, on_time_delivery_rate: share(924, 1000) }, ['rising']],
    ['one cancelled more than advanced', { ...advanced, seller_cancel_rate: share(21, 1000) }, ['rising']],
    ['all of rising', rising, ['rising']],
    ['one order less than rising, all else pro', { ...pro, orders_completed: count(100) }, []],
    ['a day younger, all else pro', { ...pro, account_age_days: count(89) }, []],
  ] as const)('are nested: %s', (_name, counted, met) => {
    const levels = walmartProLike.levels.map(({ level }) =>
      evaluatedLevel(walmartProLike, level, new Map(Object.entries(counted))),
    );
    expect(levels.filter(({ earn }) => earn === 'hit').map(({ level }) => level)).toEqual(met);
    expect(levels.filter(({ keep }) => keep === 'hit').map(({ level }) => level)).toEqual(met);
  });
});
