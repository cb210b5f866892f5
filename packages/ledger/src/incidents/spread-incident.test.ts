import { formatDay, type Incident, requireDay } from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOn } from '../testing/event-on.ts';
import { anyHistory, epoch, orderLife } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { sellersInBucket } from '../testing/sellers-in-bucket.ts';
import { exportOf, stores, temporaryLedger, testNow, withTemporaryLedger } from '../testing/temporary-ledger.ts';
import { type WatchedWriter, withWatchedWriter } from '../testing/watched-writer.ts';

const settlement = { version: 1, zone: 'UTC', disputeDays: 0 };
const [february, march] = ['2026-02-01', '2026-03-01'].map(requireDay) as [number, number];
const storm: Incident = {
  id: 'storm',
  from: formatDay(march - 15),
  to: formatDay(march - 10),
  families: ['dispatch', 'delivery', 'feedback'],
  reason: 'disaster',
};
const policy = monthlyPolicy('punctual', [
  { metric: 'on_time_ship_rate', window: { days: 28 }, earn: { atLeast: 0.9 }, keep: { atLeast: 0.9 } },
]);
const registered = eventOn('seller.registered', february - 100, { name: 'Acme', country: 'DE' });

/** Punctual but for one order that was due in the storm. */
const history = [
  registered,
  ...orderLife('o1', february - 20),
  ...orderLife('o2', march - 25),
  ...orderLife('late', march - 15, { days: [4, 6, 7] }),
];

function tallies(exported: string): readonly string[] {
  return exported.split('\n').filter((line) => line.startsWith('{"tally"'));
}

describe.each(stores)('an incident on %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('gives a badge back that was lost to what fell due in it, and withdrawn leaves the record as it was', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(policy);
        await ledger.ingest(history);
        await ledger.decide('punctual', february);
        expect(await ledger.decide('punctual', march)).toMatchObject({ lost: 1 });
        const before = tallies(await exportOf(ledger));
        expect(await ledger.declareIncident(storm)).toMatchObject({ sellers: 1 });
        const badge = JSON.parse(new TextDecoder().decode((await ledger.documents.get('badges/acme'))?.bytes));
        expect(badge).toMatchObject({ level: 'gold' });
        expect(await ledger.declareIncident(storm)).toEqual({ sellers: 0, events: 0 });
        expect(await ledger.incidents()).toEqual([{ incident: storm, state: 'declared' }]);
        expect(await ledger.withdrawIncident('storm')).toMatchObject({ sellers: 1 });
        expect(tallies(await exportOf(ledger))).toEqual(before);
        expect(await ledger.incidents()).toEqual([{ incident: storm, state: 'withdrawn' }]);
        const incremental = await exportOf(ledger);
        await ledger.rebuild();
        expect(await exportOf(ledger)).toBe(incremental);
      },
      { settlement },
    ));

  it('is refused under the id of another one, of one that was withdrawn or with a slash, and changes nothing', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.ingest(history);
        await ledger.declareIncident(storm);
        const before = await exportOf(ledger);
        const longer = { ...storm, to: formatDay(march) };
        await expect(ledger.declareIncident(longer)).rejects.toMatchObject({ code: 'incident_conflict' });
        await expect(ledger.withdrawIncident('flood')).rejects.toMatchObject({ code: 'incident_unknown' });
        expect(await exportOf(ledger)).toBe(before);
        const slashed = { ...storm, id: 'storm/2' };
        await expect(ledger.declareIncident(slashed)).rejects.toMatchObject({ code: 'incident_invalid' });
        expect(await exportOf(ledger)).toBe(before);
        await ledger.withdrawIncident('storm');
        await expect(ledger.declareIncident(storm)).rejects.toMatchObject({ code: 'incident_conflict' });
      },
      { settlement },
    ));

  it('that is withdrawn leaves every tally as it was, whatever had happened', () =>
    fc.assert(
      fc.asyncProperty(anyHistory, fc.nat(60), fc.nat(20), (events, from, days) =>
        withTemporaryLedger(
          async (ledger) => {
            await ledger.ingest(events);
            const before = tallies(await exportOf(ledger));
            const incident = { ...storm, from: formatDay(epoch + from), to: formatDay(epoch + from + days) };
            await ledger.declareIncident(incident);
            await ledger.withdrawIncident('storm');
            expect(tallies(await exportOf(ledger))).toEqual(before);
          },
          { settlement },
        ),
      ),
      { numRuns: process.env.GOLD_SELLER_SOAK === undefined ? 4 : 100, endOnFailure: true },
    ));
});

describe('an incident that touches many sellers', () => {
  const sellers = [...sellersInBucket(7, 250), ...sellersInBucket(8, 30), ...sellersInBucket(500, 20)];
  const orders = sellers.flatMap((seller) => orderLife('o', march - 15, { seller }));
  const everywhere: Incident = { ...storm, families: ['dispatch'] };

  const withOrders = <T>(work: (watched: WatchedWriter, tallied: () => Promise<readonly string[]>) => Promise<T>) =>
    withTemporaryLedger(
      async (ledger, path) => {
        await ledger.ingest(orders);
        return withWatchedWriter(path, settlement, (watched) =>
          work(watched, async () => tallies(await exportOf(ledger))),
        );
      },
      { settlement },
    );

  it('reads and locks about a hundred of them in a transaction, to leave out and to count again', () =>
    withOrders(async ({ writer, store }) => {
      const spread = { sellers: 300, events: 300 };
      expect(await writer.declareIncident(everywhere, testNow, () => {})).toEqual(spread);
      expect(await writer.withdrawIncident('storm', testNow, () => {})).toEqual(spread);
      expect(Math.max(...store.sellersEach)).toBe(100);
    }));

  it('and is broken off, is told again and does what is left', () =>
    withOrders(async ({ writer, store }, tallied) => {
      const before = await tallied();
      const counts: number[] = [];
      let now = testNow;
      for (const again of [
        () => writer.declareIncident(everywhere, now++, () => {}),
        () => writer.withdrawIncident('storm', now++, () => {}),
      ]) {
        store.breakAfter(5);
        await expect(again()).rejects.toThrow('broken off');
        store.breakAfter(Number.POSITIVE_INFINITY);
        counts.push((await again()).events);
        expect(await again()).toEqual({ sellers: 0, events: 0 });
      }
      expect(counts).toEqual([100, 100]);
      expect(await tallied()).toEqual(before);
    }));
});
