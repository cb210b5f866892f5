import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeldBadge, PublishedBadge } from '@gold-seller/criteria/published-badge';
import type { Plugin } from 'vite';

/**
 * A Vite server that is also an API for badges, one below `/answers/` for each way to answer, and a page under a strict
 * content security policy at `/strict/`.
 */
export function answeringServer({ badgeFile }: { readonly badgeFile: () => Promise<string> }): Plugin {
  return {
    name: 'answering-server',
    configureServer({ middlewares }) {
      middlewares.use('/answers', answerBadges);
      middlewares.use('/strict', async (request: IncomingMessage, response: ServerResponse) => {
        response.setHeader('Content-Security-Policy', strictPolicy);
        if (request.url === '/badge.js') send(response, 'text/javascript', await badgeFile());
        else if (request.url === '/watch.js') send(response, 'text/javascript', watchScript);
        else send(response, 'text/html', strictPage);
      });
    },
  };
}

function answerBadges(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://badges.example');
  const [, way = ''] = url.pathname.split('/');
  const sellers = url.searchParams.getAll('seller');
  (answers[way] ?? notFound)(response, sellers);
}

type Answer = (response: ServerResponse, sellers: readonly string[]) => void;

const answers: Readonly<Record<string, Answer>> = {
  held: (response, sellers) => sendBadges(response, sellers.map(heldBadge)),
  none: (response, sellers) => sendBadges(response, sellers.map(noBadge)),
  slow: (response, sellers) => setTimeout(() => sendBadges(response, sellers.map(heldBadge)), 300),
  never: () => {},
  hangUp: (response) => response.destroy(),
  empty: (response) => sendBadges(response, []),
  'of-another': (response) => sendBadges(response, [heldBadge('somebody-else')]),
  newer: (response, sellers) => sendBadges(response, sellers.map(newerBadge)),
  'failed-badges': (response, sellers) => {
    response.statusCode = 500;
    sendBadges(response, sellers.map(heldBadge));
  },
  'impossible-date': (response, sellers) =>
    sendBadges(
      response,
      sellers.map((seller) => ({ ...heldBadge(seller), since: '2026-13-41' })),
    ),
  'wrong-mark': (response, sellers) =>
    sendJson(response, { badges: sellers.map((seller) => ({ ...heldBadge(seller), mark: 'sun' })) }),
  'no-list': (response) => sendJson(response, { badges: 'gold' }),
  null: (response) => sendJson(response, null),
  'not-json': (response) =>
    send(response, 'text/html', '<!doctype html><title>Sign in to the wireless network</title>'),
};

function notFound(response: ServerResponse): void {
  response.statusCode = 404;
  sendJson(response, { code: 'route_unknown' });
}

/** `crown-…` has a crown, whoever else a star. */
function heldBadge(seller: string): HeldBadge {
  const half = { from: '2026-05-02', to: '2026-10-28' };
  const isCrown = seller.startsWith('crown');
  return {
    version: 1,
    seller,
    programme: 'marketplace-default',
    level: isCrown ? 'gold-crown' : 'gold',
    mark: isCrown ? 'crown' : 'star',
    since: '2024-03-01',
    decidedOn: '2026-11-01',
    policyVersion: 3,
    metrics: [
      { metric: 'account_age_days', kind: 'age', better: 'up', numerator: 1782, denominator: 1 },
      { metric: 'orders_completed', kind: 'count', better: 'up', numerator: 2319, denominator: 1, ...half },
      { metric: 'positive_feedback_rate', kind: 'rate', better: 'up', numerator: 1295, denominator: 1310, ...half },
      { metric: 'average_rating', kind: 'mean', better: 'up', numerator: 6288, denominator: 1310, ...half },
      { metric: 'seller_cancel_rate', kind: 'rate', better: 'down', numerator: 2, denominator: 1186, ...half },
    ],
  };
}

function noBadge(seller: string): PublishedBadge {
  return { version: 1, seller, level: null };
}

/** Of a program that knows more than ours. */
function newerBadge(seller: string): HeldBadge {
  const { metrics, ...badge } = heldBadge(seller);
  const unknown = { metric: 'returns_rate', kind: 'rate', better: 'down', numerator: 1, denominator: 50 } as const;
  return { ...badge, level: '<b>Platinum</b>', metrics: [unknown, ...metrics.slice(0, 1)] };
}

function sendBadges(response: ServerResponse, badges: readonly PublishedBadge[]): void {
  sendJson(response, { badges });
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 'application/json', JSON.stringify(value));
}

function send(response: ServerResponse, type: string, body: string): void {
  response.setHeader('Content-Type', type);
  response.end(body);
}

const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types gold-seller-badge',
].join('; ');

const strictPage = `<!doctype html><html lang="en"><title>Strict</title>
<script src="/strict/watch.js"></script><script type="module" src="/strict/badge.js"></script>
<gold-seller-badge api="/answers/held" seller="acme"></gold-seller-badge>`;

const watchScript = `window.troubles = [];
addEventListener('error', (event) => troubles.push(event.message));
addEventListener('securitypolicyviolation', (event) => troubles.push(event.violatedDirective));`;
