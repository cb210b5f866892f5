import type { Measure } from './measure.ts';
import { accountMetrics } from './metrics/account.ts';
import { deliveryMetrics } from './metrics/delivery.ts';
import { dispatchMetrics } from './metrics/dispatch.ts';
import { disputeMetrics } from './metrics/disputes.ts';
import { durationMetrics } from './metrics/durations.ts';
import { feedbackMetrics } from './metrics/feedback.ts';
import type { MetricRow } from './metrics/metric-row.ts';
import { orderMetrics } from './metrics/orders.ts';
import { replyMetrics } from './metrics/replies.ts';
import { violationMetrics } from './metrics/violations.ts';

/** Every metric a policy can name. */
export const metrics = {
  ...accountMetrics,
  ...orderMetrics,
  ...feedbackMetrics,
  ...dispatchMetrics,
  ...deliveryMetrics,
  ...durationMetrics,
  ...replyMetrics,
  ...disputeMetrics,
  ...violationMetrics,
} as const satisfies Record<string, MetricRow>;

export type MetricKey = keyof typeof metrics;

export const metricKeys = Object.keys(metrics) as MetricKey[]; // safe: the table's own keys

export function metricRow(metric: MetricKey): MetricRow {
  return metrics[metric];
}

export function isMetricKey(key: string): key is MetricKey {
  return Object.hasOwn(metrics, key);
}

/** The measures a metric counts, and those it is divided by; of a median every band is both. */
export function measuresOf(row: MetricRow): {
  readonly numerator: readonly Measure[];
  readonly denominator: readonly Measure[];
} {
  if (row.kind !== 'median') return { numerator: row.numerator, denominator: row.denominator ?? [] };
  const bands = [...row.bands.map(({ measure }) => measure), row.over];
  return { numerator: bands, denominator: bands };
}

/** The measures in which a metric's bad events are counted; none where it has none. */
export function badMeasures(row: MetricRow): readonly Measure[] {
  if (row.kind === 'rate' && row.bad !== undefined) return [row.bad];
  return row.kind === 'count' && row.better === 'down' ? row.numerator : [];
}

/** Whether the metric is read over a window of days. */
export function hasWindow({ kind }: MetricRow): boolean {
  return kind !== 'age' && kind !== 'running' && kind !== 'acknowledged';
}

/** Whether the metric is divided, so that there can be too little to judge it by. */
export function hasSample({ kind }: MetricRow): boolean {
  return kind === 'rate' || kind === 'mean' || kind === 'median' || kind === 'repeat_share' || kind === 'top_share';
}

/** The least and the highest value a metric can have. */
export function valueRange({ kind }: MetricRow): { readonly min: number; readonly max: number } {
  return ranges[kind];
}

const endless = { min: 0, max: Number.POSITIVE_INFINITY };
const share = { min: 0, max: 1 };

const ranges: { readonly [Kind in MetricRow['kind']]: { readonly min: number; readonly max: number } } = {
  rate: share,
  mean: { min: 1, max: 5 },
  count: endless,
  money: endless,
  distinct: endless,
  repeat_share: share,
  top_share: share,
  median: endless,
  age: endless,
  since: endless,
  streak: endless,
  running: endless,
  acknowledged: share,
};
