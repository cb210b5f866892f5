import { type Cause, isHeld, type LevelStanding, type LevelState, type Mark, type Turn } from './level-standing.ts';
import { type OverlayEffect, overlays } from './overlay.ts';
import type { Policy } from './policy.ts';

/** What a turn does to a level: the state it comes to and why; `same` where it stays. */
export interface Transition {
  readonly to: LevelState | 'same';
  readonly cause: Cause;
}

/** A level on a turn, with all that the rules of the machine look at. */
export interface Situation {
  readonly level: LevelStanding;
  readonly turn: Turn;
  readonly effect: OverlayEffect;
  /** The last decisions with this one, where it counts. */
  readonly recent: readonly Mark[];
  readonly undecidedSince: number | undefined;
  /** Whether a miss will still count when the next decision is looked at. */
  readonly atRisk: boolean;
  /** Whether hits or misses are enough for an award or a loss. */
  readonly enough: boolean;
  /** Whether the hold or the wait is over. */
  readonly free: boolean;
  readonly dormant: boolean;
}

interface Rule extends Transition {
  readonly from: 'held' | 'unheld';
  readonly when: (situation: Situation) => boolean;
}

/** The machine: of the rules for where the level is, the first that applies. */
const rules: readonly Rule[] = [
  { from: 'held', when: ({ turn }) => turn.overlay === 'closed', to: 'lost', cause: 'lost_closed' },
  { from: 'held', when: ({ effect }) => effect.judges === 'nothing', to: 'same', cause: 'frozen' },
  { from: 'held', when: ({ turn }) => !turn.inScope, to: 'lost', cause: 'lost_out_of_scope' },
  { from: 'held', when: ({ turn }) => turn.outcome?.hardMissed === true, to: 'lost', cause: 'lost_hard' },
  { from: 'held', when: ({ effect }) => effect.judges === 'hard', to: 'same', cause: 'paused' },
  { from: 'held', when: ({ dormant }) => dormant, to: 'lost', cause: 'lost_dormant' },
  {
    from: 'held',
    when: ({ effect, turn }) => effect.strict && turn.outcome?.keep === 'miss',
    to: 'lost',
    cause: 'lost_on_probation',
  },
  { from: 'held', when: ({ enough, free }) => enough && free, to: 'lost', cause: 'lost_missed' },
  { from: 'held', when: ({ enough }) => enough, to: 'at_risk', cause: 'loss_waits' },
  { from: 'held', when: ({ undecidedSince }) => undecidedSince !== undefined, to: 'same', cause: 'undecided' },
  { from: 'held', when: ({ atRisk }) => atRisk, to: 'at_risk', cause: 'missed' },
  { from: 'held', when: ({ level }) => level.state === 'at_risk', to: 'held', cause: 'recovered' },
  { from: 'held', when: () => true, to: 'held', cause: 'kept' },
  { from: 'unheld', when: ({ effect }) => effect.judges === 'nothing', to: 'same', cause: 'frozen' },
  { from: 'unheld', when: ({ effect }) => effect.judges === 'hard', to: 'same', cause: 'paused' },
  { from: 'unheld', when: ({ turn }) => !turn.inScope, to: 'none', cause: 'out_of_scope' },
  { from: 'unheld', when: ({ enough, free, effect }) => enough && free && effect.earns, to: 'held', cause: 'earned' },
  { from: 'unheld', when: ({ enough }) => enough, to: 'candidate', cause: 'award_waits' },
  { from: 'unheld', when: ({ recent }) => recent.includes('hit'), to: 'candidate', cause: 'hit' },
  { from: 'unheld', when: ({ level }) => level.everHeld, to: 'lost', cause: 'not_earned' },
  { from: 'unheld', when: () => true, to: 'none', cause: 'not_earned' },
];

const stays: Transition = { to: 'same', cause: 'not_judged' };

/** The transition of a situation. */
export function transitionOf(situation: Situation): Transition {
  const from = isHeld(situation.level) ? 'held' : 'unheld';
  return rules.find((rule) => rule.from === from && rule.when(situation)) ?? stays;
}

/** Looks at a level on a turn with the policy's eyes. */
export function situationOf(level: LevelStanding, turn: Turn, policy: Policy): Situation {
  const effect = overlays[turn.overlay];
  const held = isHeld(level);
  const judged = effect.judges === 'all' && turn.inScope ? turn.outcome : undefined;
  const mark = judged === undefined ? undefined : held ? keepingMark(judged) : earningMark(judged);
  const kept = held ? policy.lose.of : policy.earn.of;
  // Out of scope a count ends: else a wait that runs out would award what the policy does not judge.
  const before = held || turn.inScope ? level.recent : [];
  const recent = (mark === undefined ? before : [...before, mark]).slice(-kept);
  const activeDay = turn.day - turn.pausedDays;
  const undecided = judged === undefined ? level.undecidedSince : undecidedFrom(level, judged, activeDay);
  return {
    level,
    turn,
    effect,
    recent,
    undecidedSince: held ? undecided : undefined,
    atRisk: recent.slice(recent.length < policy.lose.of ? 0 : 1).some((mark) => mark !== 'hit'),
    enough: held ? missesOf(recent, policy) >= policy.lose.misses : hitsOf(recent) >= policy.earn.hits,
    free: level.waitsUntil === undefined || activeDay >= level.waitsUntil,
    dormant:
      held &&
      undecided !== undefined &&
      policy.dormantDays !== undefined &&
      activeDay - undecided >= policy.dormantDays,
  };
}

type Judged = NonNullable<Turn['outcome']>;

/** An undecided decision is neither hit nor miss. */
function keepingMark({ keep, missed }: Judged): Mark | undefined {
  if (keep === 'undecided') return undefined;
  return keep === 'hit' ? 'hit' : missed;
}

/** What cannot be told does not earn. */
function earningMark({ earn }: Judged): Mark {
  return earn === 'hit' ? 'hit' : 'miss';
}

function undecidedFrom(level: LevelStanding, { keep }: Judged, activeDay: number): number | undefined {
  return keep === 'undecided' ? (level.undecidedSince ?? activeDay) : undefined;
}

function hitsOf(recent: readonly Mark[]): number {
  return recent.filter((mark) => mark === 'hit').length;
}

/** Of all misses, or where the policy says so of those by the criterion that was missed most. */
function missesOf(recent: readonly Mark[], { lose }: Policy): number {
  const misses = recent.filter((mark) => mark !== 'hit');
  if (lose.sameCriterion !== true) return misses.length;
  const counts = new Map<string, number>();
  for (const key of misses.flatMap((mark) => (mark === 'miss' ? [] : mark)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
