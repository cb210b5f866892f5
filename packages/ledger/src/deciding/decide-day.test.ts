import { requireDay, type SellerEvent, settlementDefault, settlementRules } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../ledger.ts';
import { ledgerWriter } from '../ledger-writer.ts';
import { shelfReader } from '../policy-shelf.ts';
import { closeDatabase, openDatabase } from '../sqlite/database.ts';
import { sqliteStore } from '../sqlite/store.ts';
import { eventOn } from '../testing/event-on.ts';
import { orderLife } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { exportOf, stores, temporaryLedger, testNow, withTemporaryLedger } from '../testing/temporary-ledger.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { beginRun, endRun, judgeRun } from './open-run.ts';

const isSoak = process.env.GOLD_SELLER_SOAK !== undefined;
const settlement = { ...settlementDefault, zone: 'UTC', disputeDays: 0 };
const [february, march, april] = ['2026-02-01', '2026-03-01', '2026-04-01'].map(requireDay) as [number, number, number];
const names = Array.from({ length: 60 }, (_, index) => `shop-${index}`);

const policy = monthlyPolicy('punctual', [
  { metric: 'on_time_ship_rate', window: { days: 28 }, earn: { atLeast: 0.9 }, keep: { atLeast: 0.9 } },
]);

/** Two orders a week of every seller, from one day to another; shipped, unless the feed of shipments broke. */
function ordersOf(from: number, to: number, { shipped }: { readonly shipped: boolean }): readonly SellerEvent[] {
  const days = Array.from({ length: Math.floor((to - from) / 3) }, (_, index) => from + index * 3);
  return names.flatMap((seller) =>
    days.flatMap((day) => {
      const life = orderLife(`${seller}-${day}`, day, { seller });
      return life.filter(({ type }) => shipped || type !== 'order.shipped');
    }),
  );
}

const registrations = names.map((seller) => eventOn('seller.registered', february - 150, { name: seller }, { seller }));

/** Everybody has the badge since February; then no shipment is told of any more. */
async function breakFeed(ledger: Ledger): Promise<void> {
  await ledger.publish(policy);
  await ledger.ingest([...registrations, ...ordersOf(february - 70, february, { shipped: true })]);
  expect(await ledger.decide('punctual', february)).toMatchObject({ state: 'done', gained: 60, held: { gold: 60 } });
  await ledger.ingest(ordersOf(february, march, { shipped: false }));
}

describe.each(stores)('a decision run on %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('stops where it would take away more badges than is usual, decides nobody, and waits for approval', () =>
    withTemporaryLedger(
      async (ledger) => {
        await breakFeed(ledger);
        const before = await exportOf(ledger);
        const stopped = await ledger.decide('punctual', march);
        expect(stopped).toMatchObject({ state: 'needs_approval', day: march });
        expect(stopped.state === 'needs_approval' && stopped.reasons).toEqual([
          { kind: 'badges_lost', losing: 60, holders: 60, allowed: 10 },
          expect.objectContaining({ kind: 'feed_thin', measure: 'orders_shipped_on_time', lastWeek: 0 }),
        ]);
        expect(await exportOf(ledger)).toBe(before);
        expect(await ledger.approve('punctual', march)).toMatchObject({ state: 'done', decided: 60, lost: 60 });
        await expect(ledger.approve('punctual', march)).rejects.toMatchObject({ code: 'run_not_stopped' });
      },
      { settlement },
    ));

  it('goes on by itself once the feed has come back', () =>
    withTemporaryLedger(
      async (ledger) => {
        await breakFeed(ledger);
        await ledger.decide('punctual', march);
        await ledger.ingest(ordersOf(february, march, { shipped: true }));
        expect(await ledger.decide('punctual', march)).toMatchObject({ state: 'done', decided: 60, lost: 0 });
      },
      { settlement },
    ));

  it('that is discarded leaves the day undecided and the next one to be decided', () =>
    withTemporaryLedger(
      async (ledger) => {
        await breakFeed(ledger);
        await expect(ledger.discard('punctual', march)).rejects.toMatchObject({ code: 'run_not_stopped' });
        await ledger.decide('punctual', march);
        await ledger.discard('punctual', march);
        await expect(ledger.approve('punctual', march)).rejects.toMatchObject({ code: 'run_not_stopped' });
        await ledger.ingest(ordersOf(march, april, { shipped: true }));
        expect(await ledger.decide('punctual', april)).toMatchObject({ state: 'done', decided: 60, lost: 0 });
        expect((await ledger.explain('shop-1', march))?.decision.day).toBe(february);
      },
      { settlement },
    ));

  it('that is asked for again once it has ended decides who is left, and is not weighed any more', () =>
    withTemporaryLedger(
      async (ledger) => {
        await breakFeed(ledger);
        await ledger.decide('punctual', march);
        await ledger.approve('punctual', march);
        expect(await ledger.decide('punctual', march)).toMatchObject({ state: 'done', decided: 0, skipped: 60 });
      },
      { settlement },
    ));

  it('is stopped for all who weigh it at the same time, again and again', () =>
    withTemporaryLedger(
      async (ledger, address) => {
        await breakFeed(ledger);
        const other = await openLedger({ database: address, settlement, now: () => testNow });
        try {
          for (let round = 0; round < (isSoak ? 200 : 12); round++) {
            const answers = await Promise.all([ledger, other, ledger].map((each) => each.decide('punctual', march)));
            expect(answers.map(({ state }) => state)).toEqual(['needs_approval', 'needs_approval', 'needs_approval']);
          }
          expect((await ledger.status()).decisions).toBe(60);
          await ledger.approve('punctual', march);
          expect((await ledger.status()).decisions).toBe(120);
        } finally {
          await other.close();
        }
      },
      { settlement },
    ));
});

describe.each(stores)('a run on %s that others weigh as well', (store) => {
  const withTemporaryStore = temporaryStore(store);

  it('is judged by whoever is first: passed or stopped it stays', () =>
    withTemporaryStore(async (store) => {
      const key = { programme: 'punctual', day: march };
      const begin = () => beginRun(store, key, { now: testNow, approves: false });
      const reasons = [{ kind: 'badges_lost', losing: 60, holders: 60, allowed: 10 }] as const;
      const first = await begin();
      expect(await begin()).toEqual(first);
      expect(await judgeRun(store, first, reasons, testNow)).toMatchObject({ type: 'run_stopped' });
      expect(await judgeRun(store, first, [], testNow)).toMatchObject({ type: 'run_stopped', data: { reasons } });
      const second = await begin();
      expect(second).toMatchObject({ mayDecide: false });
      expect(second.run).toBeGreaterThan(first.run);
      expect(await judgeRun(store, second, [], testNow)).toMatchObject({ type: 'run_passed' });
      expect(await judgeRun(store, second, reasons, testNow)).toMatchObject({ type: 'run_passed' });
      expect(await begin()).toEqual({ ...second, mayDecide: true });
    }));

  it('is ended once: who ends it later, or after the next has begun, says what it did', () =>
    withTemporaryStore(async (store) => {
      const key = { programme: 'punctual', day: march };
      const totals = { decided: 60, skipped: 0, gained: 0, lost: 3, holders: 60, held: { gold: 57 } };
      const nothing = { ...totals, decided: 0, lost: 0 };
      const run = await beginRun(store, key, { now: testNow, approves: false });
      await judgeRun(store, run, [], testNow);
      expect(await endRun(store, run, totals, testNow)).toEqual(totals);
      expect(await endRun(store, run, nothing, testNow)).toEqual(totals);
      const rest = await beginRun(store, key, { now: testNow, approves: false });
      expect(rest).toMatchObject({ mayDecide: true });
      expect(await endRun(store, run, nothing, testNow)).toEqual(totals);
      expect(await endRun(store, rest, nothing, testNow)).toEqual(nothing);
    }));

  it('keeps the pieces that are to be decided, whoever drops what was weighed', () =>
    withTemporaryStore(async (store) => {
      const run = 1;
      const pieces = [{ bucket: 7, sellers: 3 }];
      await store.inTransaction(async ({ work }) => {
        await work.prepare({ run, stage: 'weigh' }, pieces);
        await work.prepare({ run, stage: 'decide' }, pieces);
        await work.drop({ run, stage: 'weigh' }, [7]);
        expect(await work.claim({ run, stage: 'weigh' }, [7])).toEqual([]);
        expect(await work.claim({ run, stage: 'decide' }, [7])).toEqual([7]);
      });
    }));
});

it('a run that was broken off goes on where it was, and is the same as one that was not', async () => {
  const whole = await withTemporaryLedger(
    async (ledger) => {
      await prepare(ledger);
      await ledger.decide('punctual', february);
      return exportOf(ledger);
    },
    { settlement },
  );
  const resumed = await withTemporaryLedger(
    async (ledger, path) => {
      await prepare(ledger);
      await ledger.close();
      const database = openDatabase(path, { readOnly: false });
      const writer = ledgerWriter(sqliteStore(database), settlementRules(settlement), shelfReader(), () => {});
      const asked = { programme: 'punctual', day: february, now: testNow, approves: false };
      const brokenOff = writer.decide(asked, (share) => {
        if (share > 0) throw new Error('the power went');
      });
      await expect(brokenOff).rejects.toThrow('the power went');
      const decided = database.connection.prepare(`select count(*) as n from log where type = 'decided'`).get()?.n;
      expect(decided).toBeGreaterThan(0);
      expect(decided).toBeLessThan(200);
      await closeDatabase(database);
      const again = await openLedger({ database: path, settlement, now: () => testNow });
      expect(await again.decide('punctual', february)).toMatchObject({ decided: 200, gained: 60, held: { gold: 60 } });
      expect((await again.status()).decisions).toBe(200);
      const text = await exportOf(again);
      await again.close();
      return text;
    },
    { settlement },
  );
  expect(resumed).toBe(whole);
});

it('any number of workers share a run: each seller is decided once, and all answer the same', () =>
  withTemporaryDatabase(async (url) => {
    const workers = await Promise.all(
      [1, 2, 3].map(() => openLedger({ database: url, settlement, now: () => testNow })),
    );
    try {
      const [first] = workers;
      if (first === undefined) throw new Error('there are three');
      await prepare(first);
      const answers = await Promise.all(workers.map((worker) => worker.decide('punctual', february)));
      expect(answers.map((each) => each.state === 'done' && each.held.gold)).toEqual([60, 60, 60]);
      expect((await first.status()).decisions).toBe(200);
    } finally {
      for (const worker of workers) await worker.close();
    }
  }));

/** So many that a run takes several transactions; most have nothing to show yet. */
async function prepare(ledger: Ledger): Promise<void> {
  const idle = Array.from({ length: 140 }, (_, index) => `idle-${index}`);
  await ledger.publish(policy);
  await ledger.ingest(idle.map((seller) => eventOn('seller.registered', february - 9, { name: seller }, { seller })));
  await ledger.ingest([...registrations, ...ordersOf(february - 70, february, { shipped: true })]);
}
