import type { AccountSpan } from '../account.ts';
import type { Day } from '../day.ts';
import type { Measure } from '../measure.ts';
import type { MetricRow } from '../metrics/metric-row.ts';
import { type Span, spanOf, type WindowShape } from '../window.ts';
import type { DatedCount, TellingCells } from './telling-cells.ts';

/** Bad events that no decision reads any more from a day on. */
export type Leaving = DatedCount;

/** The measures in which a metric's bad events are counted. */
export function badMeasures(row: MetricRow): readonly Measure[] {
  if (row.kind === 'rate' && row.bad !== undefined) return [row.bad];
  return row.kind === 'count' && row.better === 'down' ? row.numerator : [];
}

/** When the bad events of a window leave it, the next first. */
export function leavingFrom(
  row: MetricRow,
  shape: WindowShape,
  span: Span,
  bad: TellingCells['asked'],
  pauses: readonly AccountSpan[],
): readonly Leaving[] {
  return badMeasures(row)
    .flatMap((measure) => bad.get(measure) ?? [])
    .filter(({ day }) => day >= span.from && day <= span.to)
    .map(({ day, count }) => ({ day: firstDayWithout(day, shape, pauses), count }))
    .toSorted((a, b) => a.day - b.day);
}

/** The first decision day whose window begins after a day: it is sought by halving, since windows only move on. */
function firstDayWithout(day: Day, shape: WindowShape, pauses: readonly AccountSpan[]): Day {
  let below = day;
  let above = day + 1;
  while (spanOf(above, shape, pauses).from <= day) {
    below = above;
    above += above - day;
  }
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2);
    if (spanOf(middle, shape, pauses).from > day) above = middle;
    else below = middle;
  }
  return above;
}
