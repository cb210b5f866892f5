import { GoldSellerError } from '@gold-seller/criteria';
import { sql } from 'kysely';
import { runClientProgram } from './client-program.ts';
import { openPool } from './database.ts';

/**
 * Puts a dump that `Ledger.backup` made into a database, in one transaction: all of it, or nothing where any of it cannot be
 * read. Throws `option_invalid` where a ledger is there that may not go, and `ledger_unusable`.
 */
export async function restoreDump(backup: string, address: string, replace: boolean): Promise<void> {
  const listed = await runClientProgram('pg_restore', ['--list', backup]);
  if (!/ TABLE DATA \S+ programme_log /.test(listed)) {
    throw new GoldSellerError('ledger_unusable', `the backup ${backup} has no ledger in it`);
  }
  if (!replace) await refuseLedger(address);
  const all = ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges'];
  await runClientProgram('pg_restore', [...all, '--clean', '--if-exists', backup], address);
}

async function refuseLedger(address: string): Promise<void> {
  const kysely = await openPool(address);
  try {
    const { rows } = await sql<{ there: boolean }>`select to_regclass('programme_log') is not null as there`.execute(
      kysely,
    );
    if (rows[0]?.there !== true) return;
    throw new GoldSellerError('option_invalid', 'there is a ledger in that database already: --replace lets it go');
  } finally {
    await kysely.destroy();
  }
}
