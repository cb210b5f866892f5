import type { Entry } from '../entry.ts';
import { earliest } from './order-story.ts';
import type { Settler } from './settler.ts';

/** The account began on the day the seller registered. */
export const settleAccount: Settler = (events, rules): readonly Entry[] => {
  const registered = earliest(events, 'seller.registered');
  return registered === undefined ? [] : [{ day: rules.dayOf(registered.time), measure: 'accounts_opened', count: 1 }];
};
