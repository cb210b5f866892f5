import { type Criterion, type MetricReading, metricRow } from '@gold-seller/criteria';
import { figureText, type Words } from '@gold-seller/criteria/wording';

/** What was counted, as people read it: `90% (36 of 40)`; what cannot be told, for want of data, says so. */
export function readingText({ metric, currency }: Criterion, reading: MetricReading, words: Words): string {
  if (reading.denominator === 0) return words.messages.verdict.undecided;
  const row = metricRow(metric);
  const median = row.kind === 'median' ? { numerator: Math.round((reading.median ?? 0) * 100) } : {};
  const { value, sample } = figureText({ ...row, ...reading, ...median, currency }, words);
  return sample === undefined ? value : `${value} (${sample})`;
}
