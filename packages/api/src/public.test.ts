import { routes } from '@gold-seller/contract';
import { badgeKey, isPublishedBadge, type PublicDocument, type PublicDocuments } from '@gold-seller/criteria';
import { expect, it } from 'vitest';
import { publicApi } from './public.ts';

const encoder = new TextEncoder();

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

/** A stored document; its bytes need not be JSON as we would write it. */
function document(text: string, etag: string): PublicDocument {
  return { bytes: encoder.encode(text), etag, type: 'application/json' };
}

function documentsOf(bySeller: Readonly<Record<string, PublicDocument>>): PublicDocuments {
  const byKey = new Map(Object.entries(bySeller).map(([seller, found]) => [badgeKey(seller), found]));
  return { get: async (key) => byKey.get(key), getMany: async (keys) => keys.map((key) => byKey.get(key)) };
}

const stored = {
  acme: document(` ${JSON.stringify(gold)}\n`, '"a,1"'),
  plain: document('{"version":1,"seller":"plain","level":null}', '"p1"'),
};

const app = publicApi({ documents: documentsOf(stored) });

const failing = publicApi({
  documents: {
    get: () => Promise.reject(new Error('/var/lib/secret.db is locked')),
    getMany: () => Promise.reject(new Error('/var/lib/secret.db is locked')),
  },
});

function get(path: string, ifNoneMatch?: string) {
  return app.request(path, ifNoneMatch === undefined ? {} : { headers: { 'If-None-Match': ifNoneMatch } });
}

it('serves the stored bytes untouched, with their entity tag and type', async () => {
  const response = await get('/v1/badges/acme');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(` ${JSON.stringify(gold)}\n`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=60, stale-while-revalidate=60',
    'content-type': 'application/json',
    etag: '"a,1"',
    'x-content-type-options': 'nosniff',
  });
  expect(response.headers.has('access-control-allow-credentials')).toBe(false);
  expect(response.headers.has('set-cookie')).toBe(false);
});

it.each(['/v1/badges/acme', '/v1/badges?seller=acme', '/v1/badges/acme.svg'])(
  'answers HEAD %s without a body',
  async (path) => {
    const [head, full] = [await app.request(path, { method: 'HEAD' }), await get(path)];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('ETag')).toBe(full.headers.get('ETag'));
  },
);

it.each([
  '/v1/badges/acme',
  '/v1/badges?seller=acme&seller=nobody',
  '/v1/badges/acme.svg?size=large',
  '/v1/badges/nobody.svg',
])('answers 304 without a body to whoever has %s already', async (path) => {
  const etag = (await get(path)).headers.get('ETag') ?? '';
  expect(etag).toMatch(/^"[^"]+"$/);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, `"x",W/${etag} , "y"`, '*', ' * ']) {
    const response = await get(path, known);
    expect([known, response.status, await response.text()]).toEqual([known, 304, '']);
    expect(response.headers.get('ETag')).toBe(etag);
    expect(response.headers.get('Cache-Control')).toMatch(/^public/);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  }
  for (const other of ['"other"', etag.slice(1), etag.replaceAll('"', ''), '', 'W/"*"', `"${etag.slice(2)}`]) {
    expect([other, (await get(path, other)).status]).toEqual([other, 200]);
  }
});

it('answers 404 for a seller without a document, which caches may keep as long as a badge', async () => {
  for (const seller of [
    'nobody',
    'a%20b',
    '..%2f..%2fetc',
    '%00',
    '%ff',
    'x'.repeat(65),
    '%22%3Cscript%3E',
    '.hidden',
  ]) {
    const response = await get(`/v1/badges/${seller}`, '*');
    expect([seller, response.status]).toEqual([seller, 404]);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Cache-Control')).toMatch(/^public, max-age=60/);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.json()).toMatchObject({ code: 'seller_unknown', status: 404 });
  }
});

it('asks the store only for ids a seller can have', async () => {
  const asked: string[] = [];
  const spied = publicApi({
    documents: {
      get: async (key) => void asked.push(key),
      getMany: async (keys) => {
        asked.push(...keys);
        return [];
      },
    },
  });
  await spied.request('/v1/badges/..%2fpolicies');
  await spied.request(`/v1/badges?seller=${'x'.repeat(600)}&seller=ok&seller=..%2f`);
  await spied.request('/v1/badges/a%20b.svg');
  expect(asked).toEqual(['badges/ok']);
});

it('answers many sellers in the order first named, each once, unknown ones without a badge', async () => {
  const response = await get('/v1/badges?seller=nobody&seller=acme&seller=plain&seller=acme&seller=%22%0A%3C');
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  const list = routes.listBadges.responses[0].content.schema.parse(await response.json());
  expect(list.badges.map(({ seller, level }) => [seller, level])).toEqual([
    ['nobody', null],
    ['acme', 'gold'],
    ['plain', null],
    ['"\n<', null],
  ]);
  expect(list.badges.every(isPublishedBadge)).toBe(true);
});

it('gives a list another entity tag when one badge of it changes', async () => {
  const path = '/v1/badges?seller=acme&seller=plain&seller=nobody';
  const before = (await get(path)).headers.get('ETag');
  const changes = [
    { ...stored, plain: document('{}', '"p2"') },
    { acme: stored.acme },
    { ...stored, nobody: stored.plain },
  ];
  for (const changed of changes) {
    const after = await publicApi({ documents: documentsOf(changed) }).request(path);
    expect(after.headers.get('ETag')).not.toBe(before);
  }
});

it('answers exactly 1 to 100 different sellers', async () => {
  const named = (count: number) => Array.from({ length: count }, (_, index) => `seller=s${index}`).join('&');
  expect((await get(`/v1/badges?${named(100)}&seller=s7`)).status).toBe(200);
  for (const query of ['', '?', '?other=1', '?seller=', '?seller=a&seller=', `?${named(101)}`]) {
    const response = await get(`/v1/badges${query}`);
    expect([query, response.status]).toEqual([query, 400]);
    expect(await response.json()).toMatchObject({ code: 'request_invalid' });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  }
});

it('draws the badge in the size asked for, medium where the size is not known', async () => {
  const heights = {
    '': 28,
    '?size=small': 20,
    '?size=medium': 28,
    '?size=large': 40,
    '?size=huge': 28,
    '?size=toString': 28,
  };
  const etags = new Set<string | null>();
  for (const [query, height] of Object.entries(heights)) {
    const response = await get(`/v1/badges/acme.svg${query}`);
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(await response.text()).toContain(`height="${height}"`);
    etags.add(response.headers.get('ETag'));
  }
  expect(etags.size).toBe(3);
});

it('answers an empty picture of the same height where there is no badge', async () => {
  for (const seller of ['plain', 'nobody', 'a%20b', '%ff']) {
    const response = await get(`/v1/badges/${seller}.svg?size=large`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="40"/>');
  }
});

it('never shows gold on doubt', async () => {
  const doubtful = [
    'not json',
    '{}',
    '[]',
    JSON.stringify({ ...gold, version: 2 }),
    JSON.stringify({ ...gold, mark: 'sun' }),
  ];
  for (const text of doubtful) {
    const doubted = publicApi({ documents: documentsOf({ acme: document(text, '"d"') }) });
    const response = await doubted.request('/v1/badges/acme.svg');
    expect([text, response.status, await response.text()]).toEqual([
      text,
      200,
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="28"/>',
    ]);
  }
});

it('answers a picture even when the store fails, one not to be kept', async () => {
  const reported: unknown[] = [];
  const app = publicApi({
    documents: { get: () => Promise.reject(new Error('down')), getMany: async () => [] },
    report: (error) => reported.push(error),
  });
  const response = await app.request('/v1/badges/acme.svg?size=small');
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
  expect(await response.text()).toContain('height="20"');
  expect(reported).toHaveLength(1);
});

it.each(['/v1/badges/acme', '/v1/badges?seller=acme'])('leaks nothing of an error of the store at %s', async (path) => {
  const response = await failing.request(path);
  const text = await response.text();
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([500, 'no-store']);
  expect(JSON.parse(text)).toMatchObject({ code: 'internal' });
  expect(text).not.toMatch(/secret|locked/);
});

it.each(['/v1/badges/acme', '/v1/badges', '/v1/badges/acme.svg'])('answers a preflight of %s', async (path) => {
  const response = await app.request(path, {
    method: 'OPTIONS',
    headers: { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'GET' },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('Access-Control-Allow-Methods')).toContain('GET');
  expect(response.headers.has('Access-Control-Allow-Credentials')).toBe(false);
});

it('answers 405 with the methods there are, and 404 where nothing is, readable from any page', async () => {
  const wrong = await app.request('/v1/badges/acme', { method: 'DELETE' });
  expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  expect(await wrong.json()).toMatchObject({ code: 'method_not_allowed' });
  for (const path of ['/', '/v1/badges/', '/v1/badges/a/b', '/v2/badges/acme', '/v1/events', '/v1/badgesacme']) {
    const response = await app.request(path);
    expect([path, response.status]).toEqual([path, 404]);
    expect(await response.json()).toMatchObject({ code: 'route_unknown' });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  }
});

it('serves the history of a seller as it is, and asks for none of a seller nobody can be', async () => {
  const asked: string[] = [];
  const get = async (key: string) => {
    asked.push(key);
    return key === 'badges/acme/history' ? document('{"version":1}', '"h"') : undefined;
  };
  const history = publicApi({ documents: { get, getMany: async () => [] } });
  const response = await history.request('/v1/badges/acme/history');
  expect([response.status, response.headers.get('ETag'), await response.text()]).toEqual([200, '"h"', '{"version":1}']);
  const again = await history.request('/v1/badges/acme/history', { headers: { 'If-None-Match': '"h"' } });
  expect(again.status).toBe(304);
  for (const seller of ['nobody', 'acme.svg', '.hidden', 'a%20b', '%00']) {
    const unknown = await history.request(`/v1/badges/${seller}/history`);
    expect([unknown.status, await unknown.json()]).toEqual([404, expect.objectContaining({ code: 'seller_unknown' })]);
  }
  expect(asked).toEqual(['badges/acme/history', 'badges/acme/history', 'badges/nobody/history']);
});

it('serves what is published about policies as it is, and asks for no key that no policy can have', async () => {
  const asked: string[] = [];
  const policies = publicApi({
    documents: {
      get: async (key) => {
        asked.push(key);
        return key.endsWith('/9') ? undefined : document(`{"key":"${key}"}`, '"p"');
      },
      getMany: async () => [],
    },
  });
  for (const key of ['policies', 'policies/gold/2', 'policies/gold/2/diff']) {
    const response = await policies.request(`/v1/${key}`);
    expect([response.status, response.headers.get('ETag'), await response.json()]).toEqual([200, '"p"', { key }]);
    const again = await policies.request(`/v1/${key}`, { headers: { 'If-None-Match': '"p"' } });
    expect(again.status).toBe(304);
    const preflight = await policies.request(`/v1/${key}`, { method: 'OPTIONS' });
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
  }
  expect((await policies.request('/v1/policies/gold/9')).status).toBe(404);
  asked.length = 0;
  for (const path of [
    'gold/0',
    'gold/-1',
    'gold/1.5',
    'gold/2e1',
    'Gold/1',
    '..%2fbadges/1',
    'gold%00/1',
    'gold/x/diff',
  ]) {
    const response = await policies.request(`/v1/policies/${path}`);
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'policy_unknown' }),
    ]);
  }
  expect(asked).toEqual([]);
});
