import type { Policy } from './policy.ts';
import { marketplaceDefault } from './presets/marketplace-default.ts';
import { olistDefault } from './presets/olist-default.ts';

/** The policies that come with Gold Seller, by programme. */
export const presets: Readonly<Record<string, Policy>> = {
  [marketplaceDefault.programme]: marketplaceDefault,
  [olistDefault.programme]: olistDefault,
};
