import { parsePolicy, requireDay } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { orderLife } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { exportOf, stores, temporaryLedger } from '../testing/temporary-ledger.ts';

const february = requireDay('2026-02-01');
const old = monthlyPolicy('old', [{ metric: 'account_age_days', earn: { atLeast: 100 }, keep: { atLeast: 100 } }]);
const selling = monthlyPolicy('selling', [
  { metric: 'orders_completed', window: { days: 28 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
]);
const registered = eventOn('seller.registered', february - 120, { name: 'Acme' });

async function levelShown(ledger: Ledger): Promise<string | null | undefined> {
  const document = await ledger.documents.get('badges/acme');
  if (document === undefined) return undefined;
  return (JSON.parse(new TextDecoder().decode(document.bytes)) as { level: string | null }).level;
}

describe.each(stores)('time that passes on %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('hides the badge of a suspended seller at once, and shows it again on the day the suspension ends', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.publish(old);
      await ledger.ingest([registered]);
      await ledger.decide('old', february);
      await ledger.beginDay(february + 5);
      expect(await levelShown(ledger)).toBe('gold');
      await ledger.ingest([eventOn('seller.suspended', february + 5, { suspensionId: 's', reason: 'fraud' })]);
      await ledger.catchUp();
      expect(await levelShown(ledger)).toBeNull();
      await ledger.ingest([eventOn('seller.reinstated', february + 8, { suspensionId: 's' })]);
      await ledger.catchUp();
      expect(await levelShown(ledger)).toBeNull();
      expect(await ledger.beginDay(february + 7)).toEqual({ sellers: 0 });
      expect(await levelShown(ledger)).toBeNull();
      expect(await ledger.beginDay(february + 8)).toEqual({ sellers: 1 });
      expect(await levelShown(ledger)).toBe('gold');
    }));

  it('ends a hold on its own day, between two decisions', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(parsePolicy({ ...selling, minHoldDays: 40 }));
        await ledger.ingest([registered, ...orderLife('o1', february - 20)]);
        await ledger.decide('selling', february);
        await ledger.decide('selling', requireDay('2026-03-01'));
        expect(await levelShown(ledger)).toBe('gold');
        await ledger.beginDay(february + 39);
        expect(await levelShown(ledger)).toBe('gold');
        await ledger.beginDay(february + 40);
        expect(await levelShown(ledger)).toBeNull();
        const incremental = await exportOf(ledger);
        await ledger.rebuild();
        expect(await exportOf(ledger)).toBe(incremental);
      },
      { settlement: { version: 1, zone: 'UTC', disputeDays: 0 } },
    ));

  it('never goes back: a day that has begun stays begun', () =>
    withTemporaryLedger(async (ledger) => {
      await ledger.publish(old);
      await ledger.ingest([registered, eventOn('seller.closed', february + 3, { by: 'seller' })]);
      await ledger.decide('old', february);
      await ledger.beginDay(february + 3);
      const closed = await exportOf(ledger);
      expect(await levelShown(ledger)).toBeNull();
      await ledger.beginDay(february + 1);
      expect(await exportOf(ledger)).toBe(closed);
    }));
});
