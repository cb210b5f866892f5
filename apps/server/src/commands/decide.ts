import {
  type Day,
  decisionDays,
  formatDay,
  GoldSellerError,
  type Policy,
  settlementRules,
} from '@gold-seller/criteria';
import type { DecideResult, Ledger } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { dayOption } from '../cli/option.ts';
import { startProgress } from '../cli/progress.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { decideText } from '../decide-text.ts';
import { loadPolicy } from '../load-policy.ts';

interface DecideOptions {
  readonly policy: string;
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
  readonly approve?: boolean;
}

/** `gold-seller decide --policy P (--on DAY | --from DAY --to DAY)`. */
export function decideCommand(context: CommandContext): Command {
  return new Command('decide')
    .description('publish a policy and decide every seller under it; who is decided already is left alone')
    .requiredOption('--policy <policy>', 'a preset’s name or a JSON file')
    .option('--on <day>', 'decide on this day')
    .option('--from <day>', 'decide on every day of the policy’s cadence from this day …')
    .option('--to <day>', '… to this day')
    .option(
      '--approve',
      'decide even where the brake stops a run: more badges would go than is usual, or a feed grew thin',
    )
    .action((options: DecideOptions) => decide(context, options));
}

async function decide(context: CommandContext, options: DecideOptions): Promise<void> {
  const policy = await loadPolicy(options.policy);
  await withLedger(context, async (ledger) => {
    const days = daysOf(options, policy);
    refuseFuture(days, ledger, context.now());
    await ledger.publish(policy);
    const results = await decideDays(context, ledger, policy, days, { approves: options.approve === true });
    for (const result of results) await context.streams.out(decideText(result));
    const stopped = results.find(({ state }) => state === 'needs_approval');
    if (stopped === undefined) return;
    throw new GoldSellerError(
      'approval_needed',
      `nobody is decided for ${formatDay(stopped.day)} and after: look into it, then decide again, with --approve if it is right`,
    );
  });
}

/** Told of every run when it is done. */
export type OnDecided = (programme: string, result: DecideResult) => void;

/** How days are decided. */
export interface DecideDaysOptions {
  /** Whether what the brake stops is decided all the same. */
  readonly approves: boolean;
  readonly onDecided?: OnDecided;
}

/** Decides a policy on each of the days, with a progress bar over all of them, up to one that has to be approved. */
export async function decideDays(
  { streams, now }: CommandContext,
  ledger: Ledger,
  policy: Policy,
  days: readonly Day[],
  { approves, onDecided = () => {} }: DecideDaysOptions,
): Promise<readonly DecideResult[]> {
  const progress = startProgress(streams, 'decide');
  const started = now();
  const results: DecideResult[] = [];
  for (const [index, day] of days.entries()) {
    const onProgress = (share: number) => progress.update((index + share) / days.length, formatDay(day));
    const weighed = await ledger.decide(policy.programme, day, onProgress);
    const isApproved = approves && weighed.state === 'needs_approval';
    const result = isApproved ? await ledger.approve(policy.programme, day, onProgress) : weighed;
    results.push(result);
    onDecided(policy.programme, result);
    if (result.state === 'needs_approval') break;
  }
  const decided = results.reduce((sum, result) => sum + (result.state === 'done' ? result.decided : 0), 0);
  progress.end(`${decided} decisions on ${results.length} days in ${((now() - started) / 1000).toFixed(1)} s`);
  return results;
}

function daysOf({ on, from, to }: DecideOptions, policy: Policy): readonly Day[] {
  if (on !== undefined && from === undefined && to === undefined) return [dayOption('--on', on)];
  if (on !== undefined || from === undefined || to === undefined) {
    throw new GoldSellerError('option_invalid', 'give either --on DAY, or --from DAY and --to DAY');
  }
  const days = decisionDays(policy, dayOption('--from', from), dayOption('--to', to));
  if (days.length > 0) return days;
  throw new GoldSellerError('option_invalid', `the policy decides on no day from ${from} to ${to}`);
}

function refuseFuture(days: readonly Day[], { settlement }: Ledger, now: number): void {
  const today = settlementRules(settlement).dayOf(now);
  const future = days.find((day) => day > today);
  if (future === undefined) return;
  throw new GoldSellerError('option_invalid', `${formatDay(future)} has not come yet: a decision counts`);
}
