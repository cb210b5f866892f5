import { en, type PluralForms } from '@gold-seller/criteria/messages';
import type { HeldBadge, PublishedMetric } from '@gold-seller/criteria/published-badge';

/** A verified number as a profile shows it. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it was counted from; empty where it needs no saying. */
  readonly sample: string;
}

const locale = 'en-IE';

/** A badge's numbers, without those that had not enough data or that we have no words for. */
export function figuresOf({ metrics }: HeldBadge): readonly Figure[] {
  const names: Readonly<Record<string, string>> = en.metric;
  return metrics.flatMap((metric) => {
    const name = Object.hasOwn(names, metric.metric) ? names[metric.metric] : undefined;
    if (name === undefined || metric.denominator === 0) return [];
    return [{ name, value: valueTexts[metric.kind](metric), sample: sampleTexts[metric.kind]?.(metric) ?? '' }];
  });
}

type MetricText = (metric: PublishedMetric) => string;

const number = new Intl.NumberFormat(locale);
const mean = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const unit = (name: string) => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
const [days, years] = [unit('day'), unit('year')];
const plural = new Intl.PluralRules(locale);

/** What is cut off is never cut off towards the better. */
function quotient({ numerator, denominator, better }: PublishedMetric, steps: number): number {
  const cut = better === 'down' ? Math.ceil : Math.floor;
  return cut((numerator * steps) / denominator) / steps;
}

const whole: MetricText = ({ numerator }) => number.format(numerator);

const valueTexts: { readonly [Kind in PublishedMetric['kind']]: MetricText } = {
  rate: (metric) => percent.format(quotient(metric, 1000)),
  mean: (metric) => filled(en.badge.outOfFive, { value: mean.format(quotient(metric, 100)) }),
  count: whole,
  distinct: whole,
  age: ({ numerator }) => (numerator < 731 ? days.format(numerator) : years.format(Math.floor(numerator / 365.25))),
};

const sampleTexts: { readonly [Kind in PublishedMetric['kind']]?: MetricText } = {
  rate: ({ numerator, denominator }) =>
    filled(en.badge.share, { part: number.format(numerator), whole: number.format(denominator) }),
  mean: ({ denominator }) => {
    const forms: PluralForms = en.badge.ratings;
    return filled(forms[plural.select(denominator)] ?? forms.other, { count: number.format(denominator) });
  },
};

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
