import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** A seller's row knows the last day decided: by it what comes late is reviewed. */
export const decidedEnd: Check = {
  key: 'decided-end',
  severity: 'error',
  says: ({ count }) =>
    `The last day decided that is noted of ${counted(count, 'seller')} is not that of their decisions: what comes late may go unreviewed. A rebuild corrects it.`,
  find: inSellers(({ row, decidedOn }) => row !== undefined && decidedOn !== undefined && row.decided_on !== decidedOn),
};
