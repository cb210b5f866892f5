import { type IngestReport, type ProblemDocument, problemDocument, routes } from '@gold-seller/contract';
import { GoldSellerError, type SellerEvent } from '@gold-seller/criteria';
import { describe, expect, it } from 'vitest';
import { healthApi, type IngestOutcome, type ProgrammeApiOptions, programmeApi } from './programme.ts';

const now = Date.UTC(2018, 5, 1);
const mebibyte = 1024 * 1024;

/** An event as it is sent; `order.delivered` unless told otherwise. */
function event(id: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    specversion: '1.0',
    id,
    source: 'https://shop.example',
    type: 'order.delivered',
    subject: 'acme',
    time: '2018-01-31T12:00:00Z',
    data: { orderId: id },
    ...more,
  };
}

/** A ledger that keeps events in memory. */
function memoryLedger() {
  const kept = new Map<string, string>();
  const ingest = async (events: readonly SellerEvent[]): Promise<readonly IngestOutcome[]> =>
    events.map((each) => {
      const [identity, content] = [`${each.seller} ${each.source} ${each.id}`, JSON.stringify(each)];
      const before = kept.get(identity);
      if (before !== undefined) return before === content ? 'duplicate' : 'conflict';
      kept.set(identity, content);
      return 'accepted';
    });
  return { kept, ingest };
}

function api(options: Partial<ProgrammeApiOptions> = {}) {
  const ledger = memoryLedger();
  const app = programmeApi({
    ingest: ledger.ingest,
    authenticate: async (token) =>
      ({
        'key-1': { name: 'shop', scopes: ['events:write' as const] },
        'key-2': { name: 'reader', scopes: [] },
      })[token],
    now: () => now,
    ...options,
  });
  const send = (body: unknown, type = 'application/json', headers: Readonly<Record<string, string>> = {}) =>
    app.request('/v1/events', {
      method: 'POST',
      body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      headers: { Authorization: 'Bearer key-1', 'Content-Type': type, ...headers },
    });
  return { app, send, kept: ledger.kept };
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const problem = problemDocument.parse(await response.json());
  expect(problem).toMatchObject({ status: response.status, type: `urn:gold-seller:problem:${problem.code}` });
  expect(routes.sendEvents.errors).toContain(problem.code);
  return problem;
}

async function reportOf(response: Response): Promise<IngestReport> {
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/json']);
  return routes.sendEvents.responses[0].content.schema.parse(await response.json());
}

describe('one event', () => {
  it.each(['application/json', 'application/cloudevents+json; charset=UTF-8', 'APPLICATION/JSON'])(
    'is taken as %s',
    async (type) => {
      const { send, kept } = api();
      expect(await reportOf(await send(event('e1'), type))).toEqual({
        counts: { accepted: 1, duplicate: 0, conflict: 0, rejected: 0 },
        lines: [{ line: 1, outcome: 'accepted' }],
      });
      expect(kept.size).toBe(1);
    },
  );

  it('sent again is a duplicate, and with other content a conflict that changes nothing', async () => {
    const { send, kept } = api();
    await send(event('e1'));
    const before = [...kept];
    expect((await reportOf(await send(event('e1')))).lines).toEqual([{ line: 1, outcome: 'duplicate' }]);
    const problem = await problemOf(await send(event('e1', { data: { orderId: 'other' } })));
    expect(problem).toMatchObject({ status: 409, code: 'event_conflict', id: 'e1' });
    expect([...kept]).toEqual(before);
  });

  it.each(['matter_sealed', 'seller_erased'] as const)(
    'that the ledger answers %s is gone, alone, and a rejected line among others',
    async (outcome) => {
      const { send } = api({
        ingest: async (events) => events.map(({ id }) => (id === 'e1' ? outcome : 'accepted')),
      });
      expect(await problemOf(await send(event('e1')))).toMatchObject({ status: 410, code: outcome, id: 'e1' });
      const { counts, lines } = await reportOf(await send([event('e0'), event('e1')]));
      expect(counts).toEqual({ accepted: 1, duplicate: 0, conflict: 0, rejected: 1 });
      expect(lines[1]).toMatchObject({ line: 2, outcome: 'rejected', code: outcome, id: 'e1' });
    },
  );

  const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  it.each([
    ['an unknown type', event('e', { type: 'order.lost' }), 'type_unknown', 'type'],
    ['no subject', { ...event('e'), subject: undefined }, 'field_missing', 'subject'],
    ['no data', { ...event('e'), data: undefined }, 'field_missing', 'data'],
    ['a field of data missing', event('e', { data: {} }), 'field_missing', 'data.orderId'],
    ['a field of data unknown', event('e', { data: { orderId: '1', x: 1 } }), 'field_unknown', 'data.x'],
    ['a time without offset', event('e', { time: '2018-01-31T12:00:00' }), 'time_without_offset', 'time'],
    ['a time in the future', event('e', { time: '2018-06-01T00:05:01Z' }), 'time_in_future', 'time'],
    ['no time at all', event('e', { time: 'yesterday' }), 'field_invalid', 'time'],
    [
      'a negative amount',
      event('e', {
        type: 'order.placed',
        data: { orderId: '1', buyer: 'b', amount: { minor: -1, currency: 'EUR' } },
      }),
      'field_invalid',
      'data.amount.minor',
    ],
    ['a size over 64 KiB', event('e', { extension: 'x'.repeat(65_536) }), 'event_too_large', ''],
    ['a nesting no program reads', event('e', { type: nested(20_000) }), 'field_invalid', 'type'],
    ['a nesting beyond 64 KiB', event('e', { extension: nested(100_000) }), 'field_invalid', ''],
    ['the form of a number', 5, 'field_invalid', ''],
    ['the form of null', null, 'field_invalid', ''],
  ])('with %s is a problem', async (_name, body, code, path) => {
    const { send, kept } = api();
    const problem = await problemOf(await send(deepJson(body)));
    expect(problem).toMatchObject({ status: 422, code, path });
    expect(problem.reason).toMatch(/\w+/);
    expect(kept.size).toBe(0);
  });

  it('is taken at 64 KiB exactly, whatever space is around it', async () => {
    const { send } = api();
    const filler = 65_536 - JSON.stringify(event('e1', { extension: '' })).length;
    const body = JSON.stringify(event('e1', { extension: 'x'.repeat(filler) }), undefined, 10);
    expect((await reportOf(await send(body))).counts.accepted).toBe(1);
  });
});

/** JSON of values nested too deeply for `JSON.stringify`. */
function deepJson(value: unknown): string {
  if (!Array.isArray(value)) {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const fields = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${deepJson(each)}`).join(',')}}`;
  }
  let depth = 0;
  for (let inner: unknown = value; Array.isArray(inner); inner = inner[0]) depth += 1;
  return '['.repeat(depth) + ']'.repeat(depth);
}

describe('many events', () => {
  it.each(['application/json', 'application/cloudevents+json', 'application/cloudevents-batch+json'])(
    'are each reported as %s, the good ones kept',
    async (type) => {
      const { send, kept } = api();
      const body = [
        event('e1'),
        event('e1'),
        event('e1', { data: { orderId: 'x' } }),
        event('e2', { type: 'nope' }),
        7,
        event('e3', { extension: 'x'.repeat(65_536) }),
        event('e4'),
      ];
      const { counts, lines } = await reportOf(await send(body, type));
      expect(counts).toEqual({ accepted: 2, duplicate: 1, conflict: 1, rejected: 3 });
      expect(lines).toMatchObject([
        { line: 1, outcome: 'accepted' },
        { line: 2, outcome: 'duplicate' },
        { line: 3, outcome: 'conflict', code: 'event_conflict', id: 'e1' },
        { line: 4, outcome: 'rejected', code: 'type_unknown', id: 'e2', path: 'type' },
        { line: 5, outcome: 'rejected', code: 'field_invalid' },
        { line: 6, outcome: 'rejected', code: 'event_too_large' },
        { line: 7, outcome: 'accepted' },
      ]);
      expect(kept.size).toBe(2);
    },
  );

  it('may be none', async () => {
    const { counts, lines } = await reportOf(await api().send([]));
    expect([counts.accepted, lines]).toEqual([0, []]);
  });

  it('are an array where the type says batch', async () => {
    const problem = await problemOf(await api().send(event('e1'), 'application/cloudevents-batch+json'));
    expect(problem).toMatchObject({ status: 400, code: 'request_invalid' });
  });

  it('are said to be kept as far as they are when the ledger fails', async () => {
    let calls = 0;
    const { kept, ingest } = memoryLedger();
    const { send } = api({
      ingest: async (events) => {
        calls += 1;
        if (calls === 2) throw new GoldSellerError('ledger_closed', 'closed /data/ledger.db');
        return ingest(events);
      },
    });
    const body = Array.from({ length: 4500 }, (_, index) => event(`${index}`)).map((each) => ({
      ...each,
      data: { orderId: '1' },
    }));
    const problem = await problemOf(await send(body));
    expect(problem).toMatchObject({ status: 503, code: 'ledger_closed', linesKept: 2000 });
    expect(JSON.stringify(problem)).not.toContain('/data');
    expect(kept.size).toBeGreaterThanOrEqual(2000);
  });
});

describe('a body', () => {
  it.each([
    ['broken JSON', '{"a":', 'application/json'],
    ['nothing', '', 'application/json'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'application/cloudevents+json'],
  ])('of %s is a problem', async (_name, body, type) => {
    expect(await problemOf(await api().send(body, type))).toMatchObject({ status: 400, code: 'json_broken' });
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', '', 'application/jsonx', 'toString'])(
    'of type "%s" is refused with the types there are',
    async (type) => {
      const response = await api().send(event('e1'), type);
      expect(response.headers.get('Accept-Post')).toContain('application/x-ndjson');
      expect(await problemOf(response)).toMatchObject({ status: 415, code: 'media_type_unsupported' });
    },
  );

  it('that is compressed is refused', async () => {
    const response = await api().send(event('e1'), 'application/json', { 'Content-Encoding': 'gzip' });
    expect(await problemOf(response)).toMatchObject({ status: 415 });
  });

  it('of 1 MiB is read; a longer one is refused, long before its end', async () => {
    const { app, send } = api();
    const batch = JSON.stringify([event('e1')]);
    expect((await send(batch.padEnd(mebibyte))).status).toBe(200);
    expect(await problemOf(await send(batch.padEnd(mebibyte + 1)))).toMatchObject({
      status: 413,
      code: 'request_too_large',
    });
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(mebibyte / 4).fill(0x20));
      },
    });
    const response = await app.request('/v1/events', {
      method: 'POST',
      body: endless,
      headers: { Authorization: 'Bearer key-1', 'Content-Type': 'application/json', 'Content-Length': '10' },
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(50);
  });
});

describe('a key', () => {
  const refusals: readonly (readonly [string, string | undefined, number, string, string])[] = [
    ['none', undefined, 401, 'key_missing', 'Bearer realm="gold-seller"'],
    ['a password', 'Basic a2V5LTE6', 401, 'key_missing', 'Bearer realm="gold-seller"'],
    ['an unknown one', 'Bearer key-9', 401, 'key_unknown', 'Bearer realm="gold-seller", error="invalid_token"'],
    ['an empty one', 'Bearer ', 401, 'key_unknown', 'Bearer realm="gold-seller", error="invalid_token"'],
    ['two', 'Bearer key-1 key-1', 401, 'key_unknown', 'Bearer realm="gold-seller", error="invalid_token"'],
    ['of an object', 'Bearer constructor!', 401, 'key_unknown', 'Bearer realm="gold-seller", error="invalid_token"'],
    [
      'one without the scope',
      'Bearer key-2',
      403,
      'key_scope_missing',
      'Bearer realm="gold-seller", error="insufficient_scope", scope="events:write"',
    ],
  ];

  it.each(refusals)(
    'that is %s is refused, and nothing is read',
    async (_name, authorization, status, code, challenge) => {
      const { app, kept } = api();
      const headers = { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) };
      const response = await app.request('/v1/events', { method: 'POST', body: JSON.stringify(event('e1')), headers });
      expect(response.headers.get('WWW-Authenticate')).toBe(challenge);
      expect(await problemOf(response)).toMatchObject({ status, code });
      expect(kept.size).toBe(0);
    },
  );

  it('may be announced in any letters', async () => {
    expect((await api().send(event('e1'), undefined, { Authorization: 'bEaReR key-1' })).status).toBe(200);
  });
});

describe('an error on our side', () => {
  it.each([
    ['the ledger', { ingest: () => Promise.reject(new TypeError('at /srv/app.ts:1')) }],
    ['a ledger that says too little', { ingest: async () => [] }],
    ['the key store', { authenticate: () => Promise.reject(new Error('at /srv/keys')) }],
    ['a code that never leaves', { ingest: () => Promise.reject(new GoldSellerError('ledger_unusable', '/srv/data')) }],
  ])('of %s is told to us and not to the caller', async (_name, options) => {
    const reported: unknown[] = [];
    const { send } = api({ ...options, report: (error) => reported.push(error) });
    for (const body of [event('e1'), [event('e1')]]) {
      const problem = await problemOf(await send(body));
      expect(problem).toMatchObject({ status: 500, code: 'internal' });
      expect(JSON.stringify(problem)).not.toMatch(/srv|TypeError|unanswered/);
    }
    expect(reported).toHaveLength(2);
  });
});

describe('the routes around', () => {
  it('answer 405 with the methods there are, and 404 where nothing is', async () => {
    const { app } = api();
    const wrong = await app.request('/v1/events');
    expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'POST']);
    expect(await wrong.json()).toMatchObject({ code: 'method_not_allowed' });
    const absent = await app.request('/v1/nothing', { method: 'POST' });
    expect(absent.status).toBe(404);
    expect(await absent.json()).toMatchObject({ code: 'route_unknown' });
    expect(absent.headers.has('Access-Control-Allow-Origin')).toBe(false);
  });

  it('say whether the server is up', async () => {
    const well = await healthApi().request('/healthz');
    expect([well.status, await well.json()]).toEqual([200, { status: 'ok' }]);
    const closing = healthApi({ health: () => Promise.reject(new GoldSellerError('ledger_closed', 'x')) });
    const ill = await closing.request('/healthz');
    expect([ill.status, await ill.json()]).toMatchObject([503, { code: 'ledger_closed' }]);
  });
});
