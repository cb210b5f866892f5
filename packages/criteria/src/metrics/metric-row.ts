import type { Measure } from '../measure.ts';

/** One metric of the catalogue. */
export interface MetricRow {
  /** How it is read: a rate of 0 to 1, a mean, a count, a count of distinct buyers, or the days since something. */
  readonly kind: 'rate' | 'mean' | 'count' | 'distinct' | 'age';
  readonly numerator: readonly Measure[];
  /** Empty for what is not divided. */
  readonly denominator: readonly Measure[];
  readonly better: 'up' | 'down';
  /** Days left to reports that arrive late, before a day is read. */
  readonly lagDays: number;
  /** The highest value it can have; a threshold lies within 0 and this. */
  readonly valueMax: number;
  /** Where the definition comes from. */
  readonly source: string;
}
