import { matchesEntityTag } from './entity-tag.ts';
import { publicCacheControl, publicHeaders } from './public-headers.ts';

/** What is sent to the public; `body` is asked for only where the reader has not got it already. */
export interface PublicBody {
  readonly etag: string;
  readonly type: string;
  body(): Uint8Array | string;
}

/** 200 with the body, or 304 where `ifNoneMatch` names its entity tag. */
export function publicResponse(ifNoneMatch: string | undefined, { etag, type, body }: PublicBody): Response {
  if (ifNoneMatch !== undefined && matchesEntityTag(ifNoneMatch, etag)) {
    return new Response(null, {
      status: 304,
      headers: { ...publicHeaders, 'Cache-Control': publicCacheControl, ETag: etag },
    });
  }
  // safe: a document's bytes are never in memory shared with another thread
  return new Response(body() as Uint8Array<ArrayBuffer> | string, {
    headers: { ...publicHeaders, 'Cache-Control': publicCacheControl, 'Content-Type': type, ETag: etag },
  });
}
