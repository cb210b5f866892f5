import type { PublishedHistory } from '@gold-seller/criteria/public-documents';
import * as z from 'zod/mini';

const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const text = z.string().check(z.minLength(1));
const level = z.nullable(text);

/** What a seller's badge was over time. */
export const publishedHistory: z.ZodMiniType<PublishedHistory> = z.object({
  version: z.literal(1),
  seller: text,
  programmes: z.array(
    z.object({
      programme: text,
      periods: z.array(
        z.object({
          from: date,
          to: z.nullable(date).check(z.describe('The last date of it; null where it goes on')),
          level: level.check(z.describe('The level that was shown; null: no badge')),
          correctedTo: z
            .exactOptional(level)
            .check(z.describe('The level it was corrected to, where one came afterwards')),
        }),
      ),
    }),
  ),
});
