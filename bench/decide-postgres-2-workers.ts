import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { Client } from 'pg';
import { startPostgres } from '../packages/ledger/src/testing/postgres.ts';
import { printFigure } from './figure.ts';
import { emptyLedger, type FilledSeller, filledAccount, filledSellers, firstDay, openedDay } from './filled-ledger.ts';
import { runWorker } from './started-worker.ts';

// Two workers that share the runs of a ledger in PostgreSQL, against one alone.

const sellers = 20_000;
const ordersADay = 0.5;
const rounds = 3;
const server = await startPostgres((line) => console.error(line));

try {
  const url = new URL(server.url);
  url.pathname = 'bench';
  const { cellsEach } = await fill(url.href);
  let day = firstDay;
  await runWorker(url.href, day++);
  const ratios: number[] = [];
  const together: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const alone = await runWorker(url.href, day++);
    assert.equal(alone.decided, sellers);
    const both = await Promise.all([runWorker(url.href, day), runWorker(url.href, day)]);
    day++;
    const slower = Math.max(...both.map(({ seconds: [taken = 0] }) => taken));
    ratios.push((alone.seconds[0] ?? 0) / slower);
    together.push(sellers / slower);
    // Whoever worked longer alone would show in the slower one's time; both are in the run from its beginning to its end.
  }
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
  printFigure({
    bench: 'decide/postgres-2-workers',
    ratio: middle(ratios),
    value: middle(together),
    unit: 'sellers/s',
    against: `one worker, on ${availableParallelism()} cores with the server on the same: ${sellers} sellers, ${cellsEach} cells each`,
  });
} finally {
  await server.stop();
}

async function fill(database: string): Promise<{ readonly cellsEach: number }> {
  await asked(server.url, 'create database bench');
  await emptyLedger(database);
  const filled = filledSellers(sellers, ordersADay);
  const all = [...filled.sellers()];
  const client = new Client({ connectionString: database });
  await client.connect();
  await client.query(
    `insert into seller (bucket, seller, last_seq, last_buyer, withdrawals, opened_day, account)
     select bucket, seller, 0, 0, 0, $3, $4 from unnest($1::integer[], $2::text[]) as k(bucket, seller)`,
    [all.map(({ bucket }) => bucket), all.map(({ seller }) => seller), openedDay, filledAccount],
  );
  for (let at = 0; at < all.length; at += 1000) await addTallies(client, all.slice(at, at + 1000));
  await client.query('vacuum analyze');
  await client.end();
  return filled;
}

async function addTallies(client: Client, some: readonly FilledSeller[]): Promise<void> {
  const rows = some.flatMap(({ bucket, seller, months }) =>
    months.map(([month, packed]) => ({ bucket, seller, month, packed })),
  );
  await client.query(
    `insert into tally (bucket, seller, month, packed)
     select * from unnest($1::integer[], $2::text[], $3::integer[], $4::bytea[])`,
    [
      rows.map(({ bucket }) => bucket),
      rows.map(({ seller }) => seller),
      rows.map(({ month }) => month),
      rows.map(({ packed }) => Buffer.from(packed)),
    ],
  );
}

async function asked(database: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: database });
  await client.connect();
  await client.query(statement);
  await client.end();
}
