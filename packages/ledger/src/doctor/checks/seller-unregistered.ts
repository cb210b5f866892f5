import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** A seller who has events is registered. */
export const sellerUnregistered: Check = {
  key: 'seller-unregistered',
  severity: 'note',
  says: ({ count }) => `${counted(count, 'seller')} known only by events, never registered: nobody decides about them.`,
  find: inSellers(
    ({ row, events }) => events.length + (row?.sealed_events ?? 0) > 0 && (row?.opened_day ?? null) === null,
  ),
};
