import { type Blocked, formatDay, type GroupCounts, type Policy, type Simulation } from '@gold-seller/criteria';
import type { PolicyTrialResult } from '@gold-seller/ledger';

/** A simulation for reading on a terminal. */
export function* simulationLines(policy: Policy, { simulation, comparedWith }: PolicyTrialResult): Generator<string> {
  const { from, to, total, bySize, byRegion, holders, blockedBy } = simulation;
  const levels = policy.levels.map(({ level }) => level);
  yield `${policy.name} (${policy.programme}, version ${policy.version}) from ${formatDay(from)} to ${formatDay(to)}, ${total.sellers} ${total.sellers === 1 ? 'seller' : 'sellers'}`;
  yield '';
  const shown = holders.length > decisionsShownMax ? lastOfMonths(holders) : holders;
  yield* table(
    [shown === holders ? 'decision' : 'last of the month', ...levels],
    shown.map(({ day, levels: held }) => [formatDay(day), ...levels.map((level) => held.get(level) ?? 0)]),
  );
  yield '';
  yield comparedWith === undefined
    ? `On the last day (${policy.programme} is not published, so whoever holds a badge gains it):`
    : `On the last day, against ${comparedWith} as it is published:`;
  yield* groupTable('size (orders in a year)', bySize, levels, total);
  yield '';
  yield* groupTable('region', byRegion, levels, total);
  for (const level of levels) yield* blockedLines(level, blockedBy.get(level) ?? new Map());
}

/** More decisions than these are shown by the last of each month. */
const decisionsShownMax = 40;

function lastOfMonths(holders: Simulation['holders']): Simulation['holders'] {
  const monthOf = (each: Simulation['holders'][number] | undefined) => each && formatDay(each.day).slice(0, 7);
  return holders.filter((each, index) => monthOf(each) !== monthOf(holders[index + 1]));
}

/** Too little data is told apart from a miss: it calls for another window, not for another threshold. */
function* blockedLines(level: string, blockedBy: ReadonlyMap<string, Blocked>): Generator<string> {
  if (blockedBy.size === 0) return;
  yield '';
  yield `What keeps sellers from ${level}:`;
  const blocked = [...blockedBy].toSorted(([, a], [, b]) => b.missed + b.undecided - a.missed - a.undecided);
  yield* table(
    ['criterion', 'missed', 'it alone', 'too little data', 'it alone'],
    blocked.map(([key, { missed, missedAlone, undecided, undecidedAlone }]) => [
      key,
      missed,
      missedAlone,
      undecided,
      undecidedAlone,
    ]),
  );
}

/** A simulation as JSON: dates instead of days, objects instead of maps. */
export function simulationJson({ simulation, comparedWith }: PolicyTrialResult): unknown {
  const { from, to, total, bySize, byRegion, holders, blockedBy } = simulation;
  const groups = (map: ReadonlyMap<string, GroupCounts>) =>
    Object.fromEntries([...map].toSorted().map(([name, counts]) => [name, countsJson(counts)]));
  return {
    from: formatDay(from),
    to: formatDay(to),
    comparedWith: comparedWith ?? null,
    total: countsJson(total),
    bySize: groups(bySize),
    byRegion: groups(byRegion),
    holders: holders.map(({ day, levels }) => ({ day: formatDay(day), levels: Object.fromEntries(levels) })),
    blockedBy: Object.fromEntries([...blockedBy].map(([level, byKey]) => [level, Object.fromEntries(byKey)])),
  };
}

function countsJson({ levels, ...counts }: GroupCounts): object {
  return { ...counts, levels: Object.fromEntries(levels) };
}

function* groupTable(
  name: string,
  groups: ReadonlyMap<string, GroupCounts>,
  levels: readonly string[],
  total: GroupCounts,
): Generator<string> {
  const sorted = [...groups].toSorted(
    ([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1),
  );
  yield* table(
    [name, 'sellers', ...levels, 'gained', 'kept', 'raised', 'lowered', 'lost', 'losses on the way'],
    [...sorted, ['all', total] as const].map(([group, counts]) => [
      group,
      counts.sellers,
      ...levels.map((level) => counts.levels.get(level) ?? 0),
      counts.gained,
      counts.kept,
      counts.raised,
      counts.lowered,
      counts.lost,
      counts.losses,
    ]),
  );
}

/** Columns as wide as their widest cell: the first to the left, numbers to the right. */
function* table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): Generator<string> {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells) {
    const padded = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    yield `  ${padded.join('  ').trimEnd()}`;
  }
}
