import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { epoch } from '../testing/history.ts';
import { inTemporaryFolder, stores, temporaryLedger, testNow } from '../testing/temporary-ledger.ts';

const registered = (seller: string) => eventOn('seller.registered', epoch, { name: seller }, { seller });

/** Runs a test with a ledger and the thread that writes it. */
function withThread(work: (ledger: Ledger, thread: Worker, database: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const database = `${folder}/ledger.sqlite`;
    const started = once(process, 'worker');
    const ledger = await openLedger({ database, now: () => testNow });
    const [thread]: Worker[] = await started;
    if (thread === undefined) throw new Error('a ledger in SQLite has a thread');
    await work(ledger, thread, database);
  });
}

describe('a ledger whose writing thread dies', () => {
  it.each<[string, (thread: Worker) => unknown]>([
    ['ends', (thread) => thread.terminate()],
    ['throws what nobody catches', (thread) => thread.postMessage(null)],
  ])('because it %s says so to whoever writes, is ill, goes on being read, and can be closed', (_name, kill) =>
    withThread(async (ledger, thread, database) => {
      await ledger.ingest([registered('acme')]);
      await expect(ledger.health()).resolves.toBeUndefined();
      const ended = new Promise((resolve) => thread.once('exit', resolve));
      kill(thread);
      const dead = { code: 'ledger_closed', message: expect.stringContaining('thread that writes the ledger') };
      await expect(ledger.ingest([registered('beta')])).rejects.toMatchObject(dead);
      await ended;
      await expect(ledger.ingest([registered('beta')])).rejects.toMatchObject(dead);
      await expect(ledger.health()).rejects.toMatchObject(dead);
      expect((await ledger.status()).sellersRegistered).toBe(1);
      await ledger.close();
      const again = await openLedger({ database, now: () => testNow });
      expect(await again.ingest([registered('acme'), registered('beta')])).toEqual(['duplicate', 'accepted']);
      await again.close();
    }),
  );

  it('while it is being closed is closed', () =>
    withThread(async (ledger, thread) => {
      const closed = ledger.close();
      await thread.terminate();
      await closed;
      await expect(ledger.health()).rejects.toMatchObject({ code: 'ledger_closed' });
    }));
});

it.each(stores)('a ledger in %s is well', (store) =>
  temporaryLedger(store)(async (ledger) => {
    await expect(ledger.health()).resolves.toBeUndefined();
  }),
);
