import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { routeOf } from './route-of.ts';

it('the route is that of the handler which answered, where several would have', async () => {
  const seen: (string | undefined)[] = [];
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    seen.push(routeOf(c));
  });
  app.get('/a/:id{[^/]+\\.svg}', (c) => c.text('picture'));
  app.get('/a/:id', (c) => c.text('page'));
  for (const path of ['/a/1.svg', '/a/1', '/b']) await app.request(path);
  expect(seen).toEqual(['/a/:id{[^/]+\\.svg}', '/a/:id', undefined]);
});
