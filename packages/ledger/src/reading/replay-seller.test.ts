import { formatDay, requireDay, type SellerEvent } from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { anyHistory, epoch, orderLife } from '../testing/history.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { stores, temporaryLedger, withTemporaryLedger } from '../testing/temporary-ledger.ts';

const settlement = { version: 1, zone: 'UTC', disputeDays: 0 };
const days = ['2026-02-01', '2026-03-01', '2026-04-01'].map(requireDay);
const policy = monthlyPolicy('selling', [
  { metric: 'orders_completed', window: { days: 60 }, earn: { atLeast: 2 }, keep: { atLeast: 1 } },
  { metric: 'on_time_ship_rate', window: { days: 60 }, earn: { atLeast: 0.9 }, keep: { atLeast: 0.5 } },
]);

describe.each(stores)('a replay on %s', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('of a decision’s day and seq gives that decision, whatever came in later', () =>
    fc.assert(
      fc.asyncProperty(anyHistory, fc.infiniteStream(fc.nat({ max: days.length })), (history, dice) =>
        withTemporaryLedger(
          async (ledger) => {
            await ledger.publish(policy);
            const batches = [0, 1, 2, 3].map((): SellerEvent[] => []);
            for (const event of history) batches[dice.next().value ?? 0]?.push(event);
            const said: { readonly seller: string; readonly decision: object }[] = [];
            for (const [index, day] of days.entries()) {
              await ledger.ingest(batches[index] ?? []);
              await ledger.decide('selling', day);
              for (const seller of ['acme', 'beta']) {
                const decision = (await decidedOn(ledger, seller, day))?.decision;
                if (decision !== undefined) said.push({ seller, decision });
              }
            }
            await ledger.ingest(batches[3] ?? []);
            await ledger.catchUp();
            for (const { seller, decision } of said) {
              const { day, throughSeq } = decision as { day: number; throughSeq: number }; // safe: a decision
              const replayed = await ledger.replay(seller, { day, throughSeq });
              expect(replayed.decision).toEqual(decision);
            }
          },
          { settlement },
        ),
      ),
      { numRuns: process.env.GOLD_SELLER_SOAK === undefined ? 4 : 100, endOnFailure: true },
    ));

  it('of a day and seq before sealing gives what it gave, and is of a seller of whom nothing earlier is left', () =>
    withTemporaryLedger(
      async (ledger) => {
        const [day = 0] = days;
        const lives = (seller: string) => ['o1', 'o2'].flatMap((id) => orderLife(id, epoch, { seller }));
        const acme = [eventOn('seller.registered', epoch - 10, { name: 'Acme' }), ...lives('acme')];
        await ledger.publish(policy);
        await ledger.ingest([...acme, ...lives('gamma')]);
        await ledger.decide('selling', day);
        const asked = [
          { seller: 'acme', throughSeq: acme.length },
          { seller: 'acme', throughSeq: acme.length + 1 },
          { seller: 'gamma', throughSeq: 8 },
        ];
        const replayed = () =>
          Promise.all(asked.map(async ({ seller, throughSeq }) => ledger.replay(seller, { day, throughSeq })));
        const before = await replayed();
        expect(before.map(({ decision }) => decision.levels[0]?.earn)).toEqual(['hit', 'hit', 'hit']);
        await ledger.seal(epoch + 30);
        expect((await ledger.status()).eventsSealed).toBe(16);
        await ledger.ingest(orderLife('o3', epoch + 40));
        const after = await replayed();
        expect(after.map(({ decision }) => decision)).toEqual(before.map(({ decision }) => decision));
        await expect(ledger.replay('gamma', { day, throughSeq: 0 })).rejects.toMatchObject({ code: 'seller_unknown' });
      },
      { settlement, now: () => Date.parse('2029-01-15T12:00:00Z') },
    ));
});

/** The decision of just that day; nothing of one who was unknown then. */
async function decidedOn(ledger: Ledger, seller: string, day: number) {
  try {
    const explained = await ledger.explain(seller, day);
    return explained?.decision.day === day && explained.decision.revision === 0 ? explained : undefined;
  } catch {
    return undefined;
  }
}

it('is of any day a policy is in force on, and of sellers known by then', () =>
  withTemporaryLedger(
    async (ledger) => {
      const day = days[0] ?? 0;
      await ledger.ingest([eventOn('seller.registered', day - 50, { name: 'Acme' })]);
      await expect(ledger.replay('acme', { day })).rejects.toMatchObject({ code: 'policy_unknown' });
      await ledger.publish(policy);
      const replayed = await ledger.replay('acme', { day: day + 3 });
      expect(formatDay(replayed.decision.day)).toBe('2026-02-04');
      expect(replayed.standings).toHaveLength(1);
      await expect(ledger.replay('acme', { day, throughSeq: 0 })).rejects.toMatchObject({ code: 'seller_unknown' });
      const before = requireDay('2024-01-01');
      await expect(ledger.replay('acme', { day: before })).rejects.toMatchObject({ code: 'policy_not_in_force' });
      expect((await ledger.status()).decisions).toBe(0);
    },
    { settlement },
  ));
