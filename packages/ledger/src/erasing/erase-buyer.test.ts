import type { SellerEvent } from '@gold-seller/criteria';
import { requireDay } from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { anyHistory, epoch, orderLife } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { exportOf, type StoreName, stores, temporaryLedger } from '../testing/temporary-ledger.ts';

const runs = process.env.GOLD_SELLER_SOAK === undefined ? 8 : 100;
const runsOf = (store: StoreName) => (store === 'SQLite' ? runs : Math.ceil(runs / 4));

const easy = monthlyPolicy('easy', [
  { metric: 'distinct_buyers', window: { days: 60 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
]);

const registered = eventOn('seller.registered', epoch - 10, { name: 'Acme', country: 'DE' });

/** The buyers of a seller's completed orders, as the export shows them: those erased, and then the others. */
async function buyersOf(ledger: Ledger, seller = 'acme'): Promise<readonly string[]> {
  const lines = (await exportOf(ledger)).split('\n').map((line) => JSON.parse(line));
  const cells = lines.flatMap(({ tally }) =>
    tally?.seller === seller && tally.measure === 'orders_completed' ? [tally] : [],
  );
  const buyers: string[] = cells.flatMap((cell) => cell.buyers.map(([buyer]: [string]) => buyer));
  return buyers.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

async function alarms(ledger: Ledger): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { severity, key } of ledger.doctor()) if (severity !== 'note') found.push(key);
  return found;
}

describe.each(stores)('a buyer erased from a ledger in %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('is a number from then on, before and after a rebuild, and what was counted stays', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, fc.constantFrom('ann', 'bob', 'cem'), async (history, buyer) => {
        await withTemporaryLedger(async (ledger) => {
          await ledger.publish(easy);
          await ledger.ingest(history);
          await ledger.decide('easy', requireDay('2026-03-01'));
          const before = await exportOf(ledger);
          await ledger.eraseBuyer(buyer);
          const after = await exportOf(ledger);
          expect(after.replaceAll(/"buyers":\[.*?\]\]/g, '')).toBe(before.replaceAll(/"buyers":\[.*?\]\]/g, ''));
          await ledger.rebuild();
          expect(await exportOf(ledger)).toBe(after);
          expect(await alarms(ledger)).toEqual([]);
          // What is sent again is there already, whoever it was about.
          const again = await ledger.ingest(history);
          expect(new Set(again)).toEqual(new Set(history.length > 0 ? ['duplicate'] : []));
          expect(await exportOf(ledger)).toBe(after);
        });
      }),
      { numRuns: runsOf(store), endOnFailure: true },
    );
  });

  it('is erased for every seller, and nobody else is', () =>
    withTemporaryLedger(async (ledger) => {
      const shops = Array.from({ length: 40 }, (_, index) => `shop-${index}`);
      await ledger.ingest(
        shops.flatMap((seller) => [
          ...orderLife('o1', epoch, { seller, buyer: 'ann' }),
          ...orderLife('o2', epoch, { seller, buyer: 'bob' }),
        ]),
      );
      const shares: number[] = [];
      expect(await ledger.eraseBuyer('ann', (share) => shares.push(share))).toEqual({ sellers: 40, lines: 0 });
      expect(shares.at(-1)).toBe(1);
      for (const seller of shops) {
        expect(await buyersOf(ledger, seller)).toEqual(['1', expect.stringMatching(/^[0-9a-f]{32}$/)]);
      }
      expect(await ledger.eraseBuyer('ann')).toEqual({ sellers: 0, lines: 0 });
    }));

  it('never lends the number to anybody else, not even the last one given and after a rebuild', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.ingest([
        registered,
        ...orderLife('o1', epoch, { buyer: 'ann' }),
        ...orderLife('o2', epoch, { buyer: 'bob' }),
      ]);
      await ledger.eraseBuyer('bob');
      await ledger.rebuild();
      await ledger.ingest(orderLife('o3', epoch, { buyer: 'cem' }));
      expect((await buyersOf(ledger)).filter((buyer) => buyer.length < 32)).toEqual(['2']);
      await ledger.eraseBuyer('cem');
      expect((await buyersOf(ledger)).filter((buyer) => buyer.length < 32)).toEqual(['2', '3']);
      expect(await alarms(ledger)).toEqual([]);
    }));

  it('is somebody new where they come back', () =>
    withTemporaryLedger(async (ledger) => {
      const [placed, ...rest] = orderLife('o1', epoch, { buyer: 'ann' }) as [SellerEvent, ...SellerEvent[]];
      await ledger.ingest([registered, placed, ...rest]);
      await ledger.eraseBuyer('ann');
      await ledger.ingest(orderLife('o2', epoch, { buyer: 'ann' }));
      expect(await buyersOf(ledger)).toEqual(['1', expect.stringMatching(/^[0-9a-f]{32}$/)]);
      const other = { ...placed, data: { ...placed.data, orderId: 'o7' } } as SellerEvent;
      expect(await ledger.ingest([placed, ...rest, other])).toEqual(
        [...rest, placed].map(() => 'duplicate').concat('conflict'),
      );
    }));

  it('leaves those whose number is somebody’s a conflict', () =>
    withTemporaryLedger(async (ledger) => {
      const [placed] = orderLife('o1', epoch, { buyer: 'ann' }) as [SellerEvent, ...SellerEvent[]];
      await ledger.ingest([placed, ...orderLife('o2', epoch, { buyer: 'bob' })]);
      await ledger.eraseBuyer('bob');
      const other = { ...placed, data: { ...placed.data, buyer: 'bob' } } as SellerEvent;
      expect(await ledger.ingest([other])).toEqual(['conflict']);
    }));
});
