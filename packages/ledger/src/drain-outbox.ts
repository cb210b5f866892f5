import { badgeKey, badgeOf, type PublishedBadge, publishedBadgeVersion } from '@gold-seller/criteria';
import { bySeller } from './by-seller.ts';
import { decodeDecision } from './decision-record.ts';
import type { DocumentRow, DocumentTables, ShownRow } from './document-tables.ts';
import { firstBuckets } from './first-buckets.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { PolicyShelf, ReadShelf } from './policy-shelf.ts';
import type { SellerKey } from './seller-tables.ts';
import { standingOfRow } from './standing-record.ts';
import { strongEntityTag } from './strong-entity-tag.ts';

const sellersMax = 2000;

/** Writes the public documents that are due. Rows come from the transactions that changed something. */
export async function drainOutbox(store: LedgerStore, readShelf: ReadShelf): Promise<void> {
  const drainSome = () =>
    store.inTransaction(async ({ kysely, documents }) => {
      const due = await kysely
        .selectFrom('outbox')
        .select(['bucket', 'seller'])
        .orderBy('bucket')
        .orderBy('seller')
        .limit(sellersMax)
        .execute();
      if (due.length === 0) return 0;
      const claimed = await documents.claim(firstBuckets(due, store.bucketsPerTransaction));
      await writeDocuments(documents, claimed, await readShelf(kysely));
      return claimed.length;
    });
  while ((await drainSome()) > 0);
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
  return { bucket, key, content: { bytes, etag: strongEntityTag(bytes), type: 'application/json' } };
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
