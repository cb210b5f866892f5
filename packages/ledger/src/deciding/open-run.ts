import { formatDay, GoldSellerError } from '@gold-seller/criteria';
import type { LedgerStore } from '../ledger-store.ts';
import type { BrakeReason } from './brake.ts';
import { lastRunAct, type RunKey, type RunTotals, type WrittenRunAct, writeRunAct } from './run-log.ts';

/** A run that is under way. */
export interface OpenRun extends RunKey {
  readonly run: number;
  /** Whether somebody said that it may do what it will. */
  readonly approved: boolean;
}

/**
 * Begins a run, or joins the one that is under way for the same day. Throws `run_not_stopped` for an approval of what
 * was not stopped.
 */
export function beginRun(
  store: LedgerStore,
  key: RunKey,
  { now, approves }: { readonly now: number; readonly approves: boolean },
): Promise<OpenRun> {
  return store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const last = await lastRunAct(kysely, key);
    if (approves) {
      const { run } = requireStopped(last, key);
      await writeRunAct(kysely, key, { type: 'run_approved', data: { run } }, now);
      return { ...key, run, approved: true };
    }
    const isOpen = last?.type === 'run_begun' || last?.type === 'run_approved';
    if (isOpen) return { ...key, run: last.run, approved: last.type === 'run_approved' };
    const run = await writeRunAct(kysely, key, { type: 'run_begun', data: {} }, now);
    return { ...key, run, approved: false };
  });
}

/** Stops a run that has only weighed, unless somebody else has stopped it. */
export function stopRun(store: LedgerStore, run: OpenRun, reasons: readonly BrakeReason[], now: number): Promise<void> {
  return store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const last = await lastRunAct(kysely, run);
    if (last?.type !== 'run_begun' || last.run !== run.run) return;
    await writeRunAct(kysely, run, { type: 'run_stopped', data: { run: run.run, reasons } }, now);
  });
}

/** Notes that a stopped run is not to be. Throws `run_not_stopped` where none is. */
export function discardRun(store: LedgerStore, key: RunKey, now: number): Promise<void> {
  return store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const { run } = requireStopped(await lastRunAct(kysely, key), key);
    await writeRunAct(kysely, key, { type: 'run_discarded', data: { run } }, now);
  });
}

/** Notes what a run has done, and returns that; whoever ends it first says it for all who worked at it. */
export function endRun(store: LedgerStore, run: OpenRun, totals: RunTotals, now: number): Promise<RunTotals> {
  return store.inTransaction(async ({ kysely, lockProgramme }) => {
    await lockProgramme();
    const last = await lastRunAct(kysely, run);
    if (last?.run === run.run && last.type === 'run_ended') return totalsIn(last.data);
    await writeRunAct(kysely, run, { type: 'run_ended', data: { run: run.run, ...totals } }, now);
    return totals;
  });
}

function totalsIn({ decided, skipped, gained, lost, holders, held }: RunTotals): RunTotals {
  return { decided, skipped, gained, lost, holders, held };
}

function requireStopped(last: WrittenRunAct | undefined, { programme, day }: RunKey): WrittenRunAct {
  if (last?.type === 'run_stopped') return last;
  throw new GoldSellerError('run_not_stopped', `no run of ${programme} for ${formatDay(day)} waits for approval`);
}
