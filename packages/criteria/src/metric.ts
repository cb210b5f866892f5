import { measures } from './measure.ts';
import { accountMetrics } from './metrics/account.ts';
import { deliveryMetrics } from './metrics/delivery.ts';
import { dispatchMetrics } from './metrics/dispatch.ts';
import { disputeMetrics } from './metrics/disputes.ts';
import { feedbackMetrics } from './metrics/feedback.ts';
import type { MetricRow } from './metrics/metric-row.ts';
import { orderMetrics } from './metrics/orders.ts';
import { replyMetrics } from './metrics/replies.ts';
import type { WindowSums } from './window.ts';

/** Every metric a policy can name. */
export const metrics = {
  ...accountMetrics,
  ...orderMetrics,
  ...feedbackMetrics,
  ...dispatchMetrics,
  ...deliveryMetrics,
  ...replyMetrics,
  ...disputeMetrics,
} as const satisfies Record<string, MetricRow>;

export type MetricKey = keyof typeof metrics;

export const metricKeys = Object.keys(metrics) as MetricKey[]; // safe: the table's own keys

/**
 * What a metric reads for one seller: `numerator / denominator`. Counts and days have the denominator 1. The raw pair
 * has what was left out put back. A denominator of 0 means there is nothing to divide: not enough data.
 */
export interface MetricReading {
  readonly numerator: number;
  readonly denominator: number;
  readonly rawNumerator: number;
  readonly rawDenominator: number;
}

export function metricRow(metric: MetricKey): MetricRow {
  return metrics[metric];
}

/** Reads a metric from the sums of the span with this index. */
export function readMetric(row: MetricRow, sums: WindowSums, spanIndex: number): MetricReading {
  return readers[row.kind](row, sums, spanIndex);
}

type Reader = (row: MetricRow, sums: WindowSums, spanIndex: number) => MetricReading;

const readRatio: Reader = (row, sums, spanIndex) => {
  const columns = sums.columns[spanIndex] ?? new Float64Array();
  const [numerator, excludedNumerator] = sumOf(columns, row.numerator);
  const [denominator, excludedDenominator] = sumOf(columns, row.denominator);
  return {
    numerator,
    denominator,
    rawNumerator: numerator + excludedNumerator,
    rawDenominator: denominator + excludedDenominator,
  };
};

const readCount: Reader = (row, sums, spanIndex) => {
  const [counted, excluded] = sumOf(sums.columns[spanIndex] ?? new Float64Array(), row.numerator);
  return { numerator: counted, denominator: 1, rawNumerator: counted + excluded, rawDenominator: 1 };
};

const readDistinct: Reader = (_row, sums, spanIndex) => {
  const count = sums.buyers[spanIndex]?.size ?? 0;
  return { numerator: count, denominator: 1, rawNumerator: count, rawDenominator: 1 };
};

const readAge: Reader = (row, sums) => {
  const slot = measures[row.numerator[0] ?? 'accounts_opened'].slot;
  const since = sums.since[slot] ?? Number.POSITIVE_INFINITY;
  const known = since <= sums.day;
  const days = known ? sums.day - since : 0;
  return { numerator: days, denominator: known ? 1 : 0, rawNumerator: days, rawDenominator: known ? 1 : 0 };
};

const readers: { readonly [Kind in MetricRow['kind']]: Reader } = {
  rate: readRatio,
  mean: readRatio,
  count: readCount,
  distinct: readDistinct,
  age: readAge,
};

function sumOf(columns: Float64Array, keys: MetricRow['numerator']): readonly [counted: number, excluded: number] {
  let counted = 0;
  let excluded = 0;
  for (const key of keys) {
    const column = measures[key].slot * 2;
    counted += columns[column] ?? 0;
    excluded += columns[column + 1] ?? 0;
  }
  return [counted, excluded];
}

export function isMetricKey(key: string): key is MetricKey {
  return Object.hasOwn(metrics, key);
}
