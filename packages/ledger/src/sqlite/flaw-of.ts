import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { knownMigrations } from '../migrate.ts';
import { sqliteTypes } from './column-types.ts';

/** Why a file is not a whole ledger that this version can open; nothing where it is one. Leaves no file beside it. */
export function flawOf(path: string): string | undefined {
  let connection: DatabaseSync | undefined;
  try {
    // Immutable: a file that nobody writes to, read without a log or locks beside it.
    connection = new DatabaseSync(`${pathToFileURL(path).href}?immutable=1`, { readOnly: true });
    return flawIn(connection);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    connection?.close();
  }
}

/** The truth and the list of migrations; what is derived has changed its tables over time. */
const wantedTables = ['kysely_migration', 'log', 'programme_log', 'buyer'];

function flawIn(connection: DatabaseSync): string | undefined {
  const names = (sql: string) =>
    connection
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]));
  const [verdict = 'no answer'] = names('pragma integrity_check(1)');
  if (verdict !== 'ok') return verdict;
  const tables = names(`select name from sqlite_schema where type = 'table'`);
  const missing = wantedTables.find((table) => !tables.includes(table));
  if (missing !== undefined) return `it has no table ${missing}`;
  const known = knownMigrations(sqliteTypes);
  const unknown = names('select name from kysely_migration order by name').find((name) => !known.includes(name));
  return unknown === undefined ? undefined : `a newer version of the program made it (${unknown})`;
}
