import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { countOption, dayOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { explanationJson, explanationLines } from '../explanation-text.ts';

interface ReplayOptions {
  readonly on: string;
  readonly throughSeq?: string;
  readonly programme?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `gold-seller replay SELLER --on DAY`. */
export function replayCommand(context: CommandContext): Command {
  return new Command('replay')
    .description('what would be decided on any day, past ones too, with what was known up to a place in the log')
    .argument('<seller>', 'the seller’s id')
    .requiredOption('--on <day>', 'as if this were a decision day')
    .option('--through-seq <number>', 'the log up to here, as a decision’s throughSeq says it; left out: all of it')
    .option('--programme <name>', 'left out: the programme published first')
    .option('--all', 'every matter with its events, not only those that count against the seller')
    .option('--json', 'everything, as JSON')
    .action((seller: string, options: ReplayOptions) => replay(context, seller, options));
}

async function replay(
  context: CommandContext,
  seller: string,
  { on, throughSeq, programme, all, json }: ReplayOptions,
): Promise<void> {
  const { streams } = context;
  const replayed = await withLedger(context, (ledger) =>
    ledger.replay(seller, {
      day: dayOption('--on', on),
      ...(throughSeq === undefined
        ? {}
        : { throughSeq: countOption('--through-seq', throughSeq, 0, Number.MAX_SAFE_INTEGER) }),
      ...(programme === undefined ? {} : { programme }),
    }),
  );
  if (json === true) return streams.out(JSON.stringify(explanationJson(replayed), null, 2));
  await streams.out('Replayed from the log: this decision does not count.');
  for (const line of explanationLines(replayed, { all: all === true })) await streams.out(line);
}
