import { type ErrorCode, GoldSellerError } from '@gold-seller/criteria';

/** What pg or the server said, as an error of the ledger at this address where it is not ours; anything else as it is. */
export function ledgerError(address: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof GoldSellerError) return error;
  const row = rowOf(error);
  if (row === undefined) return error;
  return new GoldSellerError(row.code, `the ledger at ${address} ${row.says}: ${reasonOf(error)}`, { cause: error });
}

/** Whether work may succeed when it is run again from the beginning: what was done is not there, or all of it. */
export function isTransient(error: unknown): boolean {
  const said = error instanceof GoldSellerError ? error.cause : error;
  return said instanceof Error && rowOf(said)?.transient === true;
}

/** Whether nothing came back in time: the connection may be dead, and can be used no more. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}

interface Row {
  readonly code: ErrorCode;
  readonly says: string;
  readonly transient?: true;
}

const unreachable: Row = { code: 'ledger_unusable', says: 'does not answer', transient: true };
const inTheWay: Row = { code: 'ledger_busy', says: 'is changed by others at the same time', transient: true };
const slow: Row = { code: 'ledger_busy', says: 'takes too long' };
const crowded: Row = { code: 'ledger_busy', says: 'has no connection free', transient: true };
const refused: Row = { code: 'ledger_unusable', says: 'may not be written' };

const rows: Readonly<Record<string, Row>> = {
  '40001': inTheWay,
  '40P01': inTheWay,
  '55P03': { code: 'ledger_busy', says: 'is held by others' },
  '57014': slow,
  '53300': crowded,
  '53100': { code: 'ledger_full', says: 'has no room left on its disk' },
  '25006': refused,
  '42501': refused,
  '57P01': unreachable,
  '57P02': unreachable,
  '57P03': unreachable,
  '57P05': unreachable,
  '25P03': unreachable,
  '08000': unreachable,
  '08003': unreachable,
  '08006': unreachable,
  ECONNRESET: unreachable,
  ECONNREFUSED: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EPIPE: unreachable,
  ETIMEDOUT: unreachable,
};

/** What pg says without a code. */
const sayings: readonly (readonly [RegExp, Row])[] = [
  [/^Connection terminated|not queryable|connection error/, unreachable],
  [/^timeout exceeded when trying to connect$/, crowded],
  [/^Query read timeout$/, slow],
];

function rowOf(error: Error): Row | undefined {
  const { code } = error as { readonly code?: unknown };
  const row = typeof code === 'string' && Object.hasOwn(rows, code) ? rows[code] : undefined;
  return row ?? sayings.find(([saying]) => saying.test(error.message))?.[1];
}

/** Where a host has several addresses and none answers, Node says so for each, and nothing for all. */
function reasonOf(error: Error): string {
  const each = error instanceof AggregateError ? error.errors : [error];
  return each.map((one) => (one instanceof Error ? one.message : String(one))).join('; ');
}
