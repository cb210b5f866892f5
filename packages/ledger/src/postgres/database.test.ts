import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { GoldSellerError, type SellerEvent } from '@gold-seller/criteria';
import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { bucketCount } from '../bucket.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import { busyMarket, partsOf } from '../testing/busy-market.ts';
import { eventOn } from '../testing/event-on.ts';
import { epoch, orderLife } from '../testing/history.ts';
import { type LedgerProcess, startLedgerProcess } from '../testing/ledger-process.ts';
import { withTemporaryDatabase } from '../testing/temporary-database.ts';
import { exportOf, testNow, withTemporaryLedger } from '../testing/temporary-ledger.ts';
import { openPool } from './database.ts';
import { postgresStore } from './store.ts';

const events = [eventOn('seller.registered', epoch, { name: 'Acme', country: 'DE' }), ...orderLife('o1', epoch)];
const more = orderLife('o2', epoch + 3);

/** Runs a test on a ledger that waits as its address says. */
async function withLedger(
  database: string,
  timeouts: Readonly<Record<string, number>>,
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  const url = new URL(database);
  for (const [name, value] of Object.entries(timeouts)) url.searchParams.set(name, String(value));
  const ledger = await openLedger({ database: url.href, now: () => testNow });
  try {
    await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** Runs a test while another connection has locked a table. */
async function whileLocked(database: string, table: string, work: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: database });
  await client.connect();
  await client.query(`begin; lock table ${table} in access exclusive mode`);
  try {
    await work();
  } finally {
    await client.end();
  }
}

/** The export of a ledger that is given events at once. */
function exportAtOnce(all: readonly SellerEvent[]): Promise<string> {
  return withTemporaryLedger(async (ledger) => {
    await ledger.ingest(all);
    return exportOf(ledger);
  });
}

const expectAllOnce = async (ledger: Ledger) =>
  expect(await exportOf(ledger)).toBe(await exportAtOnce([...events, ...more]));

/** Gives a process batches until it is stopped while its transaction is open; gives what it will have answered. */
async function stopInside(stopped: LedgerProcess, database: string, batches: readonly (readonly SellerEvent[])[]) {
  const watcher = new Client({ connectionString: database });
  await watcher.connect();
  const inside = `select 1 from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`;
  const answers: Promise<unknown>[] = [];
  try {
    for (let round = 0; round < 200; round++) {
      answers.push(stopped.ask('ingest', batches[round % batches.length] ?? []));
      await setTimeout(round % 20);
      process.kill(stopped.pid, 'SIGSTOP');
      await setTimeout(20);
      if ((await watcher.query(inside)).rowCount !== 0) return answers;
      process.kill(stopped.pid, 'SIGCONT');
    }
  } finally {
    await watcher.end();
  }
  throw new Error('it was never stopped inside a transaction');
}

describe('a ledger in PostgreSQL', () => {
  it('waits a minute for a lock, two for a statement, and leaves no transaction open for longer than a minute', () =>
    withTemporaryDatabase(async (database) => {
      const kysely = await openPool(database);
      const settings = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'];
      const shown = settings.map(async (name) => {
        const { rows } = await sql<Record<string, string>>`show ${sql.raw(name)}`.execute(kysely);
        return rows[0]?.[name];
      });
      expect(await Promise.all(shown)).toEqual(['1min', '2min', '1min']);
      await kysely.destroy();
    }));

  it('says that it is busy where another connection holds a lock, and goes on afterwards', () =>
    withTemporaryDatabase((database) =>
      withLedger(database, { lock_timeout: 200 }, async (ledger) => {
        await ledger.ingest(events);
        await whileLocked(database, 'seller', async () => {
          const busy = { code: 'ledger_busy', message: expect.stringMatching(/is held by others: .*lock timeout/) };
          await expect(ledger.ingest(more)).rejects.toMatchObject(busy);
          await expect(ledger.status()).rejects.toMatchObject(busy);
        });
        expect(await ledger.ingest([...events, ...more])).toContain('accepted');
        await expectAllOnce(ledger);
      }),
    ));

  it('says that it is busy where a statement takes too long', () =>
    withTemporaryDatabase((database) =>
      withLedger(database, { statement_timeout: 200 }, async (ledger) => {
        await whileLocked(database, 'log', async () => {
          const busy = { code: 'ledger_busy', message: expect.stringMatching(/takes too long: .*statement timeout/) };
          await expect(ledger.ingest(events)).rejects.toMatchObject(busy);
        });
        await ledger.ingest([...events, ...more]);
        await expectAllOnce(ledger);
      }),
    ));

  it('says that it is busy where no answer comes at all, and goes on with another connection', () =>
    withTemporaryDatabase((database) =>
      throughWire(database, (address, wire) =>
        withLedger(address, { query_timeout: 1000 }, async (ledger) => {
          await ledger.ingest(events);
          wire.cut();
          const busy = { code: 'ledger_busy', message: expect.stringMatching(/takes too long/) };
          await expect(ledger.ingest(more)).rejects.toMatchObject(busy);
          wire.mend();
          expect(await ledger.ingest([...events, ...more])).toContain('accepted');
          await expectAllOnce(ledger);
        }),
      ),
    ));

  it('says that it is busy where no answer comes in the middle of a transaction, and does not begin it again', () =>
    withTemporaryDatabase((database) =>
      throughWire(database, async (address, wire) => {
        const kysely = await openPool(`${address}?query_timeout=300`);
        let begun = 0;
        const working = postgresStore(kysely, bucketCount).inTransaction(async (transaction) => {
          begun++;
          await sql`select 1`.execute(transaction.kysely);
          wire.cut();
          wire.mend();
          await sql`select 2`.execute(transaction.kysely);
        });
        await expect(working).rejects.toBeInstanceOf(GoldSellerError);
        await expect(working).rejects.toMatchObject({
          code: 'ledger_busy',
          message: expect.stringMatching(/takes too long: Query read timeout/),
        });
        expect(begun).toBe(1);
        await kysely.destroy();
      }),
    ));

  it('is held up by a process that stopped in the middle of a transaction no longer than its address says', () =>
    withTemporaryDatabase(async (database) => {
      const market = busyMarket(40, 3);
      const url = new URL(database);
      url.searchParams.set('idle_in_transaction_session_timeout', '500');
      const stopped = startLedgerProcess(testNow);
      await stopped.ask('open', url.href);
      await withLedger(database, {}, async (ledger) => {
        const answers = await stopInside(stopped, database, partsOf(market, 40));
        const begun = performance.now();
        await ledger.ingest(market);
        expect(performance.now() - begun).toBeLessThan(10_000);
        process.kill(stopped.pid, 'SIGCONT');
        for (const outcomes of await Promise.all(answers)) expect(outcomes).not.toContain('conflict');
        expect(await exportOf(ledger)).toBe(await exportAtOnce(market));
      });
      await stopped.kill();
    }));

  it('says that it cannot be written where the database may only be read', () =>
    withTemporaryDatabase(async (database) => {
      await withLedger(database, {}, async (ledger) => {
        await ledger.ingest(events);
      });
      const client = new Client({ connectionString: database });
      await client.connect();
      const name = new URL(database).pathname.slice(1);
      await client.query(`alter database ${name} set default_transaction_read_only = on`);
      await client.end();
      await expect(openLedger({ database, now: () => testNow })).rejects.toMatchObject({
        code: 'ledger_unusable',
        message: expect.stringMatching(/may not be written: .*read-only transaction/),
      });
    }));
});

interface Wire {
  /** What is sent over connections there are now gets nowhere any more, and nobody is told. */
  readonly cut: () => void;
  /** New connections are as they should be. */
  readonly mend: () => void;
}

/** Runs a test with an address that leads to a server over a wire that can be cut. */
async function throughWire(database: string, work: (address: string, wire: Wire) => Promise<void>): Promise<void> {
  const { hostname, port } = new URL(database);
  const sockets: Socket[] = [];
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on('error', () => {});
    near.pipe(far).pipe(near);
    if (isCut) for (const socket of [near, far]) silence(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = new URL(database);
  address.host = `127.0.0.1:${(server.address() as AddressInfo).port}`; // safe: it listens on a port
  const cut = () => {
    isCut = true;
    for (const socket of sockets) silence(socket);
  };
  const mend = () => {
    isCut = false;
  };
  try {
    await work(address.href, { cut, mend });
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

function silence(socket: Socket): void {
  socket.unpipe();
  socket.pause();
}
