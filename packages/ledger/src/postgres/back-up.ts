import { writeNewFile } from '../write-new-file.ts';
import { runClientProgram } from './client-program.ts';
import { ownTables } from './own-tables.ts';

/**
 * Dumps a ledger, as it is at one instant, to a path where there is none yet, with `pg_dump`, while it is read and
 * written; what others keep in its database is left out. Throws `option_invalid` where there is something, and
 * `ledger_unusable`.
 */
export async function backUp(address: string, path: string): Promise<void> {
  const tables = ownTables.map((table) => `--table=${table}`);
  await writeNewFile(path, async (unfinished) => {
    const args = ['--format=custom', '--no-owner', '--no-privileges', ...tables, `--file=${unfinished}`];
    await runClientProgram('pg_dump', args, address);
  });
}
