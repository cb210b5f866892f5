import * as z from 'zod/mini';
import { country, text } from '../field.ts';

/** The seller opened an account. */
export const sellerRegistered = z.strictObject({
  name: text(200),
  country: z.optional(country),
  category: z.optional(text(100)),
  url: z.optional(
    z.url({ protocol: /^https?$/, error: 'a web address like https://example.com' }).check(z.maxLength(2000)),
  ),
});
