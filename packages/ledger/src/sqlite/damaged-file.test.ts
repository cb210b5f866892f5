import { open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { requireDay } from '@gold-seller/criteria';
import { expect, it } from 'vitest';
import { type Ledger, openLedger } from '../ledger.ts';
import { busyMarket } from '../testing/busy-market.ts';
import { testNow, withTemporaryLedger } from '../testing/temporary-ledger.ts';

async function all(list: AsyncIterable<unknown>): Promise<void> {
  for await (const _each of list);
}

/** Overwrites the page that every search in a table begins at. */
async function damage(database: string, table: string): Promise<void> {
  const file = new DatabaseSync(database);
  const size = Number(file.prepare('pragma page_size').get()?.page_size);
  const root = Number(file.prepare('select rootpage from sqlite_schema where name = ?').get(table)?.rootpage);
  file.close();
  const handle = await open(database, 'r+');
  await handle.write(new Uint8Array(size).fill(0xa5), 0, size, (root - 1) * size);
  await handle.close();
}

const day = requireDay('2026-06-01');

it.each<[string, string, (ledger: Ledger) => Promise<unknown>]>([
  ['status', 'log', (ledger) => ledger.status()],
  ['an export', 'log', (ledger) => all(ledger.exportLines())],
  ['the doctor', 'log', (ledger) => all(ledger.doctor())],
  ['metrics', 'tally', (ledger) => all(ledger.metrics(day, 30))],
  ['the page of sellers', 'seller', (ledger) => ledger.sellers({ limit: 10, offset: 0 })],
  ['a public document', 'document', async (ledger) => ledger.documents.get('badges/acme')],
])('%s of a file whose table is damaged says so, with its path', (_name, table, read) =>
  withTemporaryLedger(async (made, database) => {
    await made.ingest(busyMarket(20, 1));
    await made.close();
    await damage(database, table);
    const ledger = await openLedger({ database, now: () => testNow });
    const damaged = { code: 'ledger_unusable', message: expect.stringContaining(`${database} is damaged`) };
    await expect(read(ledger)).rejects.toMatchObject(damaged);
    await ledger.close();
  }),
);

it('a file whose log is damaged where it is looked into first is refused with that, when it is opened', () =>
  withTemporaryLedger(async (made, database) => {
    await made.ingest(busyMarket(20, 1));
    await made.close();
    await damage(database, 'log');
    const file = new DatabaseSync(database);
    file.exec('pragma user_version = 1');
    file.close();
    const opening = openLedger({ database, now: () => testNow });
    await expect(opening).rejects.toMatchObject({
      code: 'ledger_unusable',
      message: expect.stringContaining('damaged'),
    });
  }));
