import { type Account, placeOn } from './account.ts';
import type { Day } from './day.ts';
import type { Policy } from './policy.ts';

/** Whether a policy judges a seller of this place on the day; one of no known place is in no scope that names places. */
export function isInScope({ scope }: Policy, account: Account, day: Day): boolean {
  if (scope === undefined) return true;
  const place = placeOn(account, day);
  return isAmong(place?.country, scope.countries) && isAmong(place?.category, scope.categories);
}

function isAmong(value: string | undefined, allowed: readonly string[] | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value));
}
