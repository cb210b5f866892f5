import type { Account } from './account.ts';
import type { Day } from './day.ts';
import type { Decision, LevelOutcome } from './decision.ts';
import type { Outcome } from './evaluation.ts';
import { foldStandings, type StandingChange } from './history.ts';
import { isHeld, type LevelStanding, type LevelState } from './level-standing.ts';
import { type Overlay, overlays } from './overlay.ts';
import type { Policy } from './policy.ts';
import type { Standing } from './standing.ts';

/** What comes of deciding a seller's past anew after something it had read changed. */
export interface Correction {
  /** `better` takes force at once, `worse` waits for the next scheduled decision, with a warning. */
  readonly effect: 'better' | 'worse' | 'same';
  /** The standing today when each past decision counts as the better of what was recorded and what is right. */
  readonly standing: Standing;
  /** Days on which a level was not shown that should have been. */
  readonly restored: readonly RestoredDays[];
  /** The decisions as they count now, in their order. */
  readonly decisions: readonly Decision[];
}

export interface RestoredDays {
  readonly level: string;
  readonly from: Day;
  readonly to: Day;
}

/** What a correction is made from. */
export interface CorrectionBasis {
  /** The decisions as they were made, oldest first: at least one. */
  readonly recorded: readonly Decision[];
  /** The same days decided anew under the versions then in force. */
  readonly redecided: readonly Decision[];
  readonly policyOf: (version: number) => Policy;
  readonly account: Account;
  readonly today: Day;
}

/** Refolds a seller's past with what is right now. Nothing where there is no past. */
export function correct({ recorded, redecided, policyOf, account, today }: CorrectionBasis): Correction | undefined {
  const anew = recorded.map((decision) => redecided.find(({ day }) => day === decision.day) ?? decision);
  const decisions = recorded.map((decision, index) => betterDecision(decision, anew[index] ?? decision));
  const fold = (all: readonly Decision[]) => foldStandings(all, policyOf, account, today);
  const [shown, right] = [fold(recorded), fold(decisions)];
  const [before, standing] = [shown.at(-1)?.standing, right.at(-1)?.standing];
  const alone = fold(anew).at(-1)?.standing;
  if (before === undefined || standing === undefined || alone === undefined) return undefined;
  const better = effectOf(before, standing);
  // What counts as the better of two hides what has turned out worse: that shows in what is right alone.
  const effect = better === 'same' && effectOf(before, alone) === 'worse' ? 'worse' : better;
  return { effect, standing, restored: restoredDays(shown, right, today), decisions };
}

/** The better of two decisions about one day, level by level and side by side. */
function betterDecision(recorded: Decision, anew: Decision): Decision {
  const levels = recorded.levels.map((level) => {
    const other = anew.levels.find((each) => each.level === level.level);
    return other === undefined ? level : betterOutcome(level, other);
  });
  const same = levels.every((level, index) => level === recorded.levels[index]);
  const overlay = betterOverlay(recorded.overlay, anew.overlay);
  if (same && overlay === recorded.overlay && (recorded.inScope || !anew.inScope)) return recorded;
  return { ...anew, overlay, inScope: recorded.inScope || anew.inScope, levels };
}

const outcomeRank: Readonly<Record<Outcome, number>> = { miss: 0, undecided: 1, hit: 2 };

function betterOutcome(recorded: LevelOutcome, anew: LevelOutcome): LevelOutcome {
  const earn = outcomeRank[anew.earn] > outcomeRank[recorded.earn] ? anew.earn : recorded.earn;
  const kept = keepRank(anew) > keepRank(recorded) ? anew : recorded;
  return earn === recorded.earn && kept === recorded ? recorded : { ...kept, earn };
}

/** A hard miss is worse than a miss, and one of many criteria worse than one of few. */
function keepRank({ keep, hardMissed, missed }: LevelOutcome): number {
  return outcomeRank[keep] * 1000 - (hardMissed ? 500 : 0) - missed.length;
}

const overlayOrder = Object.keys(overlays) as Overlay[]; // safe: the table's own keys, the worst first

function betterOverlay(a: Overlay, b: Overlay): Overlay {
  return overlayOrder.indexOf(a) >= overlayOrder.indexOf(b) ? a : b;
}

const stateRank: Readonly<Record<LevelState, number>> = { none: 0, lost: 0, candidate: 1, at_risk: 2, held: 3 };

/** By the highest level on which the two differ. */
function effectOf(before: Standing, after: Standing): Correction['effect'] {
  for (const level of after.levels.toReversed()) {
    const other = before.levels.find((each) => each.level === level.level);
    const difference = rankOf(level) - (other === undefined ? 0 : rankOf(other));
    if (difference !== 0) return difference > 0 ? 'better' : 'worse';
  }
  return 'same';
}

/** Of two that are held or on their way alike, the one with fewer misses behind it, or more hits. */
function rankOf(level: LevelStanding): number {
  const hits = level.recent.filter((mark) => mark === 'hit').length;
  const misses = level.recent.length - hits;
  return stateRank[level.state] * 1000 + (isHeld(level) ? -misses : hits);
}

function restoredDays(shown: readonly StandingChange[], right: readonly StandingChange[], today: Day): RestoredDays[] {
  const days = [...new Set([...shown, ...right].map(({ day }) => day))].toSorted((a, b) => a - b);
  const restored: RestoredDays[] = [];
  for (const [index, from] of days.entries()) {
    const to = (days[index + 1] ?? today + 1) - 1;
    for (const level of shownOn(right, from).filter((each) => !shownOn(shown, from).includes(each))) {
      const last = restored.findLast((each) => each.level === level);
      if (last?.to === from - 1) restored.splice(restored.indexOf(last), 1, { ...last, to });
      else restored.push({ level, from, to });
    }
  }
  return restored;
}

/** The levels held, unless what lies over the account hides them. */
function shownOn(changes: readonly StandingChange[], day: Day): readonly string[] {
  const standing = changes.findLast((change) => change.day <= day)?.standing;
  if (standing === undefined || !overlays[standing.overlay].shows) return [];
  return standing.levels.filter(isHeld).map(({ level }) => level);
}
