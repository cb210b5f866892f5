import type { Day, Policy, SellerEvent, SettlementRules } from '@gold-seller/criteria';
import { bucketCount } from './bucket.ts';
import { beginDay } from './deciding/begin-day.ts';
import { decideDay } from './deciding/decide-day.ts';
import type { DecideResult } from './deciding/decide-result.ts';
import { discardRun } from './deciding/open-run.ts';
import { reviewAll } from './deciding/review-all.ts';
import type { RunKey } from './deciding/run-log.ts';
import { drainOutbox } from './drain-outbox.ts';
import { eraseBuyer } from './erasing/erase-buyer.ts';
import { eraseSeller } from './erasing/erase-seller.ts';
import { inShares } from './in-shares.ts';
import { ingestBatch } from './ingest-batch.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import { ledgerDay } from './ledger-day.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { ReadShelf } from './policy-shelf.ts';
import { publishPolicy } from './publish-policy.ts';
import { rebuildBucket } from './rebuild-bucket.ts';
import { type Sealed, sealLedger } from './sealing/seal-ledger.ts';

type Progress = (share: number) => void;

/** A run asked for, and whether this approves what was stopped. */
export interface RunAsked extends RunKey {
  readonly now: number;
  readonly approves: boolean;
}

/** Everything that changes a ledger, whatever it is kept in. */
export interface LedgerWriter {
  ingest(events: readonly SellerEvent[]): Promise<readonly IngestOutcome[]>;
  publish(policy: Policy, now: number): Promise<void>;
  decide(asked: RunAsked, onProgress: Progress): Promise<DecideResult>;
  /** Notes that a stopped run is not to be. */
  discard(run: RunKey, now: number): Promise<void>;
  /** Lets time pass up to a day. */
  beginDay(day: Day, now: number): Promise<{ readonly sellers: number }>;
  /** Reviews what has changed under past decisions, and writes the public documents that are due. */
  catchUp(now: number): Promise<void>;
  rebuild(onProgress: Progress): Promise<{ readonly sellers: number }>;
  seal(day: Day, now: number, onProgress: Progress): Promise<Sealed>;
  eraseBuyer(buyer: string, now: number, onProgress: Progress): Promise<{ readonly sellers: number }>;
  eraseSeller(seller: string, now: number): Promise<{ readonly rows: number }>;
}

/** The writer of a store. */
export function ledgerWriter(store: LedgerStore, rules: SettlementRules, readShelf: ReadShelf): LedgerWriter {
  const drain = () => drainOutbox(store, readShelf);
  const catchUp = async (now: number) => {
    await reviewAll(store, readShelf, now);
    await drain();
  };
  return {
    async ingest(events) {
      const outcomes = await ingestBatch(store, events, rules);
      await drain();
      return outcomes;
    },
    publish: (policy, now) =>
      store.inTransaction(async ({ kysely, lockProgramme }) => {
        await lockProgramme();
        await publishPolicy(kysely, await readShelf(kysely), policy, { now, today: rules.dayOf(now) });
      }),
    async decide(asked, onProgress) {
      await catchUp(asked.now);
      return decideDay(store, readShelf, asked, onProgress);
    },
    discard: (run, now) => discardRun(store, run, now),
    async beginDay(day, now) {
      await catchUp(now);
      return { sellers: await beginDay(store, readShelf, day, now) };
    },
    catchUp,
    async rebuild(onProgress) {
      const shares = await inShares(store, allBuckets, onProgress, async (transaction, share) => {
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

const allBuckets = Array.from({ length: bucketCount }, (_, bucket) => ({ bucket, sellers: 0 }));
