import { routeOf } from '@gold-seller/api/telemetry';
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { requestIdFrom, requestIds } from './request-ids.ts';
import type { Logger } from './server-log.ts';

/**
 * Logs every request as one line, when its answer begins: by its route, never by its address, headers or body. Its id is in
 * the answer, and in a problem that no cache keeps.
 */
export function requestLog(log: Logger): MiddlewareHandler {
  return (c, next) => {
    const started = performance.now();
    const id = requestIdFrom(c.req.header('X-Request-Id'));
    return requestIds.run(id, async () => {
      // A header that is set beside the answer costs less than an answer made anew.
      const { outgoing }: Partial<HttpBindings> = c.env ?? {};
      outgoing?.setHeader('X-Request-Id', id);
      await next();
      if (isOwnProblem(c.res)) c.res = await withRequestId(c.res, id);
      if (outgoing === undefined) c.header('X-Request-Id', id);
      const { status } = c.res;
      const line = { method: c.req.method, route: routeOf(c) ?? null, status, ms: msSince(started) };
      log[status < 500 ? 'info' : 'error'](line, 'request');
    });
  };
}

/** Headers are looked at only where they must be: until then an answer is not even made on Node. */
function isOwnProblem(response: Response): boolean {
  if (response.status < 400 || response.headers.get('Cache-Control') !== 'no-store') return false;
  return response.headers.get('Content-Type') === 'application/problem+json';
}

async function withRequestId(response: Response, requestId: string): Promise<Response> {
  const problem = (await response.json()) as object; // safe: a problem is one
  const { status, headers } = response;
  return new Response(JSON.stringify({ ...problem, requestId }), { status, headers });
}

function msSince(started: number): number {
  return Math.round((performance.now() - started) * 10) / 10;
}
