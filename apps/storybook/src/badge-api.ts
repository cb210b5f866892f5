import { type HeldBadge, type PublishedBadge, publishedBadgeVersion } from '@gold-seller/criteria';

/** How the API of a story answers: a badge, none, or one of the ways in which an API fails. */
export const answers = {
  star: 'a gold star',
  crown: 'a gold crown',
  fewNumbers: 'a gold star with few numbers',
  none: 'no badge',
  loading: 'no answer yet',
  slow: 'a gold star, after two seconds',
  error: 'an error',
  offline: 'no connection',
  nonsense: 'something that is no badge',
  liar: 'another seller’s badge',
} as const;

export type Answer = keyof typeof answers;

/** The address of the API that answers like this. */
export function apiOf(answer: Answer): string {
  return `https://${answer.toLowerCase()}.badges.example`;
}

/** Lets the page's own `fetch` answer for the addresses of `apiOf`; everything else goes where it went before. */
export function answerInPage(scope: { fetch: typeof fetch }): void {
  const outside = scope.fetch.bind(scope);
  scope.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
    if (!url.hostname.endsWith('.badges.example')) return outside(input, init);
    const found = Object.entries(responses).find(([answer]) => url.origin === apiOf(answer as Answer)); // safe: its own keys
    const sellers = url.searchParams.getAll('seller');
    return found === undefined ? outside(input, init) : found[1](sellers, init?.signal ?? undefined);
  };
}

type Respond = (sellers: readonly string[], signal: AbortSignal | undefined) => Promise<Response> | Response;

const responses: { readonly [Each in Answer]: Respond } = {
  star: (sellers) => badges(sellers.map((seller) => heldBadge(seller))),
  crown: (sellers) => badges(sellers.map((seller) => heldBadge(seller, { level: 'gold-crown', mark: 'crown' }))),
  fewNumbers: (sellers) =>
    badges(sellers.map((seller) => ({ ...heldBadge(seller), metrics: heldBadge(seller).metrics.slice(0, 2) }))),
  none: (sellers) => badges(sellers.map((seller) => ({ version: publishedBadgeVersion, seller, level: null }))),
  loading: (_sellers, signal) => untilAborted(signal),
  slow: async (sellers) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return badges(sellers.map((seller) => heldBadge(seller)));
  },
  error: () => new Response('{"code":"internal"}', { status: 500 }),
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  nonsense: () => Response.json({ badges: [{ level: 'gold', mark: 'sun', since: 'yesterday' }] }),
  liar: () => badges([heldBadge('somebody-else')]),
};

function badges(list: readonly PublishedBadge[]): Response {
  return Response.json({ badges: list });
}

function untilAborted(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

function heldBadge(seller: string, more: Partial<Pick<HeldBadge, 'level' | 'mark'>> = {}): HeldBadge {
  const half = { from: '2026-05-02', to: '2026-10-28' };
  const quarter = { from: '2026-07-31', to: '2026-10-28' };
  return {
    version: publishedBadgeVersion,
    seller,
    programme: 'marketplace-default',
    level: 'gold',
    mark: 'star',
    since: '2026-03-01',
    decidedOn: '2026-11-01',
    policyVersion: 1,
    metrics: [
      { metric: 'account_age_days', kind: 'age', better: 'up', numerator: 1782, denominator: 1 },
      { metric: 'orders_completed', kind: 'count', better: 'up', numerator: 2319, denominator: 1, ...half },
      { metric: 'distinct_buyers', kind: 'distinct', better: 'up', numerator: 2226, denominator: 1, ...half },
      { metric: 'positive_feedback_rate', kind: 'rate', better: 'up', numerator: 1295, denominator: 1310, ...half },
      { metric: 'average_rating', kind: 'mean', better: 'up', numerator: 6288, denominator: 1310, ...half },
      { metric: 'on_time_ship_rate', kind: 'rate', better: 'up', numerator: 1161, denominator: 1168, ...quarter },
      { metric: 'on_time_delivery_rate', kind: 'rate', better: 'up', numerator: 1117, denominator: 1144, ...quarter },
      { metric: 'seller_cancel_rate', kind: 'rate', better: 'down', numerator: 2, denominator: 1186, ...quarter },
    ],
    ...more,
  };
}
