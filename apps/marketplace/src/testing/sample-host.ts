import type { HeldBadge } from '@gold-seller/criteria/published-badge';
import type { ShopSeller, SiteHost } from '../site-host.ts';

/** Sellers as a marketplace has them: names in several scripts, some with little known about them, one malicious. */
export const sampleSellers: readonly ShopSeller[] = [
  { seller: 'chez-beranger', name: 'Chez Béranger', country: 'FR', category: 'fashion', openedDay: '2021-12-14' },
  {
    seller: 'kuechenladen-lindner',
    name: 'Küchenladen Lindner',
    country: 'DE',
    category: 'kitchen',
    openedDay: '2023-03-01',
  },
  { seller: 'thalassa', name: 'Θάλασσα', country: 'GR', category: 'home' },
  { seller: 'acme@de', name: 'Acme', category: 'cama_mesa_banho' },
  { seller: 'evil', name: '<img src=x onerror="alert(1)">&"\'', country: '<b>', category: 'toys', openedDay: 'never' },
  ...Array.from({ length: 20 }, (_, index) => ({ seller: `shop-${index}`, name: `Shop ${index}`, category: 'books' })),
];

/** A gold star as the API publishes it. */
export function heldBadge(seller: string, change: Partial<HeldBadge> = {}): HeldBadge {
  const window = { from: '2026-05-02', to: '2026-10-28' };
  return {
    version: 1,
    seller,
    programme: 'marketplace-default',
    level: 'gold',
    mark: 'star',
    since: '2026-03-01',
    decidedOn: '2026-11-01',
    policyVersion: 1,
    metrics: [
      { metric: 'account_age_days', kind: 'age', better: 'up', numerator: 1782, denominator: 1 },
      { metric: 'positive_feedback_rate', kind: 'rate', better: 'up', numerator: 1999, denominator: 2000, ...window },
      { metric: 'average_rating', kind: 'mean', better: 'up', numerator: 487, denominator: 100, ...window },
      { metric: 'seller_cancel_rate', kind: 'rate', better: 'down', numerator: 1, denominator: 3000, ...window },
      { metric: 'dispute_lost_rate', kind: 'rate', better: 'down', numerator: 0, denominator: 0, ...window },
      { metric: 'from_the_future', kind: 'count', better: 'up', numerator: 1, denominator: 1 },
    ],
    ...change,
  };
}

/** A host whose API answers the list of badges as the real one does, with these sellers golden. */
export function sampleHost(golden: readonly string[] = ['chez-beranger', 'kuechenladen-lindner']): SiteHost {
  return {
    sellers: async () => sampleSellers,
    fetch: async ({ url }) =>
      Response.json({
        badges: new URL(url).searchParams
          .getAll('seller')
          .map((seller) => (golden.includes(seller) ? heldBadge(seller) : { version: 1, seller, level: null })),
      }),
  };
}
