import { setTimeout } from 'node:timers/promises';
import { inChunks, sharesOf } from '../in-shares.ts';
import type { LedgerStore, LedgerTransaction } from '../ledger-store.ts';
import type { WorkKey, WorkPiece } from '../work-tables.ts';

const pauseMs = 50;

/** One stage of a run. */
export interface Stage<Result> {
  readonly key: WorkKey;
  readonly pieces: readonly WorkPiece[];
  /** Does what is to be done in some buckets, inside the transaction that keeps the result. */
  readonly work: (transaction: LedgerTransaction, buckets: readonly number[]) => Promise<Result>;
}

/**
 * Works through a stage together with whoever else is at it, and returns the results of all of them. What was done is
 * kept with its result, so a stage that was broken off goes on where it was.
 */
export async function workThrough<Result>(
  store: LedgerStore,
  { key, pieces, work }: Stage<Result>,
  onProgress: (share: number) => void,
): Promise<readonly Result[]> {
  for (const some of inChunks(pieces, store.bucketsPerTransaction)) {
    await store.inTransaction((transaction) => transaction.work.prepare(key, some));
  }
  for (;;) {
    const open = await openPieces(store, key);
    onProgress(1 - open.length / Math.max(pieces.length, 1));
    if (open.length === 0) return resultsOf<Result>(store, key);
    const done = await workSome(store, { key, pieces: open, work }, (left) =>
      onProgress(1 - left / Math.max(pieces.length, 1)),
    );
    if (done === 0) await setTimeout(pauseMs);
  }
}

/** Goes once round the open pieces, each worker from another place, and returns how many it has done. */
async function workSome<Result>(
  store: LedgerStore,
  { key, pieces, work }: Stage<Result>,
  onLeft: (left: number) => void,
): Promise<number> {
  const shares = sharesOf(pieces, store.bucketsPerTransaction);
  const first = Math.floor(Math.random() * shares.length);
  let done = 0;
  for (const share of [...shares.slice(first), ...shares.slice(0, first)]) {
    done += await store.inTransaction(async (transaction) => {
      const [leader, ...rest] = await transaction.work.claim(key, share);
      if (leader === undefined) return 0;
      const result = await work(transaction, [leader, ...rest]);
      // One piece keeps what came of all of the share.
      const empty = rest.map((bucket) => ({ bucket, result: '' }));
      await transaction.work.finish(key, [{ bucket: leader, result: JSON.stringify(result) }, ...empty]);
      return 1 + rest.length;
    });
    onLeft(pieces.length - done);
  }
  return done;
}

/** One of the few questions about all buckets: which pieces of a stage are still to be done. */
function openPieces(store: LedgerStore, { run, stage }: WorkKey): Promise<readonly WorkPiece[]> {
  return store.inTransaction(({ kysely }) =>
    kysely
      .selectFrom('work')
      .select(['bucket', 'sellers'])
      .where('run', '=', run)
      .where('stage', '=', stage)
      .where('result', 'is', null)
      .orderBy('bucket')
      .execute(),
  );
}

/** Another one: what came of all pieces. */
async function resultsOf<Result>(store: LedgerStore, { run, stage }: WorkKey): Promise<readonly Result[]> {
  const rows = await store.inTransaction(({ kysely }) =>
    kysely
      .selectFrom('work')
      .select('result')
      .where('run', '=', run)
      .where('stage', '=', stage)
      .where('result', '<>', '')
      .orderBy('bucket')
      .execute(),
  );
  return rows.flatMap(({ result }) => (result === null ? [] : [JSON.parse(result) as Result])); // safe: written above
}
