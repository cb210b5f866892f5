import { restoreLedger } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { ledgerDatabase } from '../cli/data-folder.ts';
import { withLedger } from '../cli/with-ledger.ts';

/** `gold-seller restore FILE`. */
export function restoreCommand(context: CommandContext): Command {
  return new Command('restore')
    .description('put a backup in the place of the ledger, once it is found to be whole')
    .argument('<file>', 'what backup wrote')
    .option('--replace', 'let go of the ledger that is there; nothing else may have it open')
    .action((file: string, options: { readonly replace?: boolean }) => restore(context, file, options));
}

async function restore(context: CommandContext, backup: string, options: { readonly replace?: boolean }) {
  const { checksum } = await restoreLedger({ backup, database: ledgerDatabase(context), ...options });
  if (!checksum) context.streams.problem(`${backup} has no checksum of its own: only its structure was checked.`);
  await withLedger(context, async (ledger) => {
    const { events, decisions } = await ledger.status();
    const total = Object.values(events).reduce((sum, count) => sum + count, 0);
    await context.streams.out(`restored ${total} events and ${decisions} decisions`);
  });
}
