import * as z from 'zod/mini';
import { country, date, identifier, text } from '../field.ts';

const name = text(200);
const category = text(100);
const url = z.url({ protocol: /^https?$/, error: 'a web address like https://example.com' }).check(z.maxLength(2000));

/** The seller opened an account. */
export const sellerRegistered = z.strictObject({
  name,
  country: z.optional(country),
  category: z.optional(category),
  url: z.optional(url),
});

/** What the seller says of themselves changed; what is left out stays as it was. */
export const sellerUpdated = z
  .strictObject({
    name: z.optional(name),
    country: z.optional(country),
    category: z.optional(category),
    url: z.optional(url),
  })
  .check(
    z.refine((data) => Object.values(data).some((value) => value !== undefined), {
      error: 'at least one of name, country, category, url',
    }),
  );

/** The seller takes days off, from the day this is said or from a later one; only staff may say it afterwards. */
export const sellerPaused = z.strictObject({
  by: z.enum(['seller', 'staff']),
  /** The first day off. */
  from: z.optional(date),
  /** The last day off; left out: until the seller resumes. */
  until: z.optional(date),
  reason: z.optional(z.enum(['holiday', 'illness', 'disaster', 'other'])),
});

/** The seller is back: days off end with the day before. */
export const sellerResumed = z.strictObject({});

/** The account has another owner, or is paid out to somebody else. */
export const sellerTransferred = z.strictObject({ what: z.enum(['owner', 'payout_account']) });

/** The account was closed for good. */
export const sellerClosed = z.strictObject({ by: z.enum(['seller', 'marketplace']) });

/** The account is under review, for at most 14 days. */
export const sellerHeld = z.strictObject({
  holdId: identifier,
  reason: z.enum(['integrity', 'documents', 'appeal', 'payment', 'staff']),
});

/** The review with this id is over. */
export const sellerReleased = z.strictObject({ holdId: identifier });

/** The account may not sell. */
export const sellerSuspended = z.strictObject({
  suspensionId: identifier,
  reason: z.enum(['counterfeit', 'fraud', 'performance', 'policy', 'documents', 'payment', 'law', 'staff']),
});

/** The suspension with this id is over. */
export const sellerReinstated = z.strictObject({ suspensionId: identifier });
