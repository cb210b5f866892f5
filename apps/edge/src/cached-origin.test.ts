import { publicApi } from '@gold-seller/api/public';
import { badgeKey, type PublicDocument } from '@gold-seller/criteria';
import { beforeEach, describe, expect, it } from 'vitest';
import { cachedOrigin } from './cached-origin.ts';
import { originDocuments } from './origin-documents.ts';

const second = 1000;
const start = Date.parse('2026-06-15T12:00:00Z');
const { default: cache } = caches as unknown as { readonly default: Cache }; // safe: workerd has it

const held = {
  version: 1,
  seller: 'acme',
  programme: 'p',
  level: 'gold',
  mark: 'star',
  since: '2018-03-01',
  decidedOn: '2018-06-01',
  policyVersion: 1,
  metrics: [],
};
const lost = { version: 1, seller: 'acme', level: null };

function document(badge: object, etag: string): PublicDocument {
  return { bytes: new TextEncoder().encode(JSON.stringify(badge)), etag, type: 'application/json' };
}

/** The origin's documents, the clock, what goes wrong with the origin, and what it was asked and answered. */
let byKey: Map<string, PublicDocument>;
let now: number;
let fault: ((signal: AbortSignal | null | undefined) => Promise<Response>) | undefined;
let answers: (readonly [path: string, status: number])[];
let reported: unknown[];
let origins = 0;

beforeEach(() => {
  byKey = new Map([[badgeKey('acme'), document(held, '"1"')]]);
  now = start;
  fault = undefined;
  answers = [];
  reported = [];
});

/** The edge in front of an origin of its own. */
function edge() {
  const origin = `https://cached-${++origins}.test`;
  const node = publicApi({
    documents: { get: async (key) => byKey.get(key), getMany: async (keys) => keys.map((key) => byKey.get(key)) },
  });
  const report = (error: unknown) => void reported.push(error);
  const ask: typeof fetch = async (input, init) => {
    const response = fault === undefined ? await node.fetch(new Request(input, init)) : await fault(init?.signal);
    answers.push([String(input).slice(origin.length), response.status]);
    return response;
  };
  const read = cachedOrigin({ origin, cache, fetch: ask, now: () => now, timeoutMs: 50, report });
  const api = publicApi({ documents: originDocuments(read), report });
  return async (path: string) => {
    const response = await api.request(path);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
}

const paths = ['/v1/badges/acme', '/v1/badges?seller=acme'];
const down = () => Promise.reject(new TypeError('connection refused'));
const silent = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

describe.each(paths)('%s', (path) => {
  it('is not asked for again within a minute, and then only whether it has changed', async () => {
    const get = edge();
    for (const at of [0, 30, 59]) {
      now = start + at * second;
      expect((await get(path)).text).toContain('"gold"');
    }
    now = start + 60 * second;
    expect((await get(path)).text).toContain('"gold"');
    now += 59 * second;
    await get(path);
    expect(answers).toEqual([
      [path, 200],
      [path, 304],
    ]);
  });

  it('is gone within a minute after the origin took it away', async () => {
    const get = edge();
    const etag = (await get(path)).headers.get('ETag');
    byKey.set(badgeKey('acme'), document(lost, '"2"'));
    now = start + 60 * second;
    const after = await get(path);
    expect([after.status, after.text.includes('gold')]).toEqual([200, false]);
    expect(after.headers.get('ETag')).not.toBe(etag);
  });

  it('is answered for a minute more while the origin is down, then is a problem and no badge', async () => {
    const get = edge();
    await get(path);
    fault = down;
    now = start + 119 * second;
    expect(await get(path)).toMatchObject({ status: 200, text: expect.stringContaining('gold') });
    expect(reported).toMatchObject([{ code: 'origin_unreachable' }]);
    now = start + 120 * second;
    const { status, text, headers } = await get(path);
    expect([status, headers.get('Content-Type')]).toEqual([503, 'application/problem+json']);
    expect([headers.get('Cache-Control'), headers.get('Access-Control-Allow-Origin')]).toEqual(['no-store', '*']);
    expect(JSON.parse(text)).toMatchObject({ code: 'origin_unreachable', detail: expect.stringContaining('moment') });
    expect(text).not.toMatch(/refused|test/);
    fault = undefined;
    expect((await get(path)).status).toBe(200);
  });

  it.each([
    ['nothing at all', down],
    ['nothing in time', silent],
    ['500', async () => Response.json({ code: 'internal' }, { status: 500 })],
    ['404 of another server', async () => new Response('<h1>Not Found</h1>', { status: 404 })],
    ['a redirect', async () => new Response(null, { status: 302, headers: { Location: 'https://elsewhere.test' } })],
    ['304 unasked', async () => new Response(null, { status: 304 })],
    ['a page', async () => new Response('<h1>gold</h1>', { headers: { ETag: '"1"' } })],
    ['an empty body', async () => new Response('', { headers: { ETag: '"1"' } })],
    ['bytes that are no text', async () => new Response(new Uint8Array([0xff, 0x7b]), { headers: { ETag: '"1"' } })],
    ['a badge without an entity tag', async () => Response.json(path.includes('?') ? { badges: [held] } : held)],
    ['another seller’s badge', async () => right({ ...held, seller: 'other' })],
    ['a badge of a later version', async () => right({ ...held, version: 2 })],
    ['two badges', async () => Response.json({ badges: [held, held] }, { headers: { ETag: '"1"' } })],
    ['a body that breaks off', async () => new Response(brokenOff(), { headers: { ETag: '"1"' } })],
  ])('is no gold where the origin answers %s, and nothing of that is kept', async (_name, answer) => {
    const get = edge();
    fault = answer;
    expect(await get(path)).toMatchObject({ status: 503, text: expect.stringContaining('origin_unreachable') });
    fault = undefined;
    expect(await get(path)).toMatchObject({ status: 200, text: expect.stringContaining('"gold"') });
  });

  function right(badge: object): Response {
    return Response.json(path.includes('?') ? { badges: [badge] } : badge, { headers: { ETag: '"1"' } });
  }
});

function brokenOff(): ReadableStream {
  return new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode(JSON.stringify(held)));
      stream.error(new Error('broken off'));
    },
  });
}

it('runs in workerd', () => {
  expect(navigator.userAgent).toBe('Cloudflare-Workers');
});

it('keeps the bytes and entity tags of the origin as they are', async () => {
  const text = ` ${JSON.stringify(held)}\n`;
  byKey.set(badgeKey('acme'), { ...document(held, 'W/"weak,1"'), bytes: new TextEncoder().encode(text) });
  const get = edge();
  for (const at of [0, 1, 61, 62]) {
    now = start + at * second;
    const answer = await get('/v1/badges/acme');
    expect([answer.text, answer.headers.get('ETag')]).toEqual([text, 'W/"weak,1"']);
  }
  expect(answers.map(([, status]) => status)).toEqual([200, 304]);
});

it('learns within a minute of a seller it did not know', async () => {
  const get = edge();
  byKey.delete(badgeKey('acme'));
  expect((await get('/v1/badges/acme')).status).toBe(404);
  byKey.set(badgeKey('acme'), document(held, '"1"'));
  now = start + 60 * second;
  expect((await get('/v1/badges/acme')).status).toBe(200);
});

it('draws an empty picture while the origin is down, one not to be kept', async () => {
  const get = edge();
  fault = down;
  const { status, text, headers } = await get('/v1/badges/acme.svg');
  expect([status, text, headers.get('Cache-Control')]).toEqual([
    200,
    '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="28"/>',
    'no-store',
  ]);
});

it('answers though the cache fails', async () => {
  const failing = { match: async () => undefined, put: () => Promise.reject(new Error('full')) };
  const fetch = async () => Response.json(held, { headers: { ETag: '"1"' } });
  const read = cachedOrigin({
    origin: 'https://x.test',
    cache: failing,
    fetch,
    now: () => now,
    timeoutMs: 50,
    report: (error) => void reported.push(error),
  });
  expect(await originDocuments(read).get('badges/acme')).toMatchObject({ etag: '"1"' });
  expect(reported).toHaveLength(1);
});
