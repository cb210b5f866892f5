import type { Around } from '@gold-seller/api/telemetry';
import { operations } from '@gold-seller/contract';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { currentRequest, RequestId } from './request-id.ts';
import type { Logger } from './server-log.ts';

/**
 * Logs every request as one line, when its answer begins: by its route, never by its address, headers or body. Its id is in
 * the answer, and in a problem that no cache keeps. What is public and was answered well is logged at `debug` and carries
 * no id: there are very many of those, and a cache gives the answer to others.
 */
export function requestLog(log: Logger): Around {
  return (c, routeOf, answer) => {
    const started = performance.now();
    const request = new RequestId(() => c.req.header('X-Request-Id'));
    return currentRequest.run(request, async () => {
      const response = await answer();
      const route = routeOf();
      const isPublic = response.status < 400 && route !== undefined && publicRoutes.has(route);
      if (isPublic && !log.isLevelEnabled('debug')) return response;
      const line = { method: c.req.method, route: route ?? null, status: response.status, ms: msSince(started) };
      log[levelOf(isPublic, response.status)](line, 'request');
      return isPublic ? response : withId(c, response, request.text);
    });
  };
}

const publicRoutes: ReadonlySet<string> = new Set(
  Object.values(operations)
    .filter(({ audience }) => audience === 'public')
    .map(({ path }) => path),
);

function levelOf(isPublic: boolean, status: number): 'debug' | 'info' | 'error' {
  if (status >= 500) return 'error';
  return isPublic ? 'debug' : 'info';
}

async function withId(c: Context, response: Response, requestId: string): Promise<Response> {
  const named = isOwnProblem(response) ? await problemWithId(response, requestId) : response;
  // A header that is set beside the answer costs less than an answer made anew.
  const { outgoing }: Partial<HttpBindings> = c.env ?? {};
  if (outgoing !== undefined) {
    outgoing.setHeader('X-Request-Id', requestId);
    return named;
  }
  const headers = new Headers(named.headers);
  headers.set('X-Request-Id', requestId);
  return new Response(named.body, { status: named.status, headers });
}

/** Headers are looked at only where they must be: until then an answer is not even made on Node. */
function isOwnProblem(response: Response): boolean {
  if (response.status < 400 || response.headers.get('Cache-Control') !== 'no-store') return false;
  return response.headers.get('Content-Type') === 'application/problem+json';
}

async function problemWithId(response: Response, requestId: string): Promise<Response> {
  const problem = (await response.json()) as object; // safe: a problem is one
  const { status, headers } = response;
  return new Response(JSON.stringify({ ...problem, requestId }), { status, headers });
}

function msSince(started: number): number {
  return Math.round((performance.now() - started) * 10) / 10;
}
