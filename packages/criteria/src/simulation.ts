import { placeOn } from './account.ts';
import type { Day } from './day.ts';
import { evaluate, verdicts } from './evaluation.ts';
import { isHeld } from './level-standing.ts';
import { type Programme, programmeDays, type SellerRecord, versionInForce } from './programme.ts';
import { addSeller, type GroupCounts, newCounts, type SimulatedOutcome } from './simulating/group-counts.ts';
import { type Replay, type Replayed, replay } from './simulating/replay.ts';
import { sizeOf, sizeShapes } from './simulating/seller-size.ts';

/** A policy tried out on the history of a population. Nothing of it counts. */
export interface Simulation {
  readonly from: Day;
  readonly to: Day;
  readonly total: GroupCounts;
  /** By orders completed in the 365 days before the last day: `0`, `1-9`, `10-49`, `50-199`, `200-999`, `1000+`. */
  readonly bySize: ReadonlyMap<string, GroupCounts>;
  /** By the country of the seller on the last day; `unknown` where it is not known. */
  readonly byRegion: ReadonlyMap<string, GroupCounts>;
  /** Who would show a badge after each decision day, by level. */
  readonly holders: readonly { readonly day: Day; readonly levels: ReadonlyMap<string, number> }[];
  /**
   * Of those in scope who do not hold the lowest level after the last decision day: how many miss each of its criteria,
   * or lack the data for it, and how many that one alone.
   */
  readonly blockedBy: ReadonlyMap<string, Blocked>;
}

export interface Blocked {
  readonly sellers: number;
  readonly alone: number;
}

/** One seller of the population. */
export interface SimulatedSeller extends SellerRecord {
  readonly seller: string;
}

export interface SimulationQuestion {
  /** The policy versions that are tried. */
  readonly candidate: Programme;
  /** What they are compared with; without, everybody is taken to show no badge today. */
  readonly current: Programme | undefined;
  readonly from: Day;
  readonly to: Day;
}

/**
 * Replays a programme over its decision days from `from` to `to` for every seller that comes, one at a time: memory
 * stays flat however many there are.
 */
export async function simulate(
  question: SimulationQuestion,
  sellers: Iterable<SimulatedSeller> | AsyncIterable<SimulatedSeller>,
): Promise<Simulation> {
  const { candidate, current, from, to } = question;
  const days = programmeDays(candidate, from, to);
  const currentDays = current === undefined ? [] : programmeDays(current, from, to);
  const result = emptySimulation(from, to, days);
  for await (const seller of sellers) {
    const opened = seller.account.openedDay ?? Number.POSITIVE_INFINITY;
    const since = (all: readonly Day[]) => all.filter((day) => day >= opened);
    const tried = replay(candidate, seller, since(days), to);
    const now = current === undefined ? undefined : replay(current, seller, since(currentDays), to);
    addReplay(result, seller, tried, now?.shown);
    addBlocked(result.blockedBy, candidate, tried.decisions.at(-1));
  }
  return result;
}

interface Running extends Simulation {
  readonly bySize: Map<string, GroupCounts>;
  readonly byRegion: Map<string, GroupCounts>;
  readonly holders: readonly { readonly day: Day; readonly levels: Map<string, number> }[];
  readonly blockedBy: Map<string, Blocked>;
}

function emptySimulation(from: Day, to: Day, days: readonly Day[]): Running {
  return {
    from,
    to,
    total: newCounts(),
    bySize: new Map(),
    byRegion: new Map(),
    holders: days.map((day) => ({ day, levels: new Map() })),
    blockedBy: new Map(),
  };
}

function addReplay(result: Running, seller: SimulatedSeller, tried: Replay, before: string | undefined) {
  const outcome: SimulatedOutcome = { before, after: tried.shown, losses: tried.losses };
  const size = sizeOf(seller.sums(result.to, sizeShapes, seller.account.pauses));
  addSeller(result.total, outcome);
  addSeller(countsAt(result.bySize, size), outcome);
  addSeller(countsAt(result.byRegion, placeOn(seller.account, result.to)?.country ?? 'unknown'), outcome);
  let at = 0;
  for (const { decision, shown } of tried.decisions) {
    while (result.holders[at]?.day !== decision.day) at++;
    const levels = result.holders[at]?.levels;
    if (shown !== undefined) levels?.set(shown, (levels.get(shown) ?? 0) + 1);
  }
}

function countsAt(groups: Map<string, GroupCounts>, name: string): GroupCounts {
  const there = groups.get(name) ?? newCounts();
  groups.set(name, there);
  return there;
}

/** Looks at what keeps a seller from earning the lowest level. */
function addBlocked(blockedBy: Map<string, Blocked>, candidate: Programme, last: Replayed | undefined): void {
  if (last === undefined || !last.decision.inScope || last.standing.levels.slice(0, 1).some(isHeld)) return;
  const compiled = versionInForce(candidate, last.decision.day);
  const lowest = compiled?.levels[0];
  if (compiled === undefined || lowest === undefined) return;
  const [evaluated] = evaluate(compiled, last.decision.readings).levels;
  const missed = lowest.criteria.filter((_, index) => {
    const reason = evaluated?.criteria[index]?.earn;
    return reason !== undefined && (verdicts[reason] === 'missed' || verdicts[reason] === 'undecided');
  });
  for (const { key } of missed) {
    const { sellers, alone } = blockedBy.get(key) ?? { sellers: 0, alone: 0 };
    blockedBy.set(key, { sellers: sellers + 1, alone: alone + (missed.length === 1 ? 1 : 0) });
  }
}
