import type { SiteHost } from '../site-host.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';

/** The catalogue of the sellers there are, made anew only when they change. */
export interface CatalogueKeeper {
  read(): Promise<Catalogue>;
}

/** Looks for new sellers once a minute at most; visitors go on with the old list meanwhile, and when it fails. */
export function catalogueKeeper({ sellers }: Pick<SiteHost, 'sellers'>, now: () => number): CatalogueKeeper {
  let kept: { readonly catalogue: Catalogue; readonly key: string } | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;
  const refresh = async () => {
    const list = await sellers();
    const key = JSON.stringify(list);
    if (key !== kept?.key) kept = { catalogue: catalogueOf(list), key };
    checkedAt = now();
  };
  const refreshOnce = () => {
    underWay ??= refresh().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  return {
    read: async () => {
      if (now() - checkedAt >= freshMillis) {
        const refreshed = refreshOnce();
        if (kept === undefined) await refreshed;
        else refreshed.catch(() => undefined);
      }
      return kept?.catalogue ?? catalogueOf([]);
    },
  };
}

const freshMillis = 60_000;
