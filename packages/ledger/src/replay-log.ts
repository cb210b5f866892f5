import {
  accountOf,
  addEntries,
  type Reference,
  referencesOf,
  type SellerEvent,
  type SettlementRules,
  type Standing,
  settleReference,
  standingAfter,
  type Tally,
  withoutWithdrawn,
} from '@gold-seller/criteria';
import { decodeDecision } from './decision-record.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import { eventOfRow, type StoredEvent } from './stored-event.ts';

/** A row of a seller's log: an event, or an act, which has no source. */
export interface LogRow extends StoredEvent {
  readonly seq: number;
}

/** What a seller's log says, all of it. */
export interface ReplayedLog {
  readonly lastSeq: number;
  readonly references: ReadonlyMap<Reference, readonly number[]>;
  readonly withdrawals: readonly SellerEvent<'event.withdrawn'>[];
  readonly account: readonly SellerEvent[];
  readonly tally: Tally;
  readonly standings: ReadonlyMap<string, { readonly standing: Standing; readonly seq: number }>;
}

/** Replays a seller's log, in the order of `seq`. */
export function replayLog(
  seller: string,
  rows: readonly LogRow[],
  rules: SettlementRules,
  shelf: PolicyShelf,
): ReplayedLog {
  const events: SellerEvent[] = [];
  const references = new Map<Reference, number[]>();
  const standings = new Map<string, { standing: Standing; seq: number }>();
  for (const row of rows) {
    if (row.source === null) {
      const decision = decodeDecision(row.data);
      const policyOf = (version: number) => shelf.compiled(decision.programme, version).policy;
      const account = accountOf(accountEvents(events), rules);
      const before = standings.get(decision.programme)?.standing;
      standings.set(decision.programme, {
        standing: standingAfter(before, decision, policyOf, account),
        seq: row.seq,
      });
      continue;
    }
    const event = eventOfRow(seller, row);
    events.push(event);
    for (const reference of referencesOf(event, rules)) {
      references.set(reference, [...(references.get(reference) ?? []), row.seq]);
    }
  }
  const grouped = groupByReference(withoutWithdrawn(events), rules);
  const tally: Tally = new Map();
  for (const [reference, group] of grouped) addEntries(tally, settleReference(reference, group, rules), 1);
  const withdrawals = events.filter((event) => event.type === 'event.withdrawn');
  const account = grouped.get('account') ?? [];
  return { lastSeq: rows.at(-1)?.seq ?? 0, references, withdrawals, account, tally, standings };
}

/** What was known of the account, from the events that were there. */
function accountEvents(events: readonly SellerEvent[]): readonly SellerEvent[] {
  return withoutWithdrawn(events.filter(({ type }) => /^(?:seller|policy|event)\./.test(type)));
}

function groupByReference(events: readonly SellerEvent[], rules: SettlementRules): Map<Reference, SellerEvent[]> {
  const groups = new Map<Reference, SellerEvent[]>();
  for (const event of events) {
    for (const reference of referencesOf(event, rules)) {
      const group = groups.get(reference);
      if (group === undefined) groups.set(reference, [event]);
      else group.push(event);
    }
  }
  return groups;
}
