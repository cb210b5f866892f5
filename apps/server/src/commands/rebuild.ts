import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { startProgress } from '../cli/progress.ts';
import { withLedger } from '../cli/with-ledger.ts';

/** `gold-seller rebuild`. */
export function rebuildCommand(context: CommandContext): Command {
  return new Command('rebuild')
    .description('drop tallies, standings and documents and make them again from the logs')
    .action(() =>
      withLedger(context, async (ledger) => {
        const progress = startProgress(context.streams, 'rebuild');
        const started = context.now();
        const { sellers } = await ledger.rebuild((share) => progress.update(share));
        progress.end(`${sellers} sellers in ${((context.now() - started) / 1000).toFixed(1)} s`);
      }),
    );
}
