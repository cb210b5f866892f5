import type { MiddlewareHandler } from 'hono';
import type { Around } from '../around.ts';
import { routeOf } from './route-of.ts';

/** What is done around every request, as a middleware for an app whose routes do not ask for it themselves. */
export function aroundAll(around: Around): MiddlewareHandler {
  return async (c, next) => {
    const route = () => routeOf(c);
    const response = await around(c, route, async () => {
      await next();
      return c.res;
    });
    if (response !== c.res) c.res = response;
  };
}
