import { join, resolve } from 'node:path';
import type { CommandContext } from './command-context.ts';

/** The folder in which an installation keeps everything: `GOLD_SELLER_DATA`, else `.data`. */
export function dataFolder({ env }: Pick<CommandContext, 'env'>): string {
  return resolve(env.GOLD_SELLER_DATA ?? '.data');
}

/** The file of the embedded ledger. */
export function ledgerPath(context: Pick<CommandContext, 'env'>): string {
  return join(dataFolder(context), 'ledger.sqlite');
}
