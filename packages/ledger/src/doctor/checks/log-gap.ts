import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** A log counts 1, 2, 3, …, but for what was sealed. */
export const logGap: Check = {
  key: 'log-gap',
  severity: 'error',
  says: ({ count }) =>
    `Rows are gone from the logs of ${counted(count, 'seller')}: they do not count 1, 2, 3 to their end, and it was not sealed.`,
  find: inSellers(({ log, balance }) => {
    const sealed = log.filter(({ source, type }) => source === null && type === 'sealed');
    if (sealed.length > 0 && balance === undefined) return false;
    return (log.at(-1)?.seq ?? 0) !== log.length + (balance?.rows ?? 0);
  }),
};
