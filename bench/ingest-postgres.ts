import assert from 'node:assert/strict';
import { openLedger } from '@gold-seller/ledger';
import { Client } from 'pg';
import { startPostgres } from '../packages/ledger/src/testing/postgres.ts';
import { compare } from './compare.ts';
import { printFigure } from './figure.ts';
import { batchSize, ingestAhead } from './ingest-ahead.ts';
import { syntheticEvents } from './synthetic-events.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const events = syntheticEvents({ sellers: 1000, orders: 25_000 });
const server = await startPostgres((line) => console.error(line));
const columns = ['bucket', 'seller', 'seq', 'type', 'time', 'source', 'id', 'data'] as const;
let databases = 0;

try {
  const rows = await logRows();
  assert.equal(rows.length, events.length);
  const { ratio, oursPerSecond } = await compare(
    async () => {
      await ingestAll(await freshDatabase());
      return events.length;
    },
    () => insertAll(rows),
    { rounds: 5, sideMillis: 1 },
  );
  printFigure({
    bench: 'ingest/postgres',
    ratio,
    value: oursPerSecond,
    unit: 'events/s',
    against: `unnest inserts of the same rows, ${batchSize} a statement and transaction, fsync on`,
  });
} finally {
  await server.stop();
}

/** Checked, settled, durable, tallied: a fresh ledger each time. */
async function ingestAll(database: string): Promise<void> {
  const ledger = await openLedger({ database, now: () => now });
  await ingestAhead(ledger, events, now);
  await ledger.close();
}

async function freshDatabase(): Promise<string> {
  const url = new URL(server.url);
  url.pathname = `bench_${++databases}`;
  await asked(server.url, `create database bench_${databases}`);
  return url.href;
}

async function asked(address: string, statement: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

type Row = Readonly<Record<string, string | number | null>>;

/** The rows ingest writes to the log, in the order in which the events arrive. */
async function logRows(): Promise<readonly Row[]> {
  const database = await freshDatabase();
  await ingestAll(database);
  return asked(database, `select ${columns.join(', ')} from log order by time`);
}

async function insertAll(rows: readonly Row[]): Promise<number> {
  const database = await freshDatabase();
  await (await openLedger({ database, now: () => now })).close();
  const client = new Client({ connectionString: database });
  await client.connect();
  for (let at = 0; at < rows.length; at += batchSize) {
    const part = rows.slice(at, at + batchSize);
    await client.query(
      `insert into log (${columns.join(', ')}) select * from unnest($1::integer[], $2::text[], $3::integer[], $4::text[],
         $5::bigint[], $6::text[], $7::text[], $8::text[])`,
      columns.map((column) => part.map((row) => row[column])),
    );
  }
  await client.end();
  return rows.length;
}
