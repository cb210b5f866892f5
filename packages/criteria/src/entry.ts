import type { Day } from './day.ts';
import type { Measure } from './measure.ts';

/** What a settled matter contributes to one measure on the day it falls due. */
export interface Entry {
  readonly day: Day;
  readonly measure: Measure;
  readonly count: number;
  /** Whose it is, for measures kept by buyer. */
  readonly buyer?: string;
  /** An ISO 4217 code, for measures kept by currency; their count is in its minor units. */
  readonly currency?: string;
  /** Left out of what counts; kept, so that the raw figure and the number left out stay known. */
  readonly excluded?: true;
}
