import type { MetricRow } from './metric-row.ts';

/** Arriving on time. */
export const deliveryMetrics = {
  on_time_delivery_rate: {
    kind: 'rate',
    numerator: ['deliveries_on_time'],
    denominator: ['deliveries_due'],
    better: 'up',
    lagDays: 14,
    valueMax: 1,
    source: 'Delivered by the promised day over deliveries due; carriers report late, hence the lag of 14 days',
  },
} as const satisfies Record<string, MetricRow>;
