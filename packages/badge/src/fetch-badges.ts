import { type HeldBadge, isPublishedBadge } from '@gold-seller/criteria/published-badge';
import { badgesHref } from './verify-href.ts';

/** The longest a page waits for an answer. */
const answerMillisMax = 10_000;

/**
 * The badges that 1 to 100 sellers hold, by seller; what is no badge is left out. Rejects where there is no answer:
 * offline, refused, too slow, not a list.
 */
export async function fetchBadges(
  fetch: typeof globalThis.fetch,
  api: string,
  sellers: readonly string[],
): Promise<ReadonlyMap<string, HeldBadge>> {
  const query = new URLSearchParams(sellers.map((seller) => ['seller', seller]));
  const response = await fetch(`${badgesHref(api)}?${query}`, {
    credentials: 'omit',
    signal: AbortSignal.timeout(answerMillisMax),
  });
  if (!response.ok) throw response;
  const { badges }: { readonly badges: readonly unknown[] } = await response.json(); // safe: what is no list cannot be filtered
  return new Map(badges.filter(isShown).map((badge) => [badge.seller, badge]));
}

/** The guard looks at the form of a date only, and `Intl` throws at a thirteenth month. */
function isShown(value: unknown): value is HeldBadge {
  return (
    isPublishedBadge(value) && value.level !== null && Date.parse(value.since) >= 0 && Date.parse(value.decidedOn) >= 0
  );
}
