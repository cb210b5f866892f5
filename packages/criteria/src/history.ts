import type { Account } from './account.ts';
import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import { overlayOn, pausedDaysBefore, reviewDaysMax } from './overlay.ts';
import type { Policy } from './policy.ts';
import { nextStanding, type Standing, standingOn } from './standing.ts';

/** A standing and the day from which it holds. */
export interface StandingChange {
  readonly day: Day;
  readonly standing: Standing;
}

/**
 * A seller's standings from their decisions, oldest first, and from the time that passed in between: a hold or a wait
 * that ends between two decisions turns a level on its own day. Up to and including `through`.
 */
export function foldStandings(
  decisions: readonly Decision[],
  policyOf: (version: number) => Policy,
  account: Account,
  through: Day,
): readonly StandingChange[] {
  const changes: StandingChange[] = [];
  for (const [index, decision] of decisions.entries()) {
    if (decision.day > through) break;
    const policy = policyOf(decision.policyVersion);
    const standing = nextStanding(changes.at(-1)?.standing, decision, policy);
    changes.push({ day: decision.day, standing });
    const next = decisions[index + 1]?.day ?? through + 1;
    changes.push(...passTime(standing, policy, account, decision.day + 1, Math.min(next, through + 1)));
  }
  return changes;
}

/** The standing after a decision, when time has passed since the standing before it. */
export function standingAfter(
  before: Standing | undefined,
  decision: Decision,
  policyOf: (version: number) => Policy,
  account: Account,
): Standing {
  const policy = policyOf(decision.policyVersion);
  if (before === undefined) return nextStanding(before, decision, policy);
  const turns = passTime(before, policyOf(before.policyVersion), account, before.decidedOn + 1, decision.day);
  return nextStanding(turns.at(-1)?.standing ?? before, decision, policy);
}

/**
 * What time has made of a standing by a day, without a decision; and what lies over the account on the day of the last
 * decision, where that was told of only after it.
 */
export function standingThrough(standing: Standing, policy: Policy, account: Account, through: Day): Standing {
  const { decidedOn } = standing;
  const isTold = overlayOn(account, decidedOn, policy.probationDays) !== standing.overlay;
  if (through <= decidedOn && !isTold) return standing;
  const first = isTold ? turnedOn(standing, account, policy, decidedOn) : standing;
  return passTime(first, policy, account, decidedOn + 1, through + 1).at(-1)?.standing ?? first;
}

/** The turns that time alone brings to a standing, from a day to before another. */
export function passTime(
  standing: Standing,
  policy: Policy,
  account: Account,
  from: Day,
  before: Day,
): readonly StandingChange[] {
  const turns: StandingChange[] = [];
  let last = standing;
  for (let day = nextTurn(last, account, policy, from); day < before; day = nextTurn(last, account, policy, day + 1)) {
    last = turnedOn(last, account, policy, day);
    turns.push({ day, standing: last });
  }
  return turns;
}

function turnedOn(standing: Standing, account: Account, policy: Policy, day: Day): Standing {
  const overlay = overlayOn(account, day, policy.probationDays);
  const { levels } = standing;
  const turned = standingOn(standing, { day, overlay, pausedDays: pausedDaysBefore(account, day) }, policy);
  // Where the last decision did not judge the seller, time does not either.
  const isOut = (index: number) => levels[index]?.cause === 'out_of_scope';
  return {
    ...turned,
    levels: turned.levels.map((level, index) => (isOut(index) ? (levels[index] ?? level) : level)),
  };
}

/**
 * The first day from this one on that may change a standing without a decision: a hold, a wait or the time for which a
 * holder may be unknown ends, or something begins or ends to lie over the account. Infinity where there is none.
 */
export function nextTurn({ levels }: Standing, account: Account, policy: Policy, from: Day): Day {
  const { probationDays = 0, dormantDays = Number.POSITIVE_INFINITY } = policy;
  const { pauses, holds, suspensions, transfers, closedDay = Number.POSITIVE_INFINITY } = account;
  const days = [
    ...levels.flatMap(({ waitsUntil, undecidedSince = Number.POSITIVE_INFINITY }) =>
      [waitsUntil ?? Number.POSITIVE_INFINITY, undecidedSince + dormantDays]
        .filter(Number.isFinite)
        .map((activeDay) => calendarDay(account, activeDay)),
    ),
    ...[...pauses, ...holds, ...suspensions].flatMap(({ from: begins, to }) =>
      to === undefined ? [begins] : [begins, to + 1],
    ),
    ...holds.map((hold) => hold.from + reviewDaysMax),
    ...transfers.flatMap((day) => [day, day + probationDays]),
    closedDay,
  ];
  return Math.min(...days.filter((day) => day >= from), Number.POSITIVE_INFINITY);
}

/** The calendar day on which an account reaches one of its active days; a pause without an end is cut at ten years. */
function calendarDay(account: Account, activeDay: number): Day {
  let day = activeDay;
  while (day - pausedDaysBefore(account, day) < activeDay && day < activeDay + 3660) day++;
  return day;
}
