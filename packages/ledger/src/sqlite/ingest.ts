import type { SellerEvent, SettlementRules } from '@gold-seller/criteria';
import { bucketOf } from '../bucket.ts';
import type { IngestOutcome } from '../ingest-outcome.ts';
import { appendEvents } from './append-events.ts';
import { type Database, inTransaction } from './database.ts';
import type { SellerBatch } from './seller-batch.ts';
import { settleBatches } from './settle-batches.ts';

export type Ingest = (events: readonly SellerEvent[]) => IngestOutcome[];

/** Prepares ingest: log rows and what they change in the tallies are one transaction per batch. */
export function prepareIngest(database: Database, rules: SettlementRules): Ingest {
  const open = batchOpener(database);
  const append = appendEvents(database, rules);
  const settle = settleBatches(database, rules);
  return (events) => {
    try {
      return inTransaction(database, () => {
        const batches = new Map<string, SellerBatch>();
        const outcomes = new Array<IngestOutcome>(events.length).fill('accepted');
        for (const index of bySeller(events)) {
          const event = events[index] as SellerEvent; // safe: an index of this very list
          outcomes[index] = append.event(batchOf(batches, event.seller, open), event);
        }
        settle(batches.values());
        return outcomes;
      });
    } catch (error) {
      append.forget();
      throw error;
    }
  };
}

function batchOf(batches: Map<string, SellerBatch>, seller: string, open: (seller: string) => SellerBatch) {
  let batch = batches.get(seller);
  if (batch === undefined) {
    batch = open(seller);
    batches.set(seller, batch);
  }
  return batch;
}

/** The events' places, ordered by bucket and seller: neighbours in the tables are written together. */
function bySeller(events: readonly SellerEvent[]): readonly number[] {
  const groups = new Map<string, number[]>();
  for (const [index, { seller }] of events.entries()) {
    const group = groups.get(seller);
    if (group === undefined) groups.set(seller, [index]);
    else group.push(index);
  }
  const sellers = [...groups.keys()].map((seller) => ({ seller, bucket: bucketOf(seller) }));
  sellers.sort((a, b) => a.bucket - b.bucket || (a.seller < b.seller ? -1 : 1));
  return sellers.flatMap(({ seller }) => groups.get(seller) ?? []);
}

function batchOpener({ connection }: Database): (seller: string) => SellerBatch {
  const select = connection.prepare(
    'select last_seq, last_buyer, withdrawals from seller where bucket = ? and seller = ?',
  );
  return (seller) => {
    const bucket = bucketOf(seller);
    const row = select.get(bucket, seller);
    const seqBefore = Number(row?.last_seq ?? 0);
    return {
      bucket,
      seller,
      seqBefore,
      lastSeq: seqBefore,
      lastBuyer: Number(row?.last_buyer ?? 0),
      withdrawalsBefore: Number(row?.withdrawals ?? 0),
      withdrawnNow: new Set(),
      touched: new Map(),
    };
  };
}
