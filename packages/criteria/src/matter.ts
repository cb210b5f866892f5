import { formatDay, isoWeekOfDay } from './day.ts';
import type { SellerEvent } from './event.ts';
import type { EventType } from './events/event-data.ts';
import { parseInstant } from './instant.ts';
import type { SettlementRules } from './settlement.ts';

/** What an event names; unique within a seller. Of `ratings` the time comes before the buyer. */
export type Reference = 'account' | `${Exclude<ReferenceKind, 'account'>}/${string}`;

export type ReferenceKind = keyof typeof kindsByReference;

/** What several events of one seller are about, like `dispatch of order/1234`. */
export interface Matter {
  readonly kind: MatterKind;
  readonly reference: Reference;
}

export type MatterKind = (typeof kindsByReference)[ReferenceKind][number];

const kindsByReference = {
  account: ['account'],
  order: ['placement', 'acceptance', 'dispatch', 'delivery', 'completion'],
  ratings: ['ratings'],
  inquiry: ['inquiry'],
  violation: ['violation'],
  training: ['training'],
  report: ['report'],
} as const;

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
  return kindsByReference[referenceKind(reference)].map((kind) => ({ kind, reference }));
}

/** The word before the slash. */
export function referenceKind(reference: Reference): ReferenceKind {
  const slash = reference.indexOf('/');
  return (slash < 0 ? reference : reference.slice(0, slash)) as ReferenceKind; // safe: a Reference has one of these
}

/** What an exclusion calls the matters of a reference, where they can be left out. */
export function aboutOf(reference: Reference): SellerEvent<'matter.excluded'>['data']['matter'] | undefined {
  const [kind, first = '', ...rest] = reference.split('/');
  if (kind === 'order') return { orderId: [first, ...rest].join('/') };
  if (kind === 'inquiry') return { inquiryId: [first, ...rest].join('/') };
  return kind === 'ratings' ? { week: first, buyer: rest.join('/') } : undefined;
}

type ReferencesOf<T extends EventType> = (event: SellerEvent<T>, rules: SettlementRules) => readonly Reference[];

interface Naming<Field extends string> {
  readonly data: { readonly [Each in Field]: string };
}

const ofAccount = (): readonly Reference[] => ['account'];
const ofOrder = ({ data }: Naming<'orderId'>): readonly Reference[] => [`order/${data.orderId}`];
const ofInquiry = ({ data }: Naming<'inquiryId'>): readonly Reference[] => [`inquiry/${data.inquiryId}`];
const ofViolation = ({ data }: Naming<'violationId'>): readonly Reference[] => [`violation/${data.violationId}`];

function ofAbout({ data: { matter } }: SellerEvent<'matter.excluded' | 'matter.reinstated'>): readonly Reference[] {
  if ('orderId' in matter) return [`order/${matter.orderId}`];
  return 'inquiryId' in matter ? [`inquiry/${matter.inquiryId}`] : [`ratings/${matter.week}/${matter.buyer}`];
}

/** A rating is its buyer's in a week or month, and its order's. */
function ofRating(
  { buyer, orderId }: Naming<'buyer' | 'orderId'>['data'],
  leftAt: number,
  { dayOf, repeatRating }: SettlementRules,
): readonly Reference[] {
  const day = dayOf(leftAt);
  const period = repeatRating === 'month' ? formatDay(day).slice(0, 7) : isoWeekOfDay(day);
  return [`ratings/${period}/${buyer}`, `order/${orderId}`];
}

function ofEarlierRating(
  { data }: SellerEvent<'feedback.revised' | 'feedback.removed'>,
  rules: SettlementRules,
): readonly Reference[] {
  const left = parseInstant(data.leftAt);
  return 'instant' in left ? ofRating(data, left.instant, rules) : [];
}

const referencesByType: { readonly [T in EventType]: ReferencesOf<T> } = {
  'seller.registered': ofAccount,
  'seller.updated': ofAccount,
  'seller.paused': ofAccount,
  'seller.resumed': ofAccount,
  'seller.transferred': ofAccount,
  'seller.closed': ofAccount,
  'seller.held': ofAccount,
  'seller.released': ofAccount,
  'seller.suspended': ofAccount,
  'seller.reinstated': ofAccount,
  'order.placed': ofOrder,
  'order.accepted': ofOrder,
  'order.rejected': ofOrder,
  'order.rescheduled': ofOrder,
  'order.shipped': ofOrder,
  'order.scanned': ofOrder,
  'order.delivered': ofOrder,
  'order.cancelled': ofOrder,
  'order.refunded': ofOrder,
  'order.charged_back': ofOrder,
  'feedback.left': ({ data, time }, rules) => ofRating(data, time, rules),
  'feedback.revised': ofEarlierRating,
  'feedback.removed': ofEarlierRating,
  'inquiry.received': ofInquiry,
  'inquiry.answered': ofInquiry,
  'dispute.opened': ofOrder,
  'dispute.closed': ofOrder,
  'violation.upheld': ofViolation,
  'violation.overturned': ofViolation,
  'training.completed': ({ data }) => [`training/${data.module}`],
  'policy.acknowledged': ofAccount,
  'metrics.reported': ({ data }) => [`report/${data.day}/${data.measure}`],
  'event.withdrawn': () => [],
  'matter.excluded': ofAbout,
  'matter.reinstated': ofAbout,
};
