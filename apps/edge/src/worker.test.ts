import { publicApi } from '@gold-seller/api/public';
import { badgeKey, type PublicDocument, type PublicDocuments } from '@gold-seller/criteria';
import { badgeReader } from '@gold-seller/sdk/badges';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import worker from './worker.ts';

const gold = {
  version: 1,
  seller: 'acme',
  programme: 'marketplace-default',
  level: 'gold',
  mark: 'star',
  since: '2018-03-01',
  decidedOn: '2018-06-01',
  policyVersion: 1,
  metrics: [],
};

function document(content: object, etag: string): PublicDocument {
  return { bytes: new TextEncoder().encode(JSON.stringify(content)), etag, type: 'application/json' };
}

const byKey = new Map([
  [badgeKey('acme'), document(gold, '"a,1"')],
  [badgeKey('plain'), document({ version: 1, seller: 'plain', level: null }, '"p1"')],
  [badgeKey('a:b@de~1'), document({ ...gold, seller: 'a:b@de~1', mark: 'crown' }, '"c1"')],
  ['badges/acme/history', document({ version: 1, seller: 'acme', programmes: [] }, '"h"')],
  ['policies', document({ policies: [] }, '"l"')],
  ['policies/old-hands/1', document({ publishedOn: '2026-01-01', policy: {} }, '"p"')],
  ['policies/old-hands/1/diff', document({ changes: [] }, '"d"')],
]);
const documents: PublicDocuments = {
  get: async (key) => byKey.get(key),
  getMany: async (keys) => keys.map((key) => byKey.get(key)),
};

/** The public API as it runs on Node: what the Worker reads from, and what it is compared with. */
const node = publicApi({ documents });

/** Each test has an origin of its own, so that the cache knows nothing of it yet. */
let origins = 0;
let ORIGIN = '';
let requests: Request[] = [];

beforeEach(() => {
  ORIGIN = `https://origin-${++origins}.test`;
  requests = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    return node.fetch(request);
  });
});
afterEach(() => vi.unstubAllGlobals());

function edge(path: string, init?: RequestInit) {
  return worker.fetch(new Request(`https://edge.test${path}`, init), { ORIGIN });
}

const get = (path: string, ifNoneMatch?: string) =>
  [path, { headers: ifNoneMatch === undefined ? {} : { 'If-None-Match': ifNoneMatch } }] as const;
const named = (count: number) => Array.from({ length: count }, (_, index) => `seller=s${index}`).join('&');

describe('the Worker answers as the server does', () => {
  it.each([
    get('/v1/badges/acme'),
    get('/v1/badges/plain'),
    get('/v1/badges/a:b@de~1'),
    get('/v1/badges/a%3Ab%40de~1'),
    get('/v1/badges/acme', '"a,1"'),
    get('/v1/badges/acme', 'W/"a,1"'),
    get('/v1/badges/acme', '"other", "a,1"'),
    get('/v1/badges/acme', '"other"'),
    get('/v1/badges/acme', '*'),
    ...['nobody', 'a%20b', '..%2f..%2fetc', '%00', '%ff', 'x'.repeat(65), '.hidden'].map((id) =>
      get(`/v1/badges/${id}`),
    ),
    get('/v1/badges?seller=nobody&seller=acme&seller=plain&seller=acme&seller=%22%0A%3C'),
    get('/v1/badges?seller=plain&seller=a:b@de~1&seller=a%3Ab%40de~1'),
    get(`/v1/badges?${named(100)}&seller=s7`),
    ...['', '?', '?other=1', '?seller=', '?seller=a&seller=', `?${named(101)}`].map((query) =>
      get(`/v1/badges${query}`),
    ),
    get('/v1/badges/acme.svg'),
    get('/v1/badges/a:b@de~1.svg?size=large'),
    get('/v1/badges/acme.svg?size=huge'),
    get('/v1/badges/plain.svg?size=small'),
    get('/v1/badges/nobody.svg'),
    get('/v1/badges/a%20b.svg'),
    ...['acme', 'nobody', 'acme.svg', '%00'].map((seller) => get(`/v1/badges/${seller}/history`)),
    ...['', '/old-hands/1', '/old-hands/1/diff', '/old-hands/2', '/Old/1', '/old-hands/x'].map((path) =>
      get(`/v1/policies${path}`),
    ),
    ...['/', '/v1/badges/', '/v1/badges/a/b', '/v1/events', '/healthz'].map((path) => get(path)),
    ['/v1/badges/acme', { method: 'HEAD' }] as const,
    ['/v1/badges?seller=acme', { method: 'HEAD' }] as const,
    ['/v1/badges/acme', { method: 'OPTIONS' }] as const,
    ['/v1/badges/acme.svg', { method: 'OPTIONS' }] as const,
    ['/v1/badges/acme', { method: 'DELETE' }] as const,
    ['/v1/badges', { method: 'POST', body: '{}' }] as const,
  ])('%s %o, asked first and again', async (path, init) => {
    const expected = await told(await node.request(path, init), path);
    expect(await told(await edge(path, init), path)).toEqual(expected);
    expect(await told(await edge(path, init), path)).toEqual(expected);
  });

  it('and says 304 to whoever has a list or a picture already', async () => {
    for (const path of ['/v1/badges?seller=acme&seller=nobody', '/v1/badges/acme.svg', '/v1/badges/nobody.svg']) {
      const etag = (await edge(path)).headers.get('ETag') ?? '';
      const again = await edge(...get(path, etag));
      expect([etag, again.status, await again.text()]).toEqual([expect.stringMatching(/^"[^"]+"$/), 304, '']);
    }
  });
});

/** What a response says; of a list, not which entity tag it has, since those of its parts are not sent. */
async function told(response: Response, path: string) {
  const headers = Object.fromEntries(response.headers);
  if (path.startsWith('/v1/badges?') && response.status === 200) headers.etag = '"some"';
  return { status: response.status, headers, text: await response.text() };
}

describe('the origin', () => {
  it('is asked once for a badge, its picture and its 304', async () => {
    for (const path of ['/v1/badges/acme', '/v1/badges/acme.svg', '/v1/badges/acme']) await edge(path);
    expect(requests.map(({ url }) => url)).toEqual([`${ORIGIN}/v1/badges/acme`]);
  });

  it('is asked once for a hundred sellers, whatever order they are named in', async () => {
    const sellers = Array.from({ length: 100 }, (_, index) => `seller=s${index}`);
    await edge(`/v1/badges?${sellers.join('&')}`);
    await edge(`/v1/badges?${sellers.toReversed().join('&')}`);
    expect(requests).toHaveLength(1);
  });

  it('is asked once for a seller nobody knows', async () => {
    for (let time = 0; time < 3; time++) expect((await edge('/v1/badges/nobody')).status).toBe(404);
    expect(requests).toHaveLength(1);
  });

  it('is not asked about what cannot be answered', async () => {
    for (const path of ['/', '/v1/events', '/v1/badges/a%20b', '/v1/badges', '/v1/badges?seller=..%2f'])
      await edge(path);
    expect(requests).toEqual([]);
  });

  it('is told nothing of who asks', async () => {
    const headers = { Cookie: 'session=1', Authorization: 'Bearer gs_key', 'X-Forwarded-For': '203.0.113.7' };
    await edge('/v1/badges/acme', { headers });
    expect(requests.map(({ headers }) => [...headers.keys()])).toEqual([[]]);
  });

  it('may be named with a slash at its end', async () => {
    await worker.fetch(new Request('https://edge.test/v1/badges/acme'), { ORIGIN: `${ORIGIN}/` });
    expect(requests.map(({ url }) => url)).toEqual([`${ORIGIN}/v1/badges/acme`]);
  });
});

it('is read by the SDK, which runs in workerd too', async () => {
  const { badge, badges } = badgeReader({
    api: 'https://edge.test',
    fetch: async (input, init) => worker.fetch(new Request(input, init), { ORIGIN }),
  });
  expect(await badge('acme')).toEqual(gold);
  expect(await badge('nobody')).toBeUndefined();
  expect([...(await badges(['plain', 'acme', 'nobody'])).values()].map(({ level }) => level)).toEqual([
    null,
    'gold',
    null,
  ]);
});
