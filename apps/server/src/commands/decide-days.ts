import { type Day, formatDay, GoldSellerError, type Policy } from '@gold-seller/criteria';
import type { DecideResult, Ledger } from '@gold-seller/ledger';
import type { CommandContext } from '../cli/command-context.ts';
import { startProgress } from '../cli/progress.ts';

/** What is done where the brake stops a run: nothing is decided after it, it is approved, or its day is left out. */
export type IfStopped = 'stop' | 'approve' | 'discard';

/** Told of every run when it is done. */
export type OnDecided = (programme: string, result: DecideResult) => void;

/** How days are decided. */
export interface DecideDaysOptions {
  readonly ifStopped: IfStopped;
  readonly onDecided?: OnDecided;
}

/** Decides a policy on each of the days, with a progress bar over all of them. */
export async function decideDays(
  { streams, now }: CommandContext,
  ledger: Ledger,
  policy: Policy,
  days: readonly Day[],
  { ifStopped, onDecided = () => {} }: DecideDaysOptions,
): Promise<readonly DecideResult[]> {
  const progress = startProgress(streams, 'decide');
  const started = now();
  const results: DecideResult[] = [];
  for (const [index, day] of days.entries()) {
    const onProgress = (share: number) => progress.update((index + share) / days.length, formatDay(day));
    const result = await decideOneDay(ledger, { programme: policy.programme, day, ifStopped }, onProgress);
    results.push(result);
    onDecided(policy.programme, result);
    if (result.state === 'needs_approval' && ifStopped !== 'discard') break;
  }
  const decided = results.reduce((sum, result) => sum + (result.state === 'done' ? result.decided : 0), 0);
  progress.end(`${decided} decisions on ${results.length} days in ${((now() - started) / 1000).toFixed(1)} s`);
  return results;
}

interface AskedDay {
  readonly programme: string;
  readonly day: Day;
  readonly ifStopped: IfStopped;
}

async function decideOneDay(
  ledger: Ledger,
  { programme, day, ifStopped }: AskedDay,
  onProgress: (share: number) => void,
): Promise<DecideResult> {
  for (;;) {
    const result = await ledger.decide(programme, day, onProgress);
    if (result.state === 'done' || ifStopped === 'stop') return result;
    try {
      if (ifStopped === 'approve') return await ledger.approve(programme, day, onProgress);
      await ledger.discard(programme, day);
      return result;
    } catch (error) {
      // Somebody else has begun the day anew meanwhile: a server tries a stopped run every hour.
      if (!(error instanceof GoldSellerError) || error.code !== 'run_not_stopped') throw error;
    }
  }
}
