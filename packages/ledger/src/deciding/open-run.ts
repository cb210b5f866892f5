import { formatDay, GoldSellerError } from '@gold-seller/criteria';
import type { LedgerStore } from '../ledger-store.ts';
import type { BrakeReason } from './brake.ts';
import {
  endOfRun,
  lastRunAct,
  type RunAct,
  type RunKey,
  type RunTotals,
  type WrittenRunAct,
  writeRunAct,
} from './run-log.ts';

/** A run that is under way. */
export interface OpenRun extends RunKey {
  readonly run: number;
  /** Whether it may decide: it was weighed and let pass, or somebody approved what it will do. */
  readonly mayDecide: boolean;
}

/**
 * Begins a run, or joins the one that is under way for the same day. Who is left after a run has no badge to lose: they are
 * decided without being weighed. Throws `run_not_stopped` for an approval of what was not stopped.
 */
export function beginRun(
  store: LedgerStore,
  key: RunKey,
  { now, approves }: { readonly now: number; readonly approves: boolean },
): Promise<OpenRun> {
  return store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const last = await lastRunAct(kysely, key);
    if (last !== undefined && mayDecide(last)) return { ...key, run: last.run, mayDecide: true };
    if (approves) {
      const { run } = requireStopped(last, key);
      await writeRunAct(kysely, key, { type: 'run_approved', data: { run } }, now);
      return { ...key, run, mayDecide: true };
    }
    if (last?.type === 'run_begun') return { ...key, run: last.run, mayDecide: false };
    const run = await writeRunAct(kysely, key, { type: 'run_begun', data: {} }, now);
    const isRest = last?.type === 'run_ended';
    if (isRest) await writeRunAct(kysely, key, { type: 'run_passed', data: { run } }, now);
    return { ...key, run, mayDecide: isRest };
  });
}

/**
 * Says what becomes of a run that was weighed, for all who weigh it: it is stopped for reasons, or passes without any.
 * Returns what was said, which is something else where others were faster.
 */
export function judgeRun(
  store: LedgerStore,
  run: OpenRun,
  reasons: readonly BrakeReason[],
  now: number,
): Promise<RunAct> {
  return store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const last = await lastRunAct(kysely, run);
    if (last !== undefined && (last.type !== 'run_begun' || last.run !== run.run)) return last;
    const data = { run: run.run };
    const act: RunAct =
      reasons.length > 0 ? { type: 'run_stopped', data: { ...data, reasons } } : { type: 'run_passed', data };
    await writeRunAct(kysely, run, act, now);
    return act;
  });
}

/** Notes that a stopped run is not to be. Throws `run_not_stopped` where none is. */
export function discardRun(store: LedgerStore, key: RunKey, now: number): Promise<void> {
  return store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const last = await lastRunAct(kysely, key);
    // Asked again after an answer that was lost.
    if (last?.type === 'run_discarded') return;
    const { data } = requireStopped(last, key);
    await writeRunAct(kysely, key, { type: 'run_discarded', data }, now);
  });
}

/** Notes what a run has done, and returns that; whoever ends it first says it for all who worked at it. */
export function endRun(store: LedgerStore, run: OpenRun, totals: RunTotals, now: number): Promise<RunTotals> {
  return store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const ended = await endOfRun(kysely, run);
    if (ended !== undefined) return ended;
    await writeRunAct(kysely, run, { type: 'run_ended', data: { run: run.run, ...totals } }, now);
    return totals;
  });
}

function mayDecide({ type }: RunAct): boolean {
  return type === 'run_passed' || type === 'run_approved';
}

type Stopped = Extract<WrittenRunAct, { readonly type: 'run_stopped' }>;

function requireStopped(last: WrittenRunAct | undefined, { programme, day }: RunKey): Stopped {
  if (last?.type === 'run_stopped') return last;
  throw new GoldSellerError('run_not_stopped', `no run of ${programme} for ${formatDay(day)} waits for approval`);
}
