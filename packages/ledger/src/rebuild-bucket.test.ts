import { requireDay } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { bucketOf } from './bucket.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { busyMarket, partsOf } from './testing/busy-market.ts';
import { eventOn } from './testing/event-on.ts';
import { epoch, orderLife } from './testing/history.ts';
import { monthlyPolicy } from './testing/monthly-policy.ts';
import { runSql } from './testing/run-sql.ts';
import { exportOf, stores, temporaryLedger, testNow } from './testing/temporary-ledger.ts';

const isSoak = process.env.GOLD_SELLER_SOAK !== undefined;

const easy = monthlyPolicy('easy', [
  { metric: 'orders_completed', window: { days: 60 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
]);

async function errorsIn(ledger: Ledger): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { severity, key } of ledger.doctor()) if (severity === 'error') found.push(key);
  return found;
}

describe.each(stores)('a rebuild of a ledger in %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('leaves nothing of those who have no log, and all of those who have one', () =>
    withTemporaryLedger(async (ledger, database) => {
      await ledger.publish(easy);
      const registered = eventOn('seller.registered', epoch - 100, { name: 'Acme', country: 'DE' });
      await ledger.ingest([registered, ...orderLife('o1', epoch)]);
      await ledger.decide('easy', requireDay('2026-02-01'));
      const before = await exportOf(ledger);
      const left = `${bucketOf('left')}, 'left'`;
      for (const statement of [
        `insert into tally select ${left}, month, packed from tally where seller = 'acme'`,
        `insert into document select ${bucketOf('left')}, 'badges/left', bytes, etag, type from document`,
        `insert into seller (bucket, seller, last_seq, last_buyer, withdrawals)
          values (${bucketOf('gone')}, 'gone', 7, 0, 0)`,
        `delete from seller where seller = 'acme'`,
      ]) {
        await runSql(database, statement);
      }
      expect(await ledger.rebuild()).toEqual({ sellers: 1 });
      expect(await errorsIn(ledger)).toEqual([]);
      expect(await exportOf(ledger)).toBe(before);
      expect(await ledger.documents.get('badges/left')).toBeUndefined();
    }));
});

describe('a ledger in PostgreSQL that is rebuilt', () => {
  const withTemporaryLedger = temporaryLedger('PostgreSQL');

  it('takes no seller from those who ingest at the same time, and comes to what they ingest', () =>
    withTemporaryLedger(async (ledger, database) => {
      const parts = partsOf(busyMarket(30, isSoak ? 40 : 6), 7);
      const others = await Promise.all([0, 1, 2].map(() => openLedger({ database, now: () => testNow })));
      let isIngesting = true;
      const rebuild = async () => {
        while (isIngesting) await ledger.rebuild();
      };
      const ingest = async (each: Ledger, at: number) => {
        const outcomes: string[] = [];
        for (const part of parts.filter((_, index) => index % 3 === at)) outcomes.push(...(await each.ingest(part)));
        return outcomes;
      };
      const ingested = Promise.all(others.map(ingest)).finally(() => {
        isIngesting = false;
      });
      const [outcomes] = await Promise.all([ingested, rebuild(), rebuild()]);
      expect(new Set(outcomes.flat())).toEqual(new Set(['accepted']));
      expect(await errorsIn(ledger)).toEqual([]);
      const seen = await exportOf(ledger);
      await ledger.rebuild();
      expect(await exportOf(ledger)).toBe(seen);
      await Promise.all(others.map((each) => each.close()));
    }));
});
