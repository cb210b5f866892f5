import type { OnDrained } from './drained.ts';
import type { LedgerStore } from './ledger-store.ts';

/** The same store, which tells of every writing of public documents. */
export function watchDocuments(store: LedgerStore, onDrained: OnDrained): LedgerStore {
  return {
    ...store,
    inTransaction: (work) =>
      store.inTransaction((transaction) =>
        work({
          ...transaction,
          documents: {
            ...transaction.documents,
            async write(rows) {
              const startedAt = instant();
              await transaction.documents.write(rows);
              if (rows.length > 0) onDrained({ documents: rows.length, startedAt, endedAt: instant() });
            },
          },
        }),
      ),
  };
}

/** The same in every thread, and finer than a millisecond. */
const instant = () => performance.timeOrigin + performance.now();
