import * as z from 'zod/mini';
import { identifier } from '../field.ts';

/** Whether each published reason for a dispute says that the item was not what was promised. */
export const disputeReasons = {
  not_as_described: { notAsDescribed: true },
  defective: { notAsDescribed: true },
  wrong_item: { notAsDescribed: true },
  not_received: { notAsDescribed: false },
  other: { notAsDescribed: false },
} as const;

const reasons = Object.keys(disputeReasons) as (keyof typeof disputeReasons)[]; // safe: the table's own keys

/** A buyer opened a case on an order. */
export const disputeOpened = z.strictObject({ disputeId: identifier, orderId: identifier, reason: z.enum(reasons) });

/** The case is closed: given up by the buyer, settled by the seller, or decided against (`lost`) or for them (`won`). */
export const disputeClosed = z.strictObject({
  disputeId: identifier,
  orderId: identifier,
  outcome: z.enum(['withdrawn', 'resolved_by_seller', 'lost', 'won']),
});
