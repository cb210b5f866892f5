import type { Operation } from '@gold-seller/contract';
import type { Context } from 'hono';
import { problemResponse } from './problem-response.ts';
import { publicHeaders } from './public/public-headers.ts';

/**
 * The handler for `notFound()` of an app that has these operations mounted: 405 with `Allow` where the path is one of
 * theirs, else 404.
 */
export function routeUnknown(operations: readonly Operation[]): (c: Context) => Response {
  const known = operations.map((operation) => ({ operation, pattern: pathPattern(operation.path) }));
  return ({ req }) => {
    const here = known.filter(({ pattern }) => pattern.test(req.path)).map(({ operation }) => operation);
    const isPublic =
      operations.every(({ audience }) => audience === 'public') || here.some(({ audience }) => audience === 'public');
    const headers = isPublic ? publicHeaders : {};
    if (here.length === 0) return problemResponse('route_unknown', 'Nothing has this address.', { headers });
    const allow = allowedMethods(here);
    return problemResponse('method_not_allowed', `Only ${allow} can be used here.`, {
      headers: { ...headers, Allow: allow },
    });
  };
}

/** The methods of a path for an `Allow` header: GET brings HEAD, and what is public can be asked for its options. */
function allowedMethods(operations: readonly Operation[]): string {
  const methods = operations.flatMap(({ method, audience }) => [
    method,
    ...(method === 'GET' ? ['HEAD'] : []),
    ...(audience === 'public' ? ['OPTIONS'] : []),
  ]);
  return [...new Set(methods)].join(', ');
}

function pathPattern(path: string): RegExp {
  const source = path.split(/\{\w+\}/).map((fixed) => fixed.replace(/[.]/g, '\\.'));
  return new RegExp(`^${source.join('[^/]+')}$`);
}
