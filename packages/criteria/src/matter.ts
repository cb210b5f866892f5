import { isoWeekOfDay } from './day.ts';
import type { SellerEvent } from './event.ts';
import type { EventType } from './events/event-data.ts';
import { parseInstant } from './instant.ts';
import type { SettlementRules } from './settlement.ts';

/** What an event names: the account, an order, or one buyer's ratings in one ISO week. Unique within a seller. */
export type Reference = 'account' | `order/${string}` | `ratings/${string}`;

/** What several events of one seller are about, like `dispatch of order/1234`. */
export interface Matter {
  readonly kind: MatterKind;
  readonly reference: Reference;
}

export type MatterKind = 'account' | 'dispatch' | 'delivery' | 'completion' | 'ratings';

const kindsByReference = {
  account: ['account'],
  order: ['dispatch', 'delivery', 'completion'],
  ratings: ['ratings'],
} as const satisfies Record<string, readonly MatterKind[]>;

/** What the event names, from the event alone. A withdrawal names an event, so it has no reference of its own. */
export function referencesOf(event: SellerEvent, rules: SettlementRules): readonly Reference[] {
  // Safe: the row is looked up by the event's own type.
  const references = referencesByType[event.type] as ReferencesOf<EventType>;
  return references(event, rules);
}

/** The matters the event is about, from the event alone. */
export function mattersOf(event: SellerEvent, rules: SettlementRules): readonly Matter[] {
  return referencesOf(event, rules).flatMap(mattersOfReference);
}

/** The matters that are settled from the events which share a reference. */
export function mattersOfReference(reference: Reference): readonly Matter[] {
  const slash = reference.indexOf('/');
  const prefix = slash < 0 ? reference : reference.slice(0, slash);
  const kinds = kindsByReference[prefix as keyof typeof kindsByReference]; // safe: a Reference has one of these prefixes
  return kinds.map((kind) => ({ kind, reference }));
}

type ReferencesOf<T extends EventType> = (event: SellerEvent<T>, rules: SettlementRules) => readonly Reference[];

const ofOrder = (event: { readonly data: { readonly orderId: string } }): readonly Reference[] => [
  `order/${event.data.orderId}`,
];

function ofAbout({ data: { matter } }: SellerEvent<'matter.excluded' | 'matter.reinstated'>): readonly Reference[] {
  return 'orderId' in matter ? [`order/${matter.orderId}`] : [`ratings/${matter.week}/${matter.buyer}`];
}

function ratingsOf(buyer: string, time: number, rules: SettlementRules): readonly Reference[] {
  return [`ratings/${isoWeekOfDay(rules.dayOf(time))}/${buyer}`];
}

const referencesByType: { readonly [T in EventType]: ReferencesOf<T> } = {
  'seller.registered': () => ['account'],
  'order.placed': ofOrder,
  'order.shipped': ofOrder,
  'order.delivered': ofOrder,
  'order.cancelled': ofOrder,
  'feedback.left': ({ data, time }, rules) => ratingsOf(data.buyer, time, rules),
  'feedback.removed': ({ data }, rules) => {
    const left = parseInstant(data.leftAt);
    return 'instant' in left ? ratingsOf(data.buyer, left.instant, rules) : [];
  },
  'event.withdrawn': () => [],
  'matter.excluded': ofAbout,
  'matter.reinstated': ofAbout,
};
