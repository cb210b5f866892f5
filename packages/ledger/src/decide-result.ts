import type { Day } from '@gold-seller/criteria';

/** What a decision run did. */
export interface DecideResult {
  readonly day: Day;
  readonly decided: number;
  /** Sellers who have a decision for that day or a later one already. */
  readonly skipped: number;
  /** Sellers per level who hold it after the run. */
  readonly held: Readonly<Record<string, number>>;
}
