import { enInPage, type PluralForms } from '@gold-seller/criteria/messages';
import type { PublishedMetric } from '@gold-seller/criteria/published-badge';
import { phrase } from './phrase.ts';

/** A number as people read it, and what it rests on; a count and an age are their own sample. */
type FigureText = readonly [value: string, sample?: string];

/**
 * How each kind of number is written in a language, never rounded towards the better: `96.4 %` and `54 of 56`,
 * `4.7 of 5` and `1,204 ratings`, `1,204`, `12.5 hours`, `3 years`.
 */
export function figureTexts(language: string): {
  readonly [Kind in PublishedMetric['kind']]: (metric: PublishedMetric) => FigureText;
} {
  const numbers = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options).format;
  const units = (unit: string) => numbers({ style: 'unit', unit, unitDisplay: 'long' });
  const number = numbers();
  const whole = ({ numerator }: PublishedMetric): FigureText => [number(numerator)];
  return {
    rate: (metric) => [
      numbers({ style: 'percent', maximumFractionDigits: 1 })(quotient(metric, 1000)),
      phrase(words.share, { part: number(metric.numerator), whole: number(metric.denominator) }),
    ],
    mean: (metric) => {
      const forms: PluralForms = words.ratings;
      const form = forms[new Intl.PluralRules(language).select(metric.denominator)] ?? forms.other;
      return [
        phrase(words.outOfFive, { value: number(quotient(metric, 100)) }),
        phrase(form, { count: number(metric.denominator) }),
      ];
    },
    count: whole,
    distinct: whole,
    median: ({ numerator, denominator }) => [units('hour')(Math.ceil(numerator / 10) / 10), number(denominator)],
    age: ({ numerator }) => [numerator < 731 ? units('day')(numerator) : units('year')(Math.floor(numerator / 365.25))],
  };
}

const words = enInPage.badge;

/** Cut to so many steps of one. */
function quotient({ better, numerator, denominator }: PublishedMetric, steps: number): number {
  return (better === 'up' ? Math.floor : Math.ceil)((numerator * steps) / denominator) / steps;
}
