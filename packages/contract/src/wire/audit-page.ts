import * as z from 'zod/mini';

const time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const code = z.string().check(z.minLength(1));

const entry = z.object({
  number: z.int().check(z.minimum(1)),
  at: time,
  actor: code.check(z.describe('The name and id of a key, or the command line')),
  action: code.check(z.describe('The id of the operation')),
  target: z.nullable(z.string()).check(z.describe('What it was done to')),
  why: z.nullable(z.string()),
  before: z.unknown(),
  state: z
    .enum(['done', 'refused', 'unknown'])
    .check(z.describe('unknown: asked for, and broken off before an answer was noted')),
  after: z.optional(z.unknown()),
  code: z.optional(code.check(z.describe('Why it was refused'))),
});

/** Some of the audit log, the newest first. */
export const auditPage = z.object({
  entries: z.array(entry),
  next: z.nullable(z.string()).check(z.describe('`before` of the next page; null on the last one')),
});

/** Which page is asked for. */
export const auditQuery = z.object({
  limit: z.optional(z.string().check(z.regex(/^(?:[1-9]\d?|100)$/, { error: 'a whole number from 1 to 100' }))),
  before: z.optional(z.string().check(z.regex(/^[1-9]\d{0,14}$/, { error: 'what `next` of a page said' }))),
});

export type AuditPage = z.output<typeof auditPage>;
