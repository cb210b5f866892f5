import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** Runs a test on an empty database of its own, on the server of this run, and drops it afterwards. */
export async function withTemporaryDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = inject('postgresUrl');
  const name = `gold_seller_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = name;
  await command(server, `create database ${name}`);
  try {
    return await work(url.href);
  } finally {
    await command(server, `drop database ${name} with (force)`);
  }
}

async function command(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
