import { badgeKey, requireDay } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { bucketOf } from '../bucket.ts';
import type { Ledger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { runSql } from '../testing/run-sql.ts';
import { exportOf, stores, temporaryLedger } from '../testing/temporary-ledger.ts';

const easy = monthlyPolicy('easy', [
  { metric: 'orders_completed', window: { days: 60 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
]);

const historyOf = (seller: string) => [
  eventOn('seller.registered', epoch - 10, { name: `Shop ${seller}`, country: 'DE' }, { seller }),
  ...orderLife('o1', epoch, { seller }),
  eventOn('event.withdrawn', epoch + 9, { source: 'test', id: 'never came' }, { seller }),
];

/** Decides two months, of which sellers but the first are there in the second alone. */
async function takeHistories(ledger: Ledger, [first = '', ...others]: readonly string[]): Promise<void> {
  await ledger.publish(easy);
  await ledger.ingest(historyOf(first));
  await ledger.decide('easy', requireDay('2026-02-01'));
  await ledger.ingest(others.flatMap(historyOf));
  await ledger.decide('easy', requireDay('2026-03-01'));
}

describe.each(stores)('a seller erased from a ledger in %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('is gone from it, as if there had never been one, and the others are as before', () =>
    withTemporaryLedger(async (ledger) => {
      const expected = await withTemporaryLedger(async (alone) => {
        await takeHistories(alone, ['acme']);
        return exportOf(alone);
      });
      await takeHistories(ledger, ['acme', 'beta']);
      expect(await ledger.documents.get(badgeKey('beta'))).toBeDefined();
      await ledger.eraseSeller('beta');
      expect(await ledger.documents.get(badgeKey('beta'))).toBeUndefined();
      const left = await exportOf(ledger);
      expect(left).toBe(expected);
      await expect(ledger.explain('beta')).rejects.toMatchObject({ code: 'seller_unknown' });
      await ledger.rebuild();
      expect(await exportOf(ledger)).toBe(left);
    }));

  it('is not taken again, alone or among others, and nothing of them comes back', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.ingest([...historyOf('acme'), ...historyOf('beta')]);
      expect(await ledger.eraseSeller('beta')).toEqual({ rows: 6, lines: 0 });
      const before = await exportOf(ledger);
      expect(before).not.toContain('beta');
      expect(new Set(await ledger.ingest(historyOf('beta')))).toEqual(new Set(['seller_erased']));
      const [ordered] = orderLife('o2', epoch, { seller: 'beta' });
      const [accepted] = orderLife('o3', epoch, { seller: 'gamma' });
      if (ordered === undefined || accepted === undefined) throw new Error('an order has events');
      expect(await ledger.ingest([ordered, accepted])).toEqual(['seller_erased', 'accepted']);
      const after = (await exportOf(ledger)).split('\n').filter((line) => !line.includes('gamma'));
      expect(after.join('\n')).toBe(before);
      expect(await ledger.status()).toMatchObject({ sellersRegistered: 1, sellersUnregistered: 1 });
      expect(await ledger.eraseSeller('beta')).toEqual({ rows: 0, lines: 0 });
    }));

  it('has to have been there: an id nobody named is refused, and can come later', () =>
    withTemporaryLedger(async (ledger) => {
      await expect(ledger.eraseSeller('beta')).rejects.toMatchObject({ code: 'seller_unknown' });
      expect(new Set(await ledger.ingest(historyOf('beta')))).toEqual(new Set(['accepted']));
    }));

  it('is what a doctor counts, and finds where rows of theirs are there', () =>
    withTemporaryLedger(async (ledger, database) => {
      const found = async () => {
        const keys: string[] = [];
        for await (const { key, count } of ledger.doctor()) keys.push(`${key} ${count}`);
        return keys;
      };
      await ledger.ingest([...historyOf('acme'), ...historyOf('beta')]);
      await ledger.eraseSeller('beta');
      expect(await found()).toEqual(['sellers-erased 1']);
      await runSql(database, `insert into outbox (bucket, seller) values (${bucketOf('beta')}, 'beta')`);
      expect(await found()).toEqual(['erased-there 1', 'outbox-waiting 1', 'sellers-erased 1']);
    }));
});
