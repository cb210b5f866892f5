import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';
import { orderPromises } from '../order-promises.ts';
import { shareOf } from '../share-of.ts';

/** An order says when it arrives. */
export const orderWithoutDelivery: Check = {
  key: 'order-without-delivery',
  severity: 'note',
  says: ({ count, of }) =>
    `${counted(count, 'order')} (${shareOf(count, of)}) without a delivery promise: nothing of them counts as delivered on time or late.`,
  find: inSellers(
    (seller, context) => orderPromises(seller, context).filter(({ deliverByDay }) => deliverByDay === undefined).length,
    (seller, context) => orderPromises(seller, context).length,
  ),
};
