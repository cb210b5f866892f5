import { formatDay, requireDay, type SellerEvent } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { runSql } from '../testing/run-sql.ts';
import { exportOf, stores, temporaryLedger } from '../testing/temporary-ledger.ts';
import { decisionDays, weekly } from '../testing/weekly-policy.ts';

const settlement = { version: 1, zone: 'UTC', disputeDays: 0 };
/** Long after all that the tests tell of. */
const options = { settlement, now: () => Date.parse('2029-01-15T12:00:00Z') };

const registered = eventOn('seller.registered', epoch - 10, { name: 'Acme', country: 'DE' });

async function alarms(ledger: Ledger): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { severity, key } of ledger.doctor()) if (severity !== 'note') found.push(key);
  return found;
}

describe.each(stores)('a ledger in %s that is sealed', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('keeps of what ended one balance, and no event', () =>
    withTemporaryLedger(async (ledger) => {
      const old = [...orderLife('o1', epoch), ...orderLife('o2', epoch + 1)];
      await ledger.ingest([registered, ...old, ...orderLife('o3', epoch + 50)]);
      const before = await exportOf(ledger);
      const shares: number[] = [];
      expect(await ledger.seal(epoch + 30, (share) => shares.push(share))).toEqual({ events: 8, sellers: 1 });
      expect(shares).toEqual([1]);
      expect(await exportOf(ledger)).toBe(before);
      expect(await ledger.status()).toMatchObject({ eventsSealed: 8, events: { 'order.placed': 1 } });
      expect(await ledger.seal(epoch + 30)).toEqual({ events: 0, sellers: 0 });
      expect(await ledger.seal(epoch + 80)).toEqual({ events: 4, sellers: 1 });
      expect(await ledger.status()).toMatchObject({ eventsSealed: 12, events: { 'seller.registered': 1 } });
      await ledger.rebuild();
      expect(await exportOf(ledger)).toBe(before);
      expect(await alarms(ledger)).toEqual([]);
    }, options));

  it('takes nothing that is about what is sealed, and changes nothing by it', () =>
    withTemporaryLedger(async (ledger) => {
      const life = orderLife('o1', epoch, { buyer: 'ann' });
      const [placed] = life as [SellerEvent, ...SellerEvent[]];
      await ledger.ingest([registered, ...life]);
      await ledger.seal(epoch + 30);
      const before = await exportOf(ledger);
      const amount = { minor: 100, currency: 'EUR' };
      const late: readonly (readonly [SellerEvent, string])[] = [
        [placed, 'duplicate'],
        [{ ...placed, time: placed.time + 1 }, 'duplicate'],
        [eventOn('order.refunded', epoch + 300, { orderId: 'o1', amount, reason: 'late' }), 'matter_sealed'],
        [eventOn('event.withdrawn', epoch + 300, { source: 'test', id: placed.id }), 'matter_sealed'],
        [
          eventOn('matter.excluded', epoch + 300, {
            matter: { orderId: 'o1' },
            families: ['dispatch'],
            reason: 'staff',
          }),
          'matter_sealed',
        ],
        [
          eventOn('matter.excluded', epoch + 300, {
            matter: { buyer: 'ann', week: '2026-W02' },
            families: ['feedback'],
            reason: 'fraud',
          }),
          'matter_sealed',
        ],
        [eventOn('event.withdrawn', epoch + 300, { source: 'test', id: 'never came' }), 'accepted'],
        [eventOn('order.shipped', epoch + 300, { orderId: 'o2' }), 'accepted'],
      ];
      expect(await ledger.ingest(late.map(([event]) => event))).toEqual(late.map(([, outcome]) => outcome));
      expect(await exportOf(ledger)).toBe(before);
      await ledger.rebuild();
      expect(await ledger.ingest(late.slice(2, 6).map(([event]) => event))).toEqual(Array(4).fill('matter_sealed'));
      expect(await exportOf(ledger)).toBe(before);
    }, options));

  it('leaves open what is not over: a case, a late word, a promise, and what shares a buyer’s week with it', () =>
    withTemporaryLedger(async (ledger) => {
      const amount = { minor: 100, currency: 'EUR' };
      const rated = (orderId: string, id: string) =>
        eventOn('feedback.left', epoch + 4, { feedbackId: id, orderId, buyer: 'ann', stars: 4 });
      const open = [
        ...orderLife('case', epoch),
        eventOn('dispute.opened', epoch + 5, { disputeId: 'd1', orderId: 'case', reason: 'defective' }),
        ...orderLife('late', epoch),
        eventOn('order.refunded', epoch + 40, { orderId: 'late', amount, reason: 'late' }),
        eventOn('order.placed', epoch, { orderId: 'far', buyer: 'bob', amount, deliverBy: formatDay(epoch + 200) }),
        rated('shared', 'f1'),
        rated('late', 'f2'),
        eventOn('violation.upheld', epoch, { violationId: 'v1', kind: 'abuse', severity: 'minor' }),
        eventOn('training.completed', epoch, { module: 'm1' }),
        eventOn('event.withdrawn', epoch, { source: 'test', id: 'never came' }),
      ];
      await ledger.ingest([registered, ...open, ...orderLife('over', epoch)]);
      expect(await ledger.seal(epoch + 30)).toEqual({ events: 4, sellers: 1 });
      expect(await ledger.ingest([...open, registered])).toEqual([...open, registered].map(() => 'duplicate'));
    }, options));

  it('explains an old decision by how much the sealed matters counted', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.publish(weekly);
      await ledger.ingest([registered, ...orderLife('o1', epoch), ...orderLife('o2', epoch + 20)]);
      const day = decisionDays.find((each) => each > epoch + 28) ?? 0;
      await ledger.decide('easy', day);
      await ledger.seal(epoch + 10);
      const explained = await ledger.explain('acme');
      expect(explained?.sealedBefore).toBe(epoch + 10);
      const shipped = explained?.readings.find(({ metric }) => metric === 'on_time_ship_rate');
      expect(shipped?.matters.map(({ matter }) => matter.reference)).toEqual(['order/o2']);
      expect(shipped?.sealed).toEqual([
        { day: epoch + 2, measure: 'orders_due_to_ship', count: 1 },
        { day: epoch + 2, measure: 'orders_shipped_on_time', count: 1 },
      ]);
    }, options));

  it('is not sealed before a day that is too recent, or that a published policy may still read', () =>
    withTemporaryLedger(async (ledger) => {
      const today = requireDay('2029-01-15');
      await expect(ledger.seal(today - 399)).rejects.toMatchObject({ code: 'seal_too_recent' });
      expect(await ledger.seal(today - 400)).toEqual({ events: 0, sellers: 0 });
      await ledger.publish(
        monthlyPolicy('long', [
          { metric: 'orders_completed', window: { days: 730 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
        ]),
      );
      // 730 days, and up to 180 of any three years off, and three days of lag.
      await expect(ledger.seal(today - 912)).rejects.toMatchObject({ code: 'seal_too_recent' });
      expect(await ledger.seal(today - 913)).toEqual({ events: 0, sellers: 0 });
    }, options));

  it('goes with the seller who is erased, and knows a buyer who is erased by the number', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.ingest([registered, ...orderLife('o1', epoch, { buyer: 'ann' })]);
      await ledger.seal(epoch + 30);
      await ledger.eraseBuyer('ann');
      const after = await exportOf(ledger);
      expect(after).toContain('"buyers":[["1",1]]');
      await ledger.ingest(orderLife('o2', epoch, { buyer: 'bob' }));
      await ledger.rebuild();
      expect((await exportOf(ledger)).match(/"1",1/g)).toEqual(after.match(/"1",1/g));
      expect(await alarms(ledger)).toEqual([]);
      await ledger.eraseSeller('acme');
      expect(await exportOf(ledger)).toBe('');
      expect(await alarms(ledger)).toEqual([]);
    }, options));

  it('is found wrong by a doctor where what is sealed is not known any more, or rows are gone that were not sealed', () =>
    withTemporaryLedger(async (ledger, database) => {
      await ledger.ingest([registered, ...orderLife('o1', epoch), ...orderLife('o2', epoch + 60)]);
      await ledger.seal(epoch + 30);
      expect(await alarms(ledger)).toEqual([]);
      await runSql(database, `update seller set sealed_parts = 0`);
      expect(await alarms(ledger)).toEqual(['sealed-differs']);
      await ledger.rebuild();
      expect(await alarms(ledger)).toEqual([]);
      await runSql(database, `delete from log where type = 'order.placed'`);
      expect(await alarms(ledger)).toEqual(expect.arrayContaining(['log-gap', 'tally-differs']));
      await runSql(database, `delete from sealed`);
      expect(await alarms(ledger)).toContain('sealed-differs');
    }, options));
});
