import { nowhere, parseAddress } from './parse-address.ts';

/** The address of a database without a password, wherever in it that is. Throws `option_invalid` where it is none. */
export function shownAddress(address: string): string {
  const url = parseAddress(address);
  url.password = '';
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (/pass/i.test(name)) url.searchParams.delete(name);
  return url.href.replace(nowhere, '');
}
