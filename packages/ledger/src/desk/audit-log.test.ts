import { GoldSellerError } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { stores, temporaryLedger, testNow } from '../testing/temporary-ledger.ts';

const asked = {
  actor: 'shop (gs_aaaa)',
  action: 'endKey',
  target: 'gs_bbbb',
  why: 'it leaked',
  before: { ends: null },
};

describe.each(stores)('the audit log on %s', (store) => {
  it('has who did what to what, why, before and after; the newest first', () =>
    temporaryLedger(store)(async ({ audit }) => {
      expect(
        await audit.around(
          asked,
          async () => 7,
          (result) => ({ ends: result }),
        ),
      ).toBe(7);
      const refused = audit.around({ ...asked, why: undefined }, () =>
        Promise.reject(new GoldSellerError('key_not_found', 'there is none')),
      );
      await expect(refused).rejects.toMatchObject({ code: 'key_not_found' });
      const failed = audit.around({ ...asked, target: undefined }, () => Promise.reject(new Error('secret')));
      await expect(failed).rejects.toThrow('secret');
      const entries = await audit.list({ limit: 10 });
      expect(entries.map(({ number: _number, at: _at, ...entry }) => entry)).toEqual([
        { ...asked, target: undefined, outcome: { refused: 'internal' } },
        { ...asked, why: undefined, outcome: { refused: 'key_not_found' } },
        { ...asked, outcome: { after: { ends: 7 } } },
      ]);
      expect(entries.every(({ at }) => at === testNow)).toBe(true);
      const [newest] = entries;
      expect(await audit.list({ limit: 1, before: newest?.number ?? 0 })).toEqual([entries[1]]);
    }));

  it('keeps what was asked for while it is done, and does nothing that it cannot note', () =>
    temporaryLedger(store)(async (ledger) => {
      await ledger.audit.around(asked, async () => {
        expect(await ledger.audit.list({ limit: 1 })).toMatchObject([{ action: 'endKey', outcome: undefined }]);
      });
      await ledger.close();
      let isDone = false;
      const change = async () => {
        isDone = true;
      };
      await expect(ledger.audit.around(asked, change)).rejects.toThrow();
      expect(isDone).toBe(false);
    }));
});
