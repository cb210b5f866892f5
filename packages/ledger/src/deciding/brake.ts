import type { Measure } from '@gold-seller/criteria';

/** What a run would do, and how much of each thing it counts there was lately: counted before it decides anybody. */
export interface Weighed {
  /** Sellers with a badge. */
  readonly holders: number;
  /** Those of them whose badge would go or fall to a lower level. */
  readonly losing: number;
  /** Per measure, over a sample of sellers: week by week, from the last one that the run reads back. */
  readonly fed: Readonly<Partial<Record<Measure, readonly number[]>>>;
}

/** Why a run stops. */
export type BrakeReason =
  | { readonly kind: 'badges_lost'; readonly losing: number; readonly holders: number; readonly allowed: number }
  | { readonly kind: 'feed_thin'; readonly measure: Measure; readonly lastWeek: number; readonly usualWeek: number };

/** What an earlier run did. */
export interface EarlierRun {
  readonly holders: number;
  readonly lost: number;
}

/** A run may always take away so many badges: a small marketplace loses some of a few in an ordinary month. */
const lostAlwaysAllowed = 10;
const lostShareAllowed = 0.02;
const timesUsual = 3;
/** What floating point may take from a share that allows a whole number. */
const roundingMax = 1e-6;
const usualRuns = 12;
/** Half a year: of these weeks before the last one the lower quarter is usual, so no season is taken for a broken feed. */
export const usualWeeks = 26;
const usualWeeksMin = 4;
const fedShareMin = 0.5;
/** Fewer a week say nothing. */
const usualWeekMin = 50;

/**
 * Why a run has to be approved before it decides: it would take away more badges than the greatest of ten, 2 % and three
 * times the usual share (the mean over the last twelve runs), or what it counts came in at less than half of what
 * even a quiet week brings: a feed that broke must not cost thousands their badge. Earlier runs are the newest last.
 */
export function brakeReasons(weighed: Weighed, earlier: readonly EarlierRun[]): readonly BrakeReason[] {
  return [...lossReasons(weighed, earlier), ...feedReasons(weighed)];
}

function lossReasons({ holders, losing }: Weighed, earlier: readonly EarlierRun[]): readonly BrakeReason[] {
  const share = Math.max(lostShareAllowed, timesUsual * usualShare(earlier));
  const allowed = Math.max(lostAlwaysAllowed, Math.floor(share * holders + roundingMax));
  return losing > allowed ? [{ kind: 'badges_lost', losing, holders, allowed }] : [];
}

function usualShare(earlier: readonly EarlierRun[]): number {
  const counted = earlier.filter(({ holders }) => holders > 0).slice(-usualRuns);
  if (counted.length === 0) return 0;
  return counted.reduce((sum, { holders, lost }) => sum + lost / holders, 0) / counted.length;
}

function feedReasons({ fed }: Weighed): readonly BrakeReason[] {
  const measures = Object.keys(fed).toSorted() as Measure[]; // safe: the record's own keys
  return measures.flatMap((measure) => {
    const [lastWeek = 0, ...before] = fed[measure] ?? [];
    const usualWeek = lowerQuartile(before.slice(0, before.findLastIndex((count) => count > 0) + 1));
    const isThin = usualWeek >= usualWeekMin && lastWeek < usualWeek * fedShareMin;
    return isThin ? [{ kind: 'feed_thin', measure, lastWeek, usualWeek }] : [];
  });
}

/** A quarter of the weeks had no more; nothing where they are too few to say what is usual. */
function lowerQuartile(counts: readonly number[]): number {
  if (counts.length < usualWeeksMin) return 0;
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 4)] ?? 0;
}

/** The sum of what parts of a run weigh. */
export function addWeighed(one: Weighed, other: Weighed): Weighed {
  const measures = [...new Set([...Object.keys(one.fed), ...Object.keys(other.fed)])] as Measure[]; // safe: likewise
  const fed = measures.map((measure) => {
    const [a = [], b = []] = [one.fed[measure], other.fed[measure]];
    const weeks = a.length > b.length ? a : b;
    return [measure, weeks.map((_, week) => (a[week] ?? 0) + (b[week] ?? 0))] as const;
  });
  return {
    holders: one.holders + other.holders,
    losing: one.losing + other.losing,
    fed: Object.fromEntries(fed) as Weighed['fed'], // safe: its own keys
  };
}
