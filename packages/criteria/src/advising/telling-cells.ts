import type { Day } from '../day.ts';
import { type Measure, measures } from '../measure.ts';
import { columnOfCell, dayOfCell, type Tally, type TallyCell } from '../tally.ts';
import { addCell, addPart, type WindowSums } from '../window.ts';

/** What of a tally matters to advice beside its sums. */
export interface TellingCells {
  /** Promises that are still open: due today or later and not kept yet. */
  readonly open: readonly OpenCell[];
  /** The cells of the measures that were asked for, what is open left out. */
  readonly asked: ReadonlyMap<Measure, readonly DatedCount[]>;
}

export interface DatedCount {
  readonly day: Day;
  readonly count: number;
}

interface OpenCell extends DatedCount {
  readonly column: number;
  readonly parts: TallyCell['parts'];
  /** The columns that count the promise itself. */
  readonly promises: readonly number[];
}

/** Measures that count a promise as broken until it is kept, with those that count the promise itself. */
const openMeasures = {
  orders_shipped_late: ['orders_due_to_ship'],
  deliveries_late: ['deliveries_due'],
  inquiries_unanswered_in_24_hours: ['inquiries_due_in_24_hours'],
  inquiries_unanswered_in_48_hours: ['inquiries_due_in_48_hours'],
  handling_over_72h: [],
  reply_over_72h: [],
} as const satisfies Partial<Record<Measure, readonly Measure[]>>;

const promisesOfColumn = new Map<number, readonly number[]>(
  Object.entries(openMeasures).map(([open, promises]) => [
    columnOf(open as Measure), // safe: the table's own keys
    promises.map(columnOf),
  ]),
);

/** Looks them up in one pass. A promise due today or later can yet be kept: it counts on neither side until then. */
export function tellingCells(tally: Tally, today: Day, wanted: ReadonlySet<Measure>): TellingCells {
  const askedByColumn = new Map([...wanted].map((measure) => [columnOf(measure), measure]));
  const asked = new Map<Measure, DatedCount[]>([...wanted].map((measure) => [measure, []]));
  const open: OpenCell[] = [];
  for (const [key, cell] of tally) {
    const column = columnOfCell(key);
    const promises = promisesOfColumn.get(column);
    const measure = askedByColumn.get(column);
    if (promises === undefined && measure === undefined) continue;
    const day = dayOfCell(key);
    if (promises !== undefined && day >= today)
      open.push({ day, column, count: cell.count, parts: cell.parts, promises });
    else if (measure !== undefined) asked.get(measure)?.push({ day, count: cell.count });
  }
  for (const cells of asked.values()) cells.sort((a, b) => a.day - b.day);
  return { open, asked };
}

/** Takes what is open out of sums, in place. */
export function takeOut(sums: WindowSums, open: TellingCells['open']): void {
  for (const { day, column, count, parts, promises } of open) {
    for (const each of [column, ...promises]) addCell(sums, day, each, -count);
    for (const [part, share] of parts ?? []) addPart(sums, day, column, part, -share);
  }
}

function columnOf(measure: Measure): number {
  return measures[measure].slot * 2;
}
