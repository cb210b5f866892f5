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
  type WindowSums,
  windowSums,
} from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { bySeller } from '../by-seller.ts';
import { monthSpan } from '../month-span.ts';
import { runningMonth } from '../packed-tally.ts';
import type { Schema } from '../schema.ts';
import { sumPacked } from '../sum-packed.ts';
import { sellerPagesByName } from './seller-pages.ts';

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
  kysely: Kysely<Schema>,
  day: Day,
  windowDays: number,
  pageSize?: number,
): AsyncGenerator<MetricFigure> {
  const shape: WindowShape = { length: { days: windowDays }, lagDays: 0, partsOf: buyersOf, daysOf };
  const sums = windowSums(day, [shape]);
  const months = monthSpan(sums.spans);
  for await (const { sellers, theirs } of sellerPagesByName(kysely, pageSize)) {
    const tallies = await kysely
      .selectFrom('tally')
      .select(['seller', 'month', 'packed'])
      .where(theirs)
      .where((eb) => eb.or([eb('month', '=', runningMonth), eb.between('month', months.from, months.to)]))
      .execute();
    const talliesOf = bySeller(tallies);
    for (const { seller, opened_day: openedDay } of sellers) {
      if (openedDay === null || openedDay > day) continue;
      clearSums(sums);
      for (const { month, packed } of talliesOf(seller)) sumPacked(packed, month, sums);
      for (const figure of figuresOf(seller, sums)) yield figure;
    }
  }
}

function* figuresOf(seller: string, sums: WindowSums): Generator<MetricFigure> {
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

/** Amounts are per currency, and what was acknowledged is per programme: neither is one number. */
const listedMetrics = metricKeys.filter((metric) => !['money', 'acknowledged'].includes(metricRow(metric).kind));

const buyersOf = columnsOf(['distinct', 'repeat_share', 'top_share']);
const daysOf = [...new Set(metricKeys.flatMap((metric) => datedColumns(metricRow(metric))))];

function columnsOf(kinds: readonly string[]): readonly number[] {
  const rows = metricKeys.map(metricRow).filter(({ kind }) => kinds.includes(kind));
  return [...new Set(rows.flatMap((row) => measuresOf(row).numerator.map((measure) => columnOf({ measure }))))];
}
