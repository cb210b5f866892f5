import { placeOn } from './account.ts';
import type { Day } from './day.ts';
import { evaluate, verdicts } from './evaluation.ts';
import { isHeld } from './level-standing.ts';
import { criterionKey } from './policy.ts';
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
  /** By level and criterion: of those in scope who do not hold the level after their last decision, whom it keeps out. */
  readonly blockedBy: ReadonlyMap<string, ReadonlyMap<string, Blocked>>;
}

/** Whom one criterion keeps from a level. */
export interface Blocked {
  /** How many miss it, and how many of those nothing else. */
  missed: number;
  missedAlone: number;
  /** How many it cannot judge, having too little data, and of how many nothing else keeps them out. */
  undecided: number;
  undecidedAlone: number;
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
 * Replays a programme over its decision days from `from` to `to`, beginning without any badge, for every seller that comes, one at a time: memory
 * stays flat however many there are.
 */
export async function simulate(
  question: SimulationQuestion,
  sellers: Iterable<SimulatedSeller> | AsyncIterable<SimulatedSeller>,
): Promise<Simulation> {
  const { candidate, current, from, to } = question;
  const days = programmeDays(candidate, from, to);
  const currentDays = current === undefined ? [] : programmeDays(current, from, to);
  const order = versionInForce(candidate, to)?.levels.map(({ level }) => level) ?? [];
  const result = emptySimulation(from, to, days);
  for await (const seller of sellers) {
    const opened = seller.account.openedDay ?? Number.POSITIVE_INFINITY;
    const since = (all: readonly Day[]) => all.filter((day) => day >= opened);
    const tried = replay(candidate, seller, since(days), to);
    const now = current === undefined ? undefined : replay(current, seller, since(currentDays), to);
    addReplay(result, seller, tried, now?.shown, order);
    addBlocked(result.blockedBy, candidate, tried.decisions.at(-1));
  }
  return result;
}

interface Running extends Simulation {
  readonly bySize: Map<string, GroupCounts>;
  readonly byRegion: Map<string, GroupCounts>;
  readonly holders: readonly { readonly day: Day; readonly levels: Map<string, number> }[];
  readonly blockedBy: Map<string, Map<string, Blocked>>;
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

function addReplay(
  result: Running,
  seller: SimulatedSeller,
  tried: Replay,
  before: string | undefined,
  order: readonly string[],
): void {
  const outcome: SimulatedOutcome = { before, after: tried.shown, losses: tried.losses };
  const size = sizeOf(seller.sums(result.to, sizeShapes, seller.account.pauses));
  const region = placeOn(seller.account, result.to)?.country ?? 'unknown';
  for (const counts of [result.total, countsAt(result.bySize, size), countsAt(result.byRegion, region)]) {
    addSeller(counts, outcome, order);
  }
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

/** Looks at what keeps a seller from earning each level that is not held. */
function addBlocked(blockedBy: Running['blockedBy'], candidate: Programme, last: Replayed | undefined): void {
  const compiled = last === undefined ? undefined : versionInForce(candidate, last.decision.day);
  if (last === undefined || compiled === undefined || !last.decision.inScope) return;
  for (const { level, criteria } of evaluate(compiled, last.decision.readings).levels) {
    if (last.standing.levels.some((each) => each.level === level && isHeld(each))) continue;
    const inTheWay = criteria.flatMap(({ criterion, earn }) => {
      const verdict = verdicts[earn];
      return verdict === 'missed' || verdict === 'undecided' ? [{ key: criterionKey(criterion), verdict }] : [];
    });
    for (const { key, verdict } of inTheWay) {
      const counts = blockedAt(blockedBy, level, key);
      counts[verdict]++;
      if (inTheWay.length === 1) counts[`${verdict}Alone`]++;
    }
  }
}

function blockedAt(blockedBy: Running['blockedBy'], level: string, key: string): Blocked {
  const byKey = blockedBy.get(level) ?? new Map<string, Blocked>();
  blockedBy.set(level, byKey);
  const counts = byKey.get(key) ?? { missed: 0, missedAlone: 0, undecided: 0, undecidedAlone: 0 };
  byKey.set(key, counts);
  return counts;
}
