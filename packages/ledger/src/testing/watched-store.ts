import type { LedgerStore } from '../ledger-store.ts';
import type { SellerKey } from '../seller-tables.ts';

/** A store with what is known of its transactions: how many sellers each has locked or written, and when to break off. */
export interface WatchedStore extends LedgerStore {
  readonly sellersEach: readonly number[];
  /** Throws in the place of every transaction after so many more. */
  breakAfter(transactions: number): void;
}

export function watchedStore(store: LedgerStore): WatchedStore {
  const sellersEach: number[] = [];
  let left = Number.POSITIVE_INFINITY;
  return {
    ...store,
    sellersEach,
    breakAfter(transactions) {
      left = transactions;
    },
    async inTransaction(work) {
      left--;
      if (left < 0) throw new Error('broken off');
      const names = new Set<string>();
      const note = (keys: readonly SellerKey[]) => {
        for (const { seller } of keys) names.add(seller);
      };
      const answer = await store.inTransaction((transaction) => {
        const { sellers } = transaction;
        const watched = {
          ...sellers,
          lock(keys: readonly SellerKey[]) {
            note(keys);
            return sellers.lock(keys);
          },
          write(rows: Parameters<typeof sellers.write>[0]) {
            note(rows.ends);
            return sellers.write(rows);
          },
        };
        return work({ ...transaction, sellers: watched });
      });
      sellersEach.push(names.size);
      return answer;
    },
  };
}
