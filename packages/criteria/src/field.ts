import * as z from 'zod/mini';
import { parseDay } from './day.ts';
import { parseInstant } from './instant.ts';

// The fields events share. Their checks carry the words a person reads when one fails.

const printable = /^[^\p{Cc}\p{Cs}]*$/u;

/** A text of 1 to `lengthMax` characters without control characters or broken surrogates. */
export function text(lengthMax: number) {
  return z
    .string()
    .check(z.minLength(1), z.maxLength(lengthMax), z.regex(printable, { error: 'text without control characters' }));
}

/** The identifier of a thing of the marketplace's: an order, a buyer, a rating. */
export const identifier = text(200);

/** The identifier of an event; it may be made of the longest name of a thing, and more. */
export const eventIdentifier = text(500);

/**
 * A seller: 1 to 64 characters that need no escaping in a URL's path, not starting with a dot and not ending like an
 * image, since `badges/acme.svg` is the picture of `acme`.
 */
export const sellerId = z.string().check(
  z.regex(/^(?!\.)(?!.*\.(?:svg|png)$)[A-Za-z0-9._~@:-]{1,64}$/, {
    error: '1 to 64 of the characters A-Z a-z 0-9 . _ ~ @ : -, not starting with a dot and not ending in .svg or .png',
  }),
);

/** A date-time with an offset, or a date, which stands for the whole of that day. */
export const promise = z.string().check(
  z.refine((value) => parseDay(value) !== undefined || 'instant' in parseInstant(value), {
    error: 'a date like 2018-01-31 or a time with an offset like 2018-01-31T12:00:00Z',
  }),
);

/** A day. */
export const date = z
  .string()
  .check(z.refine((value) => parseDay(value) !== undefined, { error: 'a date like 2018-01-31' }));

/** A date-time with an offset. */
export const instant = z.string().check(
  z.refine((value) => 'instant' in parseInstant(value), {
    error: 'a time with an offset like 2018-01-31T12:00:00Z',
  }),
);

/** An ISO 4217 code. */
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/, { error: 'an ISO 4217 code like EUR' }));

/** An amount of money in the currency's minor units (cents), never negative. */
export const money = z.strictObject({
  minor: z.int().check(z.minimum(0)),
  currency,
});

/** The name of a programme. */
export const programmeName = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/, { error: 'a name of a-z, 0-9 and -' }));

/** An ISO 3166-1 alpha-2 code. */
export const country = z.string().check(z.regex(/^[A-Z]{2}$/, { error: 'an ISO 3166 code like BR' }));

/** An ISO 8601 week, or a month: the time of which one rating of a buyer counts. */
export const ratingPeriod = z.string().check(
  z.regex(/^\d{4}-(?:W(?:0[1-9]|[1-4]\d|5[0-3])|0[1-9]|1[0-2])$/, {
    error: 'an ISO week like 2018-W05, or a month like 2018-02',
  }),
);
