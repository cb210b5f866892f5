import type * as z from 'zod/mini';
import { eventWithdrawn, matterExcluded, matterReinstated } from './correction.ts';
import { feedbackLeft, feedbackRemoved } from './feedback.ts';
import { orderCancelled, orderDelivered, orderPlaced, orderShipped } from './order.ts';
import { sellerRegistered } from './seller.ts';

/** Every type of event with the schema of its `data`. */
export const eventData = {
  'seller.registered': sellerRegistered,
  'order.placed': orderPlaced,
  'order.shipped': orderShipped,
  'order.delivered': orderDelivered,
  'order.cancelled': orderCancelled,
  'feedback.left': feedbackLeft,
  'feedback.removed': feedbackRemoved,
  'event.withdrawn': eventWithdrawn,
  'matter.excluded': matterExcluded,
  'matter.reinstated': matterReinstated,
} as const;

export type EventType = keyof typeof eventData;
export type EventData<T extends EventType> = z.output<(typeof eventData)[T]>;

export const eventTypes = Object.keys(eventData) as EventType[]; // safe: the table's own keys

export function isEventType(type: unknown): type is EventType {
  return typeof type === 'string' && Object.hasOwn(eventData, type);
}
