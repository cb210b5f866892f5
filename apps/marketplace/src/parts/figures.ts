import { isMetricKey } from '@gold-seller/criteria';
import { en } from '@gold-seller/criteria/messages';
import type { HeldBadge } from '@gold-seller/criteria/published-badge';
import { figureText } from '@gold-seller/criteria/wording';

/** A verified number as a profile shows it. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it was counted from; empty where it needs no saying. */
  readonly sample: string;
}

const words = { language: 'en-IE', messages: en };

/** A badge's numbers, without those that had not enough data or that we have no words for. */
export function figuresOf({ metrics }: HeldBadge): readonly Figure[] {
  return metrics.flatMap((metric) => {
    if (!isMetricKey(metric.metric) || metric.denominator === 0) return [];
    const { value, sample = '' } = figureText(metric, words);
    return [{ name: en.metric[metric.metric], value, sample }];
  });
}
