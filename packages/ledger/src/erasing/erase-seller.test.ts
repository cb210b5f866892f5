import { badgeKey, requireDay } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { bucketOf } from '../bucket.ts';
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

describe.each(stores)('a seller erased from a ledger in %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('is gone from it, as if there had never been one, and the others are as before', () =>
    withTemporaryLedger(async (ledger) => {
      const exportAfter = async () => {
        await ledger.decide('easy', requireDay('2026-02-01'));
        return exportOf(ledger);
      };
      await ledger.publish(easy);
      await ledger.ingest(historyOf('acme'));
      const alone = await exportAfter();
      await ledger.ingest(historyOf('beta'));
      await ledger.decide('easy', requireDay('2026-03-01'));
      expect(await ledger.documents.get(badgeKey('beta'))).toBeDefined();
      await ledger.eraseSeller('beta');
      expect(await ledger.documents.get(badgeKey('beta'))).toBeUndefined();
      const left = await exportOf(ledger);
      expect(left).not.toContain('beta');
      expect(left).toContain(alone.split('\n')[0]);
      await expect(ledger.explain('beta')).rejects.toMatchObject({ code: 'seller_unknown' });
      await ledger.rebuild();
      expect(await exportOf(ledger)).toBe(left);
    }));

  it('is not taken again, alone or among others, and nothing of them comes back', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.ingest([...historyOf('acme'), ...historyOf('beta')]);
      expect(await ledger.eraseSeller('beta')).toEqual({ rows: 6, lines: 0 });
      const before = await exportOf(ledger);
      expect(new Set(await ledger.ingest(historyOf('beta')))).toEqual(new Set(['seller_erased']));
      const [ordered] = orderLife('o2', epoch, { seller: 'beta' });
      const [accepted] = orderLife('o3', epoch, { seller: 'gamma' });
      if (ordered === undefined || accepted === undefined) throw new Error('an order has events');
      expect(await ledger.ingest([ordered, accepted])).toEqual(['seller_erased', 'accepted']);
      expect(await exportOf(ledger)).not.toContain('beta');
      expect((await exportOf(ledger)).startsWith(before.split('\n')[0] ?? '')).toBe(true);
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
