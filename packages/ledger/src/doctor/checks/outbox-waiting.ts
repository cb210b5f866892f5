import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** Nobody waits for a public document, at least while nothing is running. */
export const outboxWaiting: Check = {
  key: 'outbox-waiting',
  severity: 'warning',
  says: ({ count }) =>
    `The public document of ${counted(count, 'seller')} waits to be written: that is wrong while nothing is running.`,
  find: inSellers(({ isDue }) => isDue),
};
