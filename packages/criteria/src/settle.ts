import type { Entry } from './entry.ts';
import type { SellerEvent } from './event.ts';
import { inOrder } from './event-order.ts';
import type { Family } from './family.ts';
import { type Matter, type MatterKind, type Reference, referenceKind, referencesOf } from './matter.ts';
import { familyOf } from './measure.ts';
import type { SettlementRules } from './settlement.ts';
import { settleAcceptance } from './settling/acceptance.ts';
import { settleAccount } from './settling/account.ts';
import { settleCompletion } from './settling/completion.ts';
import { settleDelivery } from './settling/delivery.ts';
import { settleDispatch } from './settling/dispatch.ts';
import { settleInquiry } from './settling/inquiry.ts';
import { orderStory } from './settling/order-story.ts';
import { settlePlacement } from './settling/placement.ts';
import { settleRatings } from './settling/ratings.ts';
import { settleReport } from './settling/report.ts';
import type { OrderSettler, Settler } from './settling/settler.ts';
import { settleTraining } from './settling/training.ts';
import { settleViolation } from './settling/violation.ts';

/**
 * The entries of one matter, from its events: the same for any order of arrival and any duplicates. Withdrawn events
 * are left out before (`withoutWithdrawn`).
 */
export function settle({ kind }: Matter, events: readonly SellerEvent[], rules: SettlementRules): readonly Entry[] {
  return withExclusions(settlerOf(kind)(events, rules), events);
}

/** The entries of every matter that shares a reference. */
export function settleReference(
  reference: Reference,
  events: readonly SellerEvent[],
  rules: SettlementRules,
): readonly Entry[] {
  const kind = referenceKind(reference);
  return withExclusions(kind === 'order' ? settleOrder(events, rules) : settlers[kind](events, rules), events);
}

/** Events by the references they have; one that names several things is in several groups. */
export function groupByReference(
  events: readonly SellerEvent[],
  rules: SettlementRules,
): ReadonlyMap<Reference, readonly SellerEvent[]> {
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

/** The events that stand: those no `event.withdrawn` among them names. A withdrawal itself cannot be withdrawn. */
export function withoutWithdrawn(events: readonly SellerEvent[]): readonly SellerEvent[] {
  const withdrawn = new Set<string>();
  for (const event of events) {
    if (event.type === 'event.withdrawn') withdrawn.add(identity(event.data));
  }
  return withdrawn.size === 0 ? events : events.filter((event) => !withdrawn.has(identity(event)));
}

const orderSettlers = {
  placement: settlePlacement,
  acceptance: settleAcceptance,
  dispatch: settleDispatch,
  delivery: settleDelivery,
  completion: settleCompletion,
} as const satisfies { readonly [Kind in MatterKind]?: OrderSettler };

const settlers: { readonly [Kind in Exclude<MatterKind, keyof typeof orderSettlers>]: Settler } = {
  account: settleAccount,
  ratings: settleRatings,
  inquiry: settleInquiry,
  violation: settleViolation,
  training: settleTraining,
  report: settleReport,
};

const everyOrderSettler: readonly OrderSettler[] = Object.values(orderSettlers);

function settlerOf(kind: MatterKind): Settler {
  if (!isOfOrder(kind)) return settlers[kind];
  return (events, rules) => {
    const story = orderStory(events, rules);
    return story === undefined ? [] : orderSettlers[kind](story, rules);
  };
}

function isOfOrder(kind: MatterKind): kind is keyof typeof orderSettlers {
  return Object.hasOwn(orderSettlers, kind);
}

/** All matters of an order at once: its story is read only once. */
function settleOrder(events: readonly SellerEvent[], rules: SettlementRules): readonly Entry[] {
  const story = orderStory(events, rules);
  if (story === undefined) return [];
  const entries: Entry[] = [];
  for (const settler of everyOrderSettler) for (const entry of settler(story, rules)) entries.push(entry);
  return entries;
}

/** Marks what is left out. Per family the latest word counts: excluded or reinstated. */
function withExclusions(entries: readonly Entry[], events: readonly SellerEvent[]): readonly Entry[] {
  if (!events.some(isAboutMatter)) return entries;
  const excluded = new Set<Family>();
  for (const word of inOrder(events, 'matter.excluded', 'matter.reinstated')) {
    for (const family of word.data.families) {
      if (word.type === 'matter.excluded') excluded.add(family);
      else excluded.delete(family);
    }
  }
  return entries.map((entry) => marked(entry, excluded));
}

function isAboutMatter({ type }: SellerEvent): boolean {
  return type === 'matter.excluded' || type === 'matter.reinstated';
}

function marked(entry: Entry, excluded: ReadonlySet<Family>): Entry {
  const family = familyOf(entry.measure);
  return family !== undefined && excluded.has(family) ? { ...entry, excluded: true } : entry;
}

function identity({ source, id }: { readonly source: string; readonly id: string }): string {
  return `${source}\u0000${id}`;
}
