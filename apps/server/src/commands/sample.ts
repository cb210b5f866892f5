import { formatDay } from '@gold-seller/criteria';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { countOption, dayOption } from '../cli/option.ts';
import { withLedger } from '../cli/with-ledger.ts';
import { type SampleOptions, sampleEvents } from '../sample/sample-events.ts';
import { sampleEventCount } from '../sample/sample-size.ts';
import { sampleDefaults, sampleEnd, sampleItems } from '../serving/sample-ledger.ts';
import { ingestAndReport } from './ingest-and-report.ts';

type SampleFlags = Record<'seed' | 'sellers' | 'months' | 'until', string> & { readonly print?: boolean };

/** `gold-seller sample`. */
export function sampleCommand(context: CommandContext): Command {
  return new Command('sample')
    .description('a made-up marketplace: the same seed gives the same events')
    .option('--seed <n>', 'which one', String(sampleDefaults.seed))
    .option('--sellers <n>', 'how many sellers', String(sampleDefaults.sellers))
    .option('--months <n>', 'how many months', String(sampleDefaults.months))
    .option('--until <day>', 'the day after the last event', formatDay(sampleEnd(context.now())))
    .option('--print', 'print the events, one a line, instead of keeping them')
    .action((flags: SampleFlags) => sample(context, flags));
}

async function sample(context: CommandContext, { seed, sellers, months, until, print }: SampleFlags): Promise<void> {
  const options: SampleOptions = {
    seed: countOption('--seed', seed, 0, 2 ** 31),
    sellers: countOption('--sellers', sellers, 1, 1_000_000),
    months: countOption('--months', months, 1, 120),
    until: dayOption('--until', until),
  };
  if (print === true) {
    for (const event of sampleEvents(options)) await context.streams.out(JSON.stringify(event));
    return;
  }
  const expected = sampleEventCount(options);
  await withLedger(context, (ledger) =>
    ingestAndReport(context, ledger, sampleItems(options, context.now()), { title: 'sample', expected }),
  );
}
