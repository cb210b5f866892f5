import { operations } from '@gold-seller/contract';
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { honoPath } from '../hono-path.ts';

/**
 * The route that answered a request, as the contract writes it; asked by a middleware after `next()`. Nothing where none
 * did: the path that was asked for is no route, and may hold anything.
 */
export function routeOf(c: Context): string | undefined {
  const path = routePath(c);
  return everything.has(path) ? undefined : (contractPaths.get(path) ?? path);
}

/** Where a middleware is. */
const everything: ReadonlySet<string> = new Set(['', '*', '/*']);

const contractPaths: ReadonlyMap<string, string> = new Map(
  Object.values(operations).map(({ path }) => [honoPath(path), path]),
);
