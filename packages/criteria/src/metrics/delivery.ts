import type { MetricRow } from './metric-row.ts';

/** Arriving on time. */
export const deliveryMetrics = {
  on_time_delivery_rate: {
    kind: 'rate',
    numerator: ['deliveries_on_time'],
    denominator: ['deliveries_due'],
    bad: 'deliveries_late',
    unit: 'ratio',
    better: 'up',
    lagDays: 14,
    shown: true,
    definition: 'Orders that arrived by their promised day over deliveries due',
    source: 'Amazon, Walmart 90 to 95 %; carriers report late, hence 14 days',
  },
} as const satisfies Record<string, MetricRow>;
