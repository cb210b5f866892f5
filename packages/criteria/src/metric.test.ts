import { describe, expect, it, test } from 'vitest';
import { familyOf, isRunning, keptBy, type Measure } from './measure.ts';
import { hasSample, hasWindow, isMetricKey, metricKeys, metricRow, valueRange } from './metric.ts';
import type { MetricRow } from './metrics/metric-row.ts';

/** The metrics of one kind. */
function keysOf(...kinds: readonly MetricRow['kind'][]): readonly string[] {
  return metricKeys.filter((metric) => kinds.includes(metricRow(metric).kind)).toSorted();
}

/** Every measure a metric reads. */
function measuresOf(row: MetricRow): readonly Measure[] {
  if (row.kind === 'median') return [...row.bands.map(({ measure }) => measure), row.over];
  return [...row.numerator, ...(row.denominator ?? []), ...(row.kind === 'rate' && row.bad ? [row.bad] : [])];
}

describe.each(metricKeys)('%s', (metric) => {
  const row = metricRow(metric);

  it('says what it is and where its definition comes from', () => {
    expect(row.definition.length).toBeGreaterThan(10);
    expect(row.source).not.toBe('');
    expect(isMetricKey(metric)).toBe(true);
  });

  it('has the unit its kind has', () => {
    const units: { readonly [Kind in MetricRow['kind']]: readonly MetricRow['unit'][] } = {
      rate: ['ratio'],
      mean: ['stars'],
      count: ['count'],
      money: ['money'],
      distinct: ['count'],
      repeat_share: ['ratio'],
      top_share: ['ratio'],
      median: ['hours', 'days'],
      age: ['days'],
      since: ['days'],
      streak: ['count'],
      running: ['count'],
      acknowledged: ['count'],
    };
    expect(units[row.kind]).toContain(row.unit);
  });

  it('reads over days what is no running measure, and without a window only what is', () => {
    const running = measuresOf(row).map(isRunning);
    expect(new Set(running).size).toBeLessThanOrEqual(1);
    if (running.length > 0) expect(running[0]).toBe(!hasWindow(row));
  });
});

test('whose it is is kept of all that asks for it', () => {
  for (const metric of metricKeys) {
    const row = metricRow(metric);
    if (row.kind === 'rate' && row.bad !== undefined) expect([metric, keptBy(row.bad)]).toEqual([metric, 'buyer']);
    if (['distinct', 'repeat_share', 'top_share'].includes(row.kind)) {
      expect([metric, row.numerator?.map(keptBy)]).toEqual([metric, ['buyer']]);
    }
    if (row.kind === 'money') expect([metric, row.numerator?.map(keptBy)]).toEqual([metric, ['currency']]);
  }
});

test('both sides of a rate and its bad events can be left out together: they are of one family', () => {
  for (const metric of metricKeys) {
    const row = metricRow(metric);
    if (row.kind !== 'rate') continue;
    expect([metric, new Set(measuresOf(row).map(familyOf)).size]).toEqual([metric, 1]);
  }
});

test('the bands of a median rise, and each has a measure of its own', () => {
  for (const metric of keysOf('median')) {
    const row = isMetricKey(metric) ? metricRow(metric) : undefined;
    if (row?.kind !== 'median') throw new Error(`${metric} is no median`);
    const ends = row.bands.map(({ upTo }) => upTo);
    expect(ends).toEqual([...new Set(ends)].toSorted((a, b) => a - b));
    expect(new Set(measuresOf(row)).size).toBe(row.bands.length + 1);
    for (const { upTo, measure } of row.bands) expect(measure).toMatch(new RegExp(`_to_${upTo}[hd]$`));
  }
});

test('only age, what runs and what was acknowledged are read without a window', () => {
  const without = metricKeys.filter((metric) => !hasWindow(metricRow(metric))).toSorted();
  expect(without).toEqual(keysOf('age', 'running', 'acknowledged'));
});

test('what is divided has a sample', () => {
  const divided = metricKeys.filter((metric) => hasSample(metricRow(metric))).toSorted();
  expect(divided).toEqual(keysOf('rate', 'mean', 'median', 'repeat_share', 'top_share'));
});

test('a share lies from 0 to 1, a mean of stars from 1 to 5, a number has no end', () => {
  expect(valueRange(metricRow('on_time_ship_rate'))).toEqual({ min: 0, max: 1 });
  expect(valueRange(metricRow('buyer_concentration'))).toEqual({ min: 0, max: 1 });
  expect(valueRange(metricRow('average_rating'))).toEqual({ min: 1, max: 5 });
  expect(valueRange(metricRow('gross_sales'))).toEqual({ min: 0, max: Number.POSITIVE_INFINITY });
});

test('delivery waits 14 days for late reports, what happens to the account is placed or answered none, the rest three', () => {
  const withLag = (lag: number) => metricKeys.filter((metric) => metricRow(metric).lagDays === lag).toSorted();
  expect(withLag(14)).toEqual(['on_time_delivery_rate']);
  expect(withLag(0)).toEqual(
    [
      ...keysOf('age', 'running', 'acknowledged', 'since', 'streak'),
      'authenticity_violations',
      'policy_violations',
      'severe_policy_violations',
    ].toSorted(),
  );
  expect([...withLag(0), ...withLag(3), ...withLag(14)]).toHaveLength(metricKeys.length);
});

test('the metrics the catalogue says are shown and not judged have no better way', () => {
  expect(metricKeys.filter((metric) => metricRow(metric).better === 'none').toSorted()).toEqual([
    'buyer_cancel_share',
    'median_promised_handling_days',
    'rating_coverage',
    'repeat_buyer_rate',
  ]);
});

test('a name that is no metric is none, also one that every object has', () => {
  for (const name of ['charm', '', 'constructor', 'toString', '__proto__']) expect(isMetricKey(name)).toBe(false);
});
