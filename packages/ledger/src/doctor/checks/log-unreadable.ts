import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** Every row of a log can be read and replayed. */
export const logUnreadable: Check = {
  key: 'log-unreadable',
  severity: 'error',
  says: ({ count }) =>
    `${counted(count, 'row')} of the logs cannot be read or replayed; what is derived from those logs was not checked.`,
  find: inSellers(({ unreadable }) => unreadable),
};
