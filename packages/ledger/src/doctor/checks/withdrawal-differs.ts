import { identityOf } from '../../stored-event.ts';
import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';
import { sameRows } from '../same-rows.ts';

/** The withdrawals noted are those of the log. */
export const withdrawalDiffers: Check = {
  key: 'withdrawal-differs',
  severity: 'error',
  says: ({ count }) =>
    `The withdrawals noted of ${counted(count, 'seller')} are not those of the log. A rebuild makes them again.`,
  find: inSellers(
    ({ withdrawals, derived }) =>
      derived !== undefined && !sameRows(withdrawals, identityOf, derived.withdrawals, identityOf),
  ),
};
