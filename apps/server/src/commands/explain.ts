import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { dayOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { explanationJson, explanationLines } from '../explanation-text.ts';

interface ExplainOptions {
  readonly on?: string;
  readonly programme?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `gold-seller explain SELLER [--on DAY]`. */
export function explainCommand(context: CommandContext): Command {
  return new Command('explain')
    .description('why a seller stands where they stand: each number down to its events')
    .argument('<seller>', 'the seller’s id')
    .option('--on <day>', 'the last decision on or before this day')
    .option('--programme <name>', 'left out: the programme published first')
    .option('--all', 'every matter with its events, not only those that count against the seller')
    .option('--json', 'everything, as JSON')
    .action((seller: string, options: ExplainOptions) => explain(context, seller, options));
}

async function explain(
  context: CommandContext,
  seller: string,
  { on, programme, all, json }: ExplainOptions,
): Promise<void> {
  const { streams } = context;
  const onDay = on === undefined ? undefined : dayOption('--on', on);
  const explanation = await withLedger(context, (ledger) => ledger.explain(seller, onDay, programme));
  if (explanation === undefined)
    return streams.out(`${seller} has not been decided${on === undefined ? '' : ` by ${on}`}`);
  if (json === true) return streams.out(JSON.stringify(explanationJson(explanation), null, 2));
  for (const line of explanationLines(explanation, { all: all === true })) await streams.out(line);
}
