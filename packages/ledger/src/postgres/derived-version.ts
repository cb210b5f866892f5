import { type Kysely, sql } from 'kysely';
import { derivedVersion } from '../derived-version.ts';
import type { Schema } from '../schema.ts';

// What a table is made by is said in its comment: it goes with the table through a dump and a restore.

/** Makes anew what the database has derived, where another version of the program made it. */
export async function bringUpToDate(db: Kysely<Schema>, rebuild: () => Promise<unknown>): Promise<void> {
  const { rows } = await sql<{ readonly made: string | null; readonly used: boolean }>`
    select obj_description('tally'::regclass, 'pg_class') as made, exists (select from log) as used`.execute(db);
  const [found] = rows;
  if (found?.made === current) return;
  if (found?.used === true) await rebuild();
  await sql`comment on table tally is ${sql.lit(current)}`.execute(db);
}

const current = `derived, version ${derivedVersion}`;
