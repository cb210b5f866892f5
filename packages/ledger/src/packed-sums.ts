import {
  type AccountSpan,
  clearSums,
  type Day,
  type WindowShape,
  type WindowSums,
  windowSums,
} from '@gold-seller/criteria';
import { monthSpan } from './month-span.ts';
import { sumPacked } from './sum-packed.ts';

/** A stored month of a seller's tally. */
export interface PackedMonth {
  readonly month: number;
  readonly packed: Uint8Array;
}

/** Reads a seller's stored months from one to another, and the running one. */
export type ReadMonths = (from: number, to: number) => Iterable<PackedMonth>;

export type SumMonths = (
  readMonths: ReadMonths,
  day: Day,
  shapes: readonly WindowShape[],
  pauses: readonly AccountSpan[],
) => WindowSums;

/**
 * Prepares summing stored months for one seller after the other. Sums over the same shapes before the same day are the
 * same object each time: what they say holds until the next seller's are asked for.
 */
export function prepareSums(): SumMonths {
  const kept = new Map<readonly WindowShape[], WindowSums>();
  return (readMonths, day, shapes, pauses) => {
    const sums = pauses.length > 0 ? windowSums(day, shapes, pauses) : keptSums(kept, day, shapes);
    const { from, to } = monthSpan(sums.spans);
    for (const { month, packed } of readMonths(from, to)) sumPacked(packed, month, sums);
    return sums;
  };
}

function keptSums(kept: Map<readonly WindowShape[], WindowSums>, day: Day, shapes: readonly WindowShape[]) {
  let sums = kept.get(shapes);
  if (sums?.day === day) {
    clearSums(sums);
    return sums;
  }
  sums = windowSums(day, shapes);
  kept.set(shapes, sums);
  return sums;
}
