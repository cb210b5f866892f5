import type { Measure } from '../measure.ts';

/** One metric of the catalogue. */
export type MetricRow = MetricBasis & MetricForm;

interface MetricBasis {
  readonly unit: 'ratio' | 'stars' | 'count' | 'days' | 'hours' | 'money';
  /** Which way is better; `none` is shown and never judged. */
  readonly better: 'up' | 'down' | 'none';
  /** Days left to reports that arrive late, before a day is read. */
  readonly lagDays: number;
  /** Whether a badge shows it to everybody. */
  readonly shown: boolean;
  /** What it is, in one sentence. */
  readonly definition: string;
  /** Which programmes count like this. */
  readonly source: string;
}

/** How a metric is made of measures. What has a denominator has a sample. */
export type MetricForm =
  /** A share of 0 to 1. `bad` is counted where a programme allows a few: its buyers, once each. */
  | (Fraction & { readonly kind: 'rate'; readonly bad?: Measure })
  /** A mean of stars, 1 to 5. */
  | (Fraction & { readonly kind: 'mean' })
  | (Whole & { readonly kind: 'count' })
  /** An amount in minor units; a criterion names the currency. */
  | (Whole & { readonly kind: 'money' })
  /** How many different buyers. */
  | (Whole & { readonly kind: 'distinct' })
  /** The share of buyers with two or more. */
  | (Whole & { readonly kind: 'repeat_share' })
  /** The share of the buyer with the most. */
  | (Whole & { readonly kind: 'top_share' })
  /** The middle one of durations known by band; a threshold stands on the upper end of a band. */
  | (Bands & { readonly kind: 'median' })
  /** Days since a running measure first, or last, went up. */
  | (Whole & { readonly kind: 'age'; readonly from: 'first' | 'last' })
  /** Days since the last one in the window, paused days left out; one more than the window where there is none. */
  | (Whole & { readonly kind: 'since' })
  /** How many since the last day in the window on which the other measure counted. */
  | (Whole & { readonly kind: 'streak'; readonly endedBy: Measure })
  /** How many run now. */
  | (Whole & { readonly kind: 'running' })
  /** 1 where the seller has acknowledged the policy's version, else 0. */
  | (Whole & { readonly kind: 'acknowledged' });

interface Fraction {
  readonly numerator: readonly Measure[];
  readonly denominator: readonly Measure[];
}

interface Whole {
  readonly numerator: readonly Measure[];
  readonly denominator?: undefined;
}

interface Bands {
  readonly bands: readonly Band[];
  readonly over: Measure;
  readonly numerator?: undefined;
  readonly denominator?: undefined;
}

/** Durations above the band before and up to this many hours or days. */
export interface Band {
  readonly upTo: number;
  readonly measure: Measure;
}
