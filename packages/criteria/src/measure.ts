import type { Family } from './family.ts';

interface MeasureRow {
  /** Its number in stored tallies; never reused, never changed; below `slotsMax`. */
  readonly slot: number;
  /** The family it can be left out with, or nothing where it always counts. */
  readonly family?: Family;
  /** A running count has no window: it is read from the first day on. */
  readonly running?: true;
  /** What its count is also kept by: whose it is, or in which currency. */
  readonly by?: 'buyer' | 'currency';
}

/** Every thing we count. Of what a programme may allow a few, the buyers are kept: they are counted once each. */
export const measures = {
  accounts_opened: { slot: 0, running: true },
  orders_confirmed: { slot: 1, family: 'dispatch' },
  orders_due_to_ship: { slot: 2, family: 'dispatch' },
  orders_shipped_on_time: { slot: 3, family: 'dispatch' },
  orders_cancelled_by_seller: { slot: 4, family: 'dispatch', by: 'buyer' },
  deliveries_due: { slot: 5, family: 'delivery' },
  deliveries_on_time: { slot: 6, family: 'delivery' },
  orders_completed: { slot: 7, by: 'buyer' },
  ratings: { slot: 8, family: 'feedback' },
  ratings_positive: { slot: 9, family: 'feedback' },
  ratings_neutral: { slot: 10, family: 'feedback' },
  ratings_negative: { slot: 11, family: 'feedback', by: 'buyer' },
  stars: { slot: 12, family: 'feedback' },
  inquiries_due_in_24_hours: { slot: 13, family: 'replies' },
  inquiries_answered_in_24_hours: { slot: 14, family: 'replies' },
  orders_open_to_dispute: { slot: 15, family: 'disputes' },
  disputes_lost: { slot: 16, family: 'disputes', by: 'buyer' },
  inquiries_due_in_48_hours: { slot: 17, family: 'replies' },
  inquiries_answered_in_48_hours: { slot: 18, family: 'replies' },
  orders_shipped_late: { slot: 19, family: 'dispatch', by: 'buyer' },
  deliveries_late: { slot: 20, family: 'delivery', by: 'buyer' },
  inquiries_unanswered_in_24_hours: { slot: 21, family: 'replies', by: 'buyer' },
  inquiries_unanswered_in_48_hours: { slot: 22, family: 'replies', by: 'buyer' },
  order_defects: { slot: 23, family: 'disputes', by: 'buyer' },
  orders_not_as_described: { slot: 24, family: 'disputes', by: 'buyer' },
  chargebacks: { slot: 25, family: 'disputes', by: 'buyer' },
  refunds_by_seller_fault: { slot: 26, family: 'disputes', by: 'buyer' },
  orders_rated: { slot: 27 },
  orders_rated_positive: { slot: 28 },
  item_as_described_ratings: { slot: 29, family: 'feedback' },
  item_as_described_stars: { slot: 30, family: 'feedback' },
  communication_ratings: { slot: 31, family: 'feedback' },
  communication_stars: { slot: 32, family: 'feedback' },
  shipping_speed_ratings: { slot: 33, family: 'feedback' },
  shipping_speed_stars: { slot: 34, family: 'feedback' },
  sales: { slot: 35, by: 'currency' },
  parcels_to_track: { slot: 36, family: 'dispatch' },
  parcels_tracked: { slot: 37, family: 'dispatch' },
  parcels_untracked: { slot: 38, family: 'dispatch', by: 'buyer' },
  orders_to_accept: { slot: 39, family: 'dispatch' },
  orders_accepted: { slot: 40, family: 'dispatch' },
  orders_rejected: { slot: 41, family: 'dispatch', by: 'buyer' },
  orders_cancelled_by_buyer: { slot: 42, family: 'dispatch' },
  authenticity_violations: { slot: 43 },
  policy_violations_minor: { slot: 44 },
  policy_violations_major: { slot: 45 },
  policy_violations_critical: { slot: 46 },
  trainings: { slot: 47, running: true },
  ownership_changes: { slot: 48, running: true },
  holds: { slot: 49, running: true },
  suspensions: { slot: 50, running: true },
  orders_placed: { slot: 51 },
  handling_to_1h: { slot: 52, family: 'dispatch' },
  handling_to_2h: { slot: 53, family: 'dispatch' },
  handling_to_4h: { slot: 54, family: 'dispatch' },
  handling_to_8h: { slot: 55, family: 'dispatch' },
  handling_to_12h: { slot: 56, family: 'dispatch' },
  handling_to_24h: { slot: 57, family: 'dispatch' },
  handling_to_48h: { slot: 58, family: 'dispatch' },
  handling_to_72h: { slot: 59, family: 'dispatch' },
  handling_over_72h: { slot: 60, family: 'dispatch' },
  reply_to_1h: { slot: 61, family: 'replies' },
  reply_to_2h: { slot: 62, family: 'replies' },
  reply_to_4h: { slot: 63, family: 'replies' },
  reply_to_8h: { slot: 64, family: 'replies' },
  reply_to_12h: { slot: 65, family: 'replies' },
  reply_to_24h: { slot: 66, family: 'replies' },
  reply_to_48h: { slot: 67, family: 'replies' },
  reply_to_72h: { slot: 68, family: 'replies' },
  reply_over_72h: { slot: 69, family: 'replies' },
  acceptance_to_1h: { slot: 70, family: 'dispatch' },
  acceptance_to_2h: { slot: 71, family: 'dispatch' },
  acceptance_to_4h: { slot: 72, family: 'dispatch' },
  acceptance_to_8h: { slot: 73, family: 'dispatch' },
  acceptance_to_12h: { slot: 74, family: 'dispatch' },
  acceptance_to_24h: { slot: 75, family: 'dispatch' },
  acceptance_to_48h: { slot: 76, family: 'dispatch' },
  acceptance_to_72h: { slot: 77, family: 'dispatch' },
  acceptance_over_72h: { slot: 78, family: 'dispatch' },
  promised_to_1d: { slot: 79, family: 'dispatch' },
  promised_to_2d: { slot: 80, family: 'dispatch' },
  promised_to_3d: { slot: 81, family: 'dispatch' },
  promised_to_5d: { slot: 82, family: 'dispatch' },
  promised_to_7d: { slot: 83, family: 'dispatch' },
  promised_to_10d: { slot: 84, family: 'dispatch' },
  promised_to_14d: { slot: 85, family: 'dispatch' },
  promised_over_14d: { slot: 86, family: 'dispatch' },
} as const satisfies Record<string, MeasureRow>;

export type Measure = keyof typeof measures;

export const measureNames = Object.keys(measures) as Measure[]; // safe: the table's own keys

/** One more than the highest slot there can ever be: stored cells are numbered by it. */
export const slotsMax = 128;

/** One more than the highest slot. */
export const slotCount = 1 + Math.max(...Object.values(measures).map((row) => row.slot));

const bySlot: readonly Measure[] = measureNames.toSorted((a, b) => measures[a].slot - measures[b].slot);

/** The measure with this slot. Throws for a slot no measure has: the store is newer than the program. */
export function measureOfSlot(slot: number): Measure {
  const measure = bySlot[slot];
  if (measure === undefined) throw new RangeError(`no measure has slot ${slot}`);
  return measure;
}

export function familyOf(measure: Measure): Family | undefined {
  return rowOf(measure).family;
}

export function isRunning(measure: Measure): boolean {
  return rowOf(measure).running === true;
}

const runningBySlot: ReadonlySet<number> = new Set(
  measureNames.filter(isRunning).map((measure) => measures[measure].slot),
);

/** Whether the measure with this slot is running; for slots in a loop. */
export function isRunningSlot(slot: number): boolean {
  return runningBySlot.has(slot);
}

/** What the measure's count is also kept by, if anything. */
export function keptBy(measure: Measure): 'buyer' | 'currency' | undefined {
  return rowOf(measure).by;
}

function rowOf(measure: Measure): MeasureRow {
  return measures[measure];
}

export type ReportableMeasure = {
  [Each in Measure]: (typeof measures)[Each] extends { readonly running: true } | { readonly by: string }
    ? never
    : Each;
}[Measure];

/** What a marketplace may report ready counted: nothing that runs on, and nothing of which it matters whose it is. */
export const reportableMeasures = measureNames.filter(isReportable);

function isReportable(measure: Measure): measure is ReportableMeasure {
  return !isRunning(measure) && keptBy(measure) === undefined;
}
