import type * as z from 'zod/mini';
import { eventWithdrawn, matterExcluded, matterReinstated } from './correction.ts';
import { disputeClosed, disputeOpened } from './dispute.ts';
import { feedbackLeft, feedbackRemoved, feedbackRevised } from './feedback.ts';
import { inquiryAnswered, inquiryReceived } from './inquiry.ts';
import {
  orderAccepted,
  orderCancelled,
  orderChargedBack,
  orderDelivered,
  orderPlaced,
  orderRefunded,
  orderRejected,
  orderRescheduled,
  orderScanned,
  orderShipped,
} from './order.ts';
import { metricsReported } from './report.ts';
import {
  sellerClosed,
  sellerHeld,
  sellerPaused,
  sellerRegistered,
  sellerReinstated,
  sellerReleased,
  sellerResumed,
  sellerSuspended,
  sellerTransferred,
  sellerUpdated,
} from './seller.ts';
import { policyAcknowledged, trainingCompleted } from './training.ts';
import { violationOverturned, violationUpheld } from './violation.ts';

/** Every type of event with the schema of its `data`. */
export const eventData = {
  'seller.registered': sellerRegistered,
  'seller.updated': sellerUpdated,
  'seller.paused': sellerPaused,
  'seller.resumed': sellerResumed,
  'seller.transferred': sellerTransferred,
  'seller.closed': sellerClosed,
  'seller.held': sellerHeld,
  'seller.released': sellerReleased,
  'seller.suspended': sellerSuspended,
  'seller.reinstated': sellerReinstated,
  'order.placed': orderPlaced,
  'order.accepted': orderAccepted,
  'order.rejected': orderRejected,
  'order.rescheduled': orderRescheduled,
  'order.shipped': orderShipped,
  'order.scanned': orderScanned,
  'order.delivered': orderDelivered,
  'order.cancelled': orderCancelled,
  'order.refunded': orderRefunded,
  'order.charged_back': orderChargedBack,
  'feedback.left': feedbackLeft,
  'feedback.revised': feedbackRevised,
  'feedback.removed': feedbackRemoved,
  'inquiry.received': inquiryReceived,
  'inquiry.answered': inquiryAnswered,
  'dispute.opened': disputeOpened,
  'dispute.closed': disputeClosed,
  'violation.upheld': violationUpheld,
  'violation.overturned': violationOverturned,
  'training.completed': trainingCompleted,
  'policy.acknowledged': policyAcknowledged,
  'metrics.reported': metricsReported,
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
