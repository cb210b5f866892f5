import type { MetricReading } from '../reading.ts';

/** A reading from which nothing was left out; `rest` changes it. */
export function readingOf(numerator: number, denominator = 1, rest: Partial<MetricReading> = {}): MetricReading {
  return { numerator, denominator, rawNumerator: numerator, rawDenominator: denominator, ...rest };
}
