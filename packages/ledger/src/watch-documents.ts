import type { Drained, OnDrained } from './drained.ts';
import type { LedgerStore } from './ledger-store.ts';

/** The same store, which tells of every writing of public documents once it is kept. */
export function watchDocuments(store: LedgerStore, onDrained: OnDrained): LedgerStore {
  return {
    ...store,
    async inTransaction(work) {
      let written: Drained[] = [];
      const result = await store.inTransaction((transaction) => {
        // It may be run again from the beginning.
        written = [];
        return work({
          ...transaction,
          documents: {
            ...transaction.documents,
            async write(rows) {
              const startedAt = instant();
              await transaction.documents.write(rows);
              if (rows.length > 0) written.push({ documents: rows.length, startedAt, endedAt: instant() });
            },
          },
        });
      });
      for (const drained of written) onDrained(drained);
      return result;
    },
  };
}

/** The same in every thread, and finer than a millisecond. */
const instant = () => performance.timeOrigin + performance.now();
