import { badgeKey, type Day, isPublishedBadge, type PublishedBadge } from '@gold-seller/criteria';
import type { Database } from './database.ts';

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
  { kysely, connection }: Database,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<SellerPage> {
  const documents = connection.prepare('select bytes from document where key = ?');
  const rows = await kysely
    .selectFrom('seller')
    .select(['seller', 'name', 'country', 'category', 'opened_day'])
    .where('opened_day', 'is not', null)
    .orderBy('name')
    .orderBy('seller')
    .execute();
  const listed = rows.map(({ seller, name, country, category, opened_day: openedDay }) => ({
    seller,
    name: name ?? seller,
    country: country ?? undefined,
    category: category ?? undefined,
    openedDay: openedDay ?? 0,
    badge: badgeOfBytes(documents.get(badgeKey(seller))?.bytes),
  }));
  const rank = ({ badge }: ListedSeller) => (badge === undefined || badge.level === null ? 1 : 0);
  return { total: rows.length, sellers: listed.toSorted((a, b) => rank(a) - rank(b)).slice(offset, offset + limit) };
}

function badgeOfBytes(bytes: unknown): PublishedBadge | undefined {
  if (!(bytes instanceof Uint8Array)) return undefined;
  const badge: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return isPublishedBadge(badge) ? badge : undefined;
}
