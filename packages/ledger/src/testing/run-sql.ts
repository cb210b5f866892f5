import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';

/** Runs one statement on a ledger's database, past the ledger: what an accident or a bug would do to it. */
export async function runSql(database: string, statement: string): Promise<void> {
  if (!database.startsWith('postgres')) {
    const connection = new DatabaseSync(database, { timeout: 10_000 });
    connection.exec(statement);
    connection.close();
    return;
  }
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
