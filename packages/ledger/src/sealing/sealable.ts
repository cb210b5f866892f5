import {
  addEntries,
  type Day,
  type Entry,
  orderVerdicts,
  type Reference,
  referencesOf,
  type SellerEvent,
  type SettlementRules,
  settleReference,
  type Tally,
  withoutWithdrawn,
} from '@gold-seller/criteria';

/** An event with its place in the log. */
export interface LoggedEvent {
  readonly seq: number;
  readonly event: SellerEvent;
}

/** What of a seller's log can be sealed. */
export interface Sealable {
  readonly events: readonly LoggedEvent[];
  readonly references: readonly Reference[];
  /** What the events come to. */
  readonly tally: Tally;
}

/** Accounts, violations and training run on: what began long ago may end today. */
const sealedKinds = /^(?:order|ratings|inquiry|report)\//;

/**
 * Finds the events of matters that ended before a day: all that was said of them and all they count lies before it, and
 * no case is open. What shares an event is sealed together or not at all; withdrawals stay.
 */
export function sealable(logged: readonly LoggedEvent[], day: Day, rules: SettlementRules): Sealable {
  const groups = byReference(logged, rules);
  const standing = new Set(withoutWithdrawn(logged.map(({ event }) => event)));
  const open = new Set<Reference>();
  const entriesOf = new Map<Reference, readonly Entry[]>();
  for (const [reference, group] of groups) {
    const stands = group.flatMap(({ event }) => (standing.has(event) ? [event] : []));
    const entries = settleReference(reference, stands, rules);
    entriesOf.set(reference, entries);
    const hasEnded =
      sealedKinds.test(reference) &&
      group.every(({ event }) => rules.dayOf(event.time) < day) &&
      entries.every((entry) => entry.day < day) &&
      !orderVerdicts(stands, rules).pending;
    if (!hasEnded) open.add(reference);
  }
  keepTogether(open, groups, rules);
  const references = [...groups.keys()].filter((reference) => !open.has(reference));
  const tally: Tally = new Map();
  for (const reference of references) addEntries(tally, entriesOf.get(reference) ?? [], 1);
  const events = new Set(references.flatMap((reference) => groups.get(reference) ?? []));
  return { events: [...events], references, tally };
}

/** Opens whatever shares an event with what is open, and what shares one with that, and so on. */
function keepTogether(
  open: Set<Reference>,
  groups: ReadonlyMap<Reference, readonly LoggedEvent[]>,
  rules: SettlementRules,
): void {
  // What is added while this goes on is come to as well.
  for (const reference of open) {
    for (const { event } of groups.get(reference) ?? []) {
      for (const shared of referencesOf(event, rules)) open.add(shared);
    }
  }
}

function byReference(logged: readonly LoggedEvent[], rules: SettlementRules): Map<Reference, LoggedEvent[]> {
  const groups = new Map<Reference, LoggedEvent[]>();
  for (const each of logged) {
    for (const reference of referencesOf(each.event, rules)) {
      const group = groups.get(reference);
      if (group === undefined) groups.set(reference, [each]);
      else group.push(each);
    }
  }
  return groups;
}
