import { accessSync, constants, existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { GoldSellerError } from '@gold-seller/criteria';
import { Kysely, SqliteDialect } from 'kysely';
import type { Schema } from '../schema.ts';
import { isBusy, ledgerError } from './ledger-error.ts';

/** One connection to a SQLite file: the plain connection for the prepared hot statements, and Kysely on top of it. */
export interface Database {
  readonly path: string;
  readonly connection: DatabaseSync;
  readonly kysely: Kysely<Schema>;
  /** When its next transaction may begin, by the clock of this process. */
  readonly turn: { mayBegin: number };
}

/** So long a read, or the opening, waits for a lock of another process. */
const busyTimeoutMs = 10_000;
/** So long a transaction does, unless it is told otherwise. */
const waitMaxMs = 60_000;

/** Opens a file, creating it when writing. Throws `ledger_unusable` with the path where that cannot be done. */
export function openDatabase(path: string, { readOnly }: { readonly readOnly: boolean }): Database {
  const connection = connect(path, readOnly);
  connection.exec(`pragma cache_size = -24576; pragma temp_store = memory; pragma foreign_keys = off;`);
  const dialect = new SqliteDialect({
    database: {
      prepare: (sql) => clearly(path, () => kyselyStatement(path, connection.prepare(sql))),
      close: () => connection.close(),
    },
  });
  return { path, connection, kysely: new Kysely<Schema>({ dialect }), turn: { mayBegin: 0 } };
}

function connect(path: string, readOnly: boolean): DatabaseSync {
  try {
    // SQLite would open it for reading, and leave a log beside it that nobody may write even when the file can be again.
    if (!readOnly && existsSync(path)) accessSync(path, constants.W_OK);
    const connection = new DatabaseSync(path, { readOnly, timeout: busyTimeoutMs });
    // WAL lets readers go on while the one writer writes; FULL makes every acknowledged commit survive a power cut.
    if (!readOnly)
      patiently(() =>
        connection.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 8000;'),
      );
    patiently(() => connection.exec('select 1 from sqlite_schema limit 1'));
    // Whoever writes waits for its turn itself.
    if (!readOnly) connection.exec('pragma busy_timeout = 5');
    return connection;
  } catch (cause) {
    const error = ledgerError(path, cause);
    if (error instanceof GoldSellerError) throw error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GoldSellerError('ledger_unusable', `the ledger ${path} cannot be opened: ${reason}`, { cause });
  }
}

/** SQLite does not wait where another process makes the write-ahead log, or folds it in, at the same moment. */
function patiently(work: () => void): void {
  const until = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1 + Math.random() * 9);
  }
}

/** Closes the connection; the last one to close a file folds its write-ahead log into it. */
export async function closeDatabase({ connection, kysely }: Database): Promise<void> {
  // Kysely closes only what it has used itself.
  await kysely.destroy();
  if (connection.isOpen) connection.close();
}

/** Runs work; what SQLite throws in it is an error of the ledger. */
export function clearly<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw ledgerError(path, error);
  }
}

/**
 * Runs `work` in one transaction that takes the write lock at once; rolls back on any error. One at a time. Throws
 * `ledger_busy` where another process keeps the lock, `ledger_full` and `ledger_unusable` where it cannot be written.
 */
export async function inTransaction<T>(
  database: Database,
  work: () => T | Promise<T>,
  { waitMs = waitMaxMs } = {},
): Promise<T> {
  const { connection, path } = database;
  try {
    await begin(database, waitMs);
    const begun = performance.now();
    const result = await work();
    connection.exec('commit');
    leaveTurn(database, begun);
    return result;
  } catch (error) {
    if (connection.isTransaction) connection.exec('rollback');
    throw ledgerError(path, error);
  }
}

/** SQLite's own waiting looks at the lock ten times a second, and so hardly ever finds the gap between two transactions. */
async function begin({ connection, turn }: Database, waitMs: number): Promise<void> {
  const asked = performance.now();
  if (asked < turn.mayBegin) await setTimeout(turn.mayBegin - asked);
  for (;;) {
    try {
      connection.exec('begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > asked + waitMs) throw error;
    }
    await setTimeout(1 + Math.random() * 3);
  }
}

/** The longer a transaction was, the longer the gap after it in which another process can begin: 2 % of it, to 4 ms. */
function leaveTurn({ turn }: Database, begun: number): void {
  const now = performance.now();
  const gapMs = Math.min(4, Math.round((now - begun) * 0.02));
  turn.mayBegin = now + gapMs;
}

/** Node's statements in the shape Kysely's SQLite dialect asks for. */
function kyselyStatement(path: string, statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    // Safe, here and below: Kysely binds what we gave it.
    all: (parameters: readonly unknown[]) => clearly(path, () => statement.all(...(parameters as SQLInputValue[]))),
    run: (parameters: readonly unknown[]) => clearly(path, () => statement.run(...(parameters as SQLInputValue[]))),
    *iterate(parameters: readonly unknown[]): Generator<unknown, void, undefined> {
      try {
        yield* statement.iterate(...(parameters as SQLInputValue[]));
      } catch (error) {
        throw ledgerError(path, error);
      }
    },
  };
}
