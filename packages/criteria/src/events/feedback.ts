import * as z from 'zod/mini';
import { identifier, instant } from '../field.ts';

const stars = z.int().check(z.minimum(1), z.maximum(5));

const opinion = {
  feedbackId: identifier,
  orderId: identifier,
  buyer: identifier,
  stars,
  itemAsDescribed: z.optional(stars),
  communication: z.optional(stars),
  shippingSpeed: z.optional(stars),
} as const;

/** A buyer rated an order with 1 to 5 stars, and may have answered three questions likewise. */
export const feedbackLeft = z.strictObject(opinion);

/** A buyer changed a rating. It is kept and never counts: ratings are not to be bargained over. */
export const feedbackRevised = z.strictObject({ ...opinion, leftAt: instant });

/** A rating was taken down. It repeats who left it, on what and when, so that it says by itself what it is about. */
export const feedbackRemoved = z.strictObject({
  feedbackId: identifier,
  orderId: identifier,
  buyer: identifier,
  leftAt: instant,
});
