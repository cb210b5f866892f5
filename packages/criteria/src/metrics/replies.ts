import type { MetricRow } from './metric-row.ts';

/** Answering buyers. */
export const replyMetrics = {
  response_rate_24h: {
    kind: 'rate',
    numerator: ['inquiries_answered_in_24_hours'],
    denominator: ['inquiries_due_in_24_hours'],
    bad: 'inquiries_unanswered_in_24_hours',
    unit: 'ratio',
    better: 'up',
    lagDays: 3,
    shown: true,
    definition: 'First messages answered by a person in 24 hours over first messages',
    source: 'Etsy 95 %, Airbnb 90 %',
  },
  response_rate_48h: {
    kind: 'rate',
    numerator: ['inquiries_answered_in_48_hours'],
    denominator: ['inquiries_due_in_48_hours'],
    bad: 'inquiries_unanswered_in_48_hours',
    unit: 'ratio',
    better: 'up',
    lagDays: 3,
    shown: true,
    definition: 'First messages answered by a person in 48 hours over first messages',
    source: 'Walmart 90 to 95 %',
  },
} as const satisfies Record<string, MetricRow>;
