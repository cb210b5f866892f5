import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** A seller's row knows the highest number of a buyer, and no two buyers share one. */
export const buyerEnd: Check = {
  key: 'buyer-end',
  severity: 'error',
  says: ({ count }) =>
    `The buyers of ${counted(count, 'seller')} are numbered wrongly: a number is there twice, or the highest is not the one noted.`,
  find: inSellers(
    ({ buyers, row }) => new Set(buyers).size < buyers.length || (row?.last_buyer ?? 0) !== (buyers.at(-1) ?? 0),
  ),
};
