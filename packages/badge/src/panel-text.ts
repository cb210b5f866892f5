import { enInPage } from '@gold-seller/criteria/messages';
import type { HeldBadge } from '@gold-seller/criteria/published-badge';
import { own, sinceText } from './badge-text.ts';
import { dateFormat } from './date-format.ts';
import { figureTexts } from './figure-texts.ts';
import { phrase } from './phrase.ts';

/** What a badge's panel says. */
export interface PanelText {
  readonly since: string;
  readonly figures: readonly Figure[];
  readonly decided: string;
  /** Since when, and the figures, in one text for whoever hears it. */
  readonly description: string;
}

interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it rests on, and the days that were counted. */
  readonly basis: string;
}

/** Numbers that had not enough data, or that only a newer program has words for, are left out. */
export function panelText(badge: HeldBadge, language: string): PanelText {
  const dates = dateFormat(language);
  const textOf = figureTexts(language);
  const figures = badge.metrics.flatMap((metric): Figure[] => {
    const from = Date.parse(metric.from ?? '');
    const to = Date.parse(metric.to ?? '');
    const name = own(enInPage.metric, metric.metric);
    if (!name || !metric.denominator) return [];
    const [value, sample] = textOf[metric.kind](metric);
    // No days where there is no window, or none that can be.
    const window = from <= to && dates.formatRange(from, to);
    return [{ name, value, basis: [sample, window].filter(Boolean).join(' · ') }];
  });
  const since = sinceText(badge, language);
  return {
    since,
    figures,
    decided: phrase(words.decided, {
      date: dates.format(Date.parse(badge.decidedOn)),
      version: `${badge.policyVersion}`,
    }),
    description: since + figures.map(({ name, value }) => phrase(words.figure, { name, value })).join(''),
  };
}

const words = enInPage.badge;
