import type { LevelStanding } from '../level-standing.ts';
import type { Overlay } from '../overlay.ts';
import type { Standing } from '../standing.ts';
import { dayText } from './advice-text.ts';
import { phrase, type Words } from './words.ts';

/** Where a seller stands with a level and why, in words. */
export interface LevelStandingText {
  readonly level: string;
  readonly state: string;
  readonly cause: string;
}

/** Says a level's standing in words; the day of a loss or an award is its own, any other the last decision's. */
export function standingText(level: LevelStanding, { decidedOn }: Standing, words: Words): LevelStandingText {
  const { messages } = words;
  const name = levelName(level.level, words);
  const turned = level.cause === 'earned' || level.cause.startsWith('lost_');
  const date = dayText(turned ? level.since : decidedOn, words);
  return {
    level: name,
    state: messages.state[level.state],
    cause: phrase(messages.cause[level.cause], { level: name, date }),
  };
}

/** The name of a level; one the language does not know keeps its own. */
export function levelName(level: string, { messages }: Words): string {
  return Object.hasOwn(messages.level, level) ? (messages.level[level] ?? level) : level;
}

/** What lies over the account, in words. */
export function overlayText(overlay: Overlay, { messages }: Words): string {
  return messages.overlay[overlay];
}
