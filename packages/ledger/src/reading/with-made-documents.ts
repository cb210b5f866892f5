import type { PublicDocument, PublicDocuments } from '@gold-seller/criteria';
import { policyListKey } from '@gold-seller/criteria/public-documents';

/** Makes a document when it is asked for; nothing where there is none under that key. */
export type MakeDocument = (key: string) => Promise<PublicDocument | undefined>;

/** The stored documents, and beside them those that are made when they are asked for. */
export function withMadeDocuments(
  stored: PublicDocuments,
  { policies }: { readonly policies: MakeDocument },
): PublicDocuments {
  const get = (key: string) => (key.startsWith(policyListKey) ? policies(key) : stored.get(key));
  return {
    get,
    getMany: (keys) =>
      keys.some((key) => key.startsWith(policyListKey)) ? Promise.all(keys.map(get)) : stored.getMany(keys),
  };
}
