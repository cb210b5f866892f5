import type { Account } from './account.ts';
import type { Day } from './day.ts';
import { type Measure, measures } from './measure.ts';
import type { Band, MetricRow } from './metrics/metric-row.ts';
import { pausedDaysBetween, type Span, type WindowSums } from './window.ts';

/**
 * What a metric reads for one seller: `numerator / denominator`. Counts, amounts and days have the denominator 1. The
 * raw pair has what was left out put back. A denominator of 0 means there is nothing to divide: not enough data.
 */
export interface MetricReading {
  readonly numerator: number;
  readonly denominator: number;
  readonly rawNumerator: number;
  readonly rawDenominator: number;
  /** The days that were read; nothing for what has no window. */
  readonly span?: Span;
  /** Different buyers with a bad event, where the policy allows a few; events of nobody known count one each. */
  readonly badBuyers?: number;
  /** The median by interpolation in its band, in the metric's unit; nothing where it lies beyond the last band. */
  readonly median?: number;
}

/** What a reading is asked beside the metric. */
export interface ReadingQuestion {
  readonly row: MetricRow;
  /** The currency of an amount. */
  readonly currency?: string | undefined;
  /** For a median, the upper end of a band: the reading is the share within it. */
  readonly within?: number | undefined;
  readonly badBuyers?: boolean | undefined;
  /** The version a seller is to have acknowledged. */
  readonly acknowledged?: { readonly programme: string; readonly version: number } | undefined;
}

/** Reads a metric from the sums of the span with this index. */
export function readMetric(
  question: ReadingQuestion,
  sums: WindowSums,
  spanIndex: number,
  account?: Account,
): MetricReading {
  return readers[question.row.kind](question, sums, spanIndex, account);
}

type Reader = (
  question: ReadingQuestion,
  sums: WindowSums,
  spanIndex: number,
  account: Account | undefined,
) => MetricReading;

const noColumns: number[] = [];

const readFraction: Reader = ({ row, badBuyers }, sums, spanIndex) => {
  const columns = sums.columns[spanIndex] ?? noColumns;
  const [counted, leftOutOfNumerator] = sumOf(columns, row.numerator ?? []);
  const [denominator, leftOut] = sumOf(columns, row.denominator ?? []);
  // Reported counts need not fit together; a mean's numerator is stars, at most five each.
  const most = row.kind === 'mean' ? 5 : 1;
  const numerator = Math.min(counted, denominator * most);
  const reading = {
    numerator,
    denominator,
    rawNumerator: Math.min(counted + leftOutOfNumerator, (denominator + leftOut) * most),
    rawDenominator: denominator + leftOut,
    span: spanAt(sums, spanIndex),
  };
  if (badBuyers !== true || row.kind !== 'rate' || row.bad === undefined) return reading;
  return { ...reading, badBuyers: distinctBuyers(sums, spanIndex, row.bad) };
};

const readCount: Reader = ({ row }, sums, spanIndex) => {
  const [counted, leftOut] = sumOf(sums.columns[spanIndex] ?? noColumns, row.numerator ?? []);
  return { ...whole(counted, counted + leftOut), span: spanAt(sums, spanIndex) };
};

const readMoney: Reader = ({ row, currency = '' }, sums, spanIndex) => {
  const [measure = 'sales'] = row.numerator ?? [];
  const amount = partsOf(sums, spanIndex, measure)?.get(currency) ?? 0;
  return { ...whole(amount), span: spanAt(sums, spanIndex) };
};

const readDistinct: Reader = ({ row }, sums, spanIndex) => {
  const [measure = 'orders_completed'] = row.numerator ?? [];
  return { ...whole(partsOf(sums, spanIndex, measure)?.size ?? 0), span: spanAt(sums, spanIndex) };
};

const readRepeatShare: Reader = ({ row }, sums, spanIndex) => {
  const [measure = 'orders_completed'] = row.numerator ?? [];
  const parts = partsOf(sums, spanIndex, measure);
  let repeated = 0;
  for (const count of parts?.values() ?? []) if (count >= 2) repeated++;
  return { ...pair(repeated, parts?.size ?? 0), span: spanAt(sums, spanIndex) };
};

const readTopShare: Reader = ({ row }, sums, spanIndex) => {
  const [measure = 'orders_completed'] = row.numerator ?? [];
  let top = 0;
  let all = 0;
  for (const count of partsOf(sums, spanIndex, measure)?.values() ?? []) {
    top = Math.max(top, count);
    all += count;
  }
  return { ...pair(top, all), span: spanAt(sums, spanIndex) };
};

const readMedian: Reader = ({ row, within = 0 }, sums, spanIndex) => {
  const columns = sums.columns[spanIndex] ?? noColumns;
  const { bands, over } = row.kind === 'median' ? row : noBands;
  const inside = bands.filter(({ upTo }) => upTo <= within).map(({ measure }) => measure);
  const all = [...bands.map(({ measure }) => measure), over];
  const [numerator, leftOutInside] = sumOf(columns, inside);
  const [denominator, leftOut] = sumOf(columns, all);
  const reading = {
    numerator,
    denominator,
    rawNumerator: numerator + leftOutInside,
    rawDenominator: denominator + leftOut,
    span: spanAt(sums, spanIndex),
  };
  const median = medianOf(bands, columns, denominator);
  return median === undefined ? reading : { ...reading, median };
};

/** From the last rise, a change of owner before the opening aside; known as soon as one of the two is. */
const readAge: Reader = ({ row }, { day, running }) => {
  const { slot } = measures[row.numerator?.[0] ?? 'accounts_opened'];
  const ofLast = row.kind === 'age' && row.from === 'last';
  const first = running.first[ofLast ? measures.accounts_opened.slot : slot] ?? Number.POSITIVE_INFINITY;
  const last = (ofLast ? running.last[slot] : undefined) ?? Number.NEGATIVE_INFINITY;
  const since = first <= day ? Math.max(first, last) : last;
  return since === Number.NEGATIVE_INFINITY ? pair(0, 0) : whole(day - since);
};

const readSince: Reader = ({ row }, sums, spanIndex) => {
  const span = spanAt(sums, spanIndex);
  const last = Math.max(span.from - 1, lastDay(sums, spanIndex, row.numerator?.[0] ?? 'orders_placed'));
  return { ...whole(sums.day - last - pausedDaysBetween(sums.pauses, last, sums.day)), span };
};

const readStreak: Reader = ({ row }, sums, spanIndex) => {
  const after = lastDay(sums, spanIndex, row.kind === 'streak' ? row.endedBy : 'orders_accepted');
  let counted = 0;
  let leftOut = 0;
  for (const measure of row.numerator ?? []) {
    const column = measures[measure].slot * 2;
    counted += countAfter(after, sums.days[spanIndex]?.get(column));
    leftOut += countAfter(after, sums.days[spanIndex]?.get(column + 1));
  }
  return { ...whole(counted, counted + leftOut), span: spanAt(sums, spanIndex) };
};

/** The last day of a span on which a measure counted; minus infinity where none did. */
function lastDay(sums: WindowSums, spanIndex: number, measure: Measure): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const [day, count] of sums.days[spanIndex]?.get(measures[measure].slot * 2) ?? []) {
    if (count > 0 && day > last) last = day;
  }
  return last;
}

function countAfter(after: Day, byDay: ReadonlyMap<Day, number> | undefined): number {
  let sum = 0;
  for (const [day, count] of byDay ?? []) if (day > after) sum += count;
  return sum;
}

const readRunning: Reader = ({ row }, { running }) => {
  let count = 0;
  for (const measure of row.numerator ?? []) count += running.counts[measures[measure].slot] ?? 0;
  return whole(count);
};

const readAcknowledged: Reader = ({ acknowledged }, { day }, _spanIndex, account) => {
  const found = account?.acknowledgements.some(
    (each) =>
      each.day <= day && each.programme === acknowledged?.programme && each.version >= (acknowledged?.version ?? 0),
  );
  return whole(found ? 1 : 0);
};

const readers: { readonly [Kind in MetricRow['kind']]: Reader } = {
  rate: readFraction,
  mean: readFraction,
  count: readCount,
  money: readMoney,
  distinct: readDistinct,
  repeat_share: readRepeatShare,
  top_share: readTopShare,
  median: readMedian,
  age: readAge,
  since: readSince,
  streak: readStreak,
  running: readRunning,
  acknowledged: readAcknowledged,
};

const noBands: { readonly bands: readonly Band[]; readonly over: Measure } = { bands: [], over: 'handling_over_72h' };

function whole(counted: number, raw = counted): MetricReading {
  return { numerator: counted, denominator: 1, rawNumerator: raw, rawDenominator: 1 };
}

function pair(numerator: number, denominator: number): MetricReading {
  return { numerator, denominator, rawNumerator: numerator, rawDenominator: denominator };
}

function spanAt({ spans, day }: WindowSums, index: number): Span {
  return spans[index] ?? { from: day, to: day - 1 };
}

function partsOf(sums: WindowSums, spanIndex: number, measure: Measure) {
  return sums.parts[spanIndex]?.get(measures[measure].slot * 2);
}

/** Buyers who are known count once; events of nobody known count one each. */
function distinctBuyers(sums: WindowSums, spanIndex: number, measure: Measure): number {
  const parts = partsOf(sums, spanIndex, measure);
  let known = 0;
  for (const count of parts?.values() ?? []) known += count;
  const all = sums.columns[spanIndex]?.[measures[measure].slot * 2] ?? 0;
  return (parts?.size ?? 0) + all - known;
}

/** Interpolates within the band where half of them lie, as if they were spread evenly; two places, rounded up. */
function medianOf(bands: readonly Band[], columns: readonly number[], total: number): number | undefined {
  if (total === 0) return undefined;
  let below = 0;
  let from = 0;
  for (const { upTo, measure } of bands) {
    const count = columns[measures[measure].slot * 2] ?? 0;
    if ((below + count) * 2 >= total && count > 0) {
      const hundredths = ((total - below * 2) * (upTo - from) * 100) / (count * 2);
      return (from * 100 + Math.ceil(hundredths)) / 100;
    }
    below += count;
    from = upTo;
  }
  return undefined;
}

function sumOf(columns: readonly number[], keys: readonly Measure[]): readonly [counted: number, leftOut: number] {
  let counted = 0;
  let leftOut = 0;
  for (const key of keys) {
    const column = measures[key].slot * 2;
    counted += columns[column] ?? 0;
    leftOut += columns[column + 1] ?? 0;
  }
  return [counted, leftOut];
}
