import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { dayOption } from '../cli/option.ts';
import { startProgress } from '../cli/progress.ts';
import { withLedger } from '../cli/with-ledger.ts';

/** `gold-seller seal --before DAY`. */
export function sealCommand(context: CommandContext): Command {
  return new Command('seal')
    .description(
      'let go of the events of matters that ended before a day; what they counted stays. It cannot be undone',
    )
    .requiredOption('--before <day>', 'at least 400 days ago, and before all that a published policy can still read')
    .action(({ before }: { readonly before: string }) => seal(context, before));
}

async function seal(context: CommandContext, before: string): Promise<void> {
  const { streams, now } = context;
  const day = dayOption('--before', before);
  await withLedger(context, async (ledger) => {
    const progress = startProgress(streams, 'seal');
    const started = now();
    const { events, sellers } = await ledger.seal(day, (share) => progress.update(share));
    progress.end(`${((now() - started) / 1000).toFixed(1)} s`);
    const done = `Sealed ${events} events of ${sellers} sellers: matters that ended before ${before}.`;
    await streams.out(events === 0 ? `Nothing that ended before ${before} is left to seal.` : done);
  });
}
