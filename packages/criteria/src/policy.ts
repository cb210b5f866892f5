import * as z from 'zod/mini';
import { type Day, parseDay, requireDay } from './day.ts';
import { text } from './field.ts';
import { metricKeys } from './metric.ts';

/** A decimal of at most six places; thresholds are compared exactly, scaled to integers. */
const threshold = z.number().check(
  z.minimum(0),
  z.maximum(1e9),
  z.refine((value) => Number(value.toFixed(6)) === value, { error: 'of at most six places' }),
);

const sample = {
  /** The least denominator at which the side is judged at all; at least 1. */
  minSample: z.optional(z.int().check(z.minimum(1))),
  /** What fewer mean: the criterion does not apply and passes, or it is undecided and never earns. */
  ifInsufficient: z.optional(z.enum(['not_applicable', 'undecided'])),
};

const side = z.union(
  [z.strictObject({ atLeast: threshold, ...sample }), z.strictObject({ atMost: threshold, ...sample })],
  {
    error: 'a side with either atLeast or atMost, and optionally minSample and ifInsufficient',
  },
);

const criterion = z.strictObject({
  metric: z.enum(metricKeys),
  /** Left out for what has no window, like the age of the account. */
  window: z.optional(z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(1830)) })),
  earn: side,
  keep: side,
});

const level = z.strictObject({
  level: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,31}$/, { error: 'a name of a-z, 0-9 and -' })),
  mark: z.enum(['star', 'crown']),
  criteria: z.array(criterion).check(z.minLength(1), z.maxLength(40)),
});

/** A programme's versioned rules, as data. */
export const policySchema = z.strictObject({
  programme: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/, { error: 'a name of a-z, 0-9 and -' })),
  version: z.int().check(z.minimum(1)),
  name: text(100),
  /** The first day this version decides. */
  effectiveFrom: z
    .string()
    .check(z.refine((date) => parseDay(date) !== undefined, { error: 'a date like 2018-01-31' })),
  /** When badges are decided: on this day of every month. */
  cadence: z.strictObject({ every: z.literal('month'), day: z.int().check(z.minimum(1), z.maximum(28)) }),
  /** A level is earned when so many of the last decisions met all of it. */
  earn: z.strictObject({ hits: z.int().check(z.minimum(1)), of: z.int().check(z.minimum(1), z.maximum(24)) }),
  /** A level is lost when so many of the last decisions missed it. */
  lose: z.strictObject({ misses: z.int().check(z.minimum(1)), of: z.int().check(z.minimum(1), z.maximum(24)) }),
  /** From the lowest level to the highest. */
  levels: z.array(level).check(z.minLength(1), z.maxLength(5)),
});

export type Policy = z.output<typeof policySchema>;
export type PolicyLevel = Policy['levels'][number];
export type Criterion = PolicyLevel['criteria'][number];
export type Side = Criterion['earn'];

/** The version in force on a day: the one with the latest `effectiveFrom` on or before it. */
export function policyInForce(versions: readonly Policy[], day: Day): Policy | undefined {
  return versions
    .filter((policy) => requireDay(policy.effectiveFrom) <= day)
    .toSorted((a, b) => requireDay(b.effectiveFrom) - requireDay(a.effectiveFrom) || b.version - a.version)[0];
}
