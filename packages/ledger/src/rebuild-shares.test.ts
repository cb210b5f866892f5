import { expect, it } from 'vitest';
import { eventOn } from './testing/event-on.ts';
import { epoch } from './testing/history.ts';
import { sellersInBucket } from './testing/sellers-in-bucket.ts';
import { exportOf, withTemporaryLedger } from './testing/temporary-ledger.ts';
import { withWatchedWriter } from './testing/watched-writer.ts';

const settlement = { version: 1, zone: 'UTC', disputeDays: 0 };

it('a rebuild takes neighbouring buckets in one transaction only while their sellers are few', () =>
  withTemporaryLedger(
    async (ledger, path) => {
      const sellers = [7, 8, 9].flatMap((bucket) => sellersInBucket(bucket, 240));
      const registered = sellers.map((seller) => eventOn('seller.registered', epoch, { name: 'Shop' }, { seller }));
      await ledger.ingest(registered);
      const before = await exportOf(ledger);
      await withWatchedWriter(path, settlement, async ({ writer, store }) => {
        expect(await writer.rebuild(() => {})).toEqual({ sellers: 720 });
        expect(store.sellersEach.filter((count) => count > 0)).toEqual([480, 240]);
      });
      expect(await exportOf(ledger)).toBe(before);
    },
    { settlement },
  ));

it('a rebuild lets go of what is left in a bucket that has no seller', () =>
  withTemporaryLedger(
    async (ledger, path) => {
      await ledger.ingest([eventOn('seller.registered', epoch, { name: 'Acme' })]);
      const before = await exportOf(ledger);
      await withWatchedWriter(path, settlement, async ({ writer, database }) => {
        const stray = { bucket: 5, seller: 'nobody', month: 1, packed: new Uint8Array([1]) };
        await database.kysely.insertInto('tally').values(stray).execute();
        expect(await writer.rebuild(() => {})).toEqual({ sellers: 1 });
        const left = await database.kysely.selectFrom('tally').select('seller').execute();
        expect(left.map(({ seller }) => seller)).not.toContain('nobody');
      });
      expect(await exportOf(ledger)).toBe(before);
    },
    { settlement },
  ));
