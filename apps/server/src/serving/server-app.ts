import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Authenticate,
  deskApi,
  healthApi,
  type OnIngested,
  problemOfError,
  programmeApi,
  type Report,
} from '@gold-seller/api/programme';
import { publicApi, routeUnknown } from '@gold-seller/api/public';
import { type Around, aroundAll } from '@gold-seller/api/telemetry';
import { operations } from '@gold-seller/contract';
import type { Ledger } from '@gold-seller/ledger';
import { Hono } from 'hono';
import { sellersPage } from './sellers-page.ts';
import { type StaticFolder, staticFiles } from './static-files.ts';
import { stylesheet } from './stylesheet.ts';

export interface ServerOptions {
  readonly ledger: Pick<Ledger, 'audit' | 'documents' | 'health' | 'ingest' | 'keys' | 'reject' | 'sellers'>;
  readonly authenticate: Authenticate;
  readonly now: () => number;
  /** Folders of ready files. */
  readonly folders?: readonly StaticFolder[];
  /** The operator's own pages, instead of the page of sellers. */
  readonly site?: Hono;
  /** What is done around every request. */
  readonly around?: Around;
  /** Told of errors nobody expected. */
  readonly report?: Report;
  readonly onIngested?: OnIngested;
}

/** Everything one port serves: the public API, the operator's API, and the page of sellers. */
export function serverApp({ ledger, authenticate, now, folders = [], site, ...observers }: ServerOptions): Hono {
  const { around, report = console.error, onIngested } = observers;
  const app = new Hono();
  if (around !== undefined) app.use(aroundAll(around));
  app.route(
    '/',
    programmeApi({
      ingest: (events) => ledger.ingest(events),
      reject: (lines) => ledger.reject(lines),
      authenticate,
      now,
      report,
      ...(onIngested !== undefined && { onIngested }),
    }),
  );
  app.route('/', deskApi({ ledger, authenticate, now, report }));
  app.route('/', healthApi({ health: () => ledger.health(), report }));
  app.get('/openapi.json', (c) => c.body(openApi(), 200, { 'Content-Type': 'application/json' }));
  app.route('/', staticFiles(folders));
  app.onError((error) => problemOfError(error, report));
  const unknown = routeUnknown(Object.values(operations));
  if (site === undefined) {
    app.route('/', sellersSite(ledger));
    app.notFound(unknown);
  } else {
    app.notFound((c) => (isOurs(c.req.path) ? unknown(c) : site.fetch(c.req.raw)));
  }
  // Badges are read most by far: they are answered before anything else is looked at.
  const badges = publicApi({ documents: ledger.documents, report, ...(around !== undefined && { around }) });
  return badges.notFound((c) => app.fetch(c.req.raw, c.env));
}

/** Where the site has no say: the API answers for all of its own paths. */
function isOurs(path: string): boolean {
  return path.startsWith('/v1/');
}

/** Without a site of the operator's: a page of sellers. */
function sellersSite(ledger: Pick<Ledger, 'sellers'>): Hono {
  const app = new Hono();
  app.get('/sellers.css', (c) => c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/', async (c) => {
    const page = Math.max(1, Math.trunc(Number(c.req.query('page') ?? '1')) || 1);
    const listed = await ledger.sellers({ limit: pageSize, offset: (page - 1) * pageSize });
    return c.html(sellersPage(listed, { page, pageSize }), 200, pageHeaders);
  });
  return app;
}

const pageSize = 48;

/** The page loads its own style and pictures and nothing else. */
const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

function openApi(): string {
  return readFileSync(fileURLToPath(import.meta.resolve('@gold-seller/contract/openapi.json')), 'utf8');
}
