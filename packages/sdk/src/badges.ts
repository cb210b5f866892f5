// Reading badges and nothing else: small enough for a page.
export type { PublishedBadge } from '@gold-seller/criteria/published-badge';
export type { AnswerCache, KeptAnswer } from './answer-cache.ts';
export { type ApiErrorCode, GoldSellerApiError } from './api-error.ts';
export { type BadgeReader, type BadgeReaderOptions, badgeReader, type ImageSize } from './badge-reader.ts';
export type { CallOptions, Connection } from './connection.ts';
