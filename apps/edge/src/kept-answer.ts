import type { PublicDocument } from '@gold-seller/criteria';

/** What the origin answered and when it last said so; no document where it knows no such seller. */
export interface KeptAnswer {
  readonly document: PublicDocument | undefined;
  readonly checkedAt: number;
}

export interface Keeping {
  readonly origin: string;
  readonly cache: Pick<Cache, 'match' | 'put'>;
}

/** The kept answer to a path. */
export async function keptAnswer({ origin, cache }: Keeping, path: string): Promise<KeptAnswer | undefined> {
  const kept = await cache.match(cacheKey(origin, path));
  if (kept === undefined) return undefined;
  const checkedAt = Number(kept.headers.get(checkedAtHeader));
  const etag = kept.headers.get(etagHeader);
  if (etag === null) return { document: undefined, checkedAt };
  const bytes = new Uint8Array(await kept.arrayBuffer());
  return { document: { bytes, etag, type: 'application/json' }, checkedAt };
}

/** Keeps an answer, for five minutes at most: long enough to be asked about, whatever is then made of its age. */
export async function keepAnswer(
  { origin, cache }: Keeping,
  path: string,
  { document, checkedAt }: KeptAnswer,
): Promise<void> {
  const headers = new Headers({ 'Cache-Control': 'public, max-age=300', [checkedAtHeader]: String(checkedAt) });
  if (document !== undefined) headers.set(etagHeader, document.etag);
  // safe: a document's bytes are never in memory shared with another thread
  const bytes = (document?.bytes ?? null) as Uint8Array<ArrayBuffer> | null;
  await cache.put(cacheKey(origin, path), new Response(bytes, { headers }));
}

/** Not the origin's own address: what is kept there is for Cloudflare's cache of the origin, which others ask. */
function cacheKey(origin: string, path: string): string {
  return `${origin}/gold-seller-edge${path}`;
}

/** The entity tag under a name of our own: a cache may weaken, or answer by itself, what is called `ETag`. */
const etagHeader = 'X-Gold-Seller-ETag';
const checkedAtHeader = 'X-Gold-Seller-Checked-At';
