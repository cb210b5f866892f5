import type { Reference, SellerEvent } from '@gold-seller/criteria';
import type { BuyerRow, LockedEnds, ReferenceRow, SellerEventRow } from './seller-tables.ts';
import { identityOf, type StoredEvent } from './stored-event.ts';

/** What one batch of events does to one seller, gathered in memory until the batch's transaction writes it. */
export interface SellerBatch {
  readonly bucket: number;
  readonly seller: string;
  /** The end of the log before this batch. */
  readonly seqBefore: number;
  lastSeq: number;
  lastBuyer: number;
  /** What is in the log by identity: of the batch's own events, and of those it withdraws. */
  readonly known: Map<string, StoredEvent>;
  /** The numbers of buyers by hash. */
  readonly numbers: Map<string, number>;
  /** Numbers in what is known that are nobody's any more: their buyers were erased. */
  readonly erased: Set<number>;
  /** The last day for which the seller is decided. */
  readonly decidedOn: number | null;
  readonly sealedParts: number;
  readonly sealedEvents: number;
  /** What of this batch is sealed: the texts of events, and of what they are about. */
  readonly sealed: Set<string>;
  readonly withdrawnBefore: ReadonlySet<string>;
  /** Identities withdrawn by this batch. */
  readonly withdrawnNow: Map<string, { readonly source: string; readonly id: string }>;
  /** The references this batch touches, each with the batch's own events. */
  readonly touched: Map<Reference, SellerEvent[]>;
  readonly log: SellerEventRow[];
  readonly buyers: BuyerRow[];
  readonly references: ReferenceRow[];
}

/** Nothing done yet to a seller whose log ends there. */
export function sellerBatch(
  { bucket, seller, lastSeq, lastBuyer, decidedOn, sealedParts, sealedEvents }: LockedEnds,
  withdrawn: readonly { readonly source: string; readonly id: string }[],
): SellerBatch {
  return {
    bucket,
    seller,
    seqBefore: lastSeq,
    lastSeq,
    lastBuyer,
    decidedOn,
    sealedParts,
    sealedEvents,
    sealed: new Set(),
    known: new Map(),
    numbers: new Map(),
    erased: new Set(),
    withdrawnBefore: new Set(withdrawn.map(identityOf)),
    withdrawnNow: new Map(),
    touched: new Map(),
    log: [],
    buyers: [],
    references: [],
  };
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
