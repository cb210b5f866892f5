import type { RankReason } from '../rank.ts';
import { levelName } from './standing-text.ts';
import { plural, type Words } from './words.ts';

/** Why a search result stands where it stands: `2 places up: Gold seller`. */
export function placementText(reason: RankReason, words: Words): string {
  const { placement } = words.messages;
  if (reason.code === 'unchanged') return placement.unchanged;
  const level = 'level' in reason.params ? { level: levelName(reason.params.level, words) } : {};
  return plural(placement[reason.code], reason.params.places, words, level);
}
