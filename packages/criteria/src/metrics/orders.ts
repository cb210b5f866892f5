import type { MetricRow } from './metric-row.ts';

/** Volume. */
export const orderMetrics = {
  orders_completed: {
    kind: 'count',
    numerator: ['orders_completed'],
    denominator: [],
    better: 'up',
    lagDays: 3,
    valueMax: Number.POSITIVE_INFINITY,
    source: 'Orders delivered and past the dispute window; every programme has a floor of volume',
  },
  distinct_buyers: {
    kind: 'distinct',
    numerator: ['orders_completed'],
    denominator: [],
    better: 'up',
    lagDays: 3,
    valueMax: Number.POSITIVE_INFINITY,
    source: 'Distinct buyers with a completed order, against sales to oneself',
  },
} as const satisfies Record<string, MetricRow>;
