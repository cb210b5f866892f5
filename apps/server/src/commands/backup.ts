import { access } from 'node:fs/promises';
import { GoldSellerError } from '@gold-seller/criteria';
import { isAddress } from '@gold-seller/ledger';
import { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { ledgerDatabase } from '../cli/data-folder.ts';
import { startProgress } from '../cli/progress.ts';
import { withLedger } from '../cli/with-ledger.ts';

/** `gold-seller backup FILE`. */
export function backupCommand(context: CommandContext): Command {
  return new Command('backup')
    .description('copy the ledger, as it is now, to a new file; a server may go on with it')
    .argument('<file>', 'where to write it')
    .action(async (file: string) => {
      await requireLedger(ledgerDatabase(context));
      await withLedger(context, async (ledger) => {
        const progress = startProgress(context.streams, 'backup');
        const started = context.now();
        await ledger.backup(file, (share) => progress.update(share));
        progress.end(`${file} in ${((context.now() - started) / 1000).toFixed(1)} s`);
      });
    });
}

/** Opening would make an empty ledger, whose backup nobody wants. */
async function requireLedger(database: string): Promise<void> {
  if (isAddress(database)) return;
  try {
    await access(database);
  } catch (cause) {
    throw new GoldSellerError('file_not_found', `there is no ledger ${database}`, { cause });
  }
}
