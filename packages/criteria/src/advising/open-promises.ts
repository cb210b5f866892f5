import type { Day } from '../day.ts';
import { type Measure, measures } from '../measure.ts';
import { cutAt, type DatedColumn, indexOfDay } from './dated-column.ts';

/**
 * Measures that count a promise as broken until it is kept, with those that count the same promise in another way. What
 * has left slowly but in time is not open any more: of the longest band only as many as have not left are.
 */
const openMeasures = {
  orders_shipped_late: ['orders_due_to_ship', 'handling_over_72h'],
  deliveries_late: ['deliveries_due'],
  inquiries_unanswered_in_24_hours: ['inquiries_due_in_24_hours'],
  inquiries_unanswered_in_48_hours: ['inquiries_due_in_48_hours'],
  parcels_untracked: ['parcels_to_track'],
  reply_over_72h: [],
} as const satisfies Partial<Record<Measure, readonly Measure[]>>;

const promisesOfColumn: ReadonlyMap<number, readonly number[]> = new Map(
  Object.entries(openMeasures).map(([open, promises]) => [
    columnOf(open as Measure), // safe: the table's own keys
    promises.map(columnOf),
  ]),
);

/** The columns that tell what is open. */
export const openColumns: readonly number[] = [...promisesOfColumn.keys()];

/** Takes out, in place, what is still open: a promise due today or later can yet be kept, so it counts on neither side. */
export function takeOutOpen(columns: Map<number, DatedColumn>, today: Day): void {
  for (const [open, promises] of promisesOfColumn) {
    const column = columns.get(open);
    if (column === undefined) continue;
    const from = indexOfDay(column, today);
    for (let at = from; at < column.days.length; at++) {
      for (const promise of promises) takeOut(columns.get(promise), column.days[at] ?? today, column.counts[at] ?? 0);
    }
    if (from < column.days.length) columns.set(open, cutAt(column, from));
  }
}

function takeOut(column: DatedColumn | undefined, day: Day, count: number): void {
  if (column === undefined) return;
  const at = indexOfDay(column, day);
  if (column.days[at] === day) column.counts[at] = Math.max(0, (column.counts[at] ?? 0) - count);
}

function columnOf(measure: Measure): number {
  return measures[measure].slot * 2;
}
