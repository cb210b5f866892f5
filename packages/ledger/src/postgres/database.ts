import { GoldSellerError } from '@gold-seller/criteria';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { Pool, type PoolClient, types } from 'pg';
import type { Schema } from '../schema.ts';
import { shownAddress } from '../shown-address.ts';
import { isUnanswered, ledgerError } from './ledger-error.ts';

/** Nothing is waited for without end. The address can say otherwise, as in `?statement_timeout=600000`. */
const timeouts = {
  /** For a free connection, or a new one. */
  connectionTimeoutMillis: 10_000,
  /** For what another transaction holds. */
  lock_timeout: 60_000,
  statement_timeout: 120_000,
  /** For an answer that never comes: the server or the network is gone without a word, or the server would have said so. */
  query_timeout: 130_000,
  /** A process that was stopped in the middle of a transaction holds its locks no longer than this. */
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

const poolMax = 10;

/** Opens a pool of connections. Throws `ledger_unusable` where the server does not answer. */
export async function openPool(url: string): Promise<Kysely<Schema>> {
  const address = shownAddress(url);
  const pool = new Pool({
    ...timeouts,
    connectionString: url,
    max: poolMax,
    // One stays open, by which others see that the ledger is in use.
    min: 1,
    application_name: 'gold-seller',
    types: { getTypeParser },
  });
  // A connection that breaks is replaced; whoever uses it is told by the next query. Unheard it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    const client = await pool.connect();
    client.release();
  } catch (cause) {
    await pool.end();
    const error = ledgerError(address, cause);
    if (error instanceof GoldSellerError) throw error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GoldSellerError('ledger_unusable', `the ledger at ${address} does not answer: ${reason}`, { cause });
  }
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: clearPool(pool, address) }) });
}

/** The same pool; what it throws is an error of the ledger. */
function clearPool(pool: Pool, address: string): PostgresPool {
  return {
    options: pool.options,
    async connect() {
      try {
        return clearClient(await pool.connect(), address);
      } catch (error) {
        throw ledgerError(address, error);
      }
    },
    end: () => pool.end(),
  };
}

/** Once no answer has come, all that is asked fails as that did: a rollback, too, which would hide why it was needed. */
function clearClient(client: PoolClient, address: string): PostgresPoolClient {
  let unanswered: unknown;
  const query = async (sql: string, parameters: readonly unknown[]) => {
    if (unanswered !== undefined) throw unanswered;
    try {
      return await client.query(sql, [...parameters]);
    } catch (cause) {
      const error = ledgerError(address, cause);
      if (isUnanswered(cause)) unanswered ??= error;
      throw error;
    }
  };
  return {
    query: query as unknown as PostgresPoolClient['query'], // safe: nobody here asks for a cursor
    release: (discard = false) => client.release(discard || unanswered !== undefined),
  };
}

const bigintOid = 20;

/** Our bigints are counts and milliseconds, all below 2^53. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === bigintOid ? Number : types.getTypeParser(oid, format as 'text');
