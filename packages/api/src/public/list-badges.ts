import {
  GoldSellerError,
  type NoBadge,
  type PublicDocument,
  type PublicDocuments,
  publishedBadgeVersion,
} from '@gold-seller/criteria';
import { findDocuments } from './find-document.ts';
import { publicResponse } from './public-response.ts';

const sellersMax = 100;

/** The badges of 1 to 100 sellers, in the order they were first named, joined from the stored bytes. */
export async function listBadges(
  documents: PublicDocuments,
  named: readonly string[],
  ifNoneMatch: string | undefined,
): Promise<Response> {
  const sellers = [...new Set(named)];
  if (sellers.length === 0) throw new GoldSellerError('request_invalid', 'Name 1 to 100 sellers: ?seller=a&seller=b');
  if (sellers.length > sellersMax) {
    throw new GoldSellerError('request_invalid', `Name at most ${sellersMax} sellers; these are ${sellers.length}.`);
  }
  if (sellers.includes('')) throw new GoldSellerError('request_invalid', 'A seller has an id; one of these is empty.');
  const found = await findDocuments(documents, sellers);
  const etag = await listEntityTag(found);
  return publicResponse(ifNoneMatch, { etag, type: 'application/json', body: () => joined(sellers, found) });
}

/** The address names the sellers and their order; what can change is the entity tag of each. */
async function listEntityTag(found: readonly (PublicDocument | undefined)[]): Promise<string> {
  const etags = found.map((document) => document?.etag ?? '-').join('\n');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(etags)));
  return `"${Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

function joined(sellers: readonly string[], found: readonly (PublicDocument | undefined)[]): Uint8Array {
  const badges = sellers.map((seller, index) => found[index]?.bytes ?? noBadge(seller));
  const commas = badges.length - 1;
  const length = badges.reduce((sum, { length }) => sum + length, opening.length + commas + closing.length);
  const list = new Uint8Array(length);
  list.set(opening);
  let end = opening.length;
  for (const badge of badges) {
    if (end > opening.length) list[end++] = comma;
    list.set(badge, end);
    end += badge.length;
  }
  list.set(closing, end);
  return list;
}

function noBadge(seller: string): Uint8Array {
  return encoder.encode(JSON.stringify({ version: publishedBadgeVersion, seller, level: null } satisfies NoBadge));
}

const encoder = new TextEncoder();
const opening = encoder.encode('{"badges":[');
const closing = encoder.encode(']}');
const comma = 0x2c;
