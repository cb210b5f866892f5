import type { imageSizes } from '@gold-seller/contract';
import { isPublishedBadge, type PublishedBadge, publishedBadgeVersion } from '@gold-seller/criteria/published-badge';
import { answerInvalid } from './answer.ts';
import { type AnswerCache, readThrough } from './answer-cache.ts';
import { GoldSellerApiError } from './api-error.ts';
import { apiUrl, type CallOptions, type Connection } from './connection.ts';
import { isSellerId } from './seller-id.ts';

/** Reads badges. Every answer is checked: what is not a badge of the seller asked for is an error, never a badge. */
export interface BadgeReader {
  /** The badge of one seller; none where nobody is known by this id. A seller without a badge has the level `null`. */
  badge(seller: string, options?: CallOptions): Promise<PublishedBadge | undefined>;
  /**
   * The badges of any number of sellers, in the order they were first named; one whom nobody knows has the level `null`.
   * Asks for 100 at a time, sorted so that caches can answer. If one request fails, the whole fails.
   */
  badges(sellers: Iterable<string>, options?: CallOptions): Promise<Map<string, PublishedBadge>>;
  /** The address of a badge as a picture, for `<img>`; medium unless told otherwise. The picture is empty without a badge. */
  badgeImageUrl(seller: string, size?: ImageSize): string;
}

/** The picture's height: 20, 28 or 40 pixels. */
export type ImageSize = (typeof imageSizes)[number];

export interface BadgeReaderOptions extends Connection {
  /**
   * Keeps answers, so that one that has not changed is not sent again; `new Map()` will do for a fixed set of sellers.
   * For servers: browsers do this by themselves.
   */
  readonly cache?: AnswerCache;
}

/** A client that reads badges and nothing else; it needs no key. */
export function badgeReader(options: BadgeReaderOptions): BadgeReader {
  return {
    async badge(seller, { signal } = {}) {
      if (!isSellerId(seller)) return undefined;
      const answer = await readThrough(options.cache, options, { path: `/v1/badges/${seller}`, signal });
      if (!('code' in answer)) return checkedBadge(answer.value, seller);
      if (answer.code === 'seller_unknown') return undefined;
      throw new GoldSellerApiError(answer);
    },
    async badges(sellers, { signal } = {}) {
      const badges = new Map<string, PublishedBadge>();
      for (const seller of sellers) badges.set(seller, { version: publishedBadgeVersion, seller, level: null });
      const lists = inParts([...badges.keys()].filter(isSellerId).sort(), sellersMax);
      for (const together of inParts(lists, requestsAtOnceMax)) {
        const found = await Promise.all(together.map((list) => readList(options, list, signal)));
        for (const badge of found.flat()) badges.set(badge.seller, badge);
      }
      return badges;
    },
    badgeImageUrl(seller, size = 'medium') {
      const path = `/v1/badges/${encodeURIComponent(seller)}.svg`;
      return apiUrl(options, size === 'medium' ? path : `${path}?size=${size}`);
    },
  };
}

const sellersMax = 100;
const requestsAtOnceMax = 4;

async function readList(
  options: BadgeReaderOptions,
  sellers: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly PublishedBadge[]> {
  const path = `/v1/badges?${sellers.map((seller) => `seller=${seller}`).join('&')}`;
  const answer = await readThrough(options.cache, options, { path, signal });
  if ('code' in answer) throw new GoldSellerApiError(answer);
  const badges = (answer.value as { readonly badges?: unknown } | null)?.badges; // safe: nothing is known of it yet
  if (!Array.isArray(badges)) throw notTheBadge();
  return sellers.map((seller, index) => checkedBadge(badges[index], seller));
}

function checkedBadge(value: unknown, seller: string): PublishedBadge {
  if (isPublishedBadge(value) && value.seller === seller) return value;
  throw notTheBadge();
}

function notTheBadge(): GoldSellerApiError {
  return new GoldSellerApiError(answerInvalid('The answer is not the badge that was asked for.'));
}

function inParts<T>(all: readonly T[], sizeMax: number): readonly (readonly T[])[] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += sizeMax) parts.push(all.slice(start, start + sizeMax));
  return parts;
}
