import type { Standing } from '@gold-seller/criteria';

/** A standing as its row keeps it. */
export function encodeStanding(standing: Standing): string {
  return JSON.stringify(standing);
}

/** The inverse of `encodeStanding`; it reads only what the ledger itself wrote. */
export function standingOfRow(data: string): Standing {
  return JSON.parse(data) as Standing; // safe: written by encodeStanding
}
