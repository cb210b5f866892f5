import type { SellerKey } from './seller-tables.ts';

/** What a seller's public document is made from: one row a programme, or one without. */
export interface ShownRow extends SellerKey {
  readonly openedDay: number | null;
  readonly programme: string | null;
  readonly standing: string | null;
  readonly decision: string | null;
}

export interface DocumentRow {
  readonly bucket: number;
  readonly key: string;
  /** Nothing where the document is to go. */
  readonly content: { readonly bytes: Uint8Array; readonly etag: string; readonly type: string } | undefined;
}

/** The outbox and the public documents, inside one transaction. */
export interface DocumentTables {
  /** Notes that the documents of these sellers are due. */
  announce(keys: readonly SellerKey[]): Promise<void>;
  /** Takes sellers whose documents are due off the outbox, and locks them; those somebody else has locked stay. */
  claim(keys: readonly SellerKey[]): Promise<readonly SellerKey[]>;
  shownOf(keys: readonly SellerKey[]): Promise<readonly ShownRow[]>;
  /** Writes documents; one with the same bytes stays as it is. */
  write(rows: readonly DocumentRow[]): Promise<void>;
}
