import type { StoredEvent } from './stored-event.ts';

/** One seller's place in every table. */
export interface SellerKey {
  readonly bucket: number;
  readonly seller: string;
}

/** Where a seller's log and the numbers of their buyers end. */
export interface SellerEnds extends SellerKey {
  readonly lastSeq: number;
  readonly lastBuyer: number;
  /** How many withdrawals there are. */
  readonly withdrawals: number;
  /** In how many parts the fingerprints of what is sealed are kept; 0 where nothing is. */
  readonly sealedParts: number;
  readonly sealedEvents: number;
}

/** The ends of a locked seller's log, and the last day for which they are decided, if they are. */
export interface LockedEnds extends SellerEnds {
  readonly decidedOn: number | null;
}

export interface EventKey extends SellerKey {
  readonly source: string;
  readonly id: string;
}

export interface ReferenceKey extends SellerKey {
  readonly reference: string;
}

export interface MonthKey extends SellerKey {
  readonly month: number;
}

/** An event of the log, by its seller. */
export interface SellerEventRow extends SellerKey, StoredEvent {
  readonly seq: number;
}

export interface SealedPartKey extends SellerKey {
  readonly part: number;
}

/** Some of the fingerprints of what is sealed. */
export interface SealedPart extends SealedPartKey {
  readonly packed: Uint8Array;
}

export interface BuyerNumber extends SellerKey {
  readonly number: number;
}

export interface BuyerRow extends BuyerNumber {
  readonly hash: string;
}

/** A seller by the form in which one who was erased is remembered. */
export interface HashedSeller extends SellerKey {
  readonly hash: string;
}

export interface ReferenceRow extends ReferenceKey {
  readonly seq: number;
}

/** An event that shares a reference. */
export interface ReferencedEvent extends ReferenceKey, StoredEvent {}

export interface TallyRow extends MonthKey {
  /** Nothing where the month comes to nothing: its row goes. */
  readonly packed: Uint8Array | undefined;
}

/** What a seller's account events come to. */
export interface ProfileRow extends SellerKey {
  readonly openedDay: number | null;
  readonly name: string | null;
  readonly country: string | null;
  readonly category: string | null;
  readonly account: string;
}

export interface ReviewRow extends SellerKey {
  /** The first day on which something that past decisions read has changed. */
  readonly since: number;
}

/** All that one batch of events writes. */
export interface BatchRows {
  readonly log: readonly SellerEventRow[];
  readonly buyers: readonly BuyerRow[];
  readonly references: readonly ReferenceRow[];
  readonly withdrawals: readonly EventKey[];
  readonly tallies: readonly TallyRow[];
  readonly ends: readonly SellerEnds[];
  readonly profiles: readonly ProfileRow[];
  /** Sellers of whom something that past decisions read has changed. */
  readonly reviews: readonly ReviewRow[];
}

/**
 * The tables by seller as ingest uses them, inside one transaction: whole sets at a time, since a database beyond a wire
 * is slow by the question and not by the row. Every store has its own statements for them.
 */
export interface SellerTables {
  /** Locks sellers until the transaction ends and reads their ends; of new ones all is zero. */
  lock(keys: readonly SellerKey[]): Promise<readonly LockedEnds[]>;
  /** Those of these sellers who were erased; what locking them has made goes again. */
  erasedAmong(sellers: readonly HashedSeller[]): Promise<readonly SellerKey[]>;
  /** Those of these events that are in the log. */
  eventsOf(keys: readonly EventKey[]): Promise<readonly SellerEventRow[]>;
  /** The numbers of those of these buyers who have one. */
  numbersOf(buyers: readonly Omit<BuyerRow, 'number'>[]): Promise<readonly BuyerRow[]>;
  /** Those of these numbers that are a buyer's. */
  numbersIn(keys: readonly BuyerNumber[]): Promise<readonly BuyerNumber[]>;
  /** All that these sellers have had withdrawn. */
  withdrawalsOf(keys: readonly SellerKey[]): Promise<readonly EventKey[]>;
  /** The events of the log that share these references. */
  referencedBy(keys: readonly ReferenceKey[]): Promise<readonly ReferencedEvent[]>;
  /** The stored ones of these months. */
  talliesOf(keys: readonly MonthKey[]): Promise<readonly TallyRow[]>;
  /** The fingerprints in these parts. */
  sealedOf(keys: readonly SealedPartKey[]): Promise<readonly SealedPart[]>;
  write(rows: BatchRows): Promise<void>;
}
