import type { EventType, SellerEvent } from '@gold-seller/criteria';

/** The columns of an event in a seller's log. */
export interface StoredEvent {
  readonly source: string | null;
  readonly id: string | null;
  readonly type: string;
  readonly time: number;
  readonly data: string;
}

/** Reads an event back from its log row; rows were checked when they came in. */
export function eventOfRow(seller: string, row: StoredEvent): SellerEvent {
  return {
    seller,
    source: row.source ?? '',
    id: row.id ?? '',
    type: row.type as EventType, // safe: only checked events are stored with a source
    time: row.time,
    data: JSON.parse(row.data),
  } as SellerEvent; // safe: type and data were checked together by parseEvent
}

/** One text per event of a seller: its identity. */
export function identityOf({ source, id }: { readonly source: string; readonly id: string }): string {
  return `${source}\u0000${id}`;
}
