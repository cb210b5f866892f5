import { enInPage } from '@gold-seller/criteria/messages';
import type { HeldBadge } from '@gold-seller/criteria/published-badge';
import { dateFormat } from './date-format.ts';
import { phrase } from './phrase.ts';

/** The name of the level; one these words do not know keeps its own. */
export function titleText({ level }: HeldBadge): string {
  return own(enInPage.level, level) ?? level;
}

export function sinceText({ since }: HeldBadge, language: string): string {
  const key = language + since;
  const text =
    sinceTexts.get(key) ?? phrase(enInPage.badge.since, { date: dateFormat(language).format(Date.parse(since)) });
  sinceTexts.set(key, text);
  return text;
}

/** Badges are decided on few days: most of a page are since the same ones. */
const sinceTexts = new Map<string, string>();

/** What a table itself says of a key that came from elsewhere. */
export function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
