import type { DoctorContext } from './doctor-context.ts';
import type { ExaminedSeller } from './examined-seller.ts';
import type { Severity } from './finding.ts';

/** One thing that has to be true of a ledger. */
export interface Check {
  readonly key: string;
  readonly severity: Severity;
  /** A sentence about what was found. */
  readonly says: (found: Found) => string;
  /** Begins a search through a ledger. */
  readonly find: () => Search;
}

/** One search of a check: it is shown every seller once, and then says what it found. */
export interface Search {
  look(seller: ExaminedSeller, context: DoctorContext): void;
  /** Given how many sellers were erased, whom it is not shown. */
  end(erased: number): Found;
}

/** What a search found: nothing where the count is 0. */
export interface Found {
  readonly count: number;
  /** How many there are in all, where that is worth telling. */
  readonly of: number;
  readonly examples: readonly string[];
  /** What was found where it is not in sellers, in words. */
  readonly details: readonly string[];
}
