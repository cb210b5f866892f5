import type { PublicDocuments } from '@gold-seller/criteria';
import { historyKey } from '@gold-seller/criteria/public-documents';
import { publicResponse } from './public-response.ts';
import { sellerUnknown } from './read-badge.ts';
import { isSellerId } from './seller-id.ts';

/** What one seller's badge was over time: the bytes as they are. */
export async function readHistory(
  documents: PublicDocuments,
  seller: string,
  ifNoneMatch: string | undefined,
): Promise<Response> {
  const found = isSellerId(seller) ? await documents.get(historyKey(seller)) : undefined;
  if (found === undefined) return sellerUnknown(seller);
  return publicResponse(ifNoneMatch, { etag: found.etag, type: found.type, body: () => found.bytes });
}
