import type { Day } from '../day.ts';
import type { TallyCell } from '../tally.ts';

/** One column of a tally, oldest day first. */
export interface DatedColumn {
  readonly days: Int32Array;
  readonly counts: Float64Array;
  readonly parts: readonly TallyCell['parts'][];
}

/** Where in a column the days begin that are this day or later. */
export function indexOfDay({ days }: Pick<DatedColumn, 'days'>, day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The column with its days in order; itself where they are. */
export function inOrder(column: DatedColumn): DatedColumn {
  const { days, counts, parts } = column;
  if (isAscending(days)) return column;
  const order = Array.from(days.keys()).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
  return {
    days: Int32Array.from(order, (at) => days[at] ?? 0),
    counts: Float64Array.from(order, (at) => counts[at] ?? 0),
    parts: order.map((at) => parts[at]),
  };
}

/** The column up to before one of its days. */
export function cutAt({ days, counts, parts }: DatedColumn, at: number): DatedColumn {
  return { days: days.subarray(0, at), counts: counts.subarray(0, at), parts: parts.slice(0, at) };
}

function isAscending(days: Int32Array): boolean {
  for (let at = 1; at < days.length; at++) if ((days[at] ?? 0) <= (days[at - 1] ?? 0)) return false;
  return true;
}
