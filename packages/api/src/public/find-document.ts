import { badgeKey, type PublicDocument, type PublicDocuments } from '@gold-seller/criteria';
import { isSellerId } from './seller-id.ts';

/** The published badge of a seller; none where nobody can have the id, which then is no key for a store either. */
export async function findDocument(documents: PublicDocuments, seller: string): Promise<PublicDocument | undefined> {
  return isSellerId(seller) ? documents.get(badgeKey(seller)) : undefined;
}

/** The published badges of up to 100 sellers, in their order. */
export async function findDocuments(
  documents: PublicDocuments,
  sellers: readonly string[],
): Promise<readonly (PublicDocument | undefined)[]> {
  const known = sellers.filter(isSellerId);
  const found = known.length > 0 ? await documents.getMany(known.map(badgeKey)) : [];
  if (known.length === sellers.length) return found;
  const bySeller = new Map(known.map((seller, index) => [seller, found[index]]));
  return sellers.map((seller) => bySeller.get(seller));
}
