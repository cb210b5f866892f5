import type { SellerEvent } from '@gold-seller/criteria';
import { buyerIn, withBuyer } from './buyer-in-event.ts';

/** What stands for every tracking number: that there is one counts, and whose parcel it is can be asked by it. */
const anyTracking = '-';

/** The event as a log keeps it: without what tells of a person. The buyer, where it names one, becomes a number. */
export function keptEvent(event: SellerEvent, buyer: number | undefined): SellerEvent {
  const numbered = buyer === undefined ? event : withBuyer(event, String(buyer));
  if (numbered.type !== 'order.shipped' || numbered.data.tracking === undefined) return numbered;
  return { ...numbered, data: { ...numbered.data, tracking: anyTracking } };
}

/** The number of the buyer in a kept event, if it names one. */
export function buyerNumberIn(kept: SellerEvent): number | undefined {
  const buyer = buyerIn(kept);
  return buyer === undefined ? undefined : Number(buyer);
}
