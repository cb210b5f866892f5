import { createHash } from 'node:crypto';
import { badgeKey, badgeOf, type PublishedBadge, publishedBadgeVersion } from '@gold-seller/criteria';
import { bySeller } from './by-seller.ts';
import { decodeDecision } from './decision-record.ts';
import type { DocumentRow, DocumentTables, ShownRow } from './document-tables.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import type { SellerKey } from './seller-tables.ts';
import { standingOfRow } from './standing-record.ts';

/**
 * Writes the public documents that are due, of at most so many buckets, inside one transaction; returns how many were.
 * Rows come from the transactions that changed something.
 */
export async function drainOutbox(documents: DocumentTables, shelf: PolicyShelf, buckets: number): Promise<number> {
  const due = await documents.claim(buckets);
  await writeDocuments(documents, due, shelf);
  return due.length;
}

/** Writes the public documents of sellers. */
export async function writeDocuments(
  documents: DocumentTables,
  keys: readonly SellerKey[],
  shelf: PolicyShelf,
): Promise<void> {
  if (keys.length === 0) return;
  const rowsOf = bySeller(await documents.shownOf(keys));
  await documents.write(keys.map((key) => documentRow(key, rowsOf(key.seller), shelf)));
}

/** A seller's public document, as it should be. */
export function documentRow({ bucket, seller }: SellerKey, rows: readonly ShownRow[], shelf: PolicyShelf): DocumentRow {
  const key = badgeKey(seller);
  if (rows.every(({ openedDay }) => openedDay === null)) return { bucket, key, content: undefined };
  const bytes = new TextEncoder().encode(JSON.stringify(shownBadge(seller, rows, shelf)));
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { bucket, key, content: { bytes, etag, type: 'application/json' } };
}

/** Of several programmes the one published first in which a badge is held. */
function shownBadge(seller: string, rows: readonly ShownRow[], shelf: PolicyShelf): PublishedBadge {
  for (const programme of shelf.programmes()) {
    const row = rows.find((each) => each.programme === programme);
    if (row?.decision == null || row.standing === null) continue;
    const decision = decodeDecision(row.decision);
    const compiled = shelf.compiled(programme, decision.policyVersion);
    const badge = badgeOf(seller, standingOfRow(row.standing), decision, compiled);
    if (badge.level !== null) return badge;
  }
  return { version: publishedBadgeVersion, seller, level: null };
}
