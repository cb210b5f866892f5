import { createHash } from 'node:crypto';

/** The entity tag of a document, quotes included: other bytes have another one. */
export function strongEntityTag(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
