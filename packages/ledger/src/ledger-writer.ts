import type { SettlementRules } from '@gold-seller/criteria';
import { allBucketSizes } from './bucket-sizes.ts';
import { beginDay } from './deciding/begin-day.ts';
import { decideDay } from './deciding/decide-day.ts';
import { reviewAll } from './deciding/review-all.ts';
import { drainOutbox } from './drain-outbox.ts';
import type { OnDrained } from './drained.ts';
import { eraseBuyer } from './erasing/erase-buyer.ts';
import { eraseSeller } from './erasing/erase-seller.ts';
import { inShares } from './in-shares.ts';
import { ingestBatch } from './ingest-batch.ts';
import { ledgerDay } from './ledger-day.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { LedgerWriting } from './ledger-writing.ts';
import type { ReadShelf } from './policy-shelf.ts';
import { programmeWriter } from './programme-writer.ts';
import { rebuildBucket } from './rebuild-bucket.ts';
import { sealLedger } from './sealing/seal-ledger.ts';
import { holdSettlement } from './settlement-choice.ts';
import { watchDocuments } from './watch-documents.ts';

/** The writer of a store. */
export function ledgerWriter(
  given: LedgerStore,
  rules: SettlementRules,
  readShelf: ReadShelf,
  onDrained: OnDrained,
): LedgerWriting {
  const store = watchDocuments(given, onDrained);
  const drain = () => drainOutbox(store, readShelf);
  const catchUp = async (now: number) => {
    await reviewAll(store, readShelf, now);
    await drain();
  };
  let held: Promise<void> | undefined;
  return {
    ...programmeWriter(store, rules, { readShelf, catchUp }),
    async ingest(events, now) {
      held ??= store.inTransaction((transaction) => holdSettlement(transaction, rules, now));
      await held.catch((error) => {
        held = undefined;
        throw error;
      });
      const outcomes = await ingestBatch(store, events, rules);
      await drain();
      return outcomes;
    },
    async decide(asked, onProgress) {
      await catchUp(asked.now);
      return decideDay(store, readShelf, asked, onProgress);
    },
    async beginDay(day, now) {
      await catchUp(now);
      return { sellers: await beginDay(store, readShelf, day, now) };
    },
    catchUp,
    async rebuild(onProgress) {
      const sizes = await store.inTransaction(({ kysely }) => allBucketSizes(kysely));
      const shares = await inShares(store, sizes, onProgress, async (transaction, share) => {
        const shelf = await readShelf(transaction.kysely);
        const basis = { rules, shelf, through: await ledgerDay(transaction.kysely) };
        let sellers = 0;
        for (const bucket of share) sellers += await rebuildBucket(transaction, bucket, basis);
        return sellers;
      });
      await drain();
      return { sellers: shares.reduce((sum, each) => sum + each, 0) };
    },
    seal: (day, now, onProgress) => sealLedger(store, readShelf, { day, now, rules }, onProgress),
    eraseBuyer: (buyer, now, onProgress) => eraseBuyer(store, buyer, now, onProgress),
    eraseSeller: (seller, now) => eraseSeller(store, seller, { now, today: rules.dayOf(now) }),
  };
}
