import type { Reference, SellerEvent } from '@gold-seller/criteria';

/** What one batch of events does to one seller, gathered in memory until the batch's transaction writes it. */
export interface SellerBatch {
  readonly bucket: number;
  readonly seller: string;
  /** The end of the log before this batch. */
  readonly seqBefore: number;
  lastSeq: number;
  lastBuyer: number;
  /** How many withdrawals the seller had before this batch. */
  readonly withdrawalsBefore: number;
  /** Identities withdrawn by this batch. */
  readonly withdrawnNow: Set<string>;
  /** The references this batch touches, each with the batch's own events. */
  readonly touched: Map<Reference, SellerEvent[]>;
}

/** Notes that the event belongs to the reference; without an event, that the reference is to be settled anew. */
export function touch(batch: SellerBatch, reference: Reference, event?: SellerEvent): void {
  let events = batch.touched.get(reference);
  if (events === undefined) {
    events = [];
    batch.touched.set(reference, events);
  }
  if (event !== undefined) events.push(event);
}
