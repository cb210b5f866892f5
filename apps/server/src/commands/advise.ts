import { en } from '@gold-seller/criteria/messages';
import { Command } from 'commander';
import { adviceJson, adviceLines } from '../advice-text.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { dayOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';

interface AdviseOptions {
  readonly on?: string;
  readonly asOf?: string;
  readonly programme?: string;
  readonly json?: boolean;
}

/** `gold-seller advise SELLER [--on DAY]`. */
export function adviseCommand(context: CommandContext): Command {
  return new Command('advise')
    .description('what a seller has to do for a decision day, in orders and days')
    .argument('<seller>', 'the seller’s id')
    .option('--on <day>', 'the decision day; left out: the next one')
    .option('--as-of <day>', 'look back: take this day for today, and what fell due from then on as not known')
    .option('--programme <name>', 'left out: the programme published first')
    .option('--json', 'everything, as JSON')
    .action((seller: string, options: AdviseOptions) => adviseSeller(context, seller, options));
}

async function adviseSeller(context: CommandContext, seller: string, options: AdviseOptions): Promise<void> {
  const { on, asOf, programme, json } = options;
  const asked = {
    ...(programme === undefined ? {} : { programme }),
    ...(asOf === undefined ? {} : { asOf: dayOption('--as-of', asOf) }),
    ...(on === undefined ? {} : { day: dayOption('--on', on) }),
  };
  const advice = await withLedger(context, (ledger) => ledger.advise(seller, asked));
  if (json === true) return context.streams.out(JSON.stringify(adviceJson(advice), null, 2));
  const words = { language: 'en', messages: en };
  for (const line of adviceLines(advice, words)) await context.streams.out(line);
}
