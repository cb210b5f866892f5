import { describe, expect, it } from 'vitest';
import type { Drained } from './drained.ts';
import type { LedgerStore } from './ledger-store.ts';
import { stores } from './testing/temporary-ledger.ts';
import { temporaryStore } from './testing/temporary-store.ts';
import { watchDocuments } from './watch-documents.ts';

const row = (key: string) => ({
  ...{ bucket: 0, key: `badges/${key}` },
  content: { bytes: new TextEncoder().encode('{}'), etag: '"e"', type: 'application/json' },
});

/** The store, watched, and how many documents each telling was of. */
function watched(given: LedgerStore) {
  const told: number[] = [];
  const store = watchDocuments(given, ({ documents, startedAt, endedAt }: Drained) => {
    expect(endedAt).toBeGreaterThanOrEqual(startedAt);
    told.push(documents);
  });
  return { told, store };
}

describe.each(stores)('what is told of documents in %s', (name) => {
  const withStore = temporaryStore(name);

  it('is every writing, once it is kept', () =>
    withStore(async (given) => {
      const { told, store } = watched(given);
      await store.inTransaction(async ({ documents }) => {
        await documents.write([row('a'), row('b')]);
        await documents.write([]);
        await documents.write([row('c')]);
        expect(told).toEqual([]);
      });
      expect(told).toEqual([2, 1]);
    }));

  it('is nothing of a transaction that is rolled back', () =>
    withStore(async (given) => {
      const { told, store } = watched(given);
      const broken = store.inTransaction(async ({ documents }) => {
        await documents.write([row('a')]);
        throw new Error('broken off');
      });
      await expect(broken).rejects.toThrow('broken off');
      expect(told).toEqual([]);
    }));
});

describe('what is told of documents in PostgreSQL', () => {
  it('is told once of a transaction that has to be run again', () =>
    temporaryStore('PostgreSQL')(async (given) => {
      const { told, store } = watched(given);
      let runs = 0;
      await store.inTransaction(async ({ documents }) => {
        await documents.write([row('a')]);
        if (++runs < 3) throw Object.assign(new Error('could not serialize access'), { code: '40001' });
      });
      expect(runs).toBe(3);
      expect(told).toEqual([1]);
    }));
});
