import * as z from 'zod/mini';
import { country, identifier, money, promise, text } from '../field.ts';

/** A buyer placed an order and was made promises: when it leaves (`shipBy`), when it arrives (`deliverBy`). */
export const orderPlaced = z.strictObject({
  orderId: identifier,
  buyer: identifier,
  amount: money,
  shipBy: z.optional(promise),
  deliverBy: z.optional(promise),
  /** Left out: the seller. What the marketplace ships says nothing of how the seller ships. */
  shippedBy: z.optional(z.enum(['seller', 'marketplace'])),
  /** Whether the parcel has to be tracked; left out: it does not. */
  trackingRequired: z.optional(z.boolean()),
  /** The country it goes to. */
  shipTo: z.optional(country),
});

/** The seller took the order on. */
export const orderAccepted = z.strictObject({ orderId: identifier });

/** The seller turned the order down, or let the time for an answer pass (`automatic`). */
export const orderRejected = z.strictObject({ orderId: identifier, automatic: z.optional(z.boolean()) });

/** The promises were changed; it counts only while the ship-by day before it has not passed. */
export const orderRescheduled = z
  .strictObject({ orderId: identifier, shipBy: z.optional(promise), deliverBy: z.optional(promise) })
  .check(
    z.refine(({ shipBy, deliverBy }) => shipBy !== undefined || deliverBy !== undefined, {
      error: 'with at least one of shipBy, deliverBy',
    }),
  );

/** The order left the seller, as the seller says; in part where it is not `complete`. */
export const orderShipped = z.strictObject({
  orderId: identifier,
  tracking: z.optional(text(200)),
  complete: z.optional(z.boolean()),
});

/** The carrier saw the parcel for the first time. */
export const orderScanned = z.strictObject({ orderId: identifier });

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

/** The order was called off. Without a reason, or with `other`, it is the seller's fault if the seller called it off. */
export const orderCancelled = z.strictObject({
  orderId: identifier,
  by: z.enum(['seller', 'buyer', 'marketplace', 'unknown']),
  reason: z.optional(z.enum(keysOf(cancellationReasons))),
});

/** Whose fault each published reason for a refund is, and whether the item was not what was promised. */
export const refundReasons = {
  not_as_described: { fault: 'seller', notAsDescribed: true },
  defective: { fault: 'seller', notAsDescribed: true },
  wrong_item: { fault: 'seller', notAsDescribed: true },
  late: { fault: 'seller', notAsDescribed: false },
  never_arrived: { fault: 'seller', notAsDescribed: false },
  changed_mind: { fault: 'buyer', notAsDescribed: false },
  goodwill: { fault: 'nobody', notAsDescribed: false },
  carrier_damage: { fault: 'nobody', notAsDescribed: false },
  other: { fault: 'nobody', notAsDescribed: false },
} as const;

/** The buyer got money back, all of it or some; each refund is an event of its own. */
export const orderRefunded = z.strictObject({
  orderId: identifier,
  amount: money,
  reason: z.enum(keysOf(refundReasons)),
});

/** Whose fault each published reason for a chargeback is. */
export const chargebackReasons = {
  fraud: 'nobody',
  not_received: 'seller',
  not_as_described: 'seller',
  other: 'seller',
} as const;

/** The buyer's bank took the money back. */
export const orderChargedBack = z.strictObject({
  orderId: identifier,
  reason: z.enum(keysOf(chargebackReasons)),
});

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[]; // safe: the table's own keys
}
