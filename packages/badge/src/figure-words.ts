import { enInPage, type PluralForms } from '@gold-seller/criteria/messages';
import type { PublishedMetric } from '@gold-seller/criteria/published-badge';
import type { Formats } from './formats.ts';
import { phrase } from './phrase.ts';

/**
 * A verified number as people read it, never rounded towards the better, and what it rests on: `96.4 %` and `54 of 56`,
 * `4.7 of 5` and `1,204 ratings`. A count and an age are their own sample.
 */
export function figureWords(metric: PublishedMetric, formats: Formats): FigureWords {
  return words[metric.kind](metric, formats);
}

type FigureWords = readonly [value: string, sample?: string];
type WordsOf = (metric: PublishedMetric, formats: Formats) => FigureWords;

const { outOfFive, share, ratings } = enInPage.badge;

const whole: WordsOf = ({ numerator }, { number }) => [number.format(numerator)];

const words: { readonly [Kind in PublishedMetric['kind']]: WordsOf } = {
  rate: (metric, { percent, number }) => [
    percent.format(quotient(metric, 1000)),
    phrase(share, { part: number.format(metric.numerator), whole: number.format(metric.denominator) }),
  ],
  mean: (metric, { number, plural }) => {
    const forms: PluralForms = ratings;
    const form = forms[plural.select(metric.denominator)] ?? forms.other;
    return [
      phrase(outOfFive, { value: number.format(quotient(metric, 100)) }),
      phrase(form, { count: number.format(metric.denominator) }),
    ];
  },
  count: whole,
  distinct: whole,
  age: ({ numerator }, { days, years }) => [
    numerator < 731 ? days.format(numerator) : years.format(Math.floor(numerator / 365.25)),
  ],
};

/** Cut to so many steps of one. */
function quotient({ better, numerator, denominator }: PublishedMetric, steps: number): number {
  return (better === 'up' ? Math.floor : Math.ceil)((numerator * steps) / denominator) / steps;
}
