import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ErrorCode, GoldSellerError } from '@gold-seller/criteria';

/** What SQLite threw, as an error of the ledger in this file where it is not ours; anything else as it is. */
export function ledgerError(path: string, error: unknown): unknown {
  const primary = primaryCode(error);
  const row = primary === undefined ? undefined : rows[primary];
  if (row === undefined) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const isFull = primary === inputOutput && !hasRoom(path);
  const { code, says } = isFull ? rows[full] : row;
  return new GoldSellerError(code, `the ledger ${path} ${says}: ${reason}`, { cause: error });
}

/** Whether another connection has what was asked for. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === busy;
}

const [busy, readOnly, inputOutput, corrupt, full, cannotOpen, notADatabase] = [5, 8, 10, 11, 13, 14, 26] as const;

interface Row {
  readonly code: ErrorCode;
  readonly says: string;
}

const rows: Readonly<Record<typeof full, Row>> & Readonly<Record<number, Row>> = {
  [busy]: { code: 'ledger_busy', says: 'is being written by another process' },
  [readOnly]: { code: 'ledger_unusable', says: 'cannot be written' },
  [inputOutput]: { code: 'ledger_unusable', says: 'cannot be read or written' },
  [corrupt]: { code: 'ledger_unusable', says: 'is damaged' },
  [full]: { code: 'ledger_full', says: 'has no room left on its disk' },
  [cannotOpen]: { code: 'ledger_unusable', says: 'cannot be opened' },
  [notADatabase]: { code: 'ledger_unusable', says: 'is no ledger' },
};

/** The lowest byte is what went wrong, the rest where. */
function primaryCode(error: unknown): number | undefined {
  const code = error instanceof Error ? (error as { readonly errcode?: unknown }).errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}

const roomMin = 1024 * 1024;

/** A full disk may also show as a failure to read or write; what the last page needs may not be free either. */
function hasRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize >= roomMin;
  } catch {
    return true;
  }
}
