import type { Day, Policy, SellerEvent, SettlementRules } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { bucketCount } from './bucket.ts';
import type { DecideResult } from './decide-result.ts';
import { decideRun, decideShare, emptyResult } from './decide-share.ts';
import { drainOutbox } from './drain-outbox.ts';
import type { OnDrained } from './drained.ts';
import { type BucketSize, inShares } from './in-shares.ts';
import { ingestBatch } from './ingest-batch.ts';
import type { IngestOutcome } from './ingest-outcome.ts';
import { dropRejected, keepRejected } from './keep-rejected.ts';
import type { LedgerStore, LedgerTransaction } from './ledger-store.ts';
import type { ReadShelf } from './policy-shelf.ts';
import { publishPolicy } from './publish-policy.ts';
import { rebuildBucket } from './rebuild-bucket.ts';
import type { DroppedLines, RejectedLine } from './rejected-line.ts';
import type { Schema } from './schema.ts';

type Progress = (share: number) => void;

/** Everything that changes a ledger, whatever it is kept in. */
export interface LedgerWriter {
  ingest(events: readonly SellerEvent[]): Promise<readonly IngestOutcome[]>;
  publish(policy: Policy, now: number): Promise<void>;
  decide(programme: string, day: Day, now: number, onProgress: Progress): Promise<DecideResult>;
  rebuild(onProgress: Progress): Promise<{ readonly sellers: number }>;
  reject(lines: readonly RejectedLine[], now: number): Promise<void>;
  dropRejected(which: DroppedLines, now: number): Promise<number>;
  /** Writes the public documents that are due. */
  drain(): Promise<void>;
}

/** The writer of a store. */
export function ledgerWriter(
  store: LedgerStore,
  rules: SettlementRules,
  readShelf: ReadShelf,
  onDrained: OnDrained,
): LedgerWriter {
  const drainDue = async ({ kysely, documents }: Pick<LedgerTransaction, 'kysely' | 'documents'>) => {
    const startedAt = instant();
    const written = await drainOutbox(documents, await readShelf(kysely), store.bucketsPerTransaction);
    if (written > 0) onDrained({ documents: written, startedAt, endedAt: instant() });
    return written;
  };
  const drain = async () => {
    while ((await store.inTransaction(drainDue)) > 0);
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
    async decide(name, day, now, onProgress) {
      const { programme, sizes } = await store.inTransaction(async ({ kysely }) => ({
        programme: (await readShelf(kysely)).inForce(name, day),
        sizes: await bucketSizes(kysely, day),
      }));
      const run = decideRun(name, programme, day, now);
      const shares = await inShares(store, sizes, onProgress, async ({ decisions, documents, kysely }, buckets) => {
        const result = await decideShare(decisions, run, buckets);
        await drainDue({ kysely, documents });
        return result;
      });
      return shares.reduce(addResults, emptyResult(run));
    },
    async rebuild(onProgress) {
      const shares = await inShares(store, allBuckets, onProgress, async (transaction, share) => {
        const shelf = await readShelf(transaction.kysely);
        let sellers = 0;
        for (const bucket of share) sellers += await rebuildBucket(transaction, bucket, rules, shelf);
        return sellers;
      });
      await drain();
      return { sellers: shares.reduce((sum, each) => sum + each, 0) };
    },
    reject: (lines, now) =>
      store.inTransaction(async ({ kysely, lockProgramme }) => {
        await lockProgramme();
        await keepRejected(kysely, lines, now);
      }),
    dropRejected: (which, now) =>
      store.inTransaction(async ({ kysely, lockProgramme }) => {
        await lockProgramme();
        return dropRejected(kysely, which, now);
      }),
    drain,
  };
}

/** The same in every thread, and finer than a millisecond. */
const instant = () => performance.timeOrigin + performance.now();

const allBuckets = Array.from({ length: bucketCount }, (_, bucket) => ({ bucket, sellers: 0 }));

/** One of the few questions about all buckets: how many sellers are registered by a day in each. */
function bucketSizes(kysely: Kysely<Schema>, day: Day): Promise<readonly BucketSize[]> {
  return kysely
    .selectFrom('seller')
    .select(({ fn }) => ['bucket', fn.countAll<number>().as('sellers')])
    .where('opened_day', '<=', day)
    .groupBy('bucket')
    .orderBy('bucket')
    .execute();
}

function addResults(one: DecideResult, other: DecideResult): DecideResult {
  const levels = [...new Set([...Object.keys(one.held), ...Object.keys(other.held)])];
  return {
    day: one.day,
    decided: one.decided + other.decided,
    skipped: one.skipped + other.skipped,
    held: Object.fromEntries(levels.map((level) => [level, (one.held[level] ?? 0) + (other.held[level] ?? 0)])),
  };
}
