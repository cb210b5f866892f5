import { requireDay, type SellerEvent, settlementDefault, settlementRules } from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf } from '../bucket.ts';
import type { Ledger } from '../ledger.ts';
import { shelfReader } from '../policy-shelf.ts';
import { eventOn } from '../testing/event-on.ts';
import { anyHistory, epoch, orderLife } from '../testing/history.ts';
import { pageSizes, withManySellers } from '../testing/many-sellers.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { runSql } from '../testing/run-sql.ts';
import { exportOf, type StoreName, stores, temporaryLedger, testNow } from '../testing/temporary-ledger.ts';
import { checks } from './checks.ts';
import { doctor } from './doctor.ts';
import type { Finding } from './finding.ts';

const runs = process.env.GOLD_SELLER_SOAK === undefined ? 8 : 60;
const runsOf = (store: StoreName) => (store === 'SQLite' ? runs : Math.ceil(runs / 4));

const easy = monthlyPolicy('easy', [
  { metric: 'orders_completed', window: { days: 60 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
]);

const decided = requireDay('2026-02-01');

/** Acme shows a badge and has had an event withdrawn; gamma is known by an order alone. */
const history: readonly SellerEvent[] = [
  eventOn('seller.registered', epoch - 200, { name: 'Acme', country: 'DE' }),
  ...[1, 2, 3].flatMap((day) => orderLife(`o${day}`, epoch + day)),
  eventOn('event.withdrawn', epoch + 9, { source: 'test', id: 'never came' }),
  ...orderLife('o9', epoch, { seller: 'gamma' }),
];

async function filled(ledger: Ledger, events: readonly SellerEvent[] = history): Promise<void> {
  await ledger.publish(easy);
  await ledger.ingest(events);
  await ledger.decide('easy', decided);
  await ledger.decide('easy', requireDay('2026-03-01'));
}

async function findingsOf(findings: AsyncIterable<Finding>): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for await (const finding of findings) found.push(finding);
  return found;
}

const alarms = async (ledger: Ledger) =>
  (await findingsOf(ledger.doctor())).filter(({ severity }) => severity !== 'note').map(({ key }) => key);

const [acme, gamma] = [bucketOf('acme'), bucketOf('gamma')];

/** What is done to the ledger, and all that is then wrong. */
const damages: readonly (readonly [statement: string, ...keys: string[]])[] = [
  [`update log set data = '{' where seller = 'acme' and seq = 2`, 'log-unreadable'],
  [`update log set data = '{}' where type = 'decided' and seq = 15`, 'log-unreadable'],
  [`update log set seq = 99 where seller = 'gamma' and seq = 4`, 'log-gap', 'log-end', 'reference-differs'],
  [`delete from log where seller = 'gamma' and seq = 4`, 'log-end', 'tally-differs', 'reference-differs'],
  [`update seller set last_seq = last_seq + 1 where seller = 'acme'`, 'log-end'],
  [`delete from seller where seller = 'gamma'`, 'log-end', 'buyer-end'],
  [`update seller set last_buyer = last_buyer + 1 where seller = 'acme'`, 'buyer-end'],
  [`update buyer set number = 3 where seller = 'acme'`, 'buyer-end'],
  [`update seller set withdrawals = 7 where seller = 'acme'`, 'withdrawal-count'],
  [`update seller set decided_on = null where seller = 'acme'`, 'decided-end'],
  [`update seller set decided_on = decided_on - 1 where seller = 'acme'`, 'decided-end'],
  [`update tally set bucket = ${gamma + 1} where seller = 'gamma'`, 'bucket-wrong', 'tally-differs'],
  [`delete from tally where seller = 'acme'`, 'tally-differs'],
  [`insert into tally select bucket, seller, month + 1, packed from tally where seller = 'gamma'`, 'tally-differs'],
  [`delete from reference where seller = 'acme' and seq = 2`, 'reference-differs'],
  [`update withdrawal set id = 'another'`, 'withdrawal-differs'],
  [`update seller set country = 'FR' where seller = 'acme'`, 'account-differs'],
  [`update seller set account = replace(account, 'DE', 'FR') where seller = 'acme'`, 'account-differs'],
  [`update standing set decision_seq = decision_seq - 1`, 'standing-differs', 'document-differs'],
  [`delete from standing`, 'standing-differs', 'document-differs'],
  [`update document set etag = '"another"'`, 'document-differs'],
  [`insert into document select ${gamma}, 'badges/gamma', bytes, etag, type from document`, 'document-differs'],
  [
    `insert into document select ${bucketOf('left')}, 'badges/left', bytes, etag, type from document`,
    'document-differs',
  ],
  [`delete from document`, 'document-missing'],
  [`update programme_log set data = replace(data, '"version":1', '"version":2')`, 'policy-unpublished'],
  [`insert into outbox (bucket, seller) values (${acme}, 'acme')`, 'outbox-waiting'],
  [`update programme_log set data = replace(data, '"day":1', '"day":2')`, 'decision-off-cadence'],
];

describe.each(stores)('a doctor of a ledger in %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('finds no error and nothing to warn of in any ledger that only its own code has written, and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (events) => {
        await withTemporaryLedger(async (ledger) => {
          await filled(ledger, events.slice(0, 20));
          await ledger.ingest(events);
          await ledger.decide('easy', requireDay('2026-04-01'));
          const before = await exportOf(ledger);
          expect(await alarms(ledger)).toEqual([]);
          expect(await exportOf(ledger)).toBe(before);
        });
      }),
      { numRuns: runsOf(store), endOnFailure: true },
    );
  });

  it('finds nothing at all in an empty ledger', () =>
    withTemporaryLedger(async (ledger) => {
      expect(await findingsOf(ledger.doctor())).toEqual([]);
    }));

  it.each(damages)('finds what this does: %s', (statement, ...keys) =>
    withTemporaryLedger(async (ledger, database) => {
      await filled(ledger);
      expect(await alarms(ledger)).toEqual([]);
      await runSql(database, statement);
      expect(await alarms(ledger)).toEqual(keys);
    }),
  );

  it('finds nothing wrong any more after the rebuild that it advises', () =>
    withTemporaryLedger(async (ledger, database) => {
      await filled(ledger);
      for (const table of ['tally', 'reference', 'withdrawal', 'standing', 'document', 'seller']) {
        await runSql(database, `delete from ${table} where bucket = ${acme}`);
      }
      expect(await alarms(ledger)).not.toEqual([]);
      await ledger.rebuild();
      expect(await alarms(ledger)).toEqual([]);
    }));

  it('names the sellers, the worst first, and no buyer', () =>
    withTemporaryLedger(async (ledger, database) => {
      await filled(ledger);
      await runSql(database, `delete from tally`);
      await runSql(database, `insert into outbox (bucket, seller) values (${acme}, 'acme')`);
      const found = await findingsOf(ledger.doctor());
      const seen = found.map(({ key, severity, count, examples }) => [key, severity, count, examples.toSorted()]);
      expect(seen).toEqual([
        ['tally-differs', 'error', 2, ['acme', 'gamma']],
        ['outbox-waiting', 'warning', 1, ['acme']],
        ['seller-unregistered', 'note', 1, ['gamma']],
      ]);
      expect(JSON.stringify(found)).not.toContain('buyer o');
    }));

  it('counts the orders of which nothing was promised, and tells their share', () =>
    withTemporaryLedger(async (ledger) => {
      const amount = { minor: 100, currency: 'EUR' };
      const shipBy = '2026-01-05';
      await ledger.ingest([
        ...history,
        eventOn('order.placed', epoch, { orderId: 'bare', buyer: 'ann', amount }),
        eventOn('order.placed', epoch, { orderId: 'half', buyer: 'ann', amount, shipBy }),
        eventOn('order.rescheduled', epoch + 1, { orderId: 'half', shipBy: '2026-01-06' }),
      ]);
      const notes = (await findingsOf(ledger.doctor())).filter(({ key }) => key.startsWith('order-'));
      expect(notes.map(({ key, count, examples }) => [key, count, examples])).toEqual([
        ['order-without-ship-by', 1, ['acme']],
        ['order-without-delivery', 2, ['acme']],
      ]);
      expect(notes[0]?.says).toMatch(/^1 order \(16\.6 %\) without a ship-by promise/);
    }));

  it('warns of a feed that came nearly every day and then not for a week in which others came', () =>
    withTemporaryLedger(async (ledger) => {
      const scans = (from: number, days: number, each = 1) =>
        Array.from({ length: days }, (_, day) => eventOn('order.scanned', from + day * each, { orderId: `${day}` }));
      const shipments = Array.from({ length: 36 }, (_, day) =>
        eventOn('order.shipped', epoch + day, { orderId: `${day}` }),
      );
      const silentWith = async (events: readonly SellerEvent[]) => {
        await ledger.ingest(events);
        return (await findingsOf(ledger.doctor())).find(({ key }) => key === 'feed-silent')?.says;
      };
      expect(await silentWith(shipments)).toBeUndefined();
      expect(await silentWith(scans(epoch + 1, 14, 2))).toBeUndefined();
      expect(await silentWith(scans(epoch + 2, 20))).toMatch(/order\.scanned \(last on 2026-01-28\)/);
      expect(await silentWith([eventOn('order.scanned', epoch + 29, { orderId: 'late' })])).toBeUndefined();
    }));
});

it('finds the same however many sellers are looked at together', () =>
  withManySellers(async (kysely) => {
    const rules = settlementRules(settlementDefault);
    for (const size of pageSizes) {
      const found = await findingsOf(doctor(kysely, shelfReader(), { rules, now: testNow }, size));
      expect(found.map(({ key, count, examples }) => [key, count, examples.length])).toEqual([
        ['seller-unregistered', 3, 3],
      ]);
    }
  }));

it('has a key of its own for every check, and the worst checks come first', () => {
  expect(new Set(checks.map(({ key }) => key)).size).toBe(checks.length);
  const order = checks.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity));
  expect(order).toEqual(order.toSorted());
});
