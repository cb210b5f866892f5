import { requireDay, type SellerEvent, settlementDefault } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { orderLife } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { stores, temporaryLedger, testNow } from '../testing/temporary-ledger.ts';

const settlement = { ...settlementDefault, zone: 'UTC', disputeDays: 0 };
const [april, may] = ['2026-04-01', '2026-05-01'].map(requireDay) as [number, number];
const policy = monthlyPolicy('punctual', [
  { metric: 'on_time_ship_rate', window: { days: 28 }, earn: { atLeast: 0.9 }, keep: { atLeast: 0.9 } },
]);
const seller = 'acme';
const registered = eventOn('seller.registered', april - 150, { name: 'Acme' }, { seller });

/** An order a day over four weeks; those without their shipment are late. */
function orders(before: number, { shipped }: { readonly shipped: boolean }): readonly SellerEvent[] {
  const days = Array.from({ length: 28 }, (_, index) => before - 33 + index);
  const lives = days.flatMap((day) => orderLife(`o-${day}`, day, { seller }));
  return lives.filter(({ type }) => shipped || type !== 'order.shipped');
}

async function historyOf(ledger: Ledger, of: string) {
  const document = await ledger.documents.get(`badges/${of}/history`);
  return document === undefined ? undefined : JSON.parse(new TextDecoder().decode(document.bytes));
}

describe.each(stores)('the public history on %s', (store) => {
  const withLedger = temporaryLedger(store);

  it('is there once a seller is registered, and tells what was shown and what it was corrected to', () =>
    withLedger(
      async (ledger) => {
        expect(await historyOf(ledger, seller)).toBeUndefined();
        await ledger.publish(policy);
        await ledger.ingest([registered, ...orders(april, { shipped: true })]);
        expect(await historyOf(ledger, seller)).toEqual({ version: 1, seller, programmes: [] });
        await ledger.decide('punctual', april);
        await ledger.ingest(orders(may, { shipped: false }));
        await ledger.decide('punctual', may);
        const until = { from: '2026-04-01', to: '2026-04-30', level: 'gold' };
        expect((await historyOf(ledger, seller)).programmes).toEqual([
          { programme: 'punctual', periods: [until, { from: '2026-05-01', to: null, level: null }] },
        ]);
        // The shipments were there all the time; they are told of on 15 June.
        await ledger.ingest(orders(may, { shipped: true }).filter(({ type }) => type === 'order.shipped'));
        await ledger.catchUp();
        expect((await historyOf(ledger, seller)).programmes[0].periods).toEqual([
          until,
          { from: '2026-05-01', to: '2026-06-14', level: null, correctedTo: 'gold' },
          { from: '2026-06-15', to: null, level: 'gold' },
        ]);
        await ledger.eraseSeller(seller);
        expect(await historyOf(ledger, seller)).toBeUndefined();
        expect(new Date(testNow).toISOString()).toContain('2026-06-15');
      },
      { settlement },
    ));
});
