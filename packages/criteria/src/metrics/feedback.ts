import type { MetricRow } from './metric-row.ts';

/** What buyers said: per buyer and ISO week the first rating that stands. */
export const feedbackMetrics = {
  positive_feedback_rate: {
    kind: 'rate',
    numerator: ['ratings_positive'],
    denominator: ['ratings_positive', 'ratings_negative'],
    better: 'up',
    lagDays: 3,
    valueMax: 1,
    source: '4-5 stars over 4-5 and 1-2 stars, as AliExpress and eBay count; 3 stars are in neither',
  },
  average_rating: {
    kind: 'mean',
    numerator: ['stars'],
    denominator: ['ratings'],
    better: 'up',
    lagDays: 3,
    valueMax: 5,
    source: 'Mean of the stars, 1 to 5',
  },
} as const satisfies Record<string, MetricRow>;
