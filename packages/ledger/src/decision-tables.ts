import type { PackedMonth } from './packed-sums.ts';
import type { ReviewRow, SellerKey } from './seller-tables.ts';

/** A seller as a decision run finds them. */
export interface DecidedSeller extends SellerKey {
  readonly lastSeq: number;
  readonly account: string | null;
  /** In the programme that is decided, right after the last decision; nothing before the first. */
  readonly standing: string | null;
  /** What time has made of it since. */
  readonly shown: string | null;
  readonly decidedOn: number | null;
}

/** A seller whose rows are locked. */
export interface LockedSeller extends SellerKey {
  readonly lastSeq: number;
  readonly account: string | null;
  /** The last day decided, in any programme. */
  readonly decidedOn: number | null;
}

export interface StoredMonth extends SellerKey, PackedMonth {}

/** What the programme did to a seller, as their log keeps it. */
export interface ActRow extends SellerKey {
  readonly seq: number;
  readonly time: number;
  readonly type: ActType;
  readonly data: string;
}

export type ActType = 'decided' | 'warned' | 'sealed';

export interface StandingRow extends SellerKey {
  readonly programme: string;
  readonly day: number;
  readonly seq: number;
  /** Right after the decision. */
  readonly standing: string;
  /** What time has made of it since, where that is something else. */
  readonly shown: string | null;
  /** The next day on which time alone may change it. */
  readonly turnsOn: number | null;
}

export interface DecidedEnd extends SellerKey {
  readonly lastSeq: number;
  readonly decidedOn: number;
}

/** The tables as decisions use them, inside one transaction. */
export interface DecisionTables {
  /** Locks the sellers of buckets who are registered by a day, in the order of their keys. */
  sellersIn(
    buckets: readonly number[],
    asked: { readonly programme: string; readonly day: number },
  ): Promise<readonly DecidedSeller[]>;
  /** The stored months of buckets from one to another, and the running ones. */
  monthsIn(buckets: readonly number[], from: number, to: number): Promise<readonly StoredMonth[]>;
  /** Locks sellers, in the order of their keys. */
  lock(keys: readonly SellerKey[]): Promise<readonly LockedSeller[]>;
  /** All stored months of sellers. */
  monthsOf(keys: readonly SellerKey[]): Promise<readonly StoredMonth[]>;
  /** All acts of sellers, by `seq`. */
  actsOf(keys: readonly SellerKey[]): Promise<readonly ActRow[]>;
  standingsOf(keys: readonly SellerKey[]): Promise<readonly StandingRow[]>;
  /** Takes the reviews of sellers off their list. */
  takeReviews(keys: readonly SellerKey[]): Promise<readonly ReviewRow[]>;
  /** Writes acts. */
  act(rows: readonly ActRow[]): Promise<void>;
  stand(rows: readonly StandingRow[]): Promise<void>;
  /** Writes where logs end, and that sellers are decided until a day at least. */
  end(rows: readonly DecidedEnd[]): Promise<void>;
}
