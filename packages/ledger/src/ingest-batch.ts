import type { SellerEvent, SettlementRules } from '@gold-seller/criteria';
import { bucketCount, bucketOf } from './bucket.ts';
import { EventIsThere } from './event-is-there.ts';
import { ingestEvents } from './ingest-events.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { FoundBy } from './what-is-there.ts';

/** Ingests a batch: in one transaction, or bucket by bucket where buckets may lie on different machines. */
export async function ingestBatch(
  store: LedgerStore,
  events: readonly SellerEvent[],
  rules: SettlementRules,
): Promise<readonly IngestOutcome[]> {
  const outcomes = new Array<IngestOutcome>(events.length);
  for (const part of partsOf(events, store.bucketsPerTransaction)) {
    const ofPart = part.map((index) => events[index] as SellerEvent); // safe: indices of this very list
    const found = await ingestPart(store, ofPart, rules);
    for (const [at, index] of part.entries()) outcomes[index] = found[at] as IngestOutcome; // safe: one for each event
  }
  return outcomes;
}

/** Nearly all events are new, or word for word what is there; where one is neither, all are looked up by their identity. */
async function ingestPart(store: LedgerStore, events: readonly SellerEvent[], rules: SettlementRules) {
  const ingest = (foundBy: FoundBy) =>
    store.inTransaction(({ sellers }) => ingestEvents(sellers, events, rules, { foundBy }));
  try {
    return await ingest('reference');
  } catch (error) {
    if (error instanceof EventIsThere) return await ingest('identity');
    throw error;
  }
}

/** The places of events that belong to one transaction. */
function partsOf(events: readonly SellerEvent[], bucketsPerTransaction: number): readonly (readonly number[])[] {
  if (events.length === 0) return [];
  if (bucketsPerTransaction >= bucketCount) return [[...events.keys()]];
  const parts = new Map<number, number[]>();
  for (const [index, { seller }] of events.entries()) {
    const share = Math.floor(bucketOf(seller) / bucketsPerTransaction);
    const part = parts.get(share);
    if (part === undefined) parts.set(share, [index]);
    else part.push(index);
  }
  return [...parts.values()];
}
