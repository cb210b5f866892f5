import { type Day, parseDay } from '../day.ts';
import type { SellerEvent } from '../event.ts';
import type { EventType } from '../events/event-data.ts';
import { parseInstant } from '../instant.ts';
import type { SettlementRules } from '../settlement.ts';

/** What is known of one order, in days. Of several events of a type the earliest counts, ties by source and id. */
export interface OrderStory {
  readonly placed: SellerEvent<'order.placed'> | undefined;
  readonly cancelled: SellerEvent<'order.cancelled'> | undefined;
  readonly tracked: boolean;
  readonly shipByDay: Day | undefined;
  readonly deliverByDay: Day | undefined;
  readonly shippedDay: Day | undefined;
  readonly deliveredDay: Day | undefined;
  readonly cancelledDay: Day | undefined;
  /** Called off before anything was seen to leave: no shipment and no delivery on or before that day. */
  readonly cancelledUnshipped: boolean;
}

/** Reads an order's events, in any order and with any duplicates, into one story. */
export function orderStory(events: readonly SellerEvent[], rules: SettlementRules): OrderStory {
  const dayOf = (event: SellerEvent | undefined) => (event === undefined ? undefined : rules.dayOf(event.time));
  const placed = earliest(events, 'order.placed');
  const shipped = earliest(events, 'order.shipped');
  const cancelled = earliest(events, 'order.cancelled');
  const shippedDay = dayOf(shipped);
  const deliveredDay = dayOf(earliest(events, 'order.delivered'));
  const cancelledDay = dayOf(cancelled);
  const leftDay = Math.min(shippedDay ?? Number.POSITIVE_INFINITY, deliveredDay ?? Number.POSITIVE_INFINITY);
  return {
    placed,
    cancelled,
    tracked: shipped?.data.tracking !== undefined,
    shipByDay: promisedDay(placed?.data.shipBy, rules),
    deliverByDay: promisedDay(placed?.data.deliverBy, rules),
    shippedDay,
    deliveredDay,
    cancelledDay,
    cancelledUnshipped: cancelledDay !== undefined && cancelledDay < leftDay,
  };
}

/** The earliest event of a type: by time, then source, then id. */
export function earliest<T extends EventType>(events: readonly SellerEvent[], type: T): SellerEvent<T> | undefined {
  let first: SellerEvent<T> | undefined;
  for (const event of events) {
    if (event.type !== type) continue;
    const candidate = event as SellerEvent<T>; // safe: its type was just compared
    if (first === undefined || compareEvents(candidate, first) < 0) first = candidate;
  }
  return first;
}

type EventOrder = Pick<SellerEvent, 'time' | 'source' | 'id'>;

/** Orders events by time, then source, then id. */
export function compareEvents(a: EventOrder, b: EventOrder): number {
  return a.time - b.time || compareTexts(a.source, b.source) || compareTexts(a.id, b.id);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function promisedDay(promise: string | undefined, rules: SettlementRules): Day | undefined {
  if (promise === undefined) return undefined;
  const day = parseDay(promise);
  if (day !== undefined) return day;
  const time = parseInstant(promise);
  return 'instant' in time ? rules.dayOf(time.instant) : undefined;
}
