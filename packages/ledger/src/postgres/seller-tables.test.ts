import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { bucketCount, bucketOf } from '../bucket.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { untilSomebodyWaits } from '../testing/lock-waiters.ts';
import { temporaryLedger } from '../testing/temporary-ledger.ts';
import { openPool } from './database.ts';
import { postgresStore } from './store.ts';

const withTemporaryLedger = temporaryLedger('PostgreSQL');

const keys = ['acme', 'beta']
  .map((seller) => ({ bucket: bucketOf(seller), seller }))
  .toSorted((a, b) => a.bucket - b.bucket);
const [first = '', second = ''] = keys.map(({ seller }) => seller);

/** Locks both sellers, waiting for the first while another transaction does something to the second; says where each ends. */
function lockedBeside(statement: string): Promise<readonly (readonly [seller: string, lastSeq: number])[]> {
  return withTemporaryLedger(async (ledger, database) => {
    await ledger.ingest([first, second].flatMap((seller) => orderLife('o1', epoch, { seller })));
    const other = new Client({ connectionString: database });
    await other.connect();
    await other.query('begin');
    await other.query(`select 1 from seller where seller = '${first}' for update`);
    const kysely = await openPool(database);
    const locking = postgresStore(kysely, bucketCount).inTransaction(({ sellers }) => sellers.lock(keys));
    await untilSomebodyWaits(database);
    await other.query(statement);
    await other.query('commit');
    const locked = await locking;
    await other.end();
    await kysely.destroy();
    return locked.map(({ seller, lastSeq }) => [seller, lastSeq]);
  });
}

describe('locking sellers in PostgreSQL', () => {
  it('finds one whose row another transaction deletes and makes again meanwhile', async () => {
    const again = `create temp table kept as select * from seller where seller = '${second}';
      delete from seller where seller = '${second}'; insert into seller select * from kept`;
    expect(await lockedBeside(again)).toEqual([
      [first, 4],
      [second, 4],
    ]);
  });

  it('makes the row anew of one whom another transaction deletes meanwhile', async () => {
    expect(await lockedBeside(`delete from seller where seller = '${second}'`)).toEqual([
      [first, 4],
      [second, 0],
    ]);
  });
});
