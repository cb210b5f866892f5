import type { AccountSpan } from '../account.ts';
import type { Day } from '../day.ts';
import { measures } from '../measure.ts';
import { badMeasures } from '../metric.ts';
import type { MetricRow } from '../metrics/metric-row.ts';
import { type Span, spanOf, type WindowShape } from '../window.ts';
import { indexOfDay } from './dated-column.ts';
import type { DatedTally } from './dated-tally.ts';

/** Bad events that no decision reads any more from a day on. */
export interface Leaving {
  readonly day: Day;
  readonly count: number;
}

/** When the bad events of a window leave it, the next first. */
export function leavingFrom(
  row: MetricRow,
  shape: WindowShape,
  span: Span,
  dated: DatedTally,
  pauses: readonly AccountSpan[],
): readonly Leaving[] {
  const leaving: Leaving[] = [];
  for (const measure of badMeasures(row)) {
    const column = dated.get(measures[measure].slot * 2);
    if (column === undefined) continue;
    const end = indexOfDay(column, span.to + 1);
    for (let at = indexOfDay(column, span.from); at < end; at++) {
      const day = firstDayWithout(column.days[at] ?? span.from, shape, pauses);
      leaving.push({ day, count: column.counts[at] ?? 0 });
    }
  }
  return leaving.toSorted((a, b) => a.day - b.day);
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
