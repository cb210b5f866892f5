import { GoldSellerError } from '@gold-seller/criteria';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { dayOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { loadPolicy } from '../load-policy.ts';
import { simulationJson, simulationLines } from '../simulation-text.ts';

interface SimulateOptions {
  readonly policy: string;
  readonly from: string;
  readonly to: string;
  readonly against?: string;
  readonly json?: boolean;
}

/** `gold-seller simulate --policy P --from DAY --to DAY`. */
export function simulateCommand(context: CommandContext): Command {
  return new Command('simulate')
    .description('try a policy on the history there is; nothing of it counts')
    .requiredOption('--policy <policy>', 'a preset’s name or a JSON file')
    .requiredOption('--from <day>', 'the first day that may decide: nobody holds a badge before it …')
    .requiredOption('--to <day>', '… and the last')
    .option('--against <programme>', 'a published programme to compare with; left out: the policy’s own')
    .option('--json', 'everything, as JSON')
    .action((options: SimulateOptions) => trySimulation(context, options));
}

async function trySimulation(context: CommandContext, { policy: named, from, to, against, json }: SimulateOptions) {
  const policy = await loadPolicy(named);
  const days = { from: dayOption('--from', from), to: dayOption('--to', to) };
  const trial = { policy, ...days, ...(against === undefined ? {} : { against }) };
  if (trial.from > trial.to) throw new GoldSellerError('option_invalid', `--from ${from} is after --to ${to}`);
  const result = await withLedger(context, (ledger) => ledger.simulate(trial));
  if (json === true) return context.streams.out(JSON.stringify(simulationJson(result), null, 2));
  for (const line of simulationLines(policy, result)) await context.streams.out(line);
}
