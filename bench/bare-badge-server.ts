import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** An answer as the bare server keeps it. */
export interface BareAnswer {
  readonly seller: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

// What the API is compared with: bare Hono, one route, the same answers from memory.

const answers: readonly BareAnswer[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const bySeller = new Map(
  answers.map(({ seller, headers, text }) => {
    const { 'content-type': _type, ...unchanged } = headers;
    return [seller, { headers, unchanged, etag: headers.etag, bytes: new TextEncoder().encode(text) }];
  }),
);

const app = new Hono();
app.get('/v1/badges/:seller', (c) => {
  const answer = bySeller.get(c.req.param('seller'));
  if (answer === undefined) return c.notFound();
  if (c.req.header('If-None-Match') === answer.etag) return c.body(null, 304, answer.unchanged);
  return c.body(answer.bytes, 200, answer.headers);
});

serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' }, ({ port }) =>
  console.error(`http://localhost:${port}`),
);
