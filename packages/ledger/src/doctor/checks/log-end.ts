import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** A seller's row knows where the log ends. */
export const logEnd: Check = {
  key: 'log-end',
  severity: 'error',
  says: ({ count }) =>
    `${counted(count, 'seller')} would get a wrong next place in the log: it does not end where noted. A rebuild corrects it.`,
  find: inSellers(({ log, row }) => (row?.last_seq ?? 0) !== (log.at(-1)?.seq ?? 0)),
};
