import { type Day, parseDay } from '../day.ts';
import type { SellerEvent } from '../event.ts';
import { inOrder } from '../event-order.ts';
import { parseInstant } from '../instant.ts';
import type { SettlementRules } from '../settlement.ts';

/** The days an order was promised to leave and to arrive on, as last changed in time. */
export interface OrderPromises {
  readonly shipByDay: Day | undefined;
  readonly deliverByDay: Day | undefined;
}

/**
 * The promises in force. They can be changed until the ship-by day before the change has passed (the promised day,
 * where no ship-by day was named), one change after the other; later it is too late.
 */
export function promisesOf(
  placed: SellerEvent<'order.placed'>,
  events: readonly SellerEvent[],
  rules: SettlementRules,
): OrderPromises {
  let shipByDay = promisedDay(placed.data.shipBy, rules);
  let deliverByDay = promisedDay(placed.data.deliverBy, rules);
  for (const { time, data } of inOrder(events, 'order.rescheduled')) {
    const limit = shipByDay ?? deliverByDay;
    if (limit === undefined || rules.dayOf(time) > limit) continue;
    shipByDay = promisedDay(data.shipBy, rules) ?? shipByDay;
    deliverByDay = promisedDay(data.deliverBy, rules) ?? deliverByDay;
  }
  return { shipByDay, deliverByDay };
}

function promisedDay(promise: string | undefined, rules: SettlementRules): Day | undefined {
  if (promise === undefined) return undefined;
  if (promise.length === dateLength) return parseDay(promise);
  const time = parseInstant(promise);
  return 'instant' in time ? rules.dayOf(time.instant) : undefined;
}

const dateLength = '2018-01-31'.length;
