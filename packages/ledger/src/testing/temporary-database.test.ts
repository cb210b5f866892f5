import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { withTemporaryDatabase } from './temporary-database.ts';

test('each piece of work has an empty database of its own', async () => {
  const makeTable = (url: string) => query(url, 'create table only_here (n int)');
  await Promise.all([withTemporaryDatabase(makeTable), withTemporaryDatabase(makeTable)]);
});

test('it gives back what the work gives back, and the database is dropped though a connection is open', async () => {
  const name = await withTemporaryDatabase(async (url) => {
    const open = new Client({ connectionString: url });
    open.on('error', () => {});
    await open.connect();
    return new URL(url).pathname.slice(1);
  });
  expect(await isThere(name)).toBe(false);
});

test('the database is dropped where the work fails, whose error is what is thrown', async () => {
  let name = '';
  const failing = withTemporaryDatabase(async (url) => {
    name = new URL(url).pathname.slice(1);
    expect(await isThere(name)).toBe(true);
    throw new Error('expected');
  });
  await expect(failing).rejects.toThrow('expected');
  expect(await isThere(name)).toBe(false);
});

async function isThere(name: string): Promise<boolean> {
  return (await query(inject('postgresUrl'), 'select 1 from pg_database where datname = $1', [name])) === 1;
}

/** How many rows it found or touched. */
async function query(url: string, statement: string, values: readonly string[] = []): Promise<number | null> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rowCount;
  } finally {
    await client.end();
  }
}
