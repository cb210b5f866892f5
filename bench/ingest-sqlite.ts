import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { openLedger } from '@gold-seller/ledger';
import { compare } from './compare.ts';
import { printFigure } from './figure.ts';
import { batchSize, ingestAhead } from './ingest-ahead.ts';
import { syntheticEvents } from './synthetic-events.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'gold-seller-bench-'));
const events = syntheticEvents({ sellers: 1000, orders: 50_000 });
let files = 0;

try {
  const rows = await logRows();
  assert.equal(rows.length, events.length);
  const { ratio, oursPerSecond } = await compare(ingestAll, () => insertAll(rows), { rounds: 5, sideMillis: 1 });
  printFigure({
    bench: 'ingest/sqlite',
    ratio,
    value: oursPerSecond,
    unit: 'events/s',
    against: `prepared inserts of the same rows, ${batchSize} a transaction, synchronous=full`,
  });
} finally {
  rmSync(folder, { recursive: true });
}

/** Checked, settled, durable, tallied: a fresh ledger each time. */
async function ingestAll(): Promise<number> {
  const ledger = await openLedger({ database: freshPath(), now: () => now });
  await ingestAhead(ledger, events, now);
  await ledger.close();
  return events.length;
}

/** The rows ingest writes to the log, in the order in which the events arrive. */
async function logRows(): Promise<readonly (readonly SQLInputValue[])[]> {
  await ingestAll();
  const database = new DatabaseSync(join(folder, `${files}.sqlite`), { readOnly: true });
  const all = database.prepare('select bucket, seller, seq, type, time, source, id, data from log order by time').all();
  database.close();
  return all.map((row) => Object.values(row));
}

async function insertAll(rows: readonly (readonly SQLInputValue[])[]): Promise<number> {
  const path = freshPath();
  const ledger = await openLedger({ database: path, now: () => now });
  await ledger.close();
  const database = new DatabaseSync(path);
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 8000; pragma cache_size = -65536',
  );
  const insert = database.prepare(
    'insert into log (bucket, seller, seq, type, time, source, id, data) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (let at = 0; at < rows.length; at += batchSize) {
    database.exec('begin immediate');
    for (const row of rows.slice(at, at + batchSize)) insert.run(...row);
    database.exec('commit');
  }
  database.close();
  return rows.length;
}

function freshPath(): string {
  rmSync(join(folder, `${files}.sqlite`), { force: true });
  return join(folder, `${++files}.sqlite`);
}
