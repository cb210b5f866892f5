import type { MetricRow } from '@gold-seller/criteria';

/**
 * A verified number as people read it: `96.4 % of 112`, `4.7 of 5`, `1,204`, `3 years`. What is cut off is never cut
 * off towards the better.
 */
export function figureText(
  { kind, better }: Pick<MetricRow, 'kind' | 'better'>,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  locale: string,
): string {
  const cut = better === 'up' ? Math.floor : Math.ceil;
  return texts[kind](numerator, denominator, cut, (options) => new Intl.NumberFormat(locale, options));
}

type NumberFormatOf = (options?: Intl.NumberFormatOptions) => Intl.NumberFormat;
type Cut = (value: number) => number;
type FigureText = (numerator: number, denominator: number, cut: Cut, format: NumberFormatOf) => string;

const whole: FigureText = (count, _one, _cut, format) => format().format(count);

const texts: { readonly [Kind in MetricRow['kind']]: FigureText } = {
  rate: (numerator, denominator, cut, format) => {
    const share = cut((numerator * 1000) / denominator) / 1000;
    return `${format({ style: 'percent', maximumFractionDigits: 1 }).format(share)} of ${format().format(denominator)}`;
  },
  mean: (numerator, denominator, cut, format) => {
    const mean = cut((numerator * 100) / denominator) / 100;
    return `${format({ minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(mean)} of 5`;
  },
  count: whole,
  distinct: whole,
  age: (days, _one, _cut, format) =>
    days >= 731
      ? format({ style: 'unit', unit: 'year', unitDisplay: 'long' }).format(Math.floor(days / 365.25))
      : format({ style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days),
};
