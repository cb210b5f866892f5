import { GoldSellerError } from '@gold-seller/criteria';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Schema } from '../schema.ts';

const statementTimeoutMs = 120_000;
const connectTimeoutMs = 10_000;
const poolMax = 10;

/** Opens a pool of connections. Throws `ledger_unusable` where the server does not answer. */
export async function openPool(url: string): Promise<Kysely<Schema>> {
  const pool = new Pool({
    connectionString: url,
    max: poolMax,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
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
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GoldSellerError('ledger_unusable', `the ledger at ${shownUrl(url)} does not answer: ${reason}`, {
      cause,
    });
  }
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** An address without its password. */
function shownUrl(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}

const bigintOid = 20;

/** Our bigints are counts and milliseconds, all below 2^53. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === bigintOid ? Number : types.getTypeParser(oid, format as 'text');
