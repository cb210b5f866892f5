import type { MetricRow } from './metric-row.ts';

/** Answering buyers. */
export const replyMetrics = {
  response_rate_24h: {
    kind: 'rate',
    numerator: ['inquiries_answered_in_24_hours'],
    denominator: ['inquiries_due'],
    better: 'up',
    lagDays: 3,
    valueMax: 1,
    source: 'First messages answered in 24 hours over first messages; Etsy, Airbnb',
  },
} as const satisfies Record<string, MetricRow>;
