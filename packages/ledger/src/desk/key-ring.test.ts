import { describe, expect, it } from 'vitest';
import { stores, temporaryLedger, testNow } from '../testing/temporary-ledger.ts';

const key = { id: 'gs_aaaa', name: 'shop', sha256: 'a'.repeat(64), scopes: ['events:write'], endsAt: undefined };
const other = { ...key, id: 'gs_bbbb', sha256: 'b'.repeat(64), endsAt: testNow + 1000 };

describe.each(stores)('the keys of a ledger on %s', (store) => {
  it('are found by the hash of their secret alone, until they end', () =>
    temporaryLedger(store)(
      async ({ keys }) => {
        expect(await keys.list()).toEqual([]);
        await keys.add(key);
        await keys.add(other);
        expect(await keys.find(key.sha256)).toMatchObject({ id: 'gs_aaaa', name: 'shop', scopes: ['events:write'] });
        expect(await keys.find('c'.repeat(64))).toBeUndefined();
        expect((await keys.list()).map(({ id, endsAt }) => [id, endsAt])).toEqual([
          ['gs_aaaa', undefined],
          ['gs_bbbb', testNow + 1000],
        ]);
        await keys.end({ ids: ['gs_aaaa', 'gs_bbbb'], endsAt: testNow + 2000 });
        expect((await keys.list()).map(({ endsAt }) => endsAt)).toEqual([testNow + 2000, testNow + 1000]);
        await keys.end({ ids: ['gs_aaaa'], endsAt: testNow });
        expect(await keys.find(key.sha256)).toBeUndefined();
        expect(await keys.find(other.sha256)).toMatchObject({ id: 'gs_bbbb' });
      },
      { now: () => testNow },
    ));

  it('are refused with an id or a secret that is taken, and ended only where they are', () =>
    temporaryLedger(store)(async ({ keys }) => {
      await keys.add(key);
      await expect(keys.add({ ...other, id: key.id })).rejects.toMatchObject({ code: 'key_conflict' });
      await expect(keys.add({ ...other, sha256: key.sha256 })).rejects.toMatchObject({ code: 'key_conflict' });
      const ended = keys.end({ ids: [key.id, 'gs_none'], endsAt: testNow });
      await expect(ended).rejects.toMatchObject({ code: 'key_not_found' });
      expect(await keys.list()).toHaveLength(1);
      expect(await keys.find(key.sha256)).toMatchObject({ id: key.id });
    }));
});
