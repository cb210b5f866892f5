import type { Reason } from '../evaluation.ts';

/** What was counted, and why that is met or missed to earn, to keep (left out: the same) and to go unwarned. */
export type PresetRow = readonly [counted: Counted | readonly Counted[], earn: Reason, keep?: Reason, warn?: Reason];

/** What a metric counted, written by hand. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
  /** Different buyers with a bad event. */
  readonly badBuyers?: number;
  /** Of a median: the band the share lies within. */
  readonly within?: number;
}

/** A count, an amount or a number of days. */
export function count(numerator: number): Counted {
  return { numerator, denominator: 1 };
}

/** So many of so many, the bad ones by so many different buyers. */
export function share(numerator: number, denominator: number, badBuyers?: number): Counted {
  return { numerator, denominator, ...(badBuyers === undefined ? {} : { badBuyers }) };
}

/** So many durations of so many within a band. */
export function within(band: number, numerator: number, denominator: number): Counted {
  return { numerator, denominator, within: band };
}

/** What was never counted: an age nobody knows, a rate of nothing. */
export const nothing: Counted = { numerator: 0, denominator: 0 };

/** Rows of a count that must be at least a number, to earn and to keep alike. */
export function floorOf(least: number): readonly PresetRow[] {
  return [
    [count(least - 1), 'missed'],
    [count(least), 'met'],
    [count(least + 1), 'met'],
  ];
}

/** Why the row is met or missed on a side. */
export function reasonOf([, earn, keep = earn, warn = earn]: PresetRow, side: 'earn' | 'keep' | 'warn'): Reason {
  return { earn, keep, warn }[side];
}
