import { readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openLedger } from '../ledger.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { exportOf, testNow, withTemporaryLedger } from '../testing/temporary-ledger.ts';

const orders = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => orderLife(`o${from + index}`, epoch + ((from + index) % 90))).flat();

const total = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

test('a backup made while events come in is a whole ledger with every event acknowledged before it began', () =>
  withTemporaryLedger(async (ledger, path) => {
    const known = orders(0, 1500);
    await ledger.ingest(known);
    const file = join(dirname(path), 'backup.sqlite');
    const [shares, written] = [[] as number[], { batches: 0, done: false }];
    const making = ledger
      .backup(file, (share) => shares.push(share))
      .finally(() => {
        written.done = true;
      });
    while (!written.done) await ledger.ingest(orders(2000 + written.batches++ * 3, 3));
    await making;
    expect(written.batches).toBeGreaterThan(1);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(await readdir(dirname(path))).toEqual(expect.not.arrayContaining(['backup.sqlite.unfinished']));
    const copy = await openLedger({ database: file, now: () => testNow });
    try {
      expect(new Set(await copy.ingest(known))).toEqual(new Set(['duplicate']));
      const before = await exportOf(copy);
      await copy.rebuild();
      expect(await exportOf(copy)).toBe(before);
    } finally {
      await copy.close();
    }
  }));

test('a backup never begins anew, though another connection commits between any two of its steps', () =>
  withTemporaryLedger(async (ledger, path) => {
    await ledger.ingest(orders(0, 1500));
    const other = new DatabaseSync(path);
    const shares: number[] = [];
    await ledger.backup(join(dirname(path), 'backup.sqlite'), (share) => {
      shares.push(share);
      if (shares.length < 50) other.exec('create table passing (a); drop table passing');
    });
    other.close();
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.length).toBeLessThan(50);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  }));

test('a backup holds nothing that came after it, and can itself be written to', () =>
  withTemporaryLedger(async (ledger, path) => {
    await ledger.ingest(orders(0, 5));
    const before = await exportOf(ledger);
    const file = join(dirname(path), 'backup.sqlite');
    await ledger.backup(file);
    await ledger.ingest(orders(5, 5));
    const copy = await openLedger({ database: file, now: () => testNow });
    try {
      expect(await exportOf(copy)).toBe(before);
      await copy.ingest(orders(5, 400));
      expect(total((await copy.status()).events)).toBe(405 * 4);
      await ledger.ingest(orders(10, 395));
      expect(await exportOf(copy)).toBe(await exportOf(ledger));
    } finally {
      await copy.close();
    }
  }));

test('a backup overwrites nothing', () =>
  withTemporaryLedger(async (ledger, path) => {
    const file = join(dirname(path), 'there');
    await writeFile(file, 'mine');
    await expect(ledger.backup(file)).rejects.toMatchObject({ code: 'option_invalid' });
    await expect(ledger.backup(path)).rejects.toMatchObject({ code: 'option_invalid' });
    expect((await stat(file)).size).toBe(4);
  }));

test('of two backups to one file at once, one is made and one is refused', () =>
  withTemporaryLedger(async (ledger, path) => {
    const file = join(dirname(path), 'backup.sqlite');
    const results = await Promise.allSettled([ledger.backup(file), ledger.backup(file)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'option_invalid' } });
  }));

test('a folder that cannot be written is refused with the path', () =>
  withTemporaryLedger(async (ledger, path) => {
    for (const file of [join(dirname(path), 'no-folder', 'b'), join(path, 'b')])
      await expect(ledger.backup(file)).rejects.toMatchObject({
        code: 'ledger_unusable',
        message: expect.stringContaining(file),
      });
  }));
