import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** A seller's row knows how many withdrawals there are. */
export const withdrawalCount: Check = {
  key: 'withdrawal-count',
  severity: 'error',
  says: ({ count }) =>
    `The number of withdrawals noted of ${counted(count, 'seller')} is not how many there are. A rebuild corrects it.`,
  find: inSellers(({ withdrawals, row }) => (row?.withdrawals ?? 0) !== withdrawals.length),
};
