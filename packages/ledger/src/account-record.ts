import type { Account } from '@gold-seller/criteria';

/** An account of whom nothing is known. */
const unknownAccount: Account = {
  openedDay: undefined,
  closedDay: undefined,
  places: [],
  pauses: [],
  holds: [],
  suspensions: [],
  transfers: [],
  acknowledgements: [],
};

/** An account as its row keeps it. */
export function encodeAccount(account: Account): string {
  return JSON.stringify(account);
}

/** The inverse of `encodeAccount`; it reads only what the ledger itself wrote. */
export function decodeAccount(data: string | null): Account {
  return data === null ? unknownAccount : { ...unknownAccount, ...(JSON.parse(data) as Account) }; // safe: written above
}
