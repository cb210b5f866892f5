import { getEventListeners } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudEvent } from './cloud-event.ts';
import { type GoldSellerOptions, goldSeller } from './gold-seller.ts';
import { sleep } from './sleep.ts';
import { testKey as key, type RealServer, realServer, testSource as source } from './testing/real-server.ts';

let server: RealServer;
beforeAll(async () => {
  server = await realServer();
  await server.register('acme', '2025-01-01');
  await server.decide();
});
afterAll(() => server.close());

type Fault = Response | Error | 'none' | 'silence' | 'lost answer';

/** A client whose first attempts meet these faults; every one after meets the server. Its clock only counts. */
function client(faults: readonly (() => Fault)[], options: Partial<GoldSellerOptions> = {}) {
  const waits: number[] = [];
  let attempts = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const fault = faults[attempts++]?.();
    if (fault === 'silence') return untilAborted(init?.signal ?? undefined);
    if (fault instanceof Error) throw fault;
    if (fault instanceof Response) return fault;
    const response = await server.fetch(input, init);
    if (fault === 'lost answer') throw new TypeError('terminated');
    return response;
  };
  const gold = goldSeller({
    api: 'http://gold.test',
    key,
    fetch,
    random: () => 0.5,
    now: () => Date.parse('2026-06-15T12:00:00Z'),
    sleep: async (millis) => void waits.push(millis),
    ...options,
  });
  return { gold, waits, attempts: () => attempts };
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

const page =
  (status: number, headers: Readonly<Record<string, string>> = {}) =>
  () =>
    new Response('<h1>Bad Gateway</h1>', { status, headers: { 'Content-Type': 'text/html', ...headers } });
const refused = () => new TypeError('fetch failed');
const placed = (id: string) =>
  cloudEvent('order.delivered', { id, source, seller: 'acme', time: '2026-06-01T10:00:00Z', data: { orderId: id } });

describe('what may pass', () => {
  it('is tried again, waiting longer each time', async () => {
    const { gold, waits } = client([refused, page(502), page(503), page(504)]);
    expect(await gold.badge('acme')).toMatchObject({ level: 'gold' });
    expect(waits).toEqual([187.5, 375, 750, 1500]);
  });

  it('is waited for as long as the server asks', async () => {
    const { gold, waits } = client([
      page(429, { 'Retry-After': '2' }),
      page(503, { 'Retry-After': 'Mon, 15 Jun 2026 12:00:05 GMT' }),
    ]);
    await gold.badge('acme');
    expect(waits).toEqual([2187.5, 5375]);
  });

  it('is told at once where the server asks for more than a minute', async () => {
    const { gold, attempts } = client([page(503, { 'Retry-After': '3600' })]);
    await expect(gold.badge('acme')).rejects.toMatchObject({ status: 503, retryAfterMs: 3_600_000 });
    expect(attempts()).toBe(1);
  });

  it('is tried five times, or as often as is said', async () => {
    const all = client(Array(9).fill(refused));
    await expect(all.gold.badge('acme')).rejects.toMatchObject({
      code: 'network_failed',
      cause: expect.any(TypeError),
    });
    expect(all.attempts()).toBe(5);
    const once = client(Array(9).fill(refused), { retriesMax: 0 });
    await expect(once.gold.badges(['acme'])).rejects.toMatchObject({ code: 'network_failed', status: undefined });
    expect(once.attempts()).toBe(1);
  });

  it('counts an event once, though its answer was lost and it was sent again', async () => {
    const { gold, attempts } = client([() => 'lost answer']);
    expect(await gold.sendEvent(placed('lost'))).toBe('duplicate');
    expect(attempts()).toBe(2);
    const events = Array.from({ length: 2500 }, (_, index) => placed(`again-${index}`));
    const report = await client([() => 'lost answer', refused, () => 'lost answer']).gold.sendEvents(events);
    expect(report.counts).toEqual({ accepted: 500, duplicate: 2000, conflict: 0, rejected: 0 });
    expect((await server.ledger.status()).events['order.delivered']).toBe(2501);
  });
});

describe('what will not pass', () => {
  it.each([400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 422, 501])('is not tried again: %i', async (status) => {
    const { gold, attempts } = client([page(status)]);
    await expect(gold.badge('acme')).rejects.toMatchObject({ code: 'answer_invalid', status });
    expect(attempts()).toBe(1);
  });

  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['null', 'null'],
    ['another seller’s badge', '{"version":1,"seller":"other","level":null}'],
    ['a badge of a later version', '{"version":2,"seller":"acme","level":null}'],
    ['gold without its numbers', '{"version":1,"seller":"acme","level":"gold","mark":"star"}'],
    ['another list', '{"badges":[{"version":1,"seller":"other","level":null}]}'],
    ['a list too short', '{"badges":[]}'],
    ['no list', '{"badges":"gold"}'],
  ])('is an answer of %s, which is never a badge', async (_name, text) => {
    const lie = () => new Response(text, { headers: { ETag: '"1"' } });
    for (const ask of [client([lie]).gold.badge('acme'), client([lie]).gold.badges(['acme'])]) {
      await expect(ask).rejects.toMatchObject({ name: 'GoldSellerApiError', code: 'answer_invalid' });
    }
  });

  it.each(['{}', '{"lines":[]}', '{"lines":[{"line":1}]}', '{"lines":[{"line":1,"outcome":"lost"}]}'])(
    'is a report that leaves an event out: %s',
    async (text) => {
      const { gold } = client([() => new Response(text)]);
      await expect(gold.sendEvents([placed('x')])).rejects.toMatchObject({ code: 'answer_invalid', linesKept: 0 });
    },
  );

  it('is a report of fewer events than were sent', async () => {
    const { gold } = client([() => Response.json({ lines: [{ line: 1, outcome: 'accepted' }] })]);
    await expect(gold.sendEvents([placed('x'), placed('y')])).rejects.toMatchObject({ code: 'answer_invalid' });
  });

  it('is a problem of another service, even one with a code', async () => {
    const { gold } = client([() => Response.json({ code: 'seller_unknown', detail: 'x' }, { status: 404 })]);
    await expect(gold.badge('acme')).rejects.toMatchObject({ code: 'answer_invalid', status: 404 });
  });

  it('keeps a code that only a newer server has', async () => {
    const problem = { type: 'urn:gold-seller:problem:quota_used', code: 'quota_used', detail: 'Come back tomorrow.' };
    const { gold } = client([() => Response.json(problem, { status: 403 })]);
    await expect(gold.badge('acme')).rejects.toMatchObject({
      code: 'quota_used',
      status: 403,
      message: 'quota_used: Come back tomorrow.',
    });
  });
});

it('says how many events are dealt with when it gives up', async () => {
  const events = Array.from({ length: 4100 }, (_, index) => placed(`partly-${index}`));
  const none = client(Array(9).fill(page(502))).gold.sendEvents(events);
  await expect(none).rejects.toMatchObject({ status: 502, linesKept: 0 });
  const closing = {
    type: 'urn:gold-seller:problem:ledger_closed',
    code: 'ledger_closed',
    detail: 'Closing.',
    linesKept: 7,
  };
  const { gold } = client([() => 'none', ...Array(9).fill(() => Response.json(closing, { status: 503 }))]);
  const lines: number[] = [];
  const each = async () => {
    for await (const { line } of gold.sendEach(events)) lines.push(line);
  };
  await expect(each()).rejects.toMatchObject({ code: 'ledger_closed', linesKept: 2007 });
  expect(lines).toHaveLength(2000);
  expect((await client([]).gold.sendEvents(events)).counts).toMatchObject({ accepted: 2100, duplicate: 2000 });
});

describe('time', () => {
  it('runs out for one attempt, not for the next', async () => {
    const { gold, attempts } = client([() => 'silence', () => 'silence'], { timeoutMs: 20 });
    expect(await gold.badge('acme')).toMatchObject({ level: 'gold' });
    expect(attempts()).toBe(3);
  });

  it('runs out at last', async () => {
    const { gold } = client(
      Array(9).fill(() => 'silence'),
      { timeoutMs: 5 },
    );
    await expect(gold.badge('acme')).rejects.toMatchObject({ code: 'timed_out', detail: 'No answer within 5 ms.' });
  });

  it('runs out for an answer that never ends', async () => {
    const { gold } = client([], {
      timeoutMs: 20,
      retriesMax: 0,
      fetch: async (_input, init) =>
        new Response(
          new ReadableStream({
            start: (stream) => init?.signal?.addEventListener('abort', () => stream.error(init.signal?.reason)),
          }),
        ),
    });
    await expect(gold.badge('acme')).rejects.toMatchObject({ code: 'timed_out' });
  });
});

describe('a signal', () => {
  const reason = new Error('the page was left');

  it('ends a call before it, with its own reason', async () => {
    const { gold, attempts } = client([]);
    await expect(gold.badge('acme', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(attempts()).toBe(0);
  });

  it('ends a call in it', async () => {
    const controller = new AbortController();
    const { gold, attempts } = client([() => 'silence']);
    const asked = gold.badges(['acme'], { signal: controller.signal });
    controller.abort(reason);
    await expect(asked).rejects.toBe(reason);
    expect(attempts()).toBe(1);
  });

  it('ends a call that waits for its next attempt', async () => {
    const controller = new AbortController();
    let attempts = 0;
    const fetch = async () => {
      attempts += 1;
      setTimeout(() => controller.abort(reason), 10);
      return page(503, { 'Retry-After': '50' })();
    };
    const sent = goldSeller({ api: 'http://gold.test', fetch }).sendEvents([placed('s')], {
      signal: controller.signal,
    });
    await expect(sent).rejects.toBe(reason);
    expect(attempts).toBe(1);
  });

  it('that is kept holds nothing of calls that are over', async () => {
    const { signal } = new AbortController();
    const { gold } = client([page(503)], { sleep: (_millis, signal) => sleep(1, signal) });
    await gold.badge('acme', { signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

it('calls fetch as a plain function, as browsers want it', async () => {
  let self: unknown = 'not called';
  async function bare(this: unknown, input: RequestInfo | URL, init?: RequestInit) {
    self = this;
    return server.fetch(input, init);
  }
  await goldSeller({ api: 'http://gold.test', fetch: bare }).badge('acme');
  expect(self).toBeUndefined();
});
