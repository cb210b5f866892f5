import type { PackedMonth } from './packed-sums.ts';
import type { SellerKey } from './seller-tables.ts';

/** A seller as a decision run finds them. */
export interface DecidedSeller extends SellerKey {
  readonly lastSeq: number;
  readonly account: string | null;
  /** In the programme that is decided; nothing before the first decision. */
  readonly standing: string | null;
  readonly decidedOn: number | null;
}

export interface StoredMonth extends SellerKey, PackedMonth {}

/** An act that is a decision, and the standing it leads to. */
export interface DecisionRow extends SellerKey {
  readonly seq: number;
  readonly time: number;
  readonly programme: string;
  readonly day: number;
  readonly decision: string;
  readonly standing: string;
  /** Whether the public document may change by it. */
  readonly shows: boolean;
}

export type StandingRow = Pick<DecisionRow, keyof SellerKey | 'programme' | 'day' | 'seq' | 'standing'>;

/** The tables as a decision run uses them, inside one transaction, some buckets at a time. */
export interface DecisionTables {
  /** Locks the sellers of buckets who are registered by a day, in the order of their keys. */
  sellersIn(
    buckets: readonly number[],
    asked: { readonly programme: string; readonly day: number },
  ): Promise<readonly DecidedSeller[]>;
  /** The stored months of buckets from one to another, and the running ones. */
  monthsIn(buckets: readonly number[], from: number, to: number): Promise<readonly StoredMonth[]>;
  /** Writes decisions. */
  decide(rows: readonly DecisionRow[]): Promise<void>;
  /** Writes standings alone. */
  stand(rows: readonly StandingRow[]): Promise<void>;
}
