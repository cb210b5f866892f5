import { metricRow } from '../metric.ts';
import type { MetricRow } from '../metrics/metric-row.ts';
import { type Criterion, type CriterionWindow, type Side, thresholdOf } from '../policy.ts';
import { amountText } from './figure-text.ts';
import { joined, phrase, plural, type Words } from './words.ts';

/** A criterion's parts in words. */
export interface CriterionText {
  readonly metric: string;
  /** What the metric is. */
  readonly about: string;
  /** The days it is read over; nothing where it has none. */
  readonly window: string | undefined;
  /** What a mean starts from; nothing where it is a plain one. */
  readonly prior: string | undefined;
  readonly earn: string;
  readonly keep: string;
  readonly warn: string | undefined;
}

/** Says a criterion in words: `Shipped on time`, `90 days`, `at least 95 % or 1 buyer, judged from 30 on`. */
export function criterionText(criterion: Criterion, words: Words): CriterionText {
  const { messages } = words;
  const { metric, window, prior, warn } = criterion;
  return {
    metric: messages.metric[metric],
    about: messages.about[metric],
    window: window === undefined ? undefined : windowInWords(window, words),
    prior:
      prior === undefined
        ? undefined
        : plural({ other: messages.criterion.prior }, prior.weight, words, {
            value: thresholdText(prior.mean, criterion, words),
          }),
    earn: sideText('earn', criterion.earn, criterion, words),
    keep: sideText('keep', criterion.keep, criterion, words),
    warn: warn === undefined ? undefined : sideText('warn', warn, criterion, words),
  };
}

function sideText(name: 'earn' | 'keep' | 'warn', side: Side, criterion: Criterion, words: Words): string {
  const texts = words.messages.criterion;
  const value = thresholdText(thresholdOf(side), criterion, words);
  const median = metricRow(criterion.metric).kind === 'median';
  const threshold = median ? texts.within : 'atLeast' in side ? texts.atLeast : texts.atMost;
  const parts = [phrase(threshold, { value })];
  if (side.bound !== undefined) parts.push(boundText(name, side.bound, criterion, words));
  if (side.allow !== undefined) parts.push(plural(texts.allow, side.allow, words));
  if (criterion.hard === true && name === 'keep') parts.push(texts.hard);
  if (side.minSample !== undefined) parts.push(plural(texts.minSample, side.minSample, words));
  return joined(parts, words);
}

/** To earn it must surely be so; it is lost, or warned of, only where it surely is not. */
function boundText(
  name: 'earn' | 'keep' | 'warn',
  bound: NonNullable<Side['bound']>,
  criterion: Criterion,
  words: Words,
): string {
  const { sureOfAtLeast, sureOfAtMost, unlessSurelyBelow, unlessSurelyAbove } = words.messages.criterion;
  const [text, threshold] =
    'atLeast' in bound
      ? [name === 'earn' ? sureOfAtLeast : unlessSurelyBelow, bound.atLeast]
      : [name === 'earn' ? sureOfAtMost : unlessSurelyAbove, bound.atMost];
  return phrase(text, { value: thresholdText(threshold, criterion, words) });
}

/** A threshold as people read it, in the unit of its metric. */
export function thresholdText(
  threshold: number,
  { metric, currency }: Pick<Criterion, 'metric' | 'currency'>,
  words: Words,
): string {
  return thresholdTexts[metricRow(metric).unit](threshold, words, currency ?? 'XXX');
}

type ThresholdText = (threshold: number, words: Words, currency: string) => string;

const formatted =
  (options: Intl.NumberFormatOptions): ThresholdText =>
  (threshold, { language }) =>
    new Intl.NumberFormat(language, options).format(threshold);

const thresholdTexts: { readonly [Unit in MetricRow['unit']]: ThresholdText } = {
  ratio: formatted({ style: 'percent', maximumFractionDigits: 4 }),
  stars: formatted({ maximumFractionDigits: 6 }),
  count: formatted({}),
  days: formatted({ style: 'unit', unit: 'day', unitDisplay: 'long' }),
  hours: formatted({ style: 'unit', unit: 'hour', unitDisplay: 'long' }),
  money: (threshold, words, currency) => amountText(threshold, currency, words),
};

/** A window in words: `90 days`, `3 calendar months`, `90 days where they have at least 400 (Completed orders), otherwise 365 days`. */
export function windowInWords(window: CriterionWindow, words: Words): string {
  const { messages } = words;
  const texts = messages.criterion;
  if ('days' in window) return plural(texts.days, window.days, words);
  if ('months' in window) return plural(texts.months, window.months, words);
  if ('bestOf' in window) {
    const windows = window.bestOf.map((each) => windowInWords(each, words));
    return phrase(texts.bestOf, {
      windows: new Intl.ListFormat(words.language, { type: 'conjunction' }).format(windows),
    });
  }
  return plural(window.of === undefined ? texts.adaptiveOwn : texts.adaptive, window.ifAtLeast, words, {
    window: windowInWords(window.use, words),
    of: window.of === undefined ? '' : messages.metric[window.of],
    otherwise: windowInWords(window.otherwise, words),
  });
}
