import type { PublicDocument, PublicDocuments } from '@gold-seller/criteria';
import { policyListKey, sellerOfHistory } from '@gold-seller/criteria/public-documents';

/** What is not stored but made of what is. */
export interface MadeDocuments {
  /** By its key. */
  readonly policies: (key: string) => Promise<PublicDocument | undefined>;
  readonly history: (seller: string) => Promise<PublicDocument | undefined>;
}

/** The stored documents, and beside them those that are made when they are asked for. */
export function withMadeDocuments(stored: PublicDocuments, { policies, history }: MadeDocuments): PublicDocuments {
  const get = (key: string) => {
    if (key.startsWith(policyListKey)) return policies(key);
    const seller = sellerOfHistory(key);
    return seller === undefined ? stored.get(key) : history(seller);
  };
  const isStored = (key: string) => !key.startsWith(policyListKey) && sellerOfHistory(key) === undefined;
  return { get, getMany: (keys) => (keys.every(isStored) ? stored.getMany(keys) : Promise.all(keys.map(get))) };
}
