/** What is served to the public, ready made: bytes with their strong ETag (quotes included) and media type. */
export interface PublicDocument {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly type: string;
}

/** Where public documents are read from: the ledger, a cache in front of an origin, a key-value store. */
export interface PublicDocuments {
  get(key: string): Promise<PublicDocument | undefined>;
  /** Up to 100 keys, answered in their order. */
  getMany(keys: readonly string[]): Promise<readonly (PublicDocument | undefined)[]>;
}

/** The key of a seller's published badge. */
export function badgeKey(seller: string): string {
  return `badges/${seller}`;
}
