import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import { isHeld, type LevelStanding, type Turn } from './level-standing.ts';
import { type Overlay, overlays } from './overlay.ts';
import type { Policy } from './policy.ts';
import { type Situation, situationOf, type Transition, transitionOf } from './transition.ts';

/** A seller's standing in one programme: every level of its policy, and what lies over the account. */
export interface Standing {
  readonly programme: string;
  readonly policyVersion: number;
  readonly decidedOn: Day;
  readonly overlay: Overlay;
  readonly levels: readonly LevelStanding[];
}

/** The standing after a decision, from the standing before it. The rules of k of n come from the policy. */
export function nextStanding(before: Standing | undefined, decision: Decision, policy: Policy): Standing {
  const { day, overlay, pausedDays, inScope } = decision;
  return {
    programme: decision.programme,
    policyVersion: decision.policyVersion,
    decidedOn: day,
    overlay,
    levels: decision.levels.map((outcome) => {
      const level = before?.levels.find((each) => each.level === outcome.level) ?? unjudged(outcome.level, day);
      return nextLevel(level, { day, overlay, pausedDays, inScope, outcome }, policy);
    }),
  };
}

/**
 * The standing on a day without a decision, when time alone has passed: a hold, a wait or a probation may have ended,
 * the account may have been closed. The same levels where nothing changed.
 */
export function standingOn(
  before: Standing,
  { day, overlay, pausedDays }: Pick<Turn, 'day' | 'overlay' | 'pausedDays'>,
  policy: Policy,
): Standing {
  const levels = before.levels.map((level) => {
    const inScope = level.cause !== 'out_of_scope'; // only a decision looks at where the seller is
    return nextLevel(level, { day, overlay, pausedDays, inScope, outcome: undefined }, policy);
  });
  return { ...before, overlay, levels };
}

/** The highest level that is held, if any; levels go from the lowest to the highest. */
export function heldLevel(standing: Standing): LevelStanding | undefined {
  return standing.levels.findLast(isHeld);
}

/** The highest level that shows as a badge, if any. */
export function shownLevel(standing: Standing): LevelStanding | undefined {
  return overlays[standing.overlay].shows ? heldLevel(standing) : undefined;
}

function unjudged(level: string, since: Day): LevelStanding {
  return { level, state: 'none', since, cause: 'not_judged', recent: [], everHeld: false };
}

function nextLevel(level: LevelStanding, turn: Turn, policy: Policy): LevelStanding {
  const situation = situationOf(level, turn, policy);
  const transition = transitionOf(situation);
  const state = transition.to === 'same' ? level.state : transition.to;
  if (isHeld({ state }) !== isHeld(level)) return turned(level, turn, transition, policy);
  if (turn.outcome === undefined && state === level.state) return level;
  return stayed(situation, { ...transition, to: state });
}

/** Earned or lost: a new count begins, and with it the hold or the wait. */
function turned(level: LevelStanding, turn: Turn, { to, cause }: Transition, policy: Policy): LevelStanding {
  const state = to === 'same' ? level.state : to;
  const { missed = 0, hard = 0 } = policy.reEarnWaitDays ?? {};
  const waitDays = isHeld({ state }) ? (policy.minHoldDays ?? 0) : cause === 'lost_hard' ? hard : missed;
  const waits = waitDays > 0 ? { waitsUntil: turn.day - turn.pausedDays + waitDays } : {};
  return { level: level.level, state, since: turn.day, cause, recent: [], everHeld: true, ...waits };
}

function stayed({ level, recent, undecidedSince }: Situation, { to, cause }: Transition): LevelStanding {
  const { undecidedSince: _before, ...rest } = level;
  const state = to === 'same' ? level.state : to;
  return { ...rest, state, cause, recent, ...(undecidedSince === undefined ? {} : { undecidedSince }) };
}
