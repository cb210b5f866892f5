import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL database that is empty before the tests of a run. */
    readonly emptyDatabase: string;
  }
}

/** For projects that need one database only. Vitest runs it once before their tests, and what it gives back after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres(console.log);
  const name = `gold_seller_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  const address = new URL(url);
  address.pathname = name;
  project.provide('emptyDatabase', address.href);
  return async () => {
    await client.query(`drop database ${name} with (force)`);
    await client.end();
    await stop();
  };
}
