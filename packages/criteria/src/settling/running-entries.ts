import type { DaySpan } from '../day-spans.ts';
import type { Entry } from '../entry.ts';
import type { Measure } from '../measure.ts';

/** One more from the first day of each span on, one less from the day after its last. */
export function runningEntries(spans: readonly DaySpan[], measure: Measure): readonly Entry[] {
  return spans.flatMap(({ from, to }): Entry[] => [
    { day: from, measure, count: 1 },
    ...(to === undefined ? [] : [{ day: to + 1, measure, count: -1 }]),
  ]);
}
