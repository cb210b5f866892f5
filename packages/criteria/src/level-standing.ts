import type { Day } from './day.ts';
import type { LevelOutcome } from './decision.ts';
import type { Overlay } from './overlay.ts';

/** Where a seller stands with one level. */
export interface LevelStanding {
  readonly level: string;
  readonly state: LevelState;
  /** The day the level was last earned or lost; before either, the day of the first decision. */
  readonly since: Day;
  /** Why it is in this state: what the last turn said. */
  readonly cause: Cause;
  /** What the last decisions said on the side that counts now: earning while not held, keeping while held. */
  readonly recent: readonly Mark[];
  /** Whether it was ever earned. */
  readonly everHeld: boolean;
  /** In the account's active days: until when an earned level is kept, or a lost one cannot be earned again. */
  readonly waitsUntil?: number;
  /** In the account's active days: since when too little is known to judge a holder. */
  readonly undecidedSince?: number;
}

export type LevelState = 'none' | 'candidate' | 'held' | 'at_risk' | 'lost';

/** A hit, or a miss: while held with the keys of the criteria missed. */
export type Mark = 'hit' | 'miss' | readonly string[];

/** Why a level is in its state. */
export const causes = [
  'not_judged',
  'not_earned',
  'out_of_scope',
  'hit',
  'award_waits',
  'earned',
  'kept',
  'recovered',
  'undecided',
  'missed',
  'loss_waits',
  'lost_missed',
  'lost_hard',
  'lost_dormant',
  'lost_on_probation',
  'lost_out_of_scope',
  'lost_closed',
  'paused',
  'frozen',
] as const;

export type Cause = (typeof causes)[number];

/** One day on which a level may change: with an outcome where it was decided, without where time alone has passed. */
export interface Turn {
  readonly day: Day;
  readonly overlay: Overlay;
  readonly pausedDays: number;
  readonly inScope: boolean;
  readonly outcome: LevelOutcome | undefined;
}

/** Whether the level is held: its badge shows unless something lies over the account. */
export function isHeld({ state }: Pick<LevelStanding, 'state'>): boolean {
  return state === 'held' || state === 'at_risk';
}
