import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** Nobody waits for past decisions to be reviewed, at least while nothing is running. */
export const reviewWaiting: Check = {
  key: 'review-waiting',
  severity: 'warning',
  says: ({ count }) =>
    `What past decisions read has changed for ${counted(count, 'seller')}, and they are not reviewed: that is wrong while nothing is running.`,
  find: inSellers(({ isToReview }) => isToReview),
};
