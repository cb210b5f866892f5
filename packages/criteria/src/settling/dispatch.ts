import type { Day } from '../day.ts';
import type { Entry } from '../entry.ts';
import type { SellerEvent } from '../event.ts';
import { cancellationReasons } from '../events/order.ts';
import { handlingBands, hourBand } from './hour-bands.ts';
import type { OrderStory } from './order-story.ts';
import { promisedBand } from './promised-band.ts';
import type { OrderSettler } from './settler.ts';

/**
 * An order is to leave by its ship-by day, or the day it was called off if that came first. Called off before it left,
 * on or before its ship-by day, it was never due to ship; called off later, it is late. What the marketplace ships, and
 * what the seller turned down in time, is not the seller's to dispatch.
 */
export const settleDispatch: OrderSettler = (story, rules): readonly Entry[] => {
  const { promises, placed, placedDay, buyer, calledOff, calledOffDay, cancelled } = story;
  const { shipByDay } = promises;
  if (shipByDay === undefined || placed.data.shippedBy === 'marketplace') return [];
  const released = story.calledOffUnshipped && calledOffDay !== undefined && calledOffDay <= shipByDay;
  if (released && calledOff?.type === 'order.rejected') return [];
  const day = Math.min(shipByDay, calledOffDay ?? shipByDay);
  const entries: Entry[] = [
    { day, measure: 'orders_confirmed', count: 1 },
    { day, measure: promisedBand(shipByDay - placedDay), count: 1 },
  ];
  if (!released) {
    entries.push({ day, measure: 'orders_due_to_ship', count: 1 }, shippedEntry(story, day, shipByDay));
    entries.push({ day, measure: hourBand(handlingBands, placed.time, story.shipment.shippedAt, rules), count: 1 });
    if (placed.data.trackingRequired === true) pushParcel(entries, story, day);
  }
  const fault = cancelled === undefined ? 'nobody' : faultOf(cancelled);
  if (fault === 'seller') entries.push({ day, measure: 'orders_cancelled_by_seller', count: 1, buyer });
  if (fault === 'buyer') entries.push({ day, measure: 'orders_cancelled_by_buyer', count: 1 });
  return entries;
};

function shippedEntry({ shipment: { shippedDay }, buyer }: OrderStory, day: Day, shipByDay: Day): Entry {
  return shippedDay !== undefined && shippedDay <= shipByDay
    ? { day, measure: 'orders_shipped_on_time', count: 1 }
    : { day, measure: 'orders_shipped_late', count: 1, buyer };
}

/** A number alone is easily made up: the carrier, or the delivery, has to have shown that the parcel exists. */
function pushParcel(entries: Entry[], { shipment, deliveredDay, buyer }: OrderStory, day: Day): void {
  if (shipment.shippedDay === undefined) return;
  const tracked = shipment.numbered && (shipment.scanned || deliveredDay !== undefined);
  entries.push({ day, measure: 'parcels_to_track', count: 1 });
  entries.push(
    tracked ? { day, measure: 'parcels_tracked', count: 1 } : { day, measure: 'parcels_untracked', count: 1, buyer },
  );
}

/** The reason says whose fault it was; without a telling reason it is the seller's who called the order off. */
function faultOf({ data: { by, reason = 'other' } }: SellerEvent<'order.cancelled'>): 'seller' | 'buyer' | 'nobody' {
  const fault = cancellationReasons[reason];
  if (fault !== 'whoever_cancelled') return fault;
  return by === 'seller' ? 'seller' : 'nobody';
}
