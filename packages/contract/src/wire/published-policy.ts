import { policySchema } from '@gold-seller/criteria';
import type { PolicyList, PublishedPolicy, PublishedPolicyDiff } from '@gold-seller/criteria/public-documents';
import * as z from 'zod/mini';

const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const text = z.string().check(z.minLength(1));
const version = z.int().check(z.minimum(1));

/** A published version of a programme's policy. */
export const publishedPolicy: z.ZodMiniType<PublishedPolicy> = z.object({
  publishedOn: date.check(z.describe('In the zone of the settlement')),
  policy: policySchema,
});

/** Every published version of every programme. */
export const policyList: z.ZodMiniType<PolicyList> = z.object({
  policies: z.array(z.object({ programme: text, version, name: text, effectiveFrom: date, publishedOn: date })),
});

const value = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]);

/** What a version changes of the one published before it. */
export const publishedPolicyDiff: z.ZodMiniType<PublishedPolicyDiff> = z.object({
  programme: text,
  from: z.nullable(version).check(z.describe('Null where it is the first')),
  to: version,
  onlyLoosens: z.boolean().check(z.describe('Whether nobody can fare worse by it')),
  changes: z.array(
    z.object({
      kind: z.enum(['tightened', 'loosened', 'added', 'removed', 'changed']),
      path: text.check(z.describe('Where, by names')),
      text: text.check(z.describe('In English')),
      before: z.optional(value),
      after: z.optional(value),
    }),
  ),
});
