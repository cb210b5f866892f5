import type { Settlement } from '@gold-seller/criteria';
import { type Ledger, openLedger } from '@gold-seller/ledger';
import type { CommandContext } from './command-context.ts';
import { ledgerDatabase } from './data-folder.ts';

/** Runs a command's work on the installation's ledger and closes it whatever happens. */
export async function withLedger<T>(
  context: CommandContext,
  work: (ledger: Ledger) => Promise<T>,
  settlement?: Settlement,
): Promise<T> {
  const ledger = await openLedger({
    database: ledgerDatabase(context),
    now: context.now,
    ...(settlement === undefined ? {} : { settlement }),
  });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
