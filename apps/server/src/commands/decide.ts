import {
  type Day,
  decisionDays,
  formatDay,
  GoldSellerError,
  type Policy,
  settlementRules,
} from '@gold-seller/criteria';
import type { Ledger } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { dayOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { decideText } from '../decide-text.ts';
import { loadPolicy } from '../load-policy.ts';
import { decideDays, type IfStopped } from './decide-days.ts';

interface DecideOptions {
  readonly policy: string;
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
  readonly approve?: boolean;
  readonly discard?: boolean;
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
    .option('--discard', 'leave a day undecided for good where the brake stops its run, and go on with the next')
    .action((options: DecideOptions) => decide(context, options));
}

async function decide(context: CommandContext, options: DecideOptions): Promise<void> {
  const policy = await loadPolicy(options.policy);
  await withLedger(context, async (ledger) => {
    const days = daysOf(options, policy);
    refuseFuture(days, ledger, context.now());
    await ledger.publish(policy);
    const ifStopped = ifStoppedOf(options);
    const results = await decideDays(context, ledger, policy, days, { ifStopped });
    for (const result of results) await context.streams.out(decideText(result, ifStopped));
    const stopped = results.find(({ state }) => state === 'needs_approval');
    if (stopped === undefined || ifStopped === 'discard') return;
    throw new GoldSellerError(
      'approval_needed',
      `nobody is decided for ${formatDay(stopped.day)} and after: look into it, then decide again, with --approve if it is right, or --discard to leave the day out`,
    );
  });
}

function ifStoppedOf({ approve = false, discard = false }: DecideOptions): IfStopped {
  if (approve && discard) throw new GoldSellerError('option_invalid', 'give --approve or --discard, not both');
  if (approve) return 'approve';
  return discard ? 'discard' : 'stop';
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
