import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parsePolicy, requireDay, type SellerEvent } from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLedger } from './ledger.ts';
import { eventOn } from './testing/event-on.ts';
import { anyHistory, epoch, orderLife } from './testing/history.ts';
import { monthlyPolicy } from './testing/monthly-policy.ts';
import {
  exportOf,
  type StoreName,
  stores,
  temporaryLedger,
  testNow,
  withTemporaryLedger,
} from './testing/temporary-ledger.ts';

const runs = process.env.GOLD_SELLER_SOAK === undefined ? 12 : 400;

/** A database of its own costs PostgreSQL more than a file costs SQLite. */
const runsOf = (store: StoreName) => (store === 'SQLite' ? runs : Math.ceil(runs / 4));
const registered = eventOn('seller.registered', epoch - 200, { name: 'Acme', country: 'DE' });
const settlement = { version: 1, zone: 'UTC', disputeDays: 0 };

/** Easy to earn: one decision, ten orders. */
const easy = monthlyPolicy('easy', [
  { metric: 'orders_completed', window: { days: 60 }, earn: { atLeast: 10 }, keep: { atLeast: 5 } },
  { metric: 'distinct_buyers', window: { days: 60 }, earn: { atLeast: 10 }, keep: { atLeast: 5 } },
  { metric: 'on_time_ship_rate', window: { days: 60 }, earn: { atLeast: 0.9 }, keep: { atLeast: 0.8 } },
]);

const goodHistory = [
  registered,
  ...Array.from({ length: 12 }, (_, index) => orderLife(`o${index}`, epoch + index)).flat(),
];

function document(text: Uint8Array | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(new TextDecoder().decode(text));
}

describe.each(stores)('ingest on %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('takes an event once, however often it comes', () =>
    withTemporaryLedger(async (ledger) => {
      expect(await ledger.ingest([registered, registered])).toEqual(['accepted', 'duplicate']);
      expect(await ledger.ingest([registered])).toEqual(['duplicate']);
      expect((await ledger.status()).events).toEqual({ 'seller.registered': 1 });
    }));

  it('tells an event under a known identity that is about something else from what is new beside it', () =>
    withTemporaryLedger(async (ledger) => {
      const [one, other] = [orderLife('o1', epoch), orderLife('o2', epoch + 1)];
      await ledger.ingest([registered, ...one]);
      const [placed, ...rest] = other;
      const disguised = { ...placed, id: one[0]?.id } as SellerEvent; // safe: an order of another number
      expect(await ledger.ingest([...rest, disguised, ...one])).toEqual([
        ...rest.map(() => 'accepted'),
        'conflict',
        ...one.map(() => 'duplicate'),
      ]);
      const incremental = await exportOf(ledger);
      await ledger.rebuild();
      expect(await exportOf(ledger)).toBe(incremental);
    }));

  it('refuses another content under the same identity and changes nothing', () =>
    withTemporaryLedger(async (ledger) => {
      const [placed] = orderLife('o1', epoch);
      if (placed === undefined) throw new Error('the builder gives four events');
      await ledger.ingest([registered, placed]);
      const before = await exportOf(ledger);
      const changed = { ...placed, data: { ...placed.data, buyer: 'somebody else' } } as SellerEvent;
      expect(await ledger.ingest([changed, { ...placed, time: placed.time + 1 }])).toEqual(['conflict', 'conflict']);
      expect(await exportOf(ledger)).toBe(before);
    }));

  it('gives the same export for any order, any batches and any duplicates', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHistory,
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 9 }),
        async (history, dice, size) => {
          const shuffled = [...history, ...history.filter((_, index) => index % 3 === 0)]
            .map((event) => ({ event, at: dice.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ event }) => event);
          const atOnce = await withTemporaryLedger(async (ledger) => {
            await ledger.ingest(history);
            return exportOf(ledger);
          });
          const inParts = await withTemporaryLedger(async (ledger) => {
            for (let at = 0; at < shuffled.length; at += size) await ledger.ingest(shuffled.slice(at, at + size));
            const incremental = await exportOf(ledger);
            await ledger.rebuild();
            expect(await exportOf(ledger)).toBe(incremental);
            return incremental;
          });
          expect(inParts).toBe(atOnce);
        },
      ),
      { numRuns: runsOf(store) },
    );
  });

  it('keeps events of a seller who is not registered yet, and counts them once they are', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(easy);
        await ledger.ingest(goodHistory.filter((event) => event !== registered));
        expect(await ledger.decide('easy', requireDay('2026-02-01'))).toMatchObject({ decided: 0 });
        expect(await ledger.status()).toMatchObject({ sellersRegistered: 0, sellersUnregistered: 1 });
        expect(await ledger.documents.get('badges/acme')).toBeUndefined();
        await ledger.ingest([registered]);
        expect(document((await ledger.documents.get('badges/acme'))?.bytes)).toMatchObject({ level: null });
        expect(await ledger.decide('easy', requireDay('2026-02-01'))).toMatchObject({ decided: 1, held: { gold: 1 } });
      },
      { settlement },
    ));

  it('takes back what a withdrawn registration said', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.ingest([registered]);
      await ledger.ingest([eventOn('event.withdrawn', epoch, { source: 'test', id: registered.id })]);
      expect(await ledger.status()).toMatchObject({ sellersRegistered: 0 });
      expect(await ledger.documents.get('badges/acme')).toBeUndefined();
    }));

  it('lists a registered seller as they were last told of, whichever came first', () =>
    withTemporaryLedger(async (ledger) => {
      const updated = eventOn('seller.updated', epoch + 5, { name: 'New name', category: 'toys' });
      const page = { limit: 10, offset: 0 };
      await ledger.ingest([updated]);
      expect(await ledger.sellers(page)).toEqual({ total: 0, sellers: [] });
      await ledger.ingest([registered]);
      const [listed] = (await ledger.sellers(page)).sellers;
      expect(listed).toMatchObject({ seller: 'acme', name: 'New name', category: 'toys' });
      expect(listed?.openedDay).toBe(Math.floor(registered.time / 86_400_000));
    }));
});

describe.each(stores)('decide on %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('decides each seller once per day', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(easy);
        await ledger.ingest(goodHistory);
        const first = await ledger.decide('easy', requireDay('2026-02-01'));
        expect(first).toMatchObject({ decided: 1, skipped: 0, held: { gold: 1 } });
        const before = await exportOf(ledger);
        expect(await ledger.decide('easy', requireDay('2026-02-01'))).toMatchObject({ decided: 0, skipped: 1 });
        expect(await exportOf(ledger)).toBe(before);
      },
      { settlement },
    ));

  it('publishes the badge with its numbers, and takes it away when it is lost', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(easy);
        await ledger.ingest(goodHistory);
        await ledger.decide('easy', requireDay('2026-02-01'));
        const shown = await ledger.documents.get('badges/acme');
        expect(document(shown?.bytes)).toMatchObject({
          seller: 'acme',
          level: 'gold',
          since: '2026-02-01',
          metrics: [
            { metric: 'orders_completed', numerator: 12 },
            { numerator: 12 },
            { numerator: 12, denominator: 12 },
          ],
        });
        await ledger.decide('easy', requireDay('2026-06-01'));
        const gone = await ledger.documents.get('badges/acme');
        expect(document(gone?.bytes)).toEqual({ version: 1, seller: 'acme', level: null });
        expect(gone?.etag).not.toBe(shown?.etag);
      },
      { settlement },
    ));

  it('gives the same bytes after a rebuild', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(easy);
        await ledger.ingest(goodHistory);
        for (const day of ['2026-01-01', '2026-02-01', '2026-03-01']) await ledger.decide('easy', requireDay(day));
        const before = await exportOf(ledger);
        expect(before).toContain('"state":"held"');
        await ledger.rebuild();
        expect(await exportOf(ledger)).toBe(before);
      },
      { settlement },
    ));

  it('answers undecided, never failed, for metrics nothing was reported for', () =>
    withTemporaryLedger(async (ledger) => {
      const [level] = easy.levels;
      if (level === undefined) throw new Error('easy has a level');
      const criteria = [
        { metric: 'response_rate_24h', window: { days: 90 }, earn: { atLeast: 0.9 }, keep: { atLeast: 0.8 } },
        { metric: 'dispute_lost_rate', window: { days: 90 }, earn: { atMost: 0.01 }, keep: { atMost: 0.02 } },
      ];
      await ledger.publish(parsePolicy({ ...easy, levels: [{ ...level, criteria }] }));
      await ledger.ingest(goodHistory);
      await ledger.decide('easy', requireDay('2026-02-01'));
      const explained = await ledger.explain('acme');
      expect(explained?.evaluation.levels[0]).toMatchObject({ earn: 'undecided', keep: 'undecided' });
    }));

  it('refuses another policy under a published version, and a day before any version', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.publish(easy);
      await ledger.publish(easy);
      await expect(ledger.publish({ ...easy, name: 'Other' })).rejects.toMatchObject({ code: 'policy_conflict' });
      await expect(ledger.decide('easy', requireDay('2024-12-31'))).rejects.toMatchObject({
        code: 'policy_not_in_force',
      });
    }));
});

describe.each(stores)('explain on %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('gives for each number matters that add up to it', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(easy);
        await ledger.ingest(goodHistory);
        await ledger.decide('easy', requireDay('2026-02-01'));
        await ledger.ingest(orderLife('late', epoch + 1));
        const explained = await ledger.explain('acme', requireDay('2026-02-10'));
        const [completed, , shipped] = explained?.readings ?? [];
        expect(completed?.matters).toHaveLength(12);
        expect(completed?.matters[0]?.events.map(({ type }) => type)).toContain('order.delivered');
        expect(shipped?.matters.filter(({ inNumerator }) => inNumerator)).toHaveLength(12);
        expect(explained?.standings.at(-1)?.standing.levels[0]?.state).toBe('held');
      },
      { settlement },
    ));

  it('knows nobody who never was, and tells nothing of who was never decided', () =>
    withTemporaryLedger(async (ledger) => {
      await expect(ledger.explain('nobody')).rejects.toMatchObject({ code: 'seller_unknown' });
      await ledger.ingest([registered]);
      expect(await ledger.explain('acme')).toBeUndefined();
    }));

  it('is about one programme: the one named, or else the one published first', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.ingest([eventOn('seller.registered', epoch - 90, { name: 'Acme', country: 'DE' })]);
      await ledger.publish(easy);
      await ledger.publish({ ...easy, programme: 'second' });
      await ledger.decide('easy', requireDay('2026-02-01'));
      await ledger.decide('second', requireDay('2026-03-01'));
      const explained = async (...asked: readonly string[]) =>
        (await ledger.explain('acme', undefined, ...asked))?.policy.programme;
      expect([await explained(), await explained('second')]).toEqual(['easy', 'second']);
      await expect(explained('third')).rejects.toMatchObject({ code: 'policy_unknown' });
    }));
});

describe('openLedger', () => {
  it('knows buyers by number only: no buyer’s name is in the file', () =>
    withTemporaryLedger(async (ledger, path) => {
      const buyer = 'jane.doe@example.com';
      await ledger.ingest([
        registered,
        ...orderLife('o1', epoch, { buyer }),
        eventOn('inquiry.received', epoch, { inquiryId: 'i1', buyer }),
        eventOn(
          'matter.excluded',
          epoch,
          { matter: { buyer, week: '2026-W05' }, families: ['feedback'], reason: 'staff' },
          { id: 'x1' },
        ),
      ]);
      await ledger.close();
      expect((await readFile(path)).includes('jane.doe')).toBe(false);
      const again = await openLedger({ database: path, now: () => testNow });
      expect(await again.ingest(orderLife('o1', epoch, { buyer: 'jane.doe@example.com' }))).toEqual(
        Array(4).fill('duplicate'),
      );
      await again.close();
    }));

  it('goes on with what is there', () =>
    withTemporaryLedger(async (ledger, path) => {
      await ledger.publish({ ...easy, programme: 'olist-default' });
      await ledger.ingest(goodHistory);
      const before = await exportOf(ledger);
      await ledger.close();
      const again = await openLedger({ database: path, now: () => testNow });
      expect(await exportOf(again)).toBe(before);
      const preset = presets['olist-default'];
      if (preset === undefined) throw new Error('there is such a preset');
      await expect(again.publish(preset)).rejects.toMatchObject({ code: 'policy_conflict' });
      await again.close();
    }));

  it('leaves one whole file behind when it is closed', () =>
    withTemporaryLedger(async (ledger, path) => {
      await ledger.ingest(goodHistory);
      await ledger.close();
      expect(await readdir(dirname(path))).toEqual(['ledger.sqlite']);
    }));

  it('keeps the settlement its events were settled by', () =>
    withTemporaryLedger(async (ledger, path) => {
      await ledger.close();
      const other = await openLedger({ database: path, settlement, now: () => testNow });
      await other.ingest([registered]);
      await other.close();
      await expect(
        openLedger({ database: path, settlement: { ...settlement, disputeDays: 7 }, now: () => testNow }),
      ).rejects.toMatchObject({
        code: 'settlement_differs',
      });
    }));

  it('takes nothing in by a settlement that another process has changed since it was opened', () =>
    withTemporaryLedger(async (ledger, path) => {
      const other = await openLedger({ database: path, settlement, now: () => testNow });
      await expect(ledger.ingest([registered])).rejects.toMatchObject({ code: 'settlement_differs' });
      expect((await other.status()).events).toEqual({});
      expect(await other.ingest([registered])).toEqual(['accepted']);
      await other.close();
      const again = openLedger({ database: path, settlement: { ...settlement, disputeDays: 7 }, now: () => testNow });
      await expect(again).rejects.toMatchObject({ code: 'settlement_differs' });
    }));

  it('says what is wrong with a file that is no ledger', () =>
    withTemporaryLedger(async (ledger, path) => {
      await ledger.close();
      await writeFile(path, 'this is not a database. '.repeat(100));
      await expect(openLedger({ database: path, now: () => testNow })).rejects.toMatchObject({
        code: 'ledger_unusable',
      });
    }));

  it('refuses a zone nobody knows', async () => {
    const settled = { ...settlement, zone: 'Mars/Olympus' };
    await expect(withTemporaryLedger(async () => {}, { settlement: settled })).rejects.toMatchObject({
      code: 'settlement_invalid',
    });
  });
});
