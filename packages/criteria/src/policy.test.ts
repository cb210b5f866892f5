import { expect, test } from 'vitest';
import { requireDay } from './day.ts';
import { type Criterion, criterionKey, type Policy, policyInForce } from './policy.ts';
import { policyOf } from './testing/policy-of.ts';

test('a criterion has one short name, by what it reads', () => {
  const window = { use: { days: 90 }, ifAtLeast: 400, of: 'orders_completed', otherwise: { months: 12 } } as const;
  const ninety = { days: 90 };
  const names: readonly Pick<Criterion, 'metric' | 'window' | 'currency'>[] = [
    { metric: 'account_age_days' },
    { metric: 'gross_sales', window: ninety, currency: 'EUR' },
    { metric: 'on_time_ship_rate', window },
    { metric: 'on_time_ship_rate', window: { bestOf: [{ days: 30 }, { months: 3 }] } },
  ];
  expect(names.map((each) => criterionKey(each))).toEqual([
    'account_age_days',
    'gross_sales/90d/EUR',
    'on_time_ship_rate/90d?orders_completed=400:12m',
    'on_time_ship_rate/30d|3m',
  ]);
});

test('the version with the latest first day decides, on that day and until the next', () => {
  const version = (number: number, effectiveFrom: string): Policy => ({
    ...policyOf([]),
    version: number,
    effectiveFrom,
  });
  const versions = [
    version(2, '2018-03-01'),
    version(1, '2018-01-01'),
    version(3, '2018-03-01'),
    version(4, '2018-06-01'),
  ];
  const onDay = (date: string) => policyInForce(versions, requireDay(date))?.version;
  const dates = ['2017-12-31', '2018-01-01', '2018-02-28', '2018-03-01', '2018-05-31', '2018-06-01'];
  expect(dates.map(onDay)).toEqual([undefined, 1, 1, 3, 3, 4]);
});
