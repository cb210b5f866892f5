import { hash } from 'node:crypto';

/** The form in which a ledger knows a buyer: 128 bits of SHA-256 over seller and buyer, so no two sellers share one. */
export function buyerHash(seller: string, buyer: string): string {
  return hash('sha256', `${seller}\u0000${buyer}`, 'hex').slice(0, 32);
}
