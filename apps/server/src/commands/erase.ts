import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { confirm } from '../cli/confirm.ts';
import { startProgress } from '../cli/progress.ts';
import { withLedger } from '../cli/with-ledger.ts';

interface EraseOptions {
  readonly yes?: boolean;
}

/** `gold-seller erase buyer ID` and `gold-seller erase seller ID`. */
export function eraseCommand(context: CommandContext): Command {
  return new Command('erase')
    .description('let go of who a buyer was, or of everything about a seller; it cannot be undone')
    .addCommand(
      new Command('buyer')
        .description('nobody can tell any more who the buyer was; what they bought still counts')
        .argument('<buyer>', 'the buyer’s id, as events name it')
        .option('--yes', 'do it without asking')
        .action((buyer: string, { yes }: EraseOptions) => eraseBuyer(context, buyer, yes)),
    )
    .addCommand(
      new Command('seller')
        .description('remove the seller’s log, tallies, decisions, buyers and public documents')
        .argument('<seller>', 'the seller’s id')
        .option('--yes', 'do it without asking')
        .action((seller: string, { yes }: EraseOptions) => eraseSeller(context, seller, yes)),
    );
}

async function eraseBuyer(context: CommandContext, buyer: string, yes: boolean | undefined): Promise<void> {
  const { streams, now } = context;
  await confirm(
    streams,
    `For every seller, who the buyer "${buyer}" was is let go of. Backups that were made before still know it.`,
    yes,
  );
  await withLedger(context, async (ledger) => {
    const progress = startProgress(streams, 'erase');
    const started = now();
    const { sellers, lines } = await ledger.eraseBuyer(buyer, (share) => progress.update(share));
    progress.end(`${((now() - started) / 1000).toFixed(1)} s`);
    await streams.out(sellers === 0 ? 'No seller knew this buyer.' : `Erased from the records of ${sellers} sellers.`);
    await sayDropped(streams, lines);
  });
}

async function eraseSeller(context: CommandContext, seller: string, yes: boolean | undefined): Promise<void> {
  const { streams } = context;
  await confirm(
    streams,
    `Everything about the seller "${seller}" is removed, and no event of theirs is taken again. Backups that were made before still have it.`,
    yes,
  );
  await withLedger(context, async (ledger) => {
    const { rows, lines } = await ledger.eraseSeller(seller);
    await streams.out(rows === 0 ? 'This seller was erased before.' : `Erased, with ${rows} events and acts.`);
    await sayDropped(streams, lines);
  });
}

async function sayDropped(streams: CommandContext['streams'], lines: number): Promise<void> {
  if (lines > 0) await streams.out(`Dropped ${lines} kept lines that were not taken in and named them.`);
}
