import { join, resolve } from 'node:path';
import { isAddress, shownAddress } from '@gold-seller/ledger';
import type { CommandContext } from './command-context.ts';

/** The folder in which an installation keeps everything: `GOLD_SELLER_DATA`, else `.data`. */
function dataFolder({ env }: Pick<CommandContext, 'env'>): string {
  return resolve(env.GOLD_SELLER_DATA ?? '.data');
}

/** Where the ledger is kept: `--database` or `GOLD_SELLER_DATABASE`, else a file in the data folder. */
export function ledgerDatabase(context: Pick<CommandContext, 'env'>): string {
  return context.env.GOLD_SELLER_DATABASE ?? join(dataFolder(context), 'ledger.sqlite');
}

/** Where the ledger is kept, without a password. */
export function shownDatabase(context: Pick<CommandContext, 'env'>): string {
  const database = ledgerDatabase(context);
  return isAddress(database) ? shownAddress(database) : database;
}
