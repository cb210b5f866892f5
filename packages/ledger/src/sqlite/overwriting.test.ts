import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { requireDay } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { buyerHash } from '../buyer-hash.ts';
import { partsOf } from '../testing/busy-market.ts';
import { eventOn } from '../testing/event-on.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { inTemporaryFolder, withTemporaryLedger } from '../testing/temporary-ledger.ts';
import { closeDatabase, openDatabase } from './database.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { overwriter } from './overwriting.ts';

/** Which of some texts are still in the bytes of a ledger's file or of the log beside it. */
async function stillThere(path: string, texts: readonly string[]): Promise<readonly string[]> {
  const bytes = await Promise.all([path, `${path}-wal`].map((file) => readFile(file)));
  return texts.filter((text) => bytes.some((each) => each.includes(text)));
}

const sellers = Array.from({ length: 12 }, (_, index) => `shop-${index}`);

/** Every seller's orders, one a buyer, in small batches: pages fill, split and are written many times. */
function market(placedOn: number) {
  const orders = sellers.flatMap((seller) =>
    Array.from({ length: 80 }, (_, n) => ({ seller, orderId: `${seller}/order-${n}`, buyer: `${seller}/buyer ${n}` })),
  );
  // A step that shares no factor with their number, so that neighbours do not come together.
  const mixed = orders.map((_, at) => orders[(at * 347) % orders.length] ?? orders[0]);
  const named = sellers.map((seller) =>
    eventOn('seller.registered', placedOn, { name: `Name of ${seller}.` }, { seller }),
  );
  return [...named, ...mixed.flatMap((order) => (order ? orderLife(order.orderId, placedOn, order) : []))];
}

const line = (text: string) =>
  ({ text, isWhole: true, id: undefined, code: 'json_broken', path: '', reason: 'is broken' }) as const;

const withMarket = (placedOn: number, work: Parameters<typeof withTemporaryLedger<void>>[0]) =>
  withTemporaryLedger(async (ledger, path) => {
    for (const part of partsOf(market(placedOn), 150)) await ledger.ingest(part);
    await work(ledger, path);
  });

describe('what goes from a ledger in SQLite is in no byte of its files', () => {
  it('of buyers: the hashes they were known by, and the lines kept that name them', () =>
    withMarket(epoch, async (ledger, path) => {
      const gone = sellers.flatMap((seller) => [3, 31, 62].map((n) => [seller, `${seller}/buyer ${n}`] as const));
      const hashes = gone.map(([seller, buyer]) => buyerHash(seller, buyer));
      const buyers = gone.map(([, buyer]) => `"${buyer}"`);
      await ledger.reject(buyers.map((buyer) => line(`{"buyer":${buyer},`)));
      expect(await stillThere(path, [...hashes, ...buyers])).toEqual([...hashes, ...buyers]);
      await Promise.all(gone.map(([, buyer]) => ledger.eraseBuyer(buyer)));
      expect(await stillThere(path, [...hashes, ...buyers])).toEqual([]);
    }));

  it('of a seller: id, name, orders and buyers', () =>
    withMarket(epoch, async (ledger, path) => {
      const texts = ['shop-7', 'Name of shop-7.', 'shop-7/order-12', buyerHash('shop-7', 'shop-7/buyer 12')];
      expect(await stillThere(path, texts)).toEqual(texts);
      await ledger.eraseSeller('shop-7');
      expect(await stillThere(path, texts)).toEqual([]);
    }));

  it('of sealed matters: their orders, also where a seller is erased meanwhile', () =>
    withMarket(requireDay('2024-01-10'), async (ledger, path) => {
      const texts = sellers.flatMap((seller) => [7, 50].map((n) => `${seller}/order-${n}`));
      expect(await stillThere(path, texts)).toEqual(texts);
      const [sealed] = await Promise.all([ledger.seal(requireDay('2025-01-01')), ledger.eraseSeller('shop-7')]);
      expect(sealed.events).toBeGreaterThan(0);
      expect(await stillThere(path, texts)).toEqual([]);
    }));

  it('of rejected lines that are dropped: their text', () =>
    withTemporaryLedger(async (ledger, path) => {
      const texts = Array.from({ length: 60 }, (_, n) => `kept ${n}. `);
      for (const text of texts) await ledger.reject([line(text.repeat(500))]);
      const { lines } = await ledger.rejected({ limit: 30 });
      await ledger.dropRejected(lines.map(({ number }) => number));
      expect(await stillThere(path, texts)).toEqual(texts.slice(30));
      await ledger.dropRejected('all');
      expect(await stillThere(path, texts)).toEqual([]);
    }));
});

describe('overwriting what was erased', () => {
  it('goes on beside events that come in, and keeps them', () =>
    withMarket(epoch, async (ledger, path) => {
      const parts = partsOf(
        orderLife('late', epoch).flatMap((event) => [event]),
        1,
      );
      const working = [ledger.eraseSeller('shop-3'), ...parts.map((part) => ledger.ingest(part))];
      const erasing = [ledger.eraseBuyer('shop-4/buyer 1'), ledger.eraseSeller('shop-5')];
      const after = parts.map((part) => ledger.ingest(part));
      await Promise.all([...working, ...erasing]);
      expect((await Promise.all(after)).flat()).toEqual(parts.map(() => 'duplicate'));
      expect(await stillThere(path, ['shop-3/order', 'shop-5/order'])).toEqual([]);
    }));

  it('waits for whoever still reads what was there before', () =>
    withMarket(epoch, async (ledger, path) => {
      const reader = new DatabaseSync(path, { readOnly: true });
      reader.exec('begin; select count(*) from buyer');
      const erasing = ledger.eraseBuyer('shop-4/buyer 1');
      await setTimeout(300);
      reader.exec('commit');
      await erasing;
      expect(await stillThere(path, [buyerHash('shop-4', 'shop-4/buyer 1')])).toEqual([]);
      reader.close();
    }));

  it('says that it is not done where they read on, and is done when it is run again', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'ledger.sqlite');
      const database = openDatabase(path, { readOnly: false });
      database.connection.exec(`create table names (name text); insert into names values ('Ann of the sea')`);
      const reader = openDatabase(path, { readOnly: true });
      reader.connection.exec('begin; select name from names');
      const overwriting = overwriter(database, oneAtATime(), { waitMs: 100 });
      const erase = async () => database.connection.exec('delete from names');
      await expect(overwriting(erase)).rejects.toMatchObject({
        code: 'ledger_busy',
        message: expect.stringMatching(/ledger\.sqlite it is gone, but not yet overwritten.* do the same again/),
      });
      expect(await stillThere(path, ['Ann of the sea'])).toEqual(['Ann of the sea']);
      await closeDatabase(reader);
      await overwriting(erase);
      expect(await stillThere(path, ['Ann of the sea'])).toEqual([]);
      await closeDatabase(database);
    }));
});
