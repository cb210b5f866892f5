import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatDay, GoldSellerError } from '@gold-seller/criteria';
import type { Ledger } from '@gold-seller/ledger';
import type { Hono } from 'hono';

/** A registered seller as the operator's own pages see them. */
export interface SiteSeller {
  readonly seller: string;
  readonly name: string;
  readonly country?: string;
  readonly category?: string;
  /** The date they registered, `YYYY-MM-DD`. */
  readonly openedDay: string;
}

/** What the operator's own pages are given: who sells, and the public API in this very process. */
export interface SiteHost {
  sellers(): Promise<readonly SiteSeller[]>;
  fetch(request: Request): Promise<Response>;
}

/**
 * Loads the operator's own pages: a module that exports `site(host: SiteHost): Hono`. They answer what the API does not.
 * Throws `option_invalid` with the path where it is no such module.
 */
export async function loadSite(path: string, host: SiteHost): Promise<Hono> {
  const module: unknown = await import(pathToFileURL(resolve(path)).href).catch((cause: unknown) => {
    throw new GoldSellerError('option_invalid', `--site ${path} cannot be loaded: ${String(cause)}`, { cause });
  });
  if (!isSiteModule(module)) throw new GoldSellerError('option_invalid', `--site ${path} exports no function "site"`);
  return module.site(host);
}

/** Every registered seller of a ledger, for the operator's own pages. */
export async function siteSellers(ledger: Pick<Ledger, 'sellers'>): Promise<readonly SiteSeller[]> {
  const { sellers } = await ledger.sellers({ limit: Number.MAX_SAFE_INTEGER, offset: 0 });
  return sellers.map(({ seller, name, country, category, openedDay }) => ({
    seller,
    name,
    ...(country === undefined ? {} : { country }),
    ...(category === undefined ? {} : { category }),
    openedDay: formatDay(openedDay),
  }));
}

function isSiteModule(module: unknown): module is { site(host: SiteHost): Hono } {
  return typeof module === 'object' && module !== null && 'site' in module && typeof module.site === 'function';
}
