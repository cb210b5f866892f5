import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder } from '../testing/temporary-ledger.ts';
import { closeDatabase, type Database, inTransaction, openDatabase } from './database.ts';

/** Runs a test with two connections to a file with one table. */
function withTwo(work: (one: Database, other: Database) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'two.sqlite');
    const [one, other] = [openDatabase(path, { readOnly: false }), openDatabase(path, { readOnly: false })];
    one.connection.exec('create table numbers (n int)');
    try {
      await work(one, other);
    } finally {
      await closeDatabase(one);
      await closeDatabase(other);
    }
  });
}

/** Writes without a pause: the next transaction begins as soon as the one before has ended. */
function greedyModule(): URL {
  const module = new URL('./database.ts', import.meta.url).href;
  const script = `
    import { parentPort, workerData } from 'node:worker_threads';
    import { inTransaction, openDatabase } from ${JSON.stringify(module)};
    const database = openDatabase(workerData, { readOnly: false });
    for (let n = 0; ; n++) {
      await inTransaction(database, () => {
        database.connection.exec('insert into numbers values (' + n + ')');
        const until = performance.now() + 100;
        while (performance.now() < until);
      });
      if (n === 0) parentPort.postMessage('begun');
    }`;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}

describe('a transaction in a SQLite file', () => {
  it('waits for another that has the file, and is then run', () =>
    withTwo(async (one, other) => {
      one.connection.exec('begin immediate; insert into numbers values (1)');
      const waiting = inTransaction(other, () => other.connection.exec('insert into numbers values (2)'));
      await setTimeout(100);
      one.connection.exec('commit');
      await waiting;
      expect(other.connection.prepare('select n from numbers').all()).toEqual([{ n: 1 }, { n: 2 }]);
    }));

  it('gets its turn among those of a process that writes without a pause, long ones too', () =>
    withTwo(async (one) => {
      const greedy = new Worker(greedyModule(), {
        workerData: one.path,
        execArgv: ['--conditions=@gold-seller/source'],
      });
      await once(greedy, 'message');
      for (let turn = 0; turn < 5; turn++) {
        await setTimeout(50 + turn * 7);
        const asked = performance.now();
        await inTransaction(one, () => one.connection.exec('insert into numbers values (-1)'));
        expect(performance.now() - asked).toBeLessThan(10_000);
      }
      await greedy.terminate();
    }));

  it('that waits too long says that the ledger is busy, and has changed nothing', () =>
    withTwo(async (one, other) => {
      one.connection.exec('begin immediate');
      const waiting = inTransaction(other, () => other.connection.exec('insert into numbers values (2)'), {
        waitMs: 50,
      });
      await expect(waiting).rejects.toMatchObject({
        code: 'ledger_busy',
        message: expect.stringMatching(/two\.sqlite is being written by another process/),
      });
      one.connection.exec('commit');
      expect(other.connection.prepare('select n from numbers').all()).toEqual([]);
    }));
});
