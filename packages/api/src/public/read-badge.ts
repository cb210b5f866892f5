import type { PublicDocuments } from '@gold-seller/criteria';
import { problemResponse } from '../problem-response.ts';
import { findDocument } from './find-document.ts';
import { publicCacheControl, publicHeaders } from './public-headers.ts';
import { publicResponse } from './public-response.ts';

/** One seller's badge: the stored bytes as they are. */
export async function readBadge(
  documents: PublicDocuments,
  seller: string,
  ifNoneMatch: string | undefined,
): Promise<Response> {
  const found = await findDocument(documents, seller);
  if (found === undefined) return sellerUnknown(seller);
  return publicResponse(ifNoneMatch, { etag: found.etag, type: found.type, body: () => found.bytes });
}

/** Kept by caches as long as a badge is: pages that ask for sellers we do not know must not all reach us. */
export function sellerUnknown(seller: string): Response {
  return problemResponse('seller_unknown', `No seller is registered as ${JSON.stringify(seller)}.`, {
    headers: { ...publicHeaders, 'Cache-Control': publicCacheControl },
  });
}
