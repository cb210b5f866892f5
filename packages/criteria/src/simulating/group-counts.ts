/** What a policy under trial would mean for a group of sellers. */
export interface GroupCounts {
  sellers: number;
  /** Show a badge today and would not. */
  lost: number;
  /** Would show a badge and do not today. */
  gained: number;
  /** Show a badge today and would show one. */
  kept: number;
  /** How often a badge would have been lost over all the days. */
  losses: number;
  /** Who would show a badge on the last day, by level. */
  readonly levels: Map<string, number>;
}

/** What a seller shows now and would show, and how often a badge would have been lost. */
export interface SimulatedOutcome {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly losses: number;
}

/** The counts of nobody. */
export function newCounts(): GroupCounts {
  return { sellers: 0, lost: 0, gained: 0, kept: 0, losses: 0, levels: new Map() };
}

/** Adds a seller, in place. */
export function addSeller(counts: GroupCounts, { before, after, losses }: SimulatedOutcome): void {
  counts.sellers++;
  counts.losses += losses;
  if (before !== undefined && after === undefined) counts.lost++;
  if (before === undefined && after !== undefined) counts.gained++;
  if (before !== undefined && after !== undefined) counts.kept++;
  if (after !== undefined) counts.levels.set(after, (counts.levels.get(after) ?? 0) + 1);
}
