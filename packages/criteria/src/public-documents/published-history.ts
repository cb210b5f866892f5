import type { Account } from '../account.ts';
import { type Day, formatDay } from '../day.ts';
import type { Decision } from '../decision.ts';
import { foldStandings, nextTurn, type StandingChange, standingThrough } from '../history.ts';
import type { Policy } from '../policy.ts';
import { effectiveDecisions, standingAfterLast } from '../revision.ts';
import { type Standing, shownLevel } from '../standing.ts';

/** What a seller's badge was over time, for everybody: what was shown, and what it turned out it had to be. */
export interface PublishedHistory {
  readonly version: 1;
  readonly seller: string;
  readonly programmes: readonly ProgrammeHistory[];
}

export interface ProgrammeHistory {
  readonly programme: string;
  /** One after the other without a gap, from the first decision on. */
  readonly periods: readonly HistoryPeriod[];
}

export interface HistoryPeriod {
  readonly from: string;
  /** The last date of it; `null` where it goes on. */
  readonly to: string | null;
  /** The level that was shown; `null`: no badge. */
  readonly level: string | null;
  /** The level it was corrected to, where a correction came afterwards. */
  readonly correctedTo?: string | null;
}

export function historyKey(seller: string): string {
  return `badges/${seller}/history`;
}

/** The seller of such a key; none of any other. */
export function sellerOfHistory(key: string): string | undefined {
  return /^badges\/([^/]+)\/history$/.exec(key)?.[1];
}

/** A decision, and the day on which it was made: later than the day decided where it corrects that day. */
export interface MadeDecision {
  readonly decision: Decision;
  readonly madeOn: Day;
}

/** What the periods of one programme are made from. */
export interface HistoryBasis {
  /** All of them, in the order in which they were made. */
  readonly made: readonly MadeDecision[];
  readonly policyOf: (version: number) => Policy;
  readonly account: Account;
  /** The last day that is told of. */
  readonly through: Day;
}

/** The periods of a seller's history in one programme. */
export function historyPeriods(basis: HistoryBasis): readonly HistoryPeriod[] {
  const { made, policyOf, account, through } = basis;
  const shown = shownOver(basis);
  const standings = foldStandings(effectiveDecisions(made.map(({ decision }) => decision)), policyOf, account, through);
  const corrected = standings.map(levelOn);
  const days = [...new Set([...shown, ...corrected].map(({ day }) => day))].toSorted((a, b) => a - b);
  const moments = days.map((day) => ({ day, level: on(shown, day), correctedTo: on(corrected, day) }));
  const turns = moments.filter((each, at) => {
    const before = moments[at - 1];
    return before === undefined || before.level !== each.level || before.correctedTo !== each.correctedTo;
  });
  return turns.map(({ day, level, correctedTo }, at) => {
    const next = turns[at + 1]?.day;
    const to = next === undefined ? null : formatDay(next - 1);
    return { from: formatDay(day), to, level, ...(correctedTo !== level && { correctedTo }) };
  });
}

/** A level from a day on. */
interface ShownFrom {
  readonly day: Day;
  readonly level: string | null;
}

const levelOn = ({ day, standing }: StandingChange): ShownFrom => ({ day, level: shownLevel(standing)?.level ?? null });

function on(timeline: readonly ShownFrom[], day: Day): string | null {
  return timeline.findLast((each) => each.day <= day)?.level ?? null;
}

/** What was shown with what was known by then: every decision from the day it was made, and what time made of it. */
function shownOver({ made, policyOf, account, through }: HistoryBasis): readonly ShownFrom[] {
  const shown: ShownFrom[] = [];
  let standing: Standing | undefined;
  for (const [index, { decision, madeOn }] of made.entries()) {
    const from = Math.max(decision.day, madeOn);
    const sofar = made.slice(0, index + 1).map((each) => each.decision);
    standing = standingAfterLast(standing, sofar, policyOf, account);
    const next = made[index + 1];
    const before = next === undefined ? through + 1 : Math.max(next.decision.day, next.madeOn);
    const policy = policyOf(standing.policyVersion);
    for (let day = from; day < before; ) {
      const now = standingThrough(standing, policy, account, day);
      shown.push(levelOn({ day, standing: now }));
      day = nextTurn(now, account, policy, day + 1);
    }
  }
  return shown;
}
