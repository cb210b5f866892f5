import type { MetricRow } from './metric-row.ts';

/** What the account itself says. */
export const accountMetrics = {
  account_age_days: {
    kind: 'age',
    numerator: ['accounts_opened'],
    denominator: [],
    better: 'up',
    lagDays: 0,
    valueMax: Number.POSITIVE_INFINITY,
    source: 'Days since the seller registered; AliExpress asks for half a year',
  },
} as const satisfies Record<string, MetricRow>;
