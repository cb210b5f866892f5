import { type Operation, operations } from '@gold-seller/contract';
import type { PublicDocuments } from '@gold-seller/criteria';
import { type Context, Hono } from 'hono';
import type { Around } from './around.ts';
import { honoPath } from './hono-path.ts';
import { answering, type Endpoint, surrounded } from './mount.ts';
import { problemOfError, type Report } from './problem-response.ts';
import { listBadges } from './public/list-badges.ts';
import { preflightHeaders, publicHeaders } from './public/public-headers.ts';
import { readBadge } from './public/read-badge.ts';
import { readBadgeImage } from './public/read-badge-image.ts';
import { readHistory } from './public/read-history.ts';
import { type PolicyAsked, readPolicy } from './public/read-policy.ts';
import { routeUnknown } from './route-unknown.ts';

export type { Around } from './around.ts';
export type { Report } from './problem-response.ts';
export { routeUnknown } from './route-unknown.ts';

export interface PublicApiOptions {
  readonly documents: PublicDocuments;
  /** Told of errors nobody expected. */
  readonly report?: Report;
  readonly around?: Around;
}

/** What everybody may ask: badges as JSON and as pictures, from ready documents. Runs wherever there is `fetch`. */
export function publicApi({ documents, report, around }: PublicApiOptions): Hono {
  const app = new Hono();
  const failed = (error: unknown) => problemOfError(error, report, { headers: publicHeaders });
  const handler = ({ path }: Operation, handle: Endpoint['handle']) =>
    surrounded(path, answering({ handle, failed }), around);
  const badge = handler(operations.readBadge, (c) => readBadge(documents, c.req.param('seller') ?? '', ifNoneMatch(c)));
  const image = handler(operations.readBadgeImage, (c) => {
    const asked = { file: c.req.param('seller') ?? '', size: c.req.query('size'), ifNoneMatch: ifNoneMatch(c) };
    return readBadgeImage(documents, asked, report);
  });
  // One route for both: Hono has a faster router for paths of which no two match the same.
  app.get(honoPath(operations.readBadge.path), (c, next) =>
    c.req.param('seller')?.endsWith(imageEnding) === true ? image(c, next) : badge(c, next),
  );
  const list = (c: Context) => listBadges(documents, c.req.queries('seller') ?? [], ifNoneMatch(c));
  app.get(honoPath(operations.listBadges.path), handler(operations.listBadges, list));
  const history = (c: Context) => readHistory(documents, c.req.param('seller') ?? '', ifNoneMatch(c));
  app.get(honoPath(operations.readHistory.path), handler(operations.readHistory, history));
  const policies = (operation: Operation, asked: (c: Context) => PolicyAsked) =>
    app.get(
      honoPath(operation.path),
      handler(operation, (c) => readPolicy(documents, asked(c), ifNoneMatch(c))),
    );
  policies(operations.listPolicies, () => ({ what: 'list' }));
  policies(operations.readPolicy, (c) => ({ what: 'policy', ...versionIn(c) }));
  policies(operations.readPolicyDiff, (c) => ({ what: 'diff', ...versionIn(c) }));
  for (const path of new Set(publicOperations.map((each) => each.path.replace(imageEnding, '')))) {
    app.options(
      honoPath(path),
      surrounded(path, () => new Response(null, preflight), around),
    );
  }
  app.notFound(routeUnknown(publicOperations));
  return app;
}

const imageEnding = '.svg';
const preflight = { status: 204, headers: preflightHeaders };

const publicOperations: readonly Operation[] = Object.values(operations).filter(
  ({ audience }) => audience === 'public',
);

function versionIn(c: Context) {
  return { programme: c.req.param('programme') ?? '', version: c.req.param('version') ?? '' };
}

function ifNoneMatch(c: Context): string | undefined {
  return c.req.header('If-None-Match');
}
