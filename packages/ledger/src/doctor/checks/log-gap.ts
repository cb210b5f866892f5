import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** A log counts 1, 2, 3, … */
export const logGap: Check = {
  key: 'log-gap',
  severity: 'error',
  says: ({ count }) =>
    `Rows are gone from the logs of ${counted(count, 'seller')}: they do not count 1, 2, 3 to their end.`,
  find: inSellers(({ log }) => log.some(({ seq }, index) => seq !== index + 1)),
};
