import * as z from 'zod/mini';

const share = z.number().check(z.minimum(0), z.maximum(1));
const sampleMin = z.int().check(z.minimum(1), z.maximum(1e9));
const shareAbove = z.strictObject({ above: share, sampleMin });
const shareBelow = z.strictObject({ below: share, sampleMin });

/**
 * The operator's thresholds of the signals, versioned with their own policy and never public: who knows them games them.
 * `sampleMin` is the least there must be of what is divided before anything is said.
 */
export const integrityRulesSchema = z.strictObject({
  version: z.int().check(z.minimum(1)),
  buyer_top1_share: shareAbove,
  buyer_top5_share: shareAbove,
  /** As a share of the orders. */
  effective_buyers: shareBelow,
  rating_burst: z.strictObject({
    /** How unlikely as many ratings in a day must be. */
    tailBelow: z.number().check(z.minimum(1e-12), z.maximum(0.1)),
    /** The usual rate is that of so many days before. */
    historyDays: z.int().check(z.minimum(7), z.maximum(365)),
    /** Days from the first rating on of which nothing is said: a shop that opens has no usual rate yet. */
    historyDaysMin: z.int().check(z.minimum(1), z.maximum(365)),
    /** Ratings a day that are usual for anybody, whatever their own rate. */
    ratePerDayMin: z.number().check(z.minimum(0.01), z.maximum(1000)),
    /** The mean of such a day's stars that makes it suspicious. */
    starsMin: z.number().check(z.minimum(1), z.maximum(5)),
    /** How many such days make a signal. */
    daysMin: z.int().check(z.minimum(1), z.maximum(100)),
    sampleMin,
  }),
  singleton_share: z.strictObject({ above: share }),
  early_rating: shareAbove,
  refund_after_praise: shareAbove,
  penny_inflation: shareBelow,
  attack: z.strictObject({
    ratingsMin: z.int().check(z.minimum(2), z.maximum(100)),
    withinDays: z.int().check(z.minimum(1), z.maximum(90)),
  }),
});

export type IntegrityRules = z.output<typeof integrityRulesSchema>;

/**
 * Where to start: proposals of `reference/programmes.md` §6, whose sources are in the table of signals. Our own,
 * so that chance alone accuses nobody: 30 as the sample of all, 30 days of history, a rate of one rating in two days.
 */
export const integrityDefault: IntegrityRules = {
  version: 1,
  buyer_top1_share: { above: 0.15, sampleMin: 30 },
  buyer_top5_share: { above: 0.4, sampleMin: 30 },
  effective_buyers: { below: 0.3, sampleMin: 30 },
  rating_burst: {
    tailBelow: 1e-4,
    historyDays: 90,
    historyDaysMin: 30,
    ratePerDayMin: 0.5,
    starsMin: 4.9,
    daysMin: 2,
    sampleMin: 30,
  },
  singleton_share: { above: 0.6 },
  early_rating: { above: 0.05, sampleMin: 30 },
  refund_after_praise: { above: 0.03, sampleMin: 30 },
  penny_inflation: { below: 0.2, sampleMin: 30 },
  attack: { ratingsMin: 3, withinDays: 7 },
};
