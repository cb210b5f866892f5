import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';
import { sameRows } from '../same-rows.ts';

/** The stored standings are those to which the decisions of the log lead. */
export const standingDiffers: Check = {
  key: 'standing-differs',
  severity: 'error',
  says: ({ count }) =>
    `The stored standings of ${counted(count, 'seller')} are not those to which the decisions lead. A rebuild makes them again.`,
  find: inSellers(
    ({ standings, stands, isToReview }) =>
      stands !== undefined &&
      !isToReview &&
      !sameRows(
        standings,
        (row) => [row.programme, row.decided_on, row.decision_seq, row.data, row.shown, row.turns_on].join(' '),
        stands,
        (row) => [row.programme, row.day, row.seq, row.standing, row.shown, row.turnsOn].join(' '),
      ),
  ),
};
