import { hash } from 'node:crypto';

/** The form in which a ledger remembers a seller it has erased: 128 bits of SHA-256 of the id. */
export function sellerHash(seller: string): string {
  return hash('sha256', `erased\u0000${seller}`, 'hex').slice(0, 32);
}
