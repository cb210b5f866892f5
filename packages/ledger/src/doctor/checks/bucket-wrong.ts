import { bucketOf } from '../../bucket.ts';
import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** All rows of a seller lie in the seller's bucket. */
export const bucketWrong: Check = {
  key: 'bucket-wrong',
  severity: 'error',
  says: ({ count }) =>
    `Rows of ${counted(count, 'seller')} lie in a bucket that is not theirs: nobody finds them there.`,
  find: inSellers(({ bucket, seller }) => bucket !== bucketOf(seller)),
};
