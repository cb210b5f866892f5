import { nextDecisionDay } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../ledger.ts';
import { busyMarket, partsOf } from '../testing/busy-market.ts';
import { epoch } from '../testing/history.ts';
import { type LedgerProcess, startLedgerProcess } from '../testing/ledger-process.ts';
import { monthlyPolicy } from '../testing/monthly-policy.ts';
import { exportOf, testNow, withLedgerPlace, withTemporaryLedger } from '../testing/temporary-ledger.ts';

const isSoak = process.env.GOLD_SELLER_SOAK !== undefined;
const timeout = isSoak ? 600_000 : 60_000;

const easy = {
  ...monthlyPolicy('easy', [
    { metric: 'orders_completed', window: { days: 40 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } },
  ]),
  cadence: { every: 'week', day: 1 },
} as const;

const sellers = 120;
const market = busyMarket(sellers, isSoak ? 20 : 3);
const batches = partsOf(market, 25);
const days = Array.from({ length: isSoak ? 20 : 6 }, (_, week) => nextDecisionDay(easy, epoch + week * 7));

/** Runs a test with two processes that have the same file open. */
function withTwoProcesses<T>(
  work: (one: LedgerProcess, other: LedgerProcess, database: string) => Promise<T>,
): Promise<T> {
  return withLedgerPlace('SQLite', async (database) => {
    const two = [startLedgerProcess(testNow), startLedgerProcess(testNow)] as const;
    try {
      await Promise.all(two.map((each) => each.ask('hello', null)));
      await Promise.all(two.map((each) => each.ask('open', database)));
      return await work(...two, database);
    } finally {
      await Promise.all(two.map((each) => each.kill()));
    }
  });
}

/** The export of the same events given to one ledger at once. */
function expectedExport(): Promise<string> {
  return withTemporaryLedger(async (ledger) => {
    await ledger.ingest(market);
    return exportOf(ledger);
  });
}

const linesOf = (exported: string, kind: string) =>
  exported.split('\n').filter((line) => line.startsWith(`{"${kind}"`));

/** Asks for one thing after the other, and gives the answers. */
async function oneByOne<A, B>(list: readonly A[], ask: (each: A) => Promise<B>): Promise<readonly B[]> {
  const answers: B[] = [];
  for (const each of list) answers.push(await ask(each));
  return answers;
}

describe('a SQLite file that two processes have open', () => {
  it(
    'has everything both acknowledged once, also what both sent',
    () =>
      withTwoProcesses(async (one, other) => {
        const half = batches.length >> 1;
        const shared = Math.ceil(batches.length / 10);
        const [first, second] = await Promise.all([
          oneByOne(batches.slice(0, half + shared), (batch) => one.ask('ingest', batch)),
          oneByOne(batches.slice(half).toReversed(), (batch) => other.ask('ingest', batch)),
        ]);
        const accepted = [first, second].flat(2).filter((outcome) => outcome === 'accepted');
        expect(accepted).toHaveLength(market.length);
        const expected = await expectedExport();
        for (const each of [one, other]) expect(await each.ask('export', null)).toBe(expected);
      }),
    timeout,
  );

  it(
    'has every event and every decision once where one ingests while the other decides',
    () =>
      withTwoProcesses(async (one, other, database) => {
        await one.ask(
          'ingest',
          market.filter(({ type }) => type === 'seller.registered'),
        );
        await other.ask('publish', easy);
        const [, results] = await Promise.all([
          oneByOne(batches, (batch) => one.ask('ingest', batch)),
          oneByOne(days, (day) => other.ask('decide', { programme: 'easy', day })),
        ]);
        for (const result of results) expect(result).toMatchObject({ state: 'done', decided: sellers, skipped: 0 });
        const found = await one.ask('doctor', null);
        expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
        const exported = await one.ask('export', null);
        expect(linesOf(exported, 'tally')).toEqual(linesOf(await expectedExport(), 'tally'));
        // What came in late for a day that was decided makes a revision of it.
        const first = linesOf(exported, 'decision').filter((line) => line.includes('"revision":0'));
        expect(first).toHaveLength(sellers * days.length);
        for (const each of [one, other]) await each.ask('close', null);
        // Opened, it reviews what came in late.
        const ledger = await openLedger({ database, now: () => testNow });
        const reviewed = await exportOf(ledger);
        await ledger.rebuild();
        expect((await exportOf(ledger)) === reviewed).toBe(true);
        await ledger.close();
      }),
    timeout,
  );

  it(
    'is made once where both open it new, and stays open for one where the other closes it',
    async () => {
      for (let round = 0; round < (isSoak ? 30 : 1); round++) {
        await withTwoProcesses(async (one, other, database) => {
          for (const [index, batch] of batches.slice(0, isSoak ? 6 : 2).entries()) {
            const [stays, goes] = index % 2 === 0 ? [one, other] : [other, one];
            const [outcomes] = await Promise.all([stays.ask('ingest', batch), goes.ask('close', null)]);
            expect(outcomes).toEqual(batch.map(() => 'accepted'));
            await Promise.all([stays.ask('export', null), goes.ask('open', database)]);
          }
        });
      }
    },
    timeout,
  );
});
