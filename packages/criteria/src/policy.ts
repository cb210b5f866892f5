import * as z from 'zod/mini';
import { type Day, parseDay, requireDay } from './day.ts';
import { country, currency, programmeName, text } from './field.ts';
import { metricKeys } from './metric.ts';

/** A decimal of at most six places; thresholds are compared exactly, scaled to integers. */
const decimal = z.number().check(
  z.minimum(0),
  z.maximum(1e9),
  z.refine((value) => Number(value.toFixed(6)) === value, { error: 'of at most six places' }),
);

const deviations = z.number().check(
  z.minimum(0.1),
  z.maximum(6),
  z.refine((value) => Number(value.toFixed(6)) === value, { error: 'of at most six places' }),
);

const rest = {
  allow: described(
    z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
    'Bad events, counted in different buyers, still accepted when the rate is beyond the threshold',
  ),
  minSample: described(
    z.optional(z.int().check(z.minimum(1), z.maximum(1e9))),
    'The least sample at which the side is judged at all; left out: 1',
  ),
  ifInsufficient: described(
    z.optional(z.enum(['not_applicable', 'undecided'])),
    'What fewer mean: the criterion does not apply and passes, or it is undecided and never earns (left out: this)',
  ),
};

const wilson = {
  kind: z.literal('wilson'),
  z: described(deviations, 'Standard deviations: 1.2816 is one-sided 90 %, 1.645 is 95 %, 1.96 is 97.5 %'),
};

const boundDescription =
  'How sure it must be: to earn, the careful bound of Wilson’s interval must reach this; to lose, even the generous one must miss it';

/** One side of a criterion: what earns, keeps or warns. */
const side = z.union(
  [
    z.strictObject({
      atLeast: decimal,
      bound: described(z.optional(z.strictObject({ ...wilson, atLeast: decimal })), boundDescription),
      ...rest,
    }),
    z.strictObject({
      atMost: decimal,
      bound: described(z.optional(z.strictObject({ ...wilson, atMost: decimal })), boundDescription),
      ...rest,
    }),
  ],
  {
    error:
      'a side with either atLeast or atMost of at most six places, and optionally bound, allow, minSample and ifInsufficient',
  },
);

const days = z.int().check(z.minimum(1), z.maximum(1830));
const length = z.union(
  [z.strictObject({ days }), z.strictObject({ months: z.int().check(z.minimum(1), z.maximum(60)) })],
  {
    error: 'a window of either days (1 to 1830) or months (1 to 60)',
  },
);

/** Which days are read. */
const window = z.union(
  [
    z.strictObject({ days }),
    z.strictObject({ months: z.int().check(z.minimum(1), z.maximum(60)) }),
    /** `use` where it has enough of a count or of the criterion's own sample, `otherwise` where not. */
    z.strictObject({
      use: length,
      ifAtLeast: z.int().check(z.minimum(1), z.maximum(1e9)),
      of: z.optional(z.enum(metricKeys)),
      otherwise: length,
    }),
    /** The one with the best value. */
    z.strictObject({ bestOf: z.array(length).check(z.minLength(2), z.maxLength(4)) }),
  ],
  {
    error:
      'a window: {days}, {months}, {use, ifAtLeast, of?, otherwise} or {bestOf}, with days from 1 to 1830 or months from 1 to 60',
  },
);

const criterion = z.strictObject({
  metric: z.enum(metricKeys),
  currency: described(z.optional(currency), 'For amounts: the currency, in whose minor units the thresholds are'),
  window: described(z.optional(window), 'Which days are read; left out for what has no window, like an age'),
  prior: described(
    z.optional(z.strictObject({ weight: z.int().check(z.minimum(1), z.maximum(10_000)), mean: decimal })),
    'A mean starts from this one, as if so many had been given before (a Bayesian mean)',
  ),
  earn: described(side, 'What earns the level'),
  keep: described(side, 'What keeps it: not stricter than what earns'),
  warn: described(z.optional(side), 'What the seller is warned of, before it is lost'),
  hard: described(z.optional(z.boolean()), 'Missing it loses the level at once'),
});

/** A schema with a sentence for whoever writes it; it is in the published JSON Schema. */
function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  return schema.check(z.describe(description)) as T; // safe: describing returns the same kind of schema
}

const level = z.strictObject({
  level: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,31}$/, { error: 'a name of a-z, 0-9 and -' })),
  mark: z.enum(['star', 'crown']),
  criteria: z.array(criterion).check(z.minLength(1), z.maxLength(40)),
});

const decisions = z.int().check(z.minimum(1), z.maximum(36));
const someDays = z.int().check(z.minimum(0), z.maximum(3660));

const cadence = z.union(
  [
    z.strictObject({ every: z.literal('day') }),
    /** 1 is Monday. */
    z.strictObject({ every: z.literal('week'), day: z.int().check(z.minimum(1), z.maximum(7)) }),
    z.strictObject({ every: z.literal('month'), day: z.int().check(z.minimum(1), z.maximum(28)) }),
    /** The day of January, April, July and October. */
    z.strictObject({ every: z.literal('quarter'), day: z.int().check(z.minimum(1), z.maximum(28)) }),
  ],
  { error: 'every day, week (day 1 to 7), month or quarter (day 1 to 28)' },
);

/** A programme's versioned rules, as data. */
export const policySchema = z.strictObject({
  programme: programmeName,
  version: z.int().check(z.minimum(1)),
  name: text(100),
  effectiveFrom: described(
    z.string().check(z.refine((date) => parseDay(date) !== undefined, { error: 'a date like 2018-01-31' })),
    'The first day this version decides',
  ),
  noticeDays: described(
    z.optional(someDays),
    'How long before its first day the next version must be published, unless it only loosens',
  ),
  graceDecisions: described(
    z.optional(z.int().check(z.minimum(0), z.maximum(12))),
    'In so many of its first decisions a miss counts only if the version before misses too',
  ),
  scope: described(
    z.optional(
      z.strictObject({
        countries: z.optional(z.array(country).check(z.minLength(1))),
        categories: z.optional(z.array(text(100)).check(z.minLength(1))),
      }),
    ),
    'Whom it judges, by where they are and what they sell on the day of the decision; left out: everybody',
  ),
  cadence: described(cadence, 'When badges are decided'),
  earn: described(
    z.strictObject({ hits: decisions, of: decisions }),
    'A level is earned when so many of the last decisions met all of it',
  ),
  lose: described(
    z.strictObject({ misses: decisions, of: decisions, sameCriterion: z.optional(z.boolean()) }),
    'A level is lost when so many of the last decisions missed it; with sameCriterion, by the same criterion',
  ),
  minHoldDays: described(
    z.optional(someDays),
    'How long an earned level is kept at least; misses count, the loss waits',
  ),
  reEarnWaitDays: described(
    z.optional(z.strictObject({ missed: someDays, hard: someDays })),
    'How long a lost level cannot be earned again, by how it was lost; hits count, the award waits',
  ),
  dormantDays: described(z.optional(someDays), 'How long a holder of whom too little is known keeps the level'),
  probationDays: described(
    z.optional(someDays),
    'How long after a change of owner nothing new is earned and one miss loses',
  ),
  levels: described(
    z.array(level).check(z.minLength(1), z.maxLength(5)),
    'From the lowest to the highest, nested: a level asks for all that the ones below it ask',
  ),
});

export type Policy = z.output<typeof policySchema>;
export type PolicyLevel = Policy['levels'][number];
export type Criterion = PolicyLevel['criteria'][number];
export type Side = Criterion['earn'];
export type Cadence = Policy['cadence'];
/** Which days a criterion reads. */
export type CriterionWindow = NonNullable<Criterion['window']>;

/** The threshold of a side, whichever way it points. */
export function thresholdOf(side: Side): number {
  return 'atLeast' in side ? side.atLeast : side.atMost;
}

/** One text per criterion of a level: its metric, window and currency, like `gross_sales/90d/EUR`. */
export function criterionKey({ metric, window, currency }: Pick<Criterion, 'metric' | 'window' | 'currency'>): string {
  return [
    metric,
    ...(window === undefined ? [] : [windowText(window)]),
    ...(currency === undefined ? [] : [currency]),
  ].join('/');
}

/** A window as a short text: `90d`, `3m`, `90d?400:365d`, `90d|365d`. */
export function windowText(window: CriterionWindow): string {
  if ('bestOf' in window) return window.bestOf.map(windowText).join('|');
  if ('use' in window) {
    const count = window.of === undefined ? '' : `${window.of}=`;
    return `${windowText(window.use)}?${count}${window.ifAtLeast}:${windowText(window.otherwise)}`;
  }
  return 'days' in window ? `${window.days}d` : `${window.months}m`;
}

/** The version in force on a day: the one with the latest `effectiveFrom` on or before it. */
export function policyInForce(versions: readonly Policy[], day: Day): Policy | undefined {
  return versions
    .filter((policy) => requireDay(policy.effectiveFrom) <= day)
    .toSorted((a, b) => requireDay(b.effectiveFrom) - requireDay(a.effectiveFrom) || b.version - a.version)[0];
}
