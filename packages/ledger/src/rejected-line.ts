import type { RejectionCode } from '@gold-seller/criteria';

/** A line that was not taken in, as it is kept for the operator to see and to resend. */
export interface RejectedLine {
  /** What was sent. It holds buyers as they were sent. */
  readonly text: string;
  /** Whether that is all of it, word for word: only then can it be sent again. */
  readonly isWhole: boolean;
  /** The event's id, where it could be read. */
  readonly id: string | undefined;
  readonly code: RejectionCode | 'event_conflict' | 'matter_sealed' | 'seller_erased';
  /** Where in the event, like `data.amount.minor`. */
  readonly path: string;
  readonly reason: string;
}

/** The same, once it is kept. */
export interface KeptLine extends RejectedLine {
  /** Names it, and says which was rejected first. */
  readonly number: number;
  /** How often it came. */
  readonly times: number;
  /** When it came first and last, in milliseconds. */
  readonly firstAt: number;
  readonly lastAt: number;
}

export interface RejectedPage {
  readonly lines: readonly KeptLine[];
  /** How many are kept, on this page or not. */
  readonly total: number;
}

/** Which lines to let go of: those of these numbers, all, or those that nobody sent for 30 days. */
export type DroppedLines = readonly number[] | 'all' | 'expired';

/** The most lines that are kept. */
export const rejectedLinesMax = 10_000;

/** How long after it last came a line is kept. */
const rejectedLineDays = 30;

/** The last instant whose lines are no longer kept. */
export function expiredAt(now: number): number {
  return now - rejectedLineDays * 86_400_000;
}
