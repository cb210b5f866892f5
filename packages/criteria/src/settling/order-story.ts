import type { Day } from '../day.ts';
import type { SellerEvent } from '../event.ts';
import { compareEvents, earliest } from '../event-order.ts';
import type { SettlementRules } from '../settlement.ts';
import { type OrderPromises, promisesOf } from './order-promises.ts';
import { type OrderShipment, shipmentOf } from './order-shipment.ts';

/** What is known of one order, in days. Of several events of a type the earliest counts, ties by source and id. */
export interface OrderStory {
  readonly events: readonly SellerEvent[];
  readonly placed: SellerEvent<'order.placed'>;
  readonly buyer: string;
  readonly placedDay: Day;
  readonly promises: OrderPromises;
  readonly shipment: OrderShipment;
  /** The seller's yes or no, whichever came first. */
  readonly answer: SellerEvent<'order.accepted' | 'order.rejected'> | undefined;
  readonly cancelled: SellerEvent<'order.cancelled'> | undefined;
  readonly deliveredDay: Day | undefined;
  /** How it was called off, cancelled or turned down, and when. */
  readonly calledOff: SellerEvent<'order.cancelled' | 'order.rejected'> | undefined;
  readonly calledOffDay: Day | undefined;
  /** Called off before anything was seen to leave: no shipment and no delivery on or before that day. */
  readonly calledOffUnshipped: boolean;
}

/**
 * Reads an order's events, in any order and with any duplicates, into one story. Nothing where nobody placed the
 * order, or where it is below the amount from which orders count.
 */
export function orderStory(events: readonly SellerEvent[], rules: SettlementRules): OrderStory | undefined {
  const placed = earliest(events, 'order.placed');
  if (placed === undefined || isTooSmall(placed, rules)) return undefined;
  const shipment = shipmentOf(events, rules);
  const answer = earlier(earliest(events, 'order.accepted'), earliest(events, 'order.rejected'));
  const cancelled = earliest(events, 'order.cancelled');
  const rejected = answer?.type === 'order.rejected' ? answer : undefined;
  // Marketplaces tell of both at once: then it was turned down.
  const calledOff = rejected?.time === cancelled?.time ? rejected : earlier(rejected, cancelled);
  const calledOffDay = dayOf(calledOff, rules);
  const deliveredDay = dayOf(earliest(events, 'order.delivered'), rules);
  const leftDay = Math.min(shipment.shippedDay ?? never, deliveredDay ?? never);
  return {
    events,
    placed,
    buyer: placed.data.buyer,
    placedDay: rules.dayOf(placed.time),
    promises: promisesOf(placed, events, rules),
    shipment,
    answer,
    cancelled,
    deliveredDay,
    calledOff,
    calledOffDay,
    calledOffUnshipped: calledOffDay !== undefined && calledOffDay < leftDay,
  };
}

const never = Number.POSITIVE_INFINITY;

function isTooSmall({ data: { amount } }: SellerEvent<'order.placed'>, { orderAmountsMin }: SettlementRules): boolean {
  const least = orderAmountsMin?.find(({ currency }) => currency === amount.currency);
  return least !== undefined && amount.minor < least.minor;
}

function earlier<A extends SellerEvent, B extends SellerEvent>(a: A | undefined, b: B | undefined): A | B | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareEvents(a, b) <= 0 ? a : b;
}

function dayOf(event: SellerEvent | undefined, rules: SettlementRules): Day | undefined {
  return event === undefined ? undefined : rules.dayOf(event.time);
}
