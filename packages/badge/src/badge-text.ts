import { enInPage } from '@gold-seller/criteria/messages';
import type { HeldBadge } from '@gold-seller/criteria/published-badge';
import { figureWords } from './figure-words.ts';
import { formatsFor } from './formats.ts';
import { isolated, phrase } from './phrase.ts';

/** What a badge says. What only its panel needs is worked out when it is asked for. */
export interface BadgeText {
  readonly title: string;
  readonly since: string;
  /** All of it in one text, for whoever hears it. */
  readonly description: string;
  readonly figures: readonly Figure[];
  readonly decided: string;
}

interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it rests on, and the days that were counted. */
  readonly basis: () => string;
}

/** A level these words do not know keeps its own name; a number they do not know, or without enough data, is left out. */
export function badgeText(badge: HeldBadge, language: string): BadgeText {
  const formats = formatsFor(language);
  const dated = (text: string, date: string, version = '') =>
    phrase(text, { date: formats.date.format(new Date(date)), version });
  const figures = badge.metrics.flatMap((metric): Figure[] => {
    const { from, to } = metric;
    const name = own(enInPage.metric, metric.metric);
    if (!name || !metric.denominator) return [];
    const [value, sample] = figureWords(metric, formats);
    const window = () => from && to && isolated(formats.date.formatRange(new Date(from), new Date(to)));
    return [{ name, value, basis: () => [sample, window()].filter(Boolean).join(' · ') }];
  });
  const since = dated(words.since, badge.since);
  return {
    title: own(enInPage.level, badge.level) ?? badge.level,
    since,
    description: since + figures.map(({ name, value }) => phrase(words.figure, { name, value })).join(''),
    figures,
    decided: dated(words.decided, badge.decidedOn, `${badge.policyVersion}`),
  };
}

const words = enInPage.badge;

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
