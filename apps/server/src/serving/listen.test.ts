import diagnostics from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type IncomingMessage, request, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { openLedger } from '@gold-seller/ledger';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { withInstallation } from '../testing/run-command.ts';
import { listen } from './listen.ts';
import { serverApp } from './server-app.ts';

const isSoak = process.env.GOLD_SELLER_SOAK !== undefined;
const now = () => Date.parse('2026-06-15T12:00:00Z');
const secret = 'gs_secret';
const authenticate = async (token: string) =>
  token === secret ? { name: 'shop', scopes: ['events:write' as const] } : undefined;

/** A server with a ledger of its own, and how many events that has. */
function withServer(bodyIdleMs: number, work: (url: string, events: () => Promise<number>) => Promise<void>) {
  return withInstallation(async ({ folder }) => {
    const ledger = await openLedger({ database: `${folder}/ledger.sqlite`, now });
    const app = serverApp({ ledger, authenticate, now, report: () => {} });
    const server = await listen(app, { port: 0, hostname: '127.0.0.1', bodyIdleMs });
    try {
      await work(server.url, async () =>
        Object.values((await ledger.status()).events).reduce((sum, count) => sum + count, 0),
      );
    } finally {
      await server.close();
      await ledger.close();
    }
  });
}

/** A stream of lines to be written by hand, and its answer. */
function openStream(url: string, type = 'application/x-ndjson') {
  const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': type };
  const sending = request(`${url}/v1/events`, { method: 'POST', headers });
  sending.on('error', () => {});
  const answer = once(sending, 'response').then(async ([response]: IncomingMessage[]) => ({
    status: response?.statusCode,
    body: response && (await json(response)),
  }));
  return { sending, answer };
}

function registered(seller: string): string {
  const envelope = { specversion: '1.0', id: 'r', source: 'test', type: 'seller.registered', subject: seller };
  return `${JSON.stringify({ ...envelope, time: '2026-01-01T00:00:00Z', data: { name: seller } })}\n`;
}

describe('an address', () => {
  it.each([
    ['192.0.2.1', 'option_invalid', '192.0.2.1 is no address of this machine: HOST'],
    ['no.such.host.invalid', 'option_invalid', 'no.such.host.invalid is no address of this machine: HOST'],
  ])('like %s is refused with %s, and why', async (hostname, code, says) => {
    const listening = listen(new Hono(), { port: 0, hostname });
    await expect(listening).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
  });
});

describe('a body', () => {
  const [seconds, bodyIdleMs] = isSoak ? [345, 5000] : [2, 500];

  it(
    'may take as long as it likes while it comes',
    () =>
      withServer(bodyIdleMs, async (url, events) => {
        const { sending, answer } = openStream(url);
        const pieces = (seconds * 1000) / (bodyIdleMs / 5);
        for (let piece = 0; piece < pieces; piece++) {
          sending.write(registered(`seller-${piece}`));
          await setTimeout(bodyIdleMs / 5);
        }
        sending.end();
        expect(await answer).toMatchObject({ status: 200, body: { counts: { accepted: pieces } } });
        expect(await events()).toBe(pieces);
      }),
    (seconds + 60) * 1000,
  );

  it('has no time set by Node, and headers have', () =>
    withServer(bodyIdleMs, async (url) => {
      const seen = new Promise<Server>((resolve) => {
        diagnostics.subscribe('http.server.request.start', (message) =>
          resolve((message as { readonly server: Server }).server),
        );
      });
      await fetch(`${url}/healthz`);
      expect(await seen).toMatchObject({ requestTimeout: 0, headersTimeout: 60_000 });
    }));

  it('of lines that stops coming is answered with how far it came, and so much is kept', () =>
    withServer(200, async (url, events) => {
      const { sending, answer } = openStream(url);
      sending.write(`${registered('acme')}${registered('beta')}{"specversion":`);
      const stopped = { code: 'request_invalid', linesKept: 2, detail: expect.stringMatching(/0\.2 s/) };
      expect(await answer).toMatchObject({ status: 400, body: stopped });
      expect(await events()).toBe(2);
      if (!sending.destroyed) await once(sending, 'close');
    }));

  it('of JSON that stops coming is answered too, and keeps no connection', () =>
    withServer(200, async (url) => {
      const { sending, answer } = openStream(url, 'application/json');
      sending.write('[');
      expect(await answer).toMatchObject({ status: 400, body: { code: 'request_invalid' } });
      if (!sending.destroyed) await once(sending, 'close');
    }));
});
