import { type Operation, operations, problemDocument } from '@gold-seller/contract';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { honoPath } from './hono-path.ts';
import { type DeskApiOptions, deskApi, healthApi, programmeApi } from './programme.ts';
import { publicApi } from './public.ts';
import { routeUnknown } from './route-unknown.ts';

const closed = { keys: {}, audit: {} } as DeskApiOptions['ledger']; // safe: nobody gets that far

const apps: Readonly<Record<string, { app: Hono; audiences: readonly string[] }>> = {
  public: {
    app: publicApi({ documents: { get: async () => undefined, getMany: async () => [] } }),
    audiences: ['public'],
  },
  programme: {
    app: programmeApi({ ingest: async () => [], authenticate: async () => undefined, now: () => 0 }),
    audiences: ['operator'],
  },
  desk: {
    app: deskApi({ ledger: closed, authenticate: async () => undefined, now: () => 0 }),
    audiences: ['operator'],
  },
  health: { app: healthApi(), audiences: ['server'] },
};

describe.each(Object.entries(apps))('%s', (_name, { app, audiences }) => {
  it('mounts no path but those of the contract for its audiences', () => {
    const all: readonly Operation[] = Object.values(operations);
    const wanted = all.filter(({ audience }) => audiences.includes(audience));
    const mounted = app.routes
      .filter(({ method }) => method !== 'OPTIONS')
      .map(({ method, path }) => `${method} ${path}`);
    const known = wanted.map(({ method, path }) => `${method} ${honoPath(path)}`);
    expect(mounted.filter((each) => !known.includes(each))).toEqual([]);
    expect(mounted.length).toBeGreaterThan(0);
  });
});

it('writes paths as Hono does', () => {
  expect(honoPath('/v1/badges/{seller}')).toBe('/v1/badges/:seller');
  expect(honoPath('/v1/badges/{seller}.svg')).toBe('/v1/badges/:seller{[^/]+\\.svg}');
});

it('answers every operation where another app has taken all routes over, and says of each path what it allows', async () => {
  const taken = Object.values(apps).reduce((whole, { app }) => whole.route('/', app), new Hono());
  const all: readonly Operation[] = Object.values(operations);
  taken.notFound(routeUnknown(all));
  for (const { method, path } of all) {
    const address = path.replace('{seller}', 'acme');
    const code = await codeOf(await taken.request(address, { method }));
    expect(code).not.toMatch(/^(route_unknown|method_not_allowed|internal)$/);
    const wrong = await taken.request(address, { method: 'PUT' });
    expect([wrong.status, wrong.headers.get('Allow')?.split(', ')]).toEqual([405, expect.arrayContaining([method])]);
  }
  const absent = await taken.request('/v1/badges/a/b/c');
  expect([absent.status, await codeOf(absent)]).toEqual([404, 'route_unknown']);
  expect(absent.headers.has('Access-Control-Allow-Origin')).toBe(false);
});

/** The code of a problem; none where the answer is something else. */
async function codeOf(response: Response): Promise<string> {
  const isProblem = response.headers.get('Content-Type') === 'application/problem+json';
  return isProblem ? problemDocument.parse(await response.json()).code : '';
}
