import type { Instant } from '../instant.ts';
import { grouped } from './grouped.ts';

/** What is known of one order, of all that its events tell. Of several events of a kind the earliest counts. */
export interface Trade {
  readonly orderId: string;
  /** Who ordered; nothing where only later events are known. */
  readonly buyer: string | undefined;
  readonly amount: Money | undefined;
  readonly placed: Happening | undefined;
  readonly shipped: Happening | undefined;
  /** The first time the carrier saw it. */
  readonly scanned: Happening | undefined;
  readonly delivered: Happening | undefined;
  readonly cancelled: Happening | undefined;
  /** The first rating that was not removed. */
  readonly rating: TradeRating | undefined;
  /** When refunds came to the whole amount. */
  readonly refundedInFull: Happening | undefined;
}

/** An event that took place, by its identity within the seller. */
export interface Happening {
  readonly at: Instant;
  readonly source: string;
  readonly id: string;
}

export interface TradeRating extends Happening {
  readonly buyer: string;
  /** 1 to 5. */
  readonly stars: number;
}

export interface RatedTrade extends Trade {
  readonly rating: TradeRating;
}

export function isRated(trade: Trade): trade is RatedTrade {
  return trade.rating !== undefined;
}

/** In the currency's minor units. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** What `tradesOf` reads of an event; `SellerEvent` is one. `data` has been checked by the schema of the type. */
export interface TradeEvent {
  readonly type: string;
  readonly time: Instant;
  readonly source: string;
  readonly id: string;
  readonly data: object;
}

/** One trade per order, by order id, from a seller's events in any order and with any duplicates. */
export function tradesOf(events: readonly TradeEvent[]): readonly Trade[] {
  const standing = standingEvents(events);
  const removals = standing.filter(({ type }) => type === 'feedback.removed');
  const removed = new Set(removals.map(({ data }) => fieldsOf(data).feedbackId));
  const counted = standing.filter(
    ({ type, data }) => type !== 'feedback.left' || !removed.has(fieldsOf(data).feedbackId),
  );
  return [...grouped(counted, ({ data }) => fieldsOf(data).orderId)]
    .flatMap(([orderId, story]) => (orderId === undefined ? [] : [tradeOf(orderId, story)]))
    .toSorted((a, b) => compareTexts(a.orderId, b.orderId));
}

/** The fields of the types of events that make a trade. */
interface Fields {
  readonly orderId?: string;
  readonly feedbackId?: string;
  readonly buyer?: string;
  readonly stars?: number;
  readonly amount?: Money;
  readonly source?: string;
  readonly id?: string;
}

function fieldsOf(data: object): Fields {
  return data as Fields; // safe: the schemas of all types give these names these types
}

/** Each event once, earliest first, without the withdrawn ones. */
function standingEvents(events: readonly TradeEvent[]): readonly TradeEvent[] {
  const byIdentity = new Map(events.map((event) => [identity(event), event]));
  for (const { type, data } of events) if (type === 'event.withdrawn') byIdentity.delete(identity(fieldsOf(data)));
  return [...byIdentity.values()].toSorted(
    (a, b) => a.time - b.time || compareTexts(a.source, b.source) || compareTexts(a.id, b.id),
  );
}

function tradeOf(orderId: string, story: readonly TradeEvent[]): Trade {
  const first = (type: string) => story.find((event) => event.type === type);
  const placed = first('order.placed');
  const { buyer, amount } = fieldsOf(placed?.data ?? {});
  return {
    orderId,
    buyer,
    amount,
    placed: happeningOf(placed),
    shipped: happeningOf(first('order.shipped')),
    scanned: happeningOf(first('order.scanned')),
    delivered: happeningOf(first('order.delivered')),
    cancelled: happeningOf(first('order.cancelled')),
    rating: ratingOf(first('feedback.left')),
    refundedInFull: fullRefund(story, amount),
  };
}

function happeningOf(event: TradeEvent | undefined): Happening | undefined {
  return event === undefined ? undefined : { at: event.time, source: event.source, id: event.id };
}

function ratingOf(event: TradeEvent | undefined): TradeRating | undefined {
  if (event === undefined) return undefined;
  const { buyer = '', stars = 0 } = fieldsOf(event.data);
  return { at: event.time, source: event.source, id: event.id, buyer, stars };
}

/** The refund with which they came to the whole amount. */
function fullRefund(story: readonly TradeEvent[], amount: Money | undefined): Happening | undefined {
  if (amount === undefined || amount.minor === 0) return undefined;
  let left = amount.minor;
  for (const event of story) {
    const refund = event.type === 'order.refunded' ? fieldsOf(event.data).amount : undefined;
    if (refund?.currency !== amount.currency) continue;
    left -= refund.minor;
    if (left <= 0) return happeningOf(event);
  }
  return undefined;
}

function identity({ source = '', id = '' }: { readonly source?: string; readonly id?: string }): string {
  return `${source}\u0000${id}`;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
