import * as z from 'zod/mini';
import { identifier, instant } from '../field.ts';

/** A buyer rated an order with 1 to 5 stars. */
export const feedbackLeft = z.strictObject({
  feedbackId: identifier,
  orderId: identifier,
  buyer: identifier,
  stars: z.int().check(z.minimum(1), z.maximum(5)),
});

/** A rating was taken down. It repeats who left it and when, so that it says by itself what it is about. */
export const feedbackRemoved = z.strictObject({ feedbackId: identifier, buyer: identifier, leftAt: instant });
