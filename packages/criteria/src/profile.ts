import type { SellerEvent } from './event.ts';
import { inOrder } from './event-order.ts';

/** What a seller says of themselves now. */
export interface Profile {
  readonly name: string | undefined;
  readonly country: string | undefined;
  readonly category: string | undefined;
  readonly url: string | undefined;
}

/** The latest of each field a registration or an update gave, from a seller's standing events in any order. */
export function profileOf(events: readonly SellerEvent[]): Profile {
  let profile: Profile = { name: undefined, country: undefined, category: undefined, url: undefined };
  for (const { data } of inOrder(events, 'seller.registered', 'seller.updated')) {
    profile = {
      name: data.name ?? profile.name,
      country: data.country ?? profile.country,
      category: data.category ?? profile.category,
      url: data.url ?? profile.url,
    };
  }
  return profile;
}
