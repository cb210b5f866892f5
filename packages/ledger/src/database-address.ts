import { GoldSellerError } from '@gold-seller/criteria';

/**
 * Whether a ledger's place is the address of a PostgreSQL database and not a file. Throws `option_invalid` where it is the
 * address of anything else, which would be a strange name for a file.
 */
export function isAddress(database: string): boolean {
  if (/^postgres(?:ql)?:\/\//i.test(database)) return true;
  // One letter is a drive of Windows.
  const [, scheme] = /^\s*([a-z][a-z0-9+.-]+):\//i.exec(database) ?? [];
  if (scheme === undefined) return false;
  const known = 'a ledger is in a file, or at postgres://user@host/name';
  throw new GoldSellerError('option_invalid', `${known}: an address that begins with ${scheme}: is neither`);
}
