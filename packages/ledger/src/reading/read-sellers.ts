import { badgeKey, type Day, isPublishedBadge, type PublishedBadge } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { documentPages } from './document-pages.ts';

/** A registered seller with what the public sees. */
export interface ListedSeller {
  readonly seller: string;
  readonly name: string;
  readonly country: string | undefined;
  readonly category: string | undefined;
  readonly openedDay: Day;
  readonly badge: PublishedBadge | undefined;
}

export interface SellerPage {
  readonly total: number;
  readonly sellers: readonly ListedSeller[];
}

/** Registered sellers, those with a badge first, then by name. */
export async function readSellers(
  kysely: Kysely<Schema>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  pageSize = badgesPerPage,
): Promise<SellerPage> {
  const rows = await kysely
    .selectFrom('seller')
    .select(['seller', 'name', 'country', 'category', 'opened_day'])
    .where('opened_day', 'is not', null)
    .orderBy(({ fn }) => fn.coalesce('name', 'seller'))
    .orderBy('seller')
    .execute();
  const holding = await keysOfHolders(kysely, pageSize);
  const rank = ({ seller }: { readonly seller: string }) => (holding.has(badgeKey(seller)) ? 0 : 1);
  const shown = rows.toSorted((a, b) => rank(a) - rank(b)).slice(offset, offset + limit);
  const keys = shown.map(({ seller }) => badgeKey(seller));
  const badges = await badgesByKey(kysely, keys, pageSize);
  return {
    total: rows.length,
    sellers: shown.map(({ seller, name, country, category, opened_day: openedDay }) => ({
      seller,
      name: name ?? seller,
      country: country ?? undefined,
      category: category ?? undefined,
      openedDay: openedDay ?? 0,
      badge: badges.get(badgeKey(seller)),
    })),
  };
}

const badgesPerPage = 500;

/** The keys of the badges that show a level; the badges of all sellers would not fit into memory. */
async function keysOfHolders(kysely: Kysely<Schema>, pageSize: number): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for await (const documents of documentPages(kysely, pageSize)) {
    for (const { key, bytes } of documents) {
      if ((badgeOfBytes(bytes)?.level ?? null) !== null) keys.add(key);
    }
  }
  return keys;
}

async function badgesByKey(kysely: Kysely<Schema>, keys: readonly string[], pageSize: number) {
  const badges = new Map<string, PublishedBadge | undefined>();
  for (let at = 0; at < keys.length; at += pageSize) {
    const some = keys.slice(at, at + pageSize);
    const documents = await kysely.selectFrom('document').select(['key', 'bytes']).where('key', 'in', some).execute();
    for (const { key, bytes } of documents) badges.set(key, badgeOfBytes(bytes));
  }
  return badges;
}

function badgeOfBytes(bytes: Uint8Array): PublishedBadge | undefined {
  const badge: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return isPublishedBadge(badge) ? badge : undefined;
}
