import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { bucketCount, bucketOf } from '../bucket.ts';
import type { DecidedSeller, StandingRow } from '../decision-tables.ts';
import { openLedger } from '../ledger.ts';
import type { LedgerStore } from '../ledger-store.ts';
import type { Schema } from '../schema.ts';
import { eventOn } from '../testing/event-on.ts';
import { epoch } from '../testing/history.ts';
import { manySellers } from '../testing/many-sellers.ts';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { testNow } from '../testing/temporary-ledger.ts';
import { openPool } from './database.ts';
import { postgresStore } from './store.ts';

const keys = manySellers
  .map((seller) => ({ bucket: bucketOf(seller), seller }))
  .toSorted((a, b) => a.bucket - b.bucket || (a.seller < b.seller ? -1 : 1));
const asked = { programme: 'punctual', day: epoch };

const standing = (key: (typeof keys)[number], standing: string, day: number, seq: number): StandingRow => {
  return { ...key, programme: 'punctual', day, seq, standing, shown: `${standing}, shown`, turnsOn: null };
};

/** Runs a test on a store in which sellers are registered, and closes it afterwards. */
function withSellers(work: (store: LedgerStore, kysely: Kysely<Schema>) => Promise<void>): Promise<void> {
  return withTemporaryDatabase(async (database) => {
    const ledger = await openLedger({ database, now: () => testNow });
    await ledger.ingest(
      keys.map(({ seller }) => eventOn('seller.registered', epoch - 9, { name: seller }, { seller })),
    );
    await ledger.close();
    const kysely = await openPool(database);
    try {
      await work(postgresStore(kysely, bucketCount), kysely);
    } finally {
      await kysely.destroy();
    }
  });
}

/** Returns once another transaction waits for a lock. */
async function untilOneWaits(kysely: Kysely<Schema>): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(kysely);
    if (rows.length > 0) return;
    await setTimeout(10);
  }
}

it('a run that waited for sellers finds their standings as they were left, in the order of their keys', () =>
  withSellers(async (store, kysely) => {
    const [first, second, ...others] = keys;
    if (first === undefined || second === undefined) throw new Error('there are many');
    await store.inTransaction(({ decisions }) => decisions.stand([standing(first, 'before', epoch - 5, 2)]));
    let reading: Promise<readonly DecidedSeller[]> | undefined;
    await store.inTransaction(async ({ decisions }) => {
      await decisions.lock([first, second]);
      const buckets = [...new Set(keys.map(({ bucket }) => bucket))].toReversed();
      reading = store.inTransaction((transaction) => transaction.decisions.sellersIn(buckets, asked));
      await untilOneWaits(kysely);
      await decisions.stand([standing(first, 'after', epoch - 1, 3), standing(second, 'new', epoch - 1, 2)]);
      await decisions.end([{ ...first, lastSeq: 3, decidedOn: epoch - 1 }]);
    });
    const account = expect.any(String);
    const day = epoch - 1;
    expect(await reading).toEqual([
      { ...first, lastSeq: 3, account, standing: 'after', shown: 'after, shown', decidedOn: day },
      { ...second, lastSeq: 1, account, standing: 'new', shown: 'new, shown', decidedOn: day },
      ...others.map((key) => ({ ...key, lastSeq: 1, account, standing: null, shown: null, decidedOn: null })),
    ]);
  }));
