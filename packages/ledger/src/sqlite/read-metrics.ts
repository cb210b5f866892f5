import {
  clearSums,
  columnOf,
  type Day,
  datedColumns,
  hasSample,
  type MetricKey,
  measuresOf,
  metricKeys,
  metricRow,
  readMetric,
  type WindowShape,
  windowSums,
} from '@gold-seller/criteria';
import { monthSpan } from '../month-span.ts';
import { runningMonth, sumPacked } from '../packed-tally.ts';
import type { Database } from './database.ts';

/** One metric of one seller over the days before a day. */
export interface MetricFigure {
  readonly seller: string;
  readonly metric: MetricKey;
  readonly numerator: number;
  /** Nothing for what is not divided: counts and days. */
  readonly denominator: number | undefined;
  /** Nothing where there is nothing to divide by. */
  readonly value: number | undefined;
}

/** Every metric of every seller registered by `day`, over the `windowDays` days before it, without lag; by seller. */
export async function* readMetrics(
  { kysely, connection }: Database,
  day: Day,
  windowDays: number,
): AsyncGenerator<MetricFigure> {
  const shape: WindowShape = { length: { days: windowDays }, lagDays: 0, partsOf: buyersOf, daysOf };
  const sums = windowSums(day, [shape]);
  const months = monthSpan(sums.spans);
  const tallies = connection.prepare(
    `select month, packed from tally
     where bucket = ? and seller = ? and (month = ${runningMonth} or month between ? and ?)`,
  );
  const sellers = kysely
    .selectFrom('seller')
    .select(['bucket', 'seller'])
    .where('opened_day', '<=', day)
    .orderBy('seller');
  for (const { bucket, seller } of await sellers.execute()) {
    clearSums(sums);
    for (const row of tallies.all(bucket, seller, months.from, months.to)) {
      sumPacked(row.packed as Uint8Array, Number(row.month), sums); // safe: its own columns
    }
    for (const metric of listedMetrics) {
      const row = metricRow(metric);
      const { numerator, denominator, median } = readMetric({ row }, sums, 0);
      yield {
        seller,
        metric,
        numerator,
        denominator: hasSample(row) ? denominator : undefined,
        value: row.kind === 'median' ? median : denominator === 0 ? undefined : numerator / denominator,
      };
    }
  }
}

/** Amounts are per currency, and what was acknowledged is per programme: neither is one number. */
const listedMetrics = metricKeys.filter((metric) => !['money', 'acknowledged'].includes(metricRow(metric).kind));

const buyersOf = columnsOf(['distinct', 'repeat_share', 'top_share']);
const daysOf = [...new Set(metricKeys.flatMap((metric) => datedColumns(metricRow(metric))))];

function columnsOf(kinds: readonly string[]): readonly number[] {
  const rows = metricKeys.map(metricRow).filter(({ kind }) => kinds.includes(kind));
  return [...new Set(rows.flatMap((row) => measuresOf(row).numerator.map((measure) => columnOf({ measure }))))];
}
