import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { postgresTypes } from './column-types.ts';
import { openPool } from './database.ts';
import { ownTables } from './own-tables.ts';

test('every table that the migrations make is known for our own, and none beside', () =>
  withTemporaryDatabase(async (database) => {
    const kysely = await openPool(database);
    try {
      await migrate(kysely, postgresTypes);
      const { rows } = await sql<{ name: string }>`
        select table_name as name from information_schema.tables where table_schema = 'public'`.execute(kysely);
      expect(rows.map(({ name }) => name).toSorted()).toEqual(ownTables.toSorted());
    } finally {
      await kysely.destroy();
    }
  }));
