import type { Entry } from './entry.ts';
import type { SellerEvent } from './event.ts';
import type { Family } from './events/correction.ts';
import { type Matter, type MatterKind, mattersOfReference, type Reference } from './matter.ts';
import { familyOf } from './measure.ts';
import type { SettlementRules } from './settlement.ts';
import { settleAccount } from './settling/account.ts';
import { settleCompletion } from './settling/completion.ts';
import { settleDelivery } from './settling/delivery.ts';
import { settleDispatch } from './settling/dispatch.ts';
import { compareEvents } from './settling/order-story.ts';
import { settleRatings } from './settling/ratings.ts';
import type { Settler } from './settling/settler.ts';

/**
 * The entries of one matter, from its events: the same for any order of arrival and any duplicates. Withdrawn events
 * are left out before (`withoutWithdrawn`).
 */
export function settle(matter: Matter, events: readonly SellerEvent[], rules: SettlementRules): readonly Entry[] {
  const entries = settlers[matter.kind](events, rules);
  const excluded = excludedFamilies(events);
  return excluded.size === 0 ? entries : entries.map((entry) => marked(entry, excluded));
}

/** The entries of every matter that shares a reference. */
export function settleReference(
  reference: Reference,
  events: readonly SellerEvent[],
  rules: SettlementRules,
): readonly Entry[] {
  return mattersOfReference(reference).flatMap((matter) => settle(matter, events, rules));
}

/** The events that stand: those no `event.withdrawn` among them names. A withdrawal itself cannot be withdrawn. */
export function withoutWithdrawn(events: readonly SellerEvent[]): readonly SellerEvent[] {
  const withdrawn = new Set<string>();
  for (const event of events) {
    if (event.type === 'event.withdrawn') withdrawn.add(identity(event.data));
  }
  return withdrawn.size === 0 ? events : events.filter((event) => !withdrawn.has(identity(event)));
}

const settlers: { readonly [Kind in MatterKind]: Settler } = {
  account: settleAccount,
  dispatch: settleDispatch,
  delivery: settleDelivery,
  completion: settleCompletion,
  ratings: settleRatings,
};

/** Per family the latest word counts: excluded or reinstated. */
function excludedFamilies(events: readonly SellerEvent[]): ReadonlySet<Family> {
  const words = events.filter((event) => event.type === 'matter.excluded' || event.type === 'matter.reinstated');
  const excluded = new Set<Family>();
  for (const word of words.toSorted(compareEvents)) {
    for (const family of word.data.families) {
      if (word.type === 'matter.excluded') excluded.add(family);
      else excluded.delete(family);
    }
  }
  return excluded;
}

function marked(entry: Entry, excluded: ReadonlySet<Family>): Entry {
  const family = familyOf(entry.measure);
  return family !== undefined && excluded.has(family) ? { ...entry, excluded: true } : entry;
}

function identity({ source, id }: { readonly source: string; readonly id: string }): string {
  return `${source}\u0000${id}`;
}
