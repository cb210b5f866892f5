import type { Family } from './events/correction.ts';

interface MeasureRow {
  /** Its number in stored tallies; never reused, never changed. */
  readonly slot: number;
  /** The family it can be left out with, or nothing where it always counts. */
  readonly family?: Family;
  /** A running count has no window: it is read from the first day on. */
  readonly running?: true;
}

/** Every thing we count. */
export const measures = {
  accounts_opened: { slot: 0, running: true },
  orders_confirmed: { slot: 1, family: 'dispatch' },
  orders_due_to_ship: { slot: 2, family: 'dispatch' },
  orders_shipped_on_time: { slot: 3, family: 'dispatch' },
  orders_cancelled_by_seller: { slot: 4, family: 'dispatch' },
  deliveries_due: { slot: 5, family: 'delivery' },
  deliveries_on_time: { slot: 6, family: 'delivery' },
  orders_completed: { slot: 7 },
  ratings: { slot: 8, family: 'feedback' },
  ratings_positive: { slot: 9, family: 'feedback' },
  ratings_neutral: { slot: 10, family: 'feedback' },
  ratings_negative: { slot: 11, family: 'feedback' },
  stars: { slot: 12, family: 'feedback' },
  inquiries_due: { slot: 13, family: 'replies' },
  inquiries_answered_in_24_hours: { slot: 14, family: 'replies' },
  orders_open_to_dispute: { slot: 15, family: 'disputes' },
  disputes_lost: { slot: 16, family: 'disputes' },
} as const satisfies Record<string, MeasureRow>;

export type Measure = keyof typeof measures;

/** One more than the highest slot. */
export const slotCount = 1 + Math.max(...Object.values(measures).map((row) => row.slot));

const bySlot: readonly Measure[] = (Object.keys(measures) as Measure[]) // safe: the table's own keys
  .toSorted((a, b) => measures[a].slot - measures[b].slot);

/** The measure with this slot. Throws for a slot no measure has: the store is newer than the program. */
export function measureOfSlot(slot: number): Measure {
  const measure = bySlot[slot];
  if (measure === undefined) throw new RangeError(`no measure has slot ${slot}`);
  return measure;
}

export function familyOf(measure: Measure): Family | undefined {
  const row: MeasureRow = measures[measure];
  return row.family;
}

export function isRunning(measure: Measure): boolean {
  const row: MeasureRow = measures[measure];
  return row.running === true;
}
