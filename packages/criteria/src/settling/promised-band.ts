import type { Measure } from '../measure.ts';

const bands: readonly (readonly [daysMax: number, Measure])[] = [
  [1, 'promised_to_1d'],
  [2, 'promised_to_2d'],
  [3, 'promised_to_3d'],
  [5, 'promised_to_5d'],
  [7, 'promised_to_7d'],
  [10, 'promised_to_10d'],
  [14, 'promised_to_14d'],
];

/** What is counted of how long a seller promised to take: up to so many days, from the band before on. */
export function promisedBand(days: number): Measure {
  return bands.find(([daysMax]) => days <= daysMax)?.[1] ?? 'promised_over_14d';
}
