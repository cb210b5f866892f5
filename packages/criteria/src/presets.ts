import type { Policy } from './policy.ts';
import { ebayTopRatedLike } from './presets/ebay-top-rated-like.ts';
import { etsyStarLike } from './presets/etsy-star-like.ts';
import { goldDefault } from './presets/gold-default.ts';
import { marketplaceDefault } from './presets/marketplace-default.ts';
import { mercadoliderGoldLike } from './presets/mercadolider-gold-like.ts';
import { miraklQualityLike } from './presets/mirakl-quality-like.ts';
import { olistDefault } from './presets/olist-default.ts';
import { smallSellerRising } from './presets/small-seller-rising.ts';
import { superhostLike } from './presets/superhost-like.ts';
import { walmartProLike } from './presets/walmart-pro-like.ts';

/** The policies that come with Gold Seller, by programme. */
export const presets: Readonly<Record<string, Policy>> = Object.fromEntries(
  [
    goldDefault,
    smallSellerRising,
    ebayTopRatedLike,
    etsyStarLike,
    mercadoliderGoldLike,
    superhostLike,
    walmartProLike,
    miraklQualityLike,
    marketplaceDefault,
    olistDefault,
  ].map((policy) => [policy.programme, policy]),
);
