import {
  badgeKey,
  isPublishedBadge,
  type PublicDocument,
  type PublicDocuments,
  type PublishedBadge,
} from '@gold-seller/criteria';
import { type PublishedHistory, sellerOfHistory } from '@gold-seller/criteria/public-documents';
import type { ReadOrigin } from './cached-origin.ts';

/** The public documents of a Gold Seller server, read through its own public API: many of them by one request. */
export function originDocuments(read: ReadOrigin): PublicDocuments {
  return {
    get: (key) => read(`/v1/${key}`, (value) => isRight(key, value)),
    async getMany(keys) {
      // Sorted, so that every page that names the same sellers shares one answer.
      const sorted = keys.toSorted();
      const query = sorted.map((key) => `seller=${encodeURIComponent(sellerOf(key))}`).join('&');
      const list = await read(`/v1/badges?${query}`, (value) => isListOf(sorted, value));
      const byKey = new Map(list === undefined ? [] : parts(sorted, list));
      return keys.map((key) => byKey.get(key));
    },
  };
}

/** The badges of a list, each as a document; its entity tag is the list's and its place there. */
function parts(keys: readonly string[], list: PublicDocument): readonly (readonly [string, PublicDocument])[] {
  const { badges }: BadgeList = JSON.parse(new TextDecoder().decode(list.bytes));
  const tag = list.etag.replace(/^W\/|"/g, '');
  return keys.map((key, index) => {
    const bytes = encoder.encode(JSON.stringify(badges[index]));
    return [key, { bytes, etag: `"${tag}-${index}"`, type: list.type }];
  });
}

const encoder = new TextEncoder();

interface BadgeList {
  readonly badges: readonly PublishedBadge[];
}

function isListOf(keys: readonly string[], value: unknown): boolean {
  const badges = (value as Partial<BadgeList> | null)?.badges; // safe: nothing is known of it yet
  return Array.isArray(badges) && badges.length === keys.length && keys.every((key, at) => isBadgeOf(key, badges[at]));
}

function isBadgeOf(key: string, value: unknown): boolean {
  return isPublishedBadge(value) && value.seller === sellerOf(key);
}

function isRight(key: string, value: unknown): boolean {
  const seller = sellerOfHistory(key);
  if (seller !== undefined) return (value as Partial<PublishedHistory> | null)?.seller === seller; // safe: as below
  return key.startsWith(badgeKey('')) ? isBadgeOf(key, value) : isAboutPolicies(value);
}

/** What a reader of policies makes of it is theirs to check: nothing here is shown as gold. */
function isAboutPolicies(value: unknown): boolean {
  const known = value as Partial<Record<'policies' | 'policy' | 'changes', unknown>> | null; // safe: nothing is known yet
  return (known?.policies ?? known?.policy ?? known?.changes) !== undefined;
}

/** Keys are `badges/` and the seller. */
function sellerOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}
