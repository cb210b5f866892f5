export type { AuditPage, IngestLine, IngestReport, MadeApiKey, Scope, WireApiKey } from '@gold-seller/contract';
export type { EventData, EventType } from '@gold-seller/criteria';
export type {
  ListedPolicy,
  PolicyList,
  PublishedChange,
  PublishedPolicy,
  PublishedPolicyDiff,
} from '@gold-seller/criteria/public-documents';
export type {
  HeldBadge,
  NoBadge,
  PublishedBadge,
  PublishedMetric,
} from '@gold-seller/criteria/published-badge';
export type { AnswerCache, KeptAnswer } from './answer-cache.ts';
export { type ApiErrorCode, type ApiFailure, GoldSellerApiError } from './api-error.ts';
export { type BadgeReader, type BadgeReaderOptions, badgeReader, type ImageSize } from './badge-reader.ts';
export { type CloudEvent, cloudEvent, type EventFields } from './cloud-event.ts';
export type { CallOptions, Connection } from './connection.ts';
export { type EventSender, type EventSenderOptions, type Events, eventSender } from './event-sender.ts';
export { type GoldSeller, type GoldSellerOptions, goldSeller } from './gold-seller.ts';
export { type HistoryReader, type HistoryReaderOptions, historyReader } from './history-reader.ts';
export {
  type AuditAsked,
  type KeyRotation,
  type NewKey,
  type OperatorDesk,
  type OperatorDeskOptions,
  operatorDesk,
  type Reason,
} from './operator-desk.ts';
export { type PolicyReader, type PolicyReaderOptions, policyReader } from './policy-reader.ts';
