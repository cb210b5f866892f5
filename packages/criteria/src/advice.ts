import type { Account } from './account.ts';
import { type AdviceBasis, adviceBases, type KnownSeller } from './advising/advice-basis.ts';
import { adviseCriterion, type CriterionAdvice, canBeMet } from './advising/criterion-advice.ts';
import { datedTally } from './advising/dated-tally.ts';
import { isDecisionDay } from './cadence.ts';
import type { CompiledLevel, CompiledPolicy } from './compiled-policy.ts';
import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import { passTime, standingThrough } from './history.ts';
import { isHeld } from './level-standing.ts';
import { overlayOn, pausedDaysBefore } from './overlay.ts';
import { isInScope } from './scope.ts';
import { nextStanding, type Standing } from './standing.ts';
import type { Tally } from './tally.ts';

/** What a seller can do about a decision day, level by level. */
export interface Advice {
  /** The decision day it is about. */
  readonly day: Day;
  readonly levels: readonly LevelAdvice[];
}

export interface LevelAdvice {
  readonly level: string;
  /** Whether it is about earning the level or about keeping it. */
  readonly side: 'earn' | 'keep';
  readonly criteria: readonly CriterionAdvice[];
  /**
   * The first day on which the level can be earned, doing all that is advised: of a decision, or that on which a wait is
   * over; nothing while it is held, or where none is in sight.
   */
  readonly firstDay: Day | undefined;
}

/** Whom and when the advice is about. */
export interface AdviceQuestion {
  /** The version that decides on the day. */
  readonly compiled: CompiledPolicy;
  readonly account: Account;
  readonly tally: Tally;
  /** After the last decision. */
  readonly standing: Standing | undefined;
  readonly today: Day;
  /** The decision day, after today. */
  readonly day: Day;
}

/** How far ahead a first day is sought. */
const daysAheadMax = 1100;

/** Advises a seller: for each criterion the least to do for one named decision day, and when the badge can come. */
export function advise(question: AdviceQuestion): Advice {
  const { compiled, account, tally, day, today } = question;
  const standing = standingToday(question);
  const known = { compiled, account, dated: datedTally(tally, today, compiled.readings), today };
  const basisOn = adviceBases(known);
  return {
    day,
    levels: compiled.levels.map((level) => {
      const held = standing?.levels.some((each) => each.level === level.level && isHeld(each)) ?? false;
      const side = held ? 'keep' : 'earn';
      return {
        level: level.level,
        side,
        criteria: level.criteria.map((criterion) => adviseCriterion(basisOn(day), criterion, side)),
        firstDay: held ? undefined : firstDayOf(level, known, basisOn, standing),
      };
    }),
  };
}

/** Time has passed since the last decision. */
function standingToday({ standing, compiled, account, today }: AdviceQuestion): Standing | undefined {
  if (standing === undefined) return undefined;
  return standingThrough(standing, compiled.policy, account, today);
}

type BasisOn = (day: Day) => AdviceBasis;

/** Runs the machine over the coming decision days: a hit wherever nothing stands in the way but what can be done. */
function firstDayOf(
  level: CompiledLevel,
  { compiled, account, today }: KnownSeller,
  basisOn: BasisOn,
  standing: Standing | undefined,
): Day | undefined {
  const isEarned = ({ levels }: Standing) => levels.some((each) => each.level === level.level && isHeld(each));
  let last = standing;
  let passed = today;
  for (let day = today + 1; day <= today + daysAheadMax; day++) {
    if (!isDecisionDay(compiled.policy, day)) continue;
    const turns = last === undefined ? [] : passTime(last, compiled.policy, account, passed + 1, day);
    const turn = turns.find((each) => isEarned(each.standing));
    if (turn !== undefined) return turn.day;
    last = nextStanding(turns.at(-1)?.standing ?? last, bestDecision(level, basisOn(day)), compiled.policy);
    if (isEarned(last)) return day;
    passed = day;
  }
  return undefined;
}

/** What a decision on a day would say of one level, doing all that is advised. */
function bestDecision(level: CompiledLevel, basis: AdviceBasis): Decision {
  const { compiled, account, day } = basis;
  const earn = level.criteria.every((criterion) => canBeMet(basis, criterion, 'earn')) ? 'hit' : 'miss';
  const outcome = { level: level.level, earn, keep: 'hit', missed: [], hardMissed: false } as const;
  return {
    programme: compiled.policy.programme,
    day,
    revision: 0,
    policyVersion: compiled.policy.version,
    throughSeq: 0,
    cause: 'scheduled',
    overlay: overlayOn(account, day, compiled.policy.probationDays),
    pausedDays: pausedDaysBefore(account, day),
    inScope: isInScope(compiled.policy, account, day),
    levels: [{ ...outcome, warned: false, graced: false }],
    readings: [],
  };
}
