import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';
import { orderPromises } from '../order-promises.ts';
import { shareOf } from '../share-of.ts';

/** An order says when it leaves. */
export const orderWithoutShipBy: Check = {
  key: 'order-without-ship-by',
  severity: 'note',
  says: ({ count, of }) =>
    `${counted(count, 'order')} (${shareOf(count, of)}) without a ship-by promise: nothing of them counts as shipped on time or late.`,
  find: inSellers(
    (seller, context) => orderPromises(seller, context).filter(({ shipByDay }) => shipByDay === undefined).length,
    (seller, context) => orderPromises(seller, context).length,
  ),
};
