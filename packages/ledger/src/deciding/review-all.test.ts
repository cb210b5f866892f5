import { formatDay, requireDay } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { orderLife } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { exportOf, stores, temporaryLedger } from '../testing/temporary-ledger.ts';

const settlement = { version: 1, zone: 'UTC', disputeDays: 0 };
const [february, march, april] = ['2026-02-01', '2026-03-01', '2026-04-01'].map(requireDay) as [number, number, number];

const policy = monthlyPolicy('punctual', [
  { metric: 'on_time_ship_rate', window: { days: 28 }, earn: { atLeast: 0.9 }, keep: { atLeast: 0.9 } },
]);

const orders = [february - 20, february - 15, march - 20, march - 15, april - 20].flatMap((day) =>
  orderLife(`o${day}`, day),
);
const late = eventOn('order.placed', march - 12, {
  orderId: 'late',
  buyer: 'ann',
  amount: { minor: 100, currency: 'EUR' },
  shipBy: formatDay(march - 10),
  deliverBy: formatDay(march - 8),
});
const registered = eventOn('seller.registered', february - 100, { name: 'Acme' });

async function levelShown(ledger: Ledger): Promise<string | null> {
  const document = await ledger.documents.get('badges/acme');
  return (JSON.parse(new TextDecoder().decode(document?.bytes)) as { level: string | null }).level;
}

function decisions(exported: string): readonly Record<string, unknown>[] {
  return exported.split('\n').flatMap((line) => {
    const { decision } = JSON.parse(line) as { decision?: Record<string, unknown> }; // safe: an object a line
    return decision === undefined ? [] : [decision];
  });
}

async function findings(ledger: Ledger): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of ledger.doctor()) keys.push(key);
  return keys;
}

describe.each(stores)('a past decision on %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('is corrected at once when a wrong record is withdrawn: the badge is back, with a new revision', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(policy);
        await ledger.ingest([registered, ...orders, late]);
        await ledger.decide('punctual', february);
        await ledger.decide('punctual', march);
        expect(await levelShown(ledger)).toBeNull();
        await ledger.ingest([eventOn('event.withdrawn', march + 3, { source: 'test', id: late.id })]);
        expect(await findings(ledger)).toContain('review-waiting');
        await ledger.catchUp();
        expect(await levelShown(ledger)).toBe('gold');
        const said = decisions(await exportOf(ledger)).map(({ day, revision, cause }) => [day, revision, cause]);
        expect(said).toEqual([
          ['2026-02-01', 0, 'scheduled'],
          ['2026-03-01', 0, 'scheduled'],
          ['2026-03-01', 1, 'corrected'],
        ]);
        const explained = await ledger.explain('acme');
        expect(explained?.decision).toMatchObject({ day: march, revision: 1, cause: 'corrected' });
        expect(explained?.standings.map(({ day }) => day)).toEqual([february, march]);
        await ledger.decide('punctual', april);
        expect(await findings(ledger)).toEqual([]);
        const incremental = await exportOf(ledger);
        await ledger.rebuild();
        expect(await exportOf(ledger)).toBe(incremental);
      },
      { settlement },
    ));

  it('that turns out too kind stays as it is: the next decision counts it, and one warning is noted', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(policy);
        await ledger.ingest([registered, ...orders]);
        await ledger.decide('punctual', february);
        await ledger.decide('punctual', march);
        await ledger.ingest([late]);
        await ledger.catchUp();
        await ledger.ingest([eventOn('order.shipped', march - 5, { orderId: 'late', tracking: 'T' })]);
        await ledger.catchUp();
        expect(await levelShown(ledger)).toBe('gold');
        expect((await ledger.warnings('acme')).map(({ programme, since }) => [programme, since])).toEqual([
          ['punctual', march - 12],
        ]);
        expect(decisions(await exportOf(ledger))).toHaveLength(2);
        expect(await findings(ledger)).toEqual([]);
        const incremental = await exportOf(ledger);
        await ledger.rebuild();
        expect(await exportOf(ledger)).toBe(incremental);
      },
      { settlement },
    ));

  it('is left alone by what it did not read', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(policy);
        await ledger.ingest([registered, ...orders]);
        await ledger.decide('punctual', february);
        const before = decisions(await exportOf(ledger));
        await ledger.ingest([late, ...orderLife('long-ago', february - 90)]);
        await ledger.catchUp();
        expect(decisions(await exportOf(ledger))).toEqual(before);
        expect(await ledger.warnings('acme')).toEqual([]);
      },
      { settlement },
    ));

  it('excluded with its order gives the badge back, and reinstated takes nothing back before the next decision', () =>
    withTemporaryLedger(
      async (ledger) => {
        await ledger.publish(policy);
        await ledger.ingest([registered, ...orders, late]);
        await ledger.decide('punctual', february);
        await ledger.decide('punctual', march);
        const matter = { orderId: 'late' };
        const families = ['dispatch'] as const;
        await ledger.ingest([
          eventOn('matter.excluded', march + 1, { matter, families: [...families], reason: 'carrier_fault' }),
        ]);
        await ledger.catchUp();
        expect(await levelShown(ledger)).toBe('gold');
        await ledger.ingest([
          eventOn('matter.reinstated', march + 2, { matter, families: [...families], reason: 'staff' }),
        ]);
        await ledger.catchUp();
        expect(await levelShown(ledger)).toBe('gold');
        expect(await ledger.warnings('acme')).toHaveLength(1);
        await ledger.decide('punctual', april);
        expect(await levelShown(ledger)).toBe('gold');
      },
      { settlement },
    ));
});
