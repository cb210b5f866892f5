import * as z from 'zod/mini';
import { identifier } from '../field.ts';

/** Somebody wrote to the seller for the first time on a subject. Only what a buyer wrote has to be answered. */
export const inquiryReceived = z.strictObject({
  inquiryId: identifier,
  buyer: z.optional(identifier),
  /** Left out: a buyer. */
  from: z.optional(z.enum(['buyer', 'staff', 'spam'])),
});

/** The seller answered; an automatic answer is none. */
export const inquiryAnswered = z.strictObject({ inquiryId: identifier, automatic: z.optional(z.boolean()) });
