import type { Day } from './day.ts';
import type { Decision, LevelOutcome } from './decision.ts';
import type { Policy } from './policy.ts';

/** Where a seller stands with one level. */
export interface LevelStanding {
  readonly level: string;
  readonly state: 'none' | 'candidate' | 'held' | 'at_risk' | 'lost';
  /** The day the level was last earned or lost; before either, the day of the first decision. */
  readonly since: Day;
  /** What the last decisions said on the side that counts now: earning while not held, keeping while held. */
  readonly recent: readonly ('hit' | 'miss')[];
}

/** A seller's standing in one programme: every level of its policy. */
export interface Standing {
  readonly programme: string;
  readonly policyVersion: number;
  readonly decidedOn: Day;
  readonly levels: readonly LevelStanding[];
}

/** The standing after a decision, from the standing before it. The rules of k of n come from the policy. */
export function nextStanding(before: Standing | undefined, decision: Decision, policy: Policy): Standing {
  return {
    programme: decision.programme,
    policyVersion: decision.policyVersion,
    decidedOn: decision.day,
    levels: decision.levels.map((outcome) => {
      const level = before?.levels.find((each) => each.level === outcome.level) ?? unheld(outcome.level, decision.day);
      return isHeld(level)
        ? afterKeeping(level, outcome, decision.day, policy)
        : afterEarning(level, outcome, decision.day, policy);
    }),
  };
}

/** Whether the level shows as a badge. */
export function isHeld({ state }: LevelStanding): boolean {
  return state === 'held' || state === 'at_risk';
}

/** The highest level that is held, if any; levels go from the lowest to the highest. */
export function heldLevel(standing: Standing): LevelStanding | undefined {
  return standing.levels.findLast(isHeld);
}

function unheld(level: string, since: Day): LevelStanding {
  return { level, state: 'none', since, recent: [] };
}

function afterEarning(before: LevelStanding, outcome: LevelOutcome, day: Day, { earn }: Policy): LevelStanding {
  const recent = lastOf([...before.recent, outcome.earn === 'hit' ? ('hit' as const) : ('miss' as const)], earn.of);
  const hits = countOf(recent, 'hit');
  if (hits >= earn.hits) return { level: before.level, state: 'held', since: day, recent: [] };
  if (hits > 0) return { ...before, state: 'candidate', recent };
  return { ...before, state: before.state === 'lost' ? 'lost' : 'none', recent };
}

/** An undecided decision is neither hit nor miss: it leaves a holder where they are. */
function afterKeeping(before: LevelStanding, outcome: LevelOutcome, day: Day, { lose }: Policy): LevelStanding {
  if (outcome.keep === 'undecided') return before;
  const recent = lastOf([...before.recent, outcome.keep], lose.of);
  const misses = countOf(recent, 'miss');
  if (misses >= lose.misses) return { level: before.level, state: 'lost', since: day, recent: [] };
  return { ...before, state: misses > 0 ? 'at_risk' : 'held', recent };
}

function lastOf<T>(list: readonly T[], count: number): readonly T[] {
  return list.slice(-count);
}

function countOf<T>(list: readonly T[], item: T): number {
  return list.reduce((count, each) => (each === item ? count + 1 : count), 0);
}
