import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

/** Waits until some transaction in a PostgreSQL database waits for what another holds. */
export async function untilSomebodyWaits(database: string): Promise<void> {
  // A connection of its own: inside a transaction the list of others stays as it was first read.
  const client = new Client({ connectionString: database });
  await client.connect();
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await client.query(waiting)).rowCount === 0) await setTimeout(5);
  await client.end();
}
