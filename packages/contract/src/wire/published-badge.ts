import { publishedBadgeVersion } from '@gold-seller/criteria';
import * as z from 'zod/mini';

// Kept equal to `isPublishedBadge` of criteria by a test: that guard runs in pages, this schema describes and checks.

const text = z.string().check(z.minLength(1));
const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const count = z.int().check(z.minimum(0));

const subject = { version: z.literal(publishedBadgeVersion), seller: text };

export const publishedMetric = z
  .object({
    metric: text,
    kind: z.enum(['rate', 'mean', 'count', 'distinct', 'median', 'age']),
    better: z.enum(['up', 'down']).check(z.describe('Which way is better: round the number the other way')),
    numerator: count.check(z.describe('Of a median, its hundredths of an hour')),
    denominator: count.check(z.describe('The sample; 1 for what is not divided, 0 where there was not enough data')),
    leftOut: z.optional(count.check(z.describe('How many were left out of the sample by published reasons'))),
    from: z.optional(date),
    to: z.optional(date),
  })
  .check(z.refine((metric) => (metric.from === undefined) === (metric.to === undefined)))
  .register(z.globalRegistry, {
    description: 'A verified number with its sample; from and to are the first and last day that were read',
    // JSON Schema's words for the refinement above.
    dependentRequired: { from: ['to'], to: ['from'] },
  });

const noBadge = z
  .object({ ...subject, level: z.null() })
  .check(z.describe('No badge: not earned, lost, or nobody we know'));

const heldBadge = z.object({
  ...subject,
  programme: text,
  level: text,
  mark: z.enum(['star', 'crown']),
  since: date.check(z.describe('The date it was earned')),
  decidedOn: date.check(z.describe('The date of the decision the numbers are from')),
  policyVersion: count,
  metrics: z.array(publishedMetric),
});

/** What the public sees of a seller's standing. */
export const publishedBadge = z.union([noBadge, heldBadge]);
