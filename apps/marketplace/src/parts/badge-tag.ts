import { html } from 'hono/html';
import type { Html } from './html.ts';

/** Where the element's module is served. */
export const badgeScript = '/badge/gold-seller-badge.min.js';

/**
 * The badge beside a seller's name. The page says nothing of its own about it: the element shows what the API answers,
 * and without scripts the API's own picture does.
 */
export function badgeTag(seller: string, size: 'small' | 'medium' | 'large' = 'small'): Html {
  return html`<span class="badge-place">&#8288;<gold-seller-badge api="/" seller="${seller}" size="${size}"><noscript><img src="/v1/badges/${encodeURIComponent(seller)}.svg?size=${size}" alt="The badge this seller has earned, if any" height="${pictureHeights[size]}"></noscript></gold-seller-badge></span>`;
}

const pictureHeights = { small: 20, medium: 28, large: 40 } as const;
