import { type OrderPromises, orderStory, type SellerEvent, withoutWithdrawn } from '@gold-seller/criteria';
import type { DoctorContext } from './doctor-context.ts';
import type { ExaminedSeller } from './examined-seller.ts';

/** What was promised of each order of a seller that counts. */
export function orderPromises({ events }: ExaminedSeller, { rules }: DoctorContext): readonly OrderPromises[] {
  const orders = new Map<string, SellerEvent[]>();
  for (const event of withoutWithdrawn(events)) {
    if (event.type !== 'order.placed' && event.type !== 'order.rescheduled') continue;
    const { orderId } = event.data;
    orders.set(orderId, [...(orders.get(orderId) ?? []), event]);
  }
  return [...orders.values()].flatMap((order) => orderStory(order, rules)?.promises ?? []);
}
