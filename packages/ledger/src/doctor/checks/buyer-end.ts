import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** A seller's row knows the highest number of a buyer, whether or not that buyer was erased, and no two buyers share one. */
export const buyerEnd: Check = {
  key: 'buyer-end',
  severity: 'error',
  says: ({ count }) =>
    `The buyers of ${counted(count, 'seller')} are numbered wrongly: a number is there twice, or the highest is not the one noted.`,
  find: inSellers(({ buyers, row, derived }) => {
    const last = row?.last_buyer ?? 0;
    // What was given to a buyer who was erased is only in the log.
    const given = derived?.ends[0]?.lastBuyer ?? last;
    return new Set(buyers).size < buyers.length || (buyers.at(-1) ?? 0) > last || given !== last;
  }),
};
