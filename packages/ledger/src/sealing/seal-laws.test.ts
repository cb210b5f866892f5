import { GoldSellerError, type SellerEvent } from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../ledger.ts';
import { eventOn } from '../testing/event-on.ts';
import { anyHistory, epoch, orderLife } from '../testing/history.ts';
import { exportOf, type StoreName, stores, temporaryLedger } from '../testing/temporary-ledger.ts';
import { decisionDays, weekly } from '../testing/weekly-policy.ts';

const runs = process.env.GOLD_SELLER_SOAK === undefined ? 6 : 200;
const runsOf = (store: StoreName) => (store === 'SQLite' ? runs : Math.ceil(runs / 3));

const settlement = { version: 1, zone: 'UTC', disputeDays: 0 };
/** Long after all that the tests tell of. */
const options = { settlement, now: () => Date.parse('2029-01-15T12:00:00Z') };

async function alarms(ledger: Ledger): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { severity, key } of ledger.doctor()) if (severity !== 'note') found.push(key);
  return found;
}

/** What replays of some days, and of the last decision up to its seq, say of every seller, whatever the places in the logs. */
function replaysOf(ledger: Ledger): Promise<readonly unknown[]> {
  const ofSeller = async (seller: string) => {
    try {
      const last = (await ledger.explain(seller))?.decision;
      const days = decisionDays.filter((_, index) => index % 4 === 3);
      const asked = [...days.map((day) => ({ day })), ...(last === undefined ? [] : [last])];
      const replayed = await Promise.all(asked.map((each) => ledger.replay(seller, each)));
      return replayed.map(({ decision, standings }) => ({ ...decision, throughSeq: 0, standings: standings.length }));
    } catch (error) {
      if (error instanceof GoldSellerError) return error.code;
      throw error;
    }
  };
  return Promise.all(['acme', 'beta', 'gamma'].map(ofSeller));
}

describe.each(stores)('a ledger in %s that is sealed', (store) => {
  const withTemporaryLedger = temporaryLedger(store);

  it('says the same as one that is not, of all that it takes, whenever it is sealed and whoever is erased', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, fc.infiniteStream(fc.nat({ max: 999 })), async (history, dice) => {
        const roll = (faces: number) => (dice.next().value ?? 0) % faces;
        const batches = decisionDays.map((): SellerEvent[] => []);
        for (const event of history) batches[roll(decisionDays.length)]?.push(event);
        await withTemporaryLedger(
          (sealed) =>
            withTemporaryLedger(async (whole) => {
              const taken: SellerEvent[] = [];
              for (const ledger of [sealed, whole]) await ledger.publish(weekly);
              for (const [index, day] of decisionDays.entries()) {
                const batch = batches[index] ?? [];
                const outcomes = await sealed.ingest(batch);
                expect(outcomes.every((each) => each === 'accepted' || each === 'matter_sealed')).toBe(true);
                const accepted = batch.filter((_, at) => outcomes[at] === 'accepted');
                await whole.ingest(accepted);
                taken.push(...accepted);
                for (const ledger of [sealed, whole]) await ledger.decide('easy', day);
                if (roll(3) === 0) await sealed.seal(epoch + roll(110));
                const erased = ['ann', 'bob', 'cem'][roll(12)];
                if (erased === undefined) continue;
                for (const ledger of [sealed, whole]) await ledger.eraseBuyer(erased);
              }
              for (const ledger of [sealed, whole]) await ledger.catchUp();
              const expected = await exportOf(whole);
              expect(await exportOf(sealed)).toBe(expected);
              await sealed.rebuild();
              expect(await exportOf(sealed)).toBe(expected);
              expect(await alarms(sealed)).toEqual([]);
              const [outcomes] = await Promise.all([sealed.ingest(taken), sealed.rebuild()]);
              expect(new Set(outcomes)).toEqual(new Set(taken.map(() => 'duplicate')));
              expect(await replaysOf(sealed)).toEqual(await replaysOf(whole));
              expect(await exportOf(sealed)).toBe(expected);
            }, options),
          options,
        );
      }),
      { numRuns: runsOf(store), endOnFailure: true },
    );
  });

  it('is the same where it is sealed and rebuilt while events come in', () =>
    withTemporaryLedger(async (ledger, database) => {
      const other = store === 'SQLite' ? ledger : await openLedger({ database, ...options });
      const shops = Array.from({ length: 12 }, (_, index) => `shop-${index}`);
      const oldLives = shops.map((seller) => orderLife('o1', epoch, { seller, buyer: 'ann' }));
      await ledger.ingest(oldLives.flat());
      const late = shops.flatMap((seller) => [
        eventOn('order.charged_back', epoch + 20, { orderId: 'o1', reason: 'not_received' }, { seller }),
        ...orderLife('o2', epoch + 2, { seller, buyer: 'ann' }),
      ]);
      const sent = Array.from({ length: 15 }, (_, part) => late.slice(part * 4, part * 4 + 4));
      const sealing = async () => {
        for (const day of [15, 30, 30]) await other.seal(epoch + day);
      };
      const rebuilding = async () => {
        for (const _ of [1, 2]) await other.rebuild();
      };
      const [outcomes] = await Promise.all([
        Promise.all(sent.map((part) => ledger.ingest(part))),
        sealing(),
        rebuilding(),
      ]);
      const accepted = sent.flat().filter((_, at) => outcomes.flat()[at] === 'accepted');
      const expected = await withTemporaryLedger(async (whole) => {
        await whole.ingest([...oldLives.flat(), ...accepted]);
        return exportOf(whole);
      }, options);
      expect(await exportOf(ledger)).toBe(expected);
      await ledger.rebuild();
      expect(await exportOf(ledger)).toBe(expected);
      expect(await alarms(ledger)).toEqual([]);
      if (other !== ledger) await other.close();
    }, options));

  it('goes on where sealing and erasing were broken off', () =>
    withTemporaryLedger(async (ledger, database) => {
      const shops = Array.from({ length: 60 }, (_, index) => `shop-${index}`);
      await ledger.ingest(shops.flatMap((seller) => orderLife('o1', epoch, { seller, buyer: 'ann' })));
      const before = await exportOf(ledger);
      const broken = [ledger.seal(epoch + 30), ledger.eraseBuyer('ann')].map((work) => work.catch(() => 'broken off'));
      await ledger.close();
      await Promise.all(broken);
      const again = await openLedger({ database, ...options });
      expect(await alarms(again)).toEqual([]);
      await again.seal(epoch + 30);
      await again.eraseBuyer('ann');
      expect(await again.status()).toMatchObject({ events: {}, eventsSealed: 240 });
      const after = await exportOf(again);
      expect(after).toBe(before.replaceAll(/"buyers":\[\["[0-9a-f]{32}",1\]\]/g, '"buyers":[["1",1]]'));
      await again.rebuild();
      expect(await exportOf(again)).toBe(after);
      expect(await alarms(again)).toEqual([]);
      await again.close();
    }, options));
});
