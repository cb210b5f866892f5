import type { MetricRow } from '../metrics/metric-row.ts';
import { phrase, plural, type Words } from './words.ts';

/** A number of a metric, ready to be written. */
export interface Figure {
  readonly kind: MetricRow['kind'];
  readonly better: MetricRow['better'];
  /** Of a median, its hundredths. */
  readonly numerator: number;
  readonly denominator: number;
  /** The currency of an amount. */
  readonly currency?: string | undefined;
  /** What a median counts; left out: hours. */
  readonly unit?: MetricRow['unit'];
}

/** A number as people read it, and what it rests on where that needs saying. */
export interface FigureText {
  readonly value: string;
  readonly sample: string | undefined;
}

/**
 * A number in a language, never rounded towards the better: `96.4 %` of `54 of 56`, `4.7 of 5` of `1,204 ratings`,
 * `1,204`, `3 years`, `12.5 hours`, `€1,204.50`.
 */
export function figureText(figure: Figure, words: Words): FigureText {
  return texts[figure.kind](figure, words);
}

type Text = (figure: Figure, words: Words) => FigureText;

/** Cut to so many steps of one, away from the better. */
function cut({ better, numerator, denominator }: Figure, steps: number): number {
  return (better === 'down' ? Math.ceil : Math.floor)((numerator * steps) / denominator) / steps;
}

const share: Text = (figure, words) => ({
  value: numbers(words, { style: 'percent', maximumFractionDigits: 1 })(cut(figure, 1000)),
  sample: phrase(words.messages.badge.share, {
    part: numbers(words)(figure.numerator),
    whole: numbers(words)(figure.denominator),
  }),
});

const mean: Text = (figure, words) => ({
  value: phrase(words.messages.badge.outOfFive, {
    value: numbers(words, { minimumFractionDigits: 1, maximumFractionDigits: 2 })(cut(figure, 100)),
  }),
  sample: plural(words.messages.badge.ratings, figure.denominator, words),
});

const whole: Text = ({ numerator }, words) => ({ value: numbers(words)(numerator), sample: undefined });

const days: Text = ({ numerator }, words) => ({
  value:
    numerator < 731
      ? numbers(words, { style: 'unit', unit: 'day', unitDisplay: 'long' })(numerator)
      : numbers(words, { style: 'unit', unit: 'year', unitDisplay: 'long' })(Math.floor(numerator / 365.25)),
  sample: undefined,
});

const duration: Text = ({ numerator, denominator, unit }, words) => ({
  value: numbers(words, {
    style: 'unit',
    unit: unit === 'days' ? 'day' : 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  })(Math.ceil(numerator / 10) / 10),
  sample: numbers(words)(denominator),
});

const amount: Text = ({ numerator, currency = 'XXX' }, words) => ({
  value: amountText(numerator, currency, words),
  sample: undefined,
});

const texts: { readonly [Kind in MetricRow['kind']]: Text } = {
  rate: share,
  mean,
  count: whole,
  money: amount,
  distinct: whole,
  repeat_share: share,
  top_share: share,
  median: duration,
  age: days,
  since: days,
  streak: whole,
  running: whole,
  acknowledged: whole,
};

/** An amount in minor units, in its currency's own places. */
export function amountText(minor: number, currency: string, words: Words): string {
  const format = new Intl.NumberFormat(words.language, { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function numbers(words: Words, options?: Intl.NumberFormatOptions): (value: number) => string {
  return new Intl.NumberFormat(words.language, options).format;
}
