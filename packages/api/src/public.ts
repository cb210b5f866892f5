import { type Operation, operations } from '@gold-seller/contract';
import type { PublicDocuments } from '@gold-seller/criteria';
import { type Context, Hono } from 'hono';
import { honoPath, mount } from './mount.ts';
import { problemOfError, type Report } from './problem-response.ts';
import { listBadges } from './public/list-badges.ts';
import { preflightHeaders, publicHeaders } from './public/public-headers.ts';
import { readBadge } from './public/read-badge.ts';
import { readBadgeImage } from './public/read-badge-image.ts';
import { routeUnknown } from './route-unknown.ts';

export type { Report } from './problem-response.ts';
export { routeUnknown } from './route-unknown.ts';

export interface PublicApiOptions {
  readonly documents: PublicDocuments;
  /** Told of errors nobody expected. */
  readonly report?: Report;
}

/** What everybody may ask: badges as JSON and as pictures, from ready documents. Runs wherever there is `fetch`. */
export function publicApi({ documents, report }: PublicApiOptions): Hono {
  const app = new Hono();
  const failed = (error: unknown) => problemOfError(error, report, { headers: publicHeaders });
  // Before the badge itself, whose path would match the picture's too.
  mount(app, operations.readBadgeImage, {
    handle: (c) =>
      readBadgeImage(
        documents,
        { file: c.req.param('seller') ?? '', size: c.req.query('size'), ifNoneMatch: ifNoneMatch(c) },
        report,
      ),
    failed,
  });
  mount(app, operations.readBadge, {
    handle: (c) => readBadge(documents, c.req.param('seller') ?? '', ifNoneMatch(c)),
    failed,
  });
  mount(app, operations.listBadges, {
    handle: (c) => listBadges(documents, c.req.queries('seller') ?? [], ifNoneMatch(c)),
    failed,
  });
  for (const { path } of publicOperations) {
    app.options(honoPath(path), () => new Response(null, { status: 204, headers: preflightHeaders }));
  }
  app.notFound(routeUnknown(publicOperations));
  return app;
}

const publicOperations: readonly Operation[] = Object.values(operations).filter(
  ({ audience }) => audience === 'public',
);

function ifNoneMatch(c: Context): string | undefined {
  return c.req.header('If-None-Match');
}
