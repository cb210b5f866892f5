import type { Account } from '../account.ts';

/** An account of which nothing is known but what `known` says. */
export function accountOf(known: Partial<Account> = {}): Account {
  return {
    openedDay: undefined,
    closedDay: undefined,
    places: [],
    pauses: [],
    holds: [],
    suspensions: [],
    transfers: [],
    acknowledgements: [],
    ...known,
  };
}
