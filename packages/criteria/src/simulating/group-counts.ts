/** What a policy under trial would mean for a group of sellers. */
export interface GroupCounts {
  sellers: number;
  /** Show a badge today and would not. */
  lost: number;
  /** Would show a badge and do not today. */
  gained: number;
  /** Show a badge today and would show one; of those, how many a higher or a lower one. */
  kept: number;
  raised: number;
  lowered: number;
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
  return { sellers: 0, lost: 0, gained: 0, kept: 0, raised: 0, lowered: 0, losses: 0, levels: new Map() };
}

/** Adds a seller, in place. `order` has the levels from the lowest to the highest. */
export function addSeller(
  counts: GroupCounts,
  { before, after, losses }: SimulatedOutcome,
  order: readonly string[],
): void {
  counts.sellers++;
  counts.losses += losses;
  if (after !== undefined) counts.levels.set(after, (counts.levels.get(after) ?? 0) + 1);
  if (before === undefined || after === undefined) {
    if (before !== undefined) counts.lost++;
    if (after !== undefined) counts.gained++;
    return;
  }
  counts.kept++;
  const [was, is] = [order.indexOf(before), order.indexOf(after)];
  if (was >= 0 && is > was) counts.raised++;
  if (is >= 0 && is < was) counts.lowered++;
}
