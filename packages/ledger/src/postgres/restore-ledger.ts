import { pipeline } from 'node:stream/promises';
import { GoldSellerError } from '@gold-seller/criteria';
import { checkDump } from './check-dump.ts';
import { startClientProgram } from './client-program.ts';
import { ownTables } from './own-tables.ts';
import { refuseTarget } from './refuse-target.ts';

/**
 * Puts a dump that `Ledger.backup` made into a database, in one transaction: all of it, or nothing where any of it cannot be
 * read or is in the way of what is there. Throws `option_invalid` where something is there that may not go, and
 * `ledger_unusable`.
 */
export async function restoreDump(backup: string, address: string, replace: boolean): Promise<void> {
  const listed = await checkDump(backup);
  const hasLedger = await refuseTarget(address, replace);
  // A dump of a whole schema would make the schema too.
  const only = / SCHEMA - public /.test(listed) ? ['--schema=public'] : [];
  const dump = startClientProgram('pg_restore', ['--no-owner', '--no-privileges', ...only, '--file=-', backup]);
  const quiet = ['--no-psqlrc', '--no-password', '--quiet', '--set=ON_ERROR_STOP=1', '--file=-'];
  const target = startClientProgram('psql', quiet, address);
  dump.stdin.end();
  target.stdout.resume();
  target.stdin.write(hasLedger ? `begin;\ndrop table if exists ${ownTables.join(', ')};\n` : 'begin;\n');
  // Without its last line the script changes nothing, however it ended.
  const read = Promise.all([pipeline(dump.stdout, target.stdin, { end: false }), dump.ended]).then(
    () => target.stdin.end('commit;\n'),
    (error: unknown) => {
      target.stdin.destroy();
      throw error;
    },
  );
  const [done, given] = await Promise.allSettled([target.ended, read]);
  // Where the target ended first, what is wrong with the dump is only that nobody read it.
  const isDumpBad = given.status === 'rejected' && given.reason instanceof GoldSellerError;
  for (const each of isDumpBad ? [given] : [done, given]) if (each.status === 'rejected') throw each.reason;
}
