import { type Day, type Programme, versionInForce } from '@gold-seller/criteria';
import { bucketSizes } from '../bucket-sizes.ts';
import { writeDocuments } from '../drain-outbox.ts';
import { inChunks } from '../in-shares.ts';
import type { LedgerStore } from '../ledger-store.ts';
import type { ReadShelf } from '../policy-shelf.ts';
import type { WorkKey, WorkPiece } from '../work-tables.ts';
import { addWeighed, type BrakeReason, brakeReasons, type Weighed } from './brake.ts';
import type { DecideResult } from './decide-result.ts';
import { decideShare, type RunBasis, runBasis } from './decide-share.ts';
import { beginRun, endRun, judgeRun, type OpenRun } from './open-run.ts';
import { earlierRuns, type RunKey, type RunTotals } from './run-log.ts';
import { weighShare } from './weigh-share.ts';
import { workThrough } from './work-through.ts';

/** What is asked for. */
export interface DecideAsked extends RunKey {
  readonly now: number;
  /** Whether this approves what was stopped. */
  readonly approves: boolean;
}

type Progress = (share: number) => void;

/**
 * Decides every registered seller for a day: weighs first what that would do, and stops where somebody should approve it.
 * Whoever asks for the same day meanwhile works at the same run; one that was broken off goes on.
 */
export async function decideDay(
  store: LedgerStore,
  readShelf: ReadShelf,
  { programme: name, day, now, approves }: DecideAsked,
  onProgress: Progress,
): Promise<DecideResult> {
  const programme = await store.inTransaction(async ({ kysely }) => (await readShelf(kysely)).inForce(name, day));
  const pieces = await store.inTransaction(({ kysely }) => bucketSizes(kysely, day));
  const basis = runBasis(name, programme, day, now);
  for (;;) {
    const run = await beginRun(store, { programme: name, day }, { now, approves });
    if (run.mayDecide) {
      const shares = await decideAll(store, readShelf, { run, basis, pieces }, onProgress);
      const totals = await endRun(store, run, shares.reduce(addTotals, emptyTotals(programme, day)), now);
      for (const stage of ['weigh', 'decide'] as const) await dropPieces(store, { run: run.run, stage }, pieces);
      return decidedDay(day, totals);
    }
    // What pieces are dropped when one is told to go on says nothing: others have judged by then, and their word is asked.
    const judged = await judgeRun(store, run, await weigh(store, run, basis, pieces), now);
    await dropPieces(store, { run: run.run, stage: 'weigh' }, pieces);
    if (judged.type === 'run_ended') return decidedDay(day, judged.data);
    if ('reasons' in judged.data) return { state: 'needs_approval', day, reasons: judged.data.reasons };
  }
}

function decidedDay(day: Day, { decided, skipped, gained, lost, held }: RunTotals): DecideResult {
  return { state: 'done', day, decided, skipped, gained, lost, held };
}

/** So many sellers are enough to see whether a feed grew thin; which bucket a seller is in is as good as chance. */
const sampleSellers = 1000;

async function weigh(
  store: LedgerStore,
  { run }: OpenRun,
  basis: RunBasis,
  pieces: readonly WorkPiece[],
): Promise<readonly BrakeReason[]> {
  const total = pieces.reduce((sum, { sellers }) => sum + sellers, 0);
  const sampled = pieces.slice(0, Math.ceil((pieces.length * sampleSellers) / Math.max(total, 1)));
  const buckets = new Set(sampled.map(({ bucket }) => bucket));
  const weighed = await workThrough<Weighed>(
    store,
    {
      key: { run, stage: 'weigh' },
      pieces,
      work: ({ decisions }, some) => weighShare(decisions, basis, some, buckets),
    },
    () => {},
  );
  const earlier = await store.inTransaction(({ kysely }) => earlierRuns(kysely, basis.name));
  return brakeReasons(weighed.reduce(addWeighed, { holders: 0, losing: 0, fed: {} }), earlier);
}

function decideAll(
  store: LedgerStore,
  readShelf: ReadShelf,
  { run, basis, pieces }: { readonly run: OpenRun; readonly basis: RunBasis; readonly pieces: readonly WorkPiece[] },
  onProgress: Progress,
): Promise<readonly RunTotals[]> {
  const key = { run: run.run, stage: 'decide' } as const;
  return workThrough<RunTotals>(
    store,
    {
      key,
      pieces,
      async work(transaction, buckets) {
        const { totals, announced } = await decideShare(transaction, basis, buckets);
        await writeDocuments(transaction.documents, announced, await readShelf(transaction.kysely));
        return totals;
      },
    },
    onProgress,
  );
}

async function dropPieces(store: LedgerStore, key: WorkKey, pieces: readonly WorkPiece[]): Promise<void> {
  for (const some of inChunks(pieces, store.bucketsPerTransaction)) {
    const buckets = some.map(({ bucket }) => bucket);
    await store.inTransaction(({ work }) => work.drop(key, buckets));
  }
}

function emptyTotals(programme: Programme, day: Day): RunTotals {
  const levels = versionInForce(programme, day)?.levels ?? [];
  const held = Object.fromEntries(levels.map(({ level }) => [level, 0]));
  return { decided: 0, skipped: 0, gained: 0, lost: 0, holders: 0, held };
}

function addTotals(one: RunTotals, other: RunTotals): RunTotals {
  const levels = [...new Set([...Object.keys(one.held), ...Object.keys(other.held)])];
  return {
    decided: one.decided + other.decided,
    skipped: one.skipped + other.skipped,
    gained: one.gained + other.gained,
    lost: one.lost + other.lost,
    holders: one.holders + other.holders,
    held: Object.fromEntries(levels.map((level) => [level, (one.held[level] ?? 0) + (other.held[level] ?? 0)])),
  };
}
