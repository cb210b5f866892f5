import type { Day } from '../day.ts';
import type { SellerEvent } from '../event.ts';
import { earliest, inOrder } from '../event-order.ts';
import type { Instant } from '../instant.ts';
import type { SettlementRules } from '../settlement.ts';

/** How an order left. */
export interface OrderShipment {
  /** When it left whole: at the carrier's first scan, or else when the seller said so. */
  readonly shippedAt: Instant | undefined;
  readonly shippedDay: Day | undefined;
  /** It has a tracking number. */
  readonly numbered: boolean;
  readonly scanned: boolean;
}

/** Reads the shipments and scans of an order: the carrier is believed before the seller. */
export function shipmentOf(events: readonly SellerEvent[], rules: SettlementRules): OrderShipment {
  const shipments = inOrder(events, 'order.shipped');
  const whole = shipments.find(({ data }) => data.complete !== false);
  const scan = scanOf(events, whole, shipments.length > 0 && shipments[0] !== whole);
  const shippedAt = scan?.time ?? whole?.time;
  return {
    shippedAt,
    shippedDay: shippedAt === undefined ? undefined : rules.dayOf(shippedAt),
    numbered: whole?.data.tracking !== undefined,
    scanned: scan !== undefined,
  };
}

/** Where part of the order went ahead, an early scan may be of that part: the first from the last part on counts. */
function scanOf(
  events: readonly SellerEvent[],
  whole: SellerEvent<'order.shipped'> | undefined,
  inParts: boolean,
): SellerEvent<'order.scanned'> | undefined {
  if (!inParts) return earliest(events, 'order.scanned');
  if (whole === undefined) return undefined;
  return inOrder(events, 'order.scanned').find(({ time }) => time >= whole.time);
}
