/** Something a doctor found in a ledger. */
export interface Finding {
  /** The check that found it. */
  readonly key: string;
  readonly severity: Severity;
  /** How many there are, of what `says` counts. */
  readonly count: number;
  /** Up to five sellers in whom it was found. */
  readonly examples: readonly string[];
  /** What was found, in an English sentence. */
  readonly says: string;
}

/** `error`: what is kept contradicts itself. `warning`: somebody should look. `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';
