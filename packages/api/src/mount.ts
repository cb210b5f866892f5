import type { Operation } from '@gold-seller/contract';
import type { Context, Handler, Hono } from 'hono';
import type { Around } from './around.ts';
import { honoPath } from './hono-path.ts';

/** Answers a request; what it throws is answered by `failed`. */
export interface Endpoint {
  handle(c: Context): Promise<Response>;
  failed(error: unknown): Response;
}

/** Mounts an operation of the contract. */
export function mount(app: Hono, operation: Operation, endpoint: Endpoint): void {
  app.on(operation.method, honoPath(operation.path), answering(endpoint));
}

/**
 * The handler of an endpoint. Errors are caught here and not by the app's own handler, so that an app which takes its route
 * over with `route()` calls it directly.
 */
export function answering({ handle, failed }: Endpoint): (c: Context) => Promise<Response> {
  return async (c) => {
    try {
      return await handle(c);
    } catch (error) {
      return failed(error);
    }
  };
}

/** A handler with something around it: where there are very many requests, that costs less than a middleware does. */
export function surrounded(
  path: string,
  handler: (c: Context) => Response | Promise<Response>,
  around: Around | undefined,
): Handler {
  if (around === undefined) return handler;
  const route = () => path;
  return (c) => around(c, route, async () => handler(c));
}
