import { instant } from '@gold-seller/criteria/field';
import * as z from 'zod/mini';
import { scopes } from '../operation.ts';

const keyId = z.string().check(z.regex(/^gs_[\w-]{8}$/, { error: 'the id of a key, like gs_1a2b3c4d' }));
const name = z.string().check(z.regex(/^[^\p{Cc}\p{Cs}]{1,64}$/u, { error: '1 to 64 characters' }));
const allowed = z.array(z.enum(scopes)).check(z.maxLength(scopes.length));
const time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** Why something is done, for the audit log. */
const why = z.optional(z.string().check(z.minLength(1), z.maxLength(500), z.describe('For the audit log')));

export const keyParams = z.object({ key: keyId });

/** A key without its secret. */
export const apiKey = z.object({
  id: keyId.check(z.describe('Its first characters; they tell nothing of the rest')),
  name,
  scopes: allowed,
  createdAt: time,
  endsAt: z.nullable(time).check(z.describe('From then on it opens nothing; null: it does not end')),
});

export const apiKeyList = z.object({ keys: z.array(apiKey) });

/** A key that was just made. */
export const madeApiKey = z.object({
  secret: z.string().check(z.describe('The key itself, told this once: only its hash is kept')),
  key: apiKey,
});

export const newApiKey = z.strictObject({ name, scopes: allowed, endsAt: z.optional(instant), why });

export const rotatedApiKey = z.strictObject({
  overlapHours: z.optional(
    z
      .int()
      .check(z.minimum(0), z.maximum(8784), z.describe('How long the old key stays open; 24 unless told otherwise')),
  ),
  endsAt: z.optional(instant),
  why,
});

/** The body of what needs no more than a reason, or not even that. */
export const reasonGiven = z.strictObject({ why });

export type WireApiKey = z.output<typeof apiKey>;
export type ApiKeyList = z.output<typeof apiKeyList>;
export type MadeApiKey = z.output<typeof madeApiKey>;
