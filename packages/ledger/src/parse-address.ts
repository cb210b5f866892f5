import { GoldSellerError } from '@gold-seller/criteria';

/** The parts of a database's address; one without a host has `nowhere` for it. Throws `option_invalid` where it is none. */
export function parseAddress(address: string): URL {
  const withHost = address.replace('@/', `@${nowhere}/`);
  const url = URL.canParse(address) ? new URL(address) : URL.canParse(withHost) ? new URL(withHost) : undefined;
  if (url !== undefined && !isCutShort(url)) return url;
  const form = 'postgres://user:password@host:5432/name';
  throw new GoldSellerError(
    'option_invalid',
    `the address of the database is not like ${form}; in a password, / ? # and % are written %2F %3F %23 and %25`,
  );
}

/** Stands for the host where there is none, as for a socket: `URL` knows no user without a host. */
export const nowhere = '_nowhere_';

/** Whether a password ended too soon by what it has of `/`, `?` or `#`, and its rest is where no rest of it should be. */
function isCutShort({ pathname, searchParams, hash }: URL): boolean {
  return [pathname, hash, ...searchParams.keys()].some((part) => part.includes('@'));
}
