import { setTimeout } from 'node:timers/promises';
import type { SellerEvent } from '@gold-seller/criteria';
import fc from 'fast-check';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { bucketCount } from '../bucket.ts';
import { openLedger } from '../ledger.ts';
import type { LedgerTransaction } from '../ledger-store.ts';
import type { RejectedLine } from '../rejected-line.ts';
import { anyHistory } from '../testing/history.ts';
import { withLostAnswer } from '../testing/lost-answer.ts';
import { startPostgres } from '../testing/postgres.ts';
import { type RecordedStatement, recordedStatements } from '../testing/recorded-statements.ts';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { exportOf, testNow, withTemporaryLedger } from '../testing/temporary-ledger.ts';
import { openPool } from './database.ts';
import { postgresStore } from './store.ts';

const [history = []] = fc.sample(
  anyHistory.filter((events) => events.length > 40),
  { numRuns: 1, seed: 11 },
);

const line: RejectedLine = {
  text: 'one',
  isWhole: true,
  id: 'e1',
  code: 'field_missing',
  path: 'data.orderId',
  reason: 'is needed',
};

/** The export of the same events in a SQLite file, given all at once. */
function expectedExport(): Promise<string> {
  return withTemporaryLedger(async (ledger) => {
    await ledger.ingest(history);
    return exportOf(ledger);
  });
}

function parts(events: readonly SellerEvent[], size: number): readonly (readonly SellerEvent[])[] {
  return Array.from({ length: Math.ceil(events.length / size) }, (_, at) => events.slice(at * size, (at + 1) * size));
}

/** How many transactions had begun their work and were not kept. */
function brokenOff(statements: readonly RecordedStatement[]): number {
  const kept = new Set<number>();
  const atWork = new Set<number>();
  for (const { transaction, text } of statements) {
    if (transaction === undefined) continue;
    if (/^commit/i.test(text)) kept.add(transaction);
    else if (/^(?:select|insert|update|delete|with)/i.test(text)) atWork.add(transaction);
  }
  return [...atWork].filter((transaction) => !kept.has(transaction)).length;
}

/** A connection that has the rows of sellers, so that whoever writes waits in the middle of a transaction. */
async function withSellersHeld(url: string) {
  const blocker = new Client({ connectionString: url });
  blocker.on('error', () => {});
  await blocker.connect();
  await blocker.query('begin');
  await blocker.query('lock table seller in share row exclusive mode');
  const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock'`;
  return {
    async isWaitedFor(): Promise<void> {
      while ((await blocker.query(waiting)).rowCount === 0) await setTimeout(5);
    },
  };
}

describe('a ledger in PostgreSQL', () => {
  it('counts every event once, whoever sends what at the same time, each of it twice', () =>
    withTemporaryDatabase(async (database) => {
      const ledgers = await Promise.all([1, 2, 3].map(() => openLedger({ database, now: () => testNow })));
      const sent = [...parts(history, 3), ...parts(history, 7).toReversed()];
      const outcomes = await Promise.all(
        sent.map((part, index) => (ledgers[index % ledgers.length] ?? ledgers[0])?.ingest(part) ?? []),
      );
      const accepted = outcomes.flat().filter((outcome) => outcome === 'accepted');
      expect(accepted).toHaveLength(history.length);
      const [first] = ledgers;
      if (first !== undefined) expect(await exportOf(first)).toBe(await expectedExport());
      await Promise.all(ledgers.map((ledger) => ledger.close()));
    }));

  it('loses nothing and counts nothing twice where connections are cut all the while', () =>
    withTemporaryDatabase(async (database) => {
      const ledger = await openLedger({ database, now: () => testNow });
      const cutter = new Client({ connectionString: database });
      await cutter.connect();
      const cut = () =>
        cutter.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid()`,
        );
      const statements = await recordedStatements(async () => {
        for (const [index, part] of parts(history, 4).entries()) {
          const [outcomes] = await Promise.all([ledger.ingest(part), index % 2 === 0 ? cut() : undefined]);
          expect(outcomes).toHaveLength(part.length);
        }
      });
      expect(brokenOff(statements)).toBeGreaterThan(0);
      await cutter.end();
      expect(await exportOf(ledger)).toBe(await expectedExport());
      await ledger.rebuild();
      expect(await exportOf(ledger)).toBe(await expectedExport());
      await ledger.close();
    }));

  it('goes on after the server has stopped as in a crash and come back', async () => {
    const server = await startPostgres(() => {}, { ...process.env, DATABASE_URL: undefined });
    const ledger = await openLedger({ database: server.url, now: () => testNow });
    const [before, after] = [history.slice(0, 20), history.slice(20)];
    await ledger.ingest(before);
    const blocker = await withSellersHeld(server.url);
    const statements = await recordedStatements(async () => {
      // Where the server takes its time, it may be given up for now, and is sent again.
      const ingesting = ledger.ingest(after).catch(() => undefined);
      await blocker.isWaitedFor();
      await server.restart?.();
      expect((await ingesting) ?? (await ledger.ingest(after))).toEqual(after.map(() => 'accepted'));
    });
    expect(brokenOff(statements)).toBeGreaterThan(0);
    expect(await ledger.ingest(before)).toEqual(before.map(() => 'duplicate'));
    expect(await exportOf(ledger)).toBe(await expectedExport());
    await ledger.close();
    await server.stop();
  });

  it('notes once what was kept though the answer was lost, and returns what came of it', () =>
    withTemporaryDatabase((database) =>
      withLostAnswer(database, async (address, loseNext) => {
        const ledger = await openLedger({ database: address, now: () => testNow });
        loseNext();
        await ledger.reject([line]);
        expect(await ledger.rejected({ limit: 1 })).toMatchObject({ total: 1, lines: [{ text: line.text, times: 1 }] });
        await ledger.close();
        const kysely = await openPool(address);
        const store = postgresStore(kysely, bucketCount);
        let begun = 0;
        const noting = async ({ kysely, lockProgramme }: LedgerTransaction) => {
          await lockProgramme();
          await kysely
            .insertInto('programme_log')
            .values({ type: 'day_begun', time: testNow, data: '{}', day: 1 })
            .execute();
          return ++begun;
        };
        loseNext();
        expect(await store.inTransaction(noting)).toBe(1);
        expect(await store.inTransaction(noting)).toBe(2);
        await kysely.destroy();
      }),
    ));

  it('says which server does not answer, and not its password', async () => {
    const opening = openLedger({ database: 'postgres://me:secret@127.0.0.1:1/none', now: () => testNow });
    await expect(opening).rejects.toMatchObject({ code: 'ledger_unusable' });
    await expect(opening).rejects.toThrow(/me@127\.0\.0\.1:1/);
    await expect(opening).rejects.not.toThrow(/secret/);
  });

  it('says why no address of a host answers', async () => {
    const opening = openLedger({ database: 'postgres://me@localhost:1/none', now: () => testNow });
    await expect(opening).rejects.toThrow(/does not answer: .*ECONNREFUSED/);
  });
});
