import { GoldSellerError } from '@gold-seller/criteria';
import { DEFAULT_MIGRATION_TABLE } from 'kysely/migration';
import { knownMigrations } from '../migrate.ts';
import { runClientProgram } from './client-program.ts';
import { postgresTypes } from './column-types.ts';
import { truthTables } from './own-tables.ts';

/** Throws `ledger_unusable` where a dump is none of a ledger that this version can open; gives what is in it, as a list. */
export async function checkDump(backup: string): Promise<string> {
  const listed = await runClientProgram('pg_restore', ['--list', backup]);
  const missing = [...truthTables, DEFAULT_MIGRATION_TABLE].find((table) => !isListed(listed, table));
  if (missing !== undefined) throw notWhole(backup, `it has no table ${missing}`);
  const known = knownMigrations(postgresTypes);
  const done = await migrationsIn(backup);
  const unknown = done.toSorted().find((name) => !known.includes(name));
  if (unknown !== undefined) throw notWhole(backup, `a newer version of the program made it (${unknown})`);
  if (done.length === 0) throw notWhole(backup, 'nothing in it says which version of the program made it');
  return listed;
}

function isListed(listed: string, table: string): boolean {
  return new RegExp(`^\\d.* TABLE DATA \\S+ ${table} `, 'm').test(listed);
}

/** The names are the first column. */
async function migrationsIn(backup: string): Promise<readonly string[]> {
  const which = ['--data-only', `--table=${DEFAULT_MIGRATION_TABLE}`];
  const script = await runClientProgram('pg_restore', [...which, '--file=-', backup]);
  const [, rows = ''] = /^COPY .* FROM stdin;\n((?:.*\t.*\n)*)\\\.$/m.exec(script) ?? [];
  return rows.split('\n').flatMap((row) => (row === '' ? [] : (row.split('\t')[0] ?? [])));
}

function notWhole(backup: string, reason: string): GoldSellerError {
  return new GoldSellerError('ledger_unusable', `${backup} is not a whole ledger: ${reason}`);
}
