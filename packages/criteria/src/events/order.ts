import * as z from 'zod/mini';
import { identifier, money, promise, text } from '../field.ts';

/** A buyer placed an order and was made promises: when it leaves (`shipBy`), when it arrives (`deliverBy`). */
export const orderPlaced = z.strictObject({
  orderId: identifier,
  buyer: identifier,
  amount: money,
  shipBy: z.optional(promise),
  deliverBy: z.optional(promise),
});

/** The order left the seller. */
export const orderShipped = z.strictObject({ orderId: identifier, tracking: z.optional(text(200)) });

/** The order reached the buyer. */
export const orderDelivered = z.strictObject({ orderId: identifier });

/** Whose fault each published reason for a cancellation is. */
export const cancellationReasons = {
  out_of_stock: 'seller',
  price_error: 'seller',
  never_shipped: 'seller',
  changed_mind: 'buyer',
  payment_failed: 'buyer',
  address_invalid: 'buyer',
  fraud: 'nobody',
  other: 'whoever_cancelled',
} as const;

const reasons = Object.keys(cancellationReasons) as (keyof typeof cancellationReasons)[]; // safe: the table's own keys

/** The order was called off. Without a reason, or with `other`, it is the fault of whoever called it off. */
export const orderCancelled = z.strictObject({
  orderId: identifier,
  by: z.enum(['seller', 'buyer', 'marketplace', 'unknown']),
  reason: z.optional(z.enum(reasons)),
});
