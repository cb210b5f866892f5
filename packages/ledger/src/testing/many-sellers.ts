import { parsePolicy } from '@gold-seller/criteria';
import type { Kysely } from 'kysely';
import { bucketOf } from '../bucket.ts';
import type { Schema } from '../schema.ts';
import { closeDatabase, openDatabase } from '../sqlite/database.ts';
import { eventOn } from './event-on.ts';
import { epoch, orderLife } from './history.ts';
import { withTemporaryLedger } from './temporary-ledger.ts';

/** Eleven sellers in four buckets, with orders of each; the first eight are registered, of whom the first four show a badge. */
export const manySellers: readonly string[] = Array.from({ length: 4000 }, (_, index) => `shop-${index}`)
  .filter((seller) => bucketOf(seller) % 300 === 7)
  .slice(0, 11);

/** Page sizes with which a border falls between all of them, some of them, after the last one and nowhere. */
export const pageSizes: readonly number[] = [1, 2, 3, 10, 11, 12];

/** Runs a test that reads a ledger of those sellers. */
export function withManySellers<T>(work: (kysely: Kysely<Schema>) => Promise<T>): Promise<T> {
  return withTemporaryLedger(async (ledger, path) => {
    await ledger.publish(oldHands);
    await ledger.ingest(manySellers.flatMap(historyOf));
    await ledger.decide('old-hands', epoch);
    const database = openDatabase(path, { readOnly: true });
    try {
      return await work(database.kysely);
    } finally {
      await closeDatabase(database);
    }
  });
}

const oldHands = parsePolicy({
  programme: 'old-hands',
  version: 1,
  name: 'Old hand',
  effectiveFrom: '2025-01-01',
  cadence: { every: 'month', day: 1 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  levels: [
    {
      level: 'gold',
      mark: 'star',
      criteria: [{ metric: 'account_age_days', earn: { atLeast: 100 }, keep: { atLeast: 100 } }],
    },
  ],
});

function historyOf(seller: string, index: number) {
  const opened = index < 4 ? epoch - 200 : epoch - 40;
  const registered = eventOn('seller.registered', opened, { name: `Shop ${90 - index}` }, { seller });
  const orders = Array.from({ length: index + 1 }, (_, order) =>
    orderLife(`${seller}-${order}`, epoch - 35 + order * 2, { seller, buyer: `buyer ${order % 3}` }),
  );
  return index < 8 ? [registered, ...orders.flat()] : orders.flat();
}
