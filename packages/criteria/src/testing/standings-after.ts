import type { Day } from '../day.ts';
import type { Decision, LevelOutcome } from '../decision.ts';
import type { Outcome } from '../evaluation.ts';
import type { LevelStanding } from '../level-standing.ts';
import type { Overlay } from '../overlay.ts';
import type { Policy } from '../policy.ts';
import { nextStanding, type Standing, standingOn } from '../standing.ts';

/** A day in the life of a standing: a decision with these outcomes, or, without, time alone that has passed. */
export interface Step {
  readonly day: Day;
  /** Two letters, on earning and on keeping: `h` a hit, `m` a miss, `u` undecided. */
  readonly said?: string;
  /** The criteria missed, where the keeping side is missed; one called `a` where nothing else is said. */
  readonly missed?: readonly string[];
  readonly hard?: boolean;
  readonly overlay?: Overlay;
  readonly pausedDays?: number;
  readonly inScope?: boolean;
}

const outcomes: Readonly<Record<string, Outcome>> = { h: 'hit', m: 'miss', u: 'undecided' };

/** What a step says of a level. */
export function outcomeOf(level: string, { said = '', missed = ['a'], hard = false }: Omit<Step, 'day'>): LevelOutcome {
  const [earn = 'undecided', keep = 'undecided'] = [...said].map((letter) => outcomes[letter]);
  const isMissed = keep === 'miss';
  return {
    level,
    earn,
    keep,
    missed: isMissed ? missed : [],
    hardMissed: isMissed && hard,
    warned: false,
    graced: false,
  };
}

/** A decision of a day about these levels. */
export function decisionOf({ day, overlay, pausedDays, inScope }: Step, levels: readonly LevelOutcome[]): Decision {
  return {
    programme: 'test',
    day,
    revision: 0,
    policyVersion: 1,
    throughSeq: 0,
    cause: 'scheduled',
    overlay: overlay ?? 'active',
    pausedDays: pausedDays ?? 0,
    inScope: inScope ?? true,
    levels,
    readings: [],
  };
}

/** The standings of the one level `gold` after each step. */
export function standingsAfter(steps: readonly Step[], policy: Policy): readonly Standing[] {
  let standing: Standing | undefined;
  return steps.map((step) => {
    const { day, overlay = 'active', pausedDays = 0 } = step;
    if (step.said !== undefined) {
      standing = nextStanding(standing, decisionOf(step, [outcomeOf('gold', step)]), policy);
    } else if (standing !== undefined) {
      standing = standingOn(standing, { day, overlay, pausedDays }, policy);
    }
    if (standing === undefined) throw new Error('time passes only after a first decision');
    return standing;
  });
}

/** The level `gold` after each step. */
export function levelsAfter(steps: readonly Step[], policy: Policy): readonly LevelStanding[] {
  return standingsAfter(steps, policy).flatMap(({ levels }) => levels.slice(0, 1));
}
