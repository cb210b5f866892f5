import type { Day } from '@gold-seller/criteria';
import type { BrakeReason } from './brake.ts';

/** What came of a decision run: it is done, or it waits for somebody who approves what it would do. */
export type DecideResult = DecidedDay | StoppedDay;

/** A run that has decided. */
export interface DecidedDay {
  readonly state: 'done';
  readonly day: Day;
  readonly decided: number;
  /** Sellers who have a decision for that day or a later one already. */
  readonly skipped: number;
  /** Sellers per level who hold it after the run. */
  readonly held: Readonly<Record<string, number>>;
  /** Sellers whose badge is new or of a higher level by it. */
  readonly gained: number;
  /** Sellers whose badge is gone or of a lower level by it. */
  readonly lost: number;
}

/** A run that has decided nobody: it would take away more badges than is usual, or the events it rests on grew thin. */
export interface StoppedDay {
  readonly state: 'needs_approval';
  readonly day: Day;
  readonly reasons: readonly BrakeReason[];
}
