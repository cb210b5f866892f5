import { setTimeout } from 'node:timers/promises';
import { GoldSellerError } from '@gold-seller/criteria';
import { openLedger } from '@gold-seller/ledger';
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../cli/command-context.ts';
import { withInstallation } from '../testing/run-command.ts';
import { listen } from './listen.ts';
import { observers } from './observers.ts';
import { serverApp } from './server-app.ts';
import { type Logger, logDelayMs, serverLog } from './server-log.ts';

const now = () => Date.parse('2026-06-15T12:00:00.250Z');
const secret = 'gs_secret';
const authenticate = async (token: string) =>
  token === secret ? { name: 'shop', scopes: ['events:write' as const] } : undefined;
const buyer = 'buyer-7f3a@example.com';

type Line = Readonly<Record<string, unknown>>;

/** A log whose lines are kept. */
function keptLog(env: Readonly<Record<string, string>> = {}, terminal?: CommandContext['streams']['terminal']) {
  const written: string[] = [];
  const streams = { out: async () => {}, problem: (text: string) => void written.push(text), terminal };
  const log = serverLog({ streams, env, now });
  const text = async () => {
    await setTimeout(2 * logDelayMs);
    return written.join('\n');
  };
  const lines = async (): Promise<readonly Line[]> => (await text()).split('\n').map((line) => JSON.parse(line));
  return { log, text, lines };
}

/** A server with that log, on a port and a ledger of its own. */
function withServer(log: Logger, work: (url: string) => Promise<void>): Promise<void> {
  return withInstallation(async ({ folder }) => {
    const ledger = await openLedger({ database: `${folder}/ledger.sqlite`, now });
    const failing = { ...ledger, sellers: () => Promise.reject(new Error('the disk is gone')) };
    const app = serverApp({ ledger: failing, authenticate, now, ...observers(log) });
    const server = await listen(app, { port: 0, hostname: '127.0.0.1' });
    try {
      await work(server.url);
    } finally {
      await server.close();
      await ledger.close();
    }
  });
}

function placed(id: string, more: Readonly<Record<string, unknown>> = {}): Line {
  const envelope = { specversion: '1.0', id, source: 'test', type: 'order.placed', subject: 'acme' };
  const data = { orderId: '1', buyer, amount: { minor: 100, currency: 'EUR' } };
  return { ...envelope, time: '2026-06-01T00:00:00Z', data, ...more };
}

function post(url: string, body: string, type = 'application/json', headers: Readonly<Record<string, string>> = {}) {
  return fetch(`${url}/v1/events?buyer=${encodeURIComponent(buyer)}`, {
    method: 'POST',
    body,
    headers: { Authorization: `Bearer ${secret}`, 'Content-Type': type, ...headers },
  });
}

describe('the log of a server', () => {
  it('has a line for every request, by its route, with the id that the answer has', async () => {
    const { log, lines } = keptLog();
    const ids: (string | null)[] = [];
    await withServer(log, async (url) => {
      for (const path of ['/v1/badges/acme', '/openapi.json?size=small', '/healthz', `/${buyer}`]) {
        ids.push((await fetch(url + path)).headers.get('X-Request-Id'));
      }
    });
    const seen = await lines();
    expect(seen).toMatchObject([
      { level: 'info', msg: 'request', method: 'GET', route: '/v1/badges/{seller}', status: 404 },
      { route: '/openapi.json', status: 200 },
      { route: '/healthz', status: 200 },
      { route: null, status: 404 },
    ]);
    expect(seen.map(({ requestId }) => requestId)).toEqual(ids);
    expect(new Set(ids).size).toBe(4);
    for (const { time, ms } of seen) {
      expect(time).toBe('2026-06-15T12:00:00.250Z');
      expect(ms).toEqual(expect.any(Number));
    }
  });

  it('has a line for what is public and answered well only where details are wanted, and the answer has no id', async () => {
    const path = '/v1/badges/acme.svg?size=small';
    for (const level of ['info', 'debug']) {
      const { log, text } = keptLog({ GOLD_SELLER_LOG: level });
      await withServer(log, async (url) => {
        expect((await fetch(url + path)).headers.has('X-Request-Id')).toBe(false);
      });
      const wanted =
        /"level":"debug".*"requestId":"[0-9a-f-]{36}".*"route":"\/v1\/badges\/\{seller\}\.svg","status":200/;
      expect(await text()).toMatch(level === 'debug' ? wanted : /^$/);
    }
  });

  it('takes over the id that a request has, unless that is none', async () => {
    const { log, lines } = keptLog();
    await withServer(log, async (url) => {
      const answered = async (id: string) =>
        (await fetch(`${url}/healthz`, { headers: { 'X-Request-Id': id } })).headers.get('X-Request-Id');
      expect(await answered('proxy-1:7.a~B')).toBe('proxy-1:7.a~B');
      for (const id of ['a b', '{"level":"fatal"}', 'x'.repeat(65), '']) {
        expect(await answered(id)).toMatch(/^[0-9a-f-]{36}$/);
      }
    });
    expect((await lines())[0]?.requestId).toBe('proxy-1:7.a~B');
  });

  it('knows a problem by the id in it, where no cache keeps the problem', async () => {
    const { log } = keptLog();
    await withServer(log, async (url) => {
      const own = await post(url, '{', 'application/json', { 'X-Request-Id': 'mine' });
      expect(own.headers.get('X-Request-Id')).toBe('mine');
      expect(await own.json()).toMatchObject({ status: 400, code: 'json_broken', requestId: 'mine' });
      const everyones = await fetch(`${url}/v1/badges/nobody`, { headers: { 'X-Request-Id': 'mine' } });
      expect(await everyones.json()).not.toHaveProperty('requestId');
    });
  });

  it('has a line with the counts of every sending of events, under the id of its request', async () => {
    const { log, lines } = keptLog();
    await withServer(log, async (url) => {
      await post(url, JSON.stringify([placed('1'), placed('1'), placed('2', { type: 'order.lost' })]));
    });
    const [ingest, request] = await lines();
    expect(ingest).toMatchObject({ msg: 'ingest', accepted: 1, duplicate: 1, conflict: 0, rejected: 1 });
    expect(request).toMatchObject({ msg: 'request', method: 'POST', route: '/v1/events', status: 200 });
    expect(ingest?.requestId).toBe(request?.requestId);
  });

  it('tells of an error its code and where it came from, and answers a problem', async () => {
    const { log, lines } = keptLog();
    await withServer(log, async (url) => {
      const answer = await fetch(`${url}/`);
      expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'internal' }]);
    });
    const [failed, request] = await lines();
    expect(failed).toMatchObject({
      level: 'error',
      msg: 'failed',
      err: { code: 'internal', message: 'the disk is gone' },
    });
    expect(request).toMatchObject({ level: 'error', msg: 'request', status: 500, requestId: failed?.requestId });
  });

  it('holds no token, no buyer, nothing of a body and no query string, whatever is sent', async () => {
    const { log, text } = keptLog({ GOLD_SELLER_LOG: 'trace' });
    await withServer(log, async (url) => {
      const lines = [
        placed('1'),
        placed('2', { time: 'noon' }),
        placed('1', { type: 'order.lost' }),
        `{"buyer":"${buyer}`,
      ];
      const stream = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
      await post(url, stream, 'application/x-ndjson');
      await post(url, JSON.stringify(placed('1', { time: '2026-06-02T00:00:00Z' })));
      await post(url, `{"buyer":"${buyer}`);
      await post(url, JSON.stringify(placed('9', { data: { buyer } })));
      await post(url, '{}', 'application/json', { Authorization: `Bearer gs_guessed-${buyer}` });
      await fetch(`${url}/v1/badges?seller=acme&token=${secret}`);
      await fetch(`${url}/${secret}`);
    });
    const logged = await text();
    expect(logged.split('\n').length).toBeGreaterThan(10);
    for (const private_ of [
      secret,
      'gs_',
      'Bearer',
      buyer,
      encodeURIComponent(buyer),
      '7f3a',
      'acme',
      '?',
      'orderId',
    ]) {
      expect(logged).not.toContain(private_);
    }
  });

  it('shows nothing that an error carries along but its words', async () => {
    const { log, lines } = keptLog();
    log.error({ err: Object.assign(new Error('no room'), { detail: `Failing row contains (${buyer})` }) }, 'failed');
    log.error({ err: new GoldSellerError('ledger_closed', 'the ledger was closed', { cause: buyer }) }, 'failed');
    log.error({ err: 'thrown' }, 'failed');
    expect((await lines()).map(({ err }) => err)).toEqual([
      { code: 'internal', message: 'no room', stack: expect.stringContaining('server-log.test') },
      { code: 'ledger_closed', message: 'the ledger was closed' },
      { code: 'internal', message: 'thrown' },
    ]);
  });

  it('leaves out what is below its level, and refuses a level there is not', async () => {
    const { log, lines } = keptLog({ GOLD_SELLER_LOG: 'warn' });
    log.info('unheard');
    log.warn('heard');
    expect(await lines()).toMatchObject([{ level: 'warn', msg: 'heard' }]);
    expect(() => keptLog({ GOLD_SELLER_LOG: 'loud' })).toThrow(/one of trace, debug, info/);
  });

  it('is for people where there is a terminal', async () => {
    const { log, text } = keptLog({}, process.stderr);
    log.info({ route: '/healthz', status: 200, held: { gold: 3 } }, 'request');
    log.error({ err: new GoldSellerError('ledger_closed', 'the ledger was closed') }, 'failed');
    expect((await text()).split('\n')).toEqual([
      '12:00:00.250 info  request  route=/healthz  status=200  held={"gold":3}',
      '12:00:00.250 error failed',
      '  the ledger was closed [ledger_closed]',
    ]);
  });
});
