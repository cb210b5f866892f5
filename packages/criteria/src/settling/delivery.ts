import type { Entry } from '../entry.ts';
import type { OrderSettler } from './settler.ts';

/**
 * An order is to arrive by its promised day; never delivered is late. Called off before it left, or shipped without
 * tracking and never reported delivered, it tells nothing and counts on neither side; neither does what the
 * marketplace ships.
 */
export const settleDelivery: OrderSettler = (story): readonly Entry[] => {
  const { placed, buyer, deliveredDay, shipment, calledOffUnshipped } = story;
  const day = story.promises.deliverByDay;
  if (day === undefined || calledOffUnshipped || placed.data.shippedBy === 'marketplace') return [];
  const followed = shipment.numbered || shipment.scanned;
  if (deliveredDay === undefined && shipment.shippedDay !== undefined && !followed) return [];
  return [
    { day, measure: 'deliveries_due', count: 1 },
    deliveredDay !== undefined && deliveredDay <= day
      ? { day, measure: 'deliveries_on_time', count: 1 }
      : { day, measure: 'deliveries_late', count: 1, buyer },
  ];
};
