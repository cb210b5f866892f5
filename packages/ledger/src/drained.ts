/** What one writing of due public documents came to; times in milliseconds of the wall clock, parts of them too. */
export interface Drained {
  readonly documents: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Told where documents were due, by whoever wrote them. */
export type OnDrained = (drained: Drained) => void;
