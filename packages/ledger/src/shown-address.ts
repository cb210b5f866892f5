import { GoldSellerError } from '@gold-seller/criteria';

/** The address of a database without a password, wherever in it that is. Throws `option_invalid` where it is none. */
export function shownAddress(address: string): string {
  const url = parsed(address);
  url.password = '';
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (/pass/i.test(name)) url.searchParams.delete(name);
  return url.href.replace(nowhere, '');
}

/** Stands for the host where there is none, as for a socket; `URL` allows no user without a host. */
const nowhere = '_nowhere_';

function parsed(address: string): URL {
  const withHost = address.replace('@/', `@${nowhere}/`);
  const url = URL.canParse(address) ? new URL(address) : URL.canParse(withHost) ? new URL(withHost) : undefined;
  if (url === undefined || isCutShort(url)) {
    const form = 'postgres://user:password@host:5432/name';
    throw new GoldSellerError(
      'option_invalid',
      `the address of the database is not like ${form}; in a password, / ? # and % are written %2F %3F %23 and %25`,
    );
  }
  return url;
}

/** Whether a password ended too soon by what it has of `/`, `?` or `#`, and its rest is where no rest of it should be. */
function isCutShort({ pathname, searchParams, hash }: URL): boolean {
  return [pathname, hash, ...searchParams.keys()].some((part) => part.includes('@'));
}
