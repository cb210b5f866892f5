import type { PublicDocument } from '@gold-seller/criteria';
import { strongEntityTag } from '../strong-entity-tag.ts';

/** A public document that is not stored but made of what is. */
export function jsonDocument(content: object): PublicDocument {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return { bytes, etag: strongEntityTag(bytes), type: 'application/json' };
}
