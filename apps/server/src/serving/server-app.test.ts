import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newApiKey } from '@gold-seller/api/programme';
import { GoldSellerError } from '@gold-seller/criteria';
import { type Ledger, openLedger } from '@gold-seller/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticator } from './authenticator.ts';
import { serverApp } from './server-app.ts';

const now = () => Date.parse('2026-06-15T12:00:00Z');
const writer = await newApiKey('writer', ['events:write']);
const idle = await newApiKey('idle', []);

function registration(seller: string, name: string): object {
  return {
    specversion: '1.0',
    id: `r-${seller}`,
    source: 'test',
    type: 'seller.registered',
    subject: seller,
    time: '2026-01-01T00:00:00Z',
    data: { name, country: 'TR' },
  };
}

describe('the server', () => {
  let folder = '';
  let ledger: Ledger;
  const app = () => serverApp({ ledger, authenticate: authenticator({ keys: ledger.keys, now }), now });
  const post = (secret: string, body: unknown) =>
    app().request('/v1/events', {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
    ledger = await openLedger({ database: join(folder, 'ledger.sqlite'), now });
    for (const { kept } of [writer, idle]) await ledger.keys.add(kept);
    const sent = [registration('acme', 'Acme <b>&</b> Söhne'), registration('beta', 'Beta')];
    expect((await post(writer.secret, sent)).status).toBe(200);
  });

  afterAll(async () => {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes events only with a key that may send them', async () => {
    expect((await post('gs_guessed', registration('x', 'X'))).status).toBe(401);
    expect((await post(idle.secret, registration('x', 'X'))).status).toBe(403);
    expect((await post(writer.secret, registration('x y', 'X'))).status).toBe(422);
    expect((await ledger.status()).sellersRegistered).toBe(2);
  });

  it('shows sellers on a page that escapes their names and loads nothing from elsewhere', async () => {
    const page = await app().request('/');
    const text = await page.text();
    expect(text).toContain('Acme &lt;b&gt;&amp;&lt;/b&gt; Söhne');
    expect(text).toContain('Türkiye');
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/<script|style=|onclick|https?:\/\//);
  });

  it('survives any page number', async () => {
    for (const page of ['0', '-1', 'x', '1e99', '2']) {
      expect((await app().request(`/?page=${page}`)).status).toBe(200);
    }
  });

  it('serves badges, pictures, health and its own description', async () => {
    expect(await (await app().request('/v1/badges/acme')).json()).toEqual({ version: 1, seller: 'acme', level: null });
    expect((await app().request('/v1/badges/acme.svg')).headers.get('Content-Type')).toContain('image/svg+xml');
    expect(await (await app().request('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await app().request('/openapi.json')).json()).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/),
    });
  });

  it('is ill where its ledger can write no more, and tells why', async () => {
    const reported: unknown[] = [];
    const dead = new GoldSellerError('ledger_closed', 'the thread has ended');
    const ill = { ...ledger, health: () => Promise.reject(dead) };
    const app = serverApp({
      ledger: ill,
      authenticate: async () => undefined,
      now,
      report: (error) => reported.push(error),
    });
    const answer = await app.request('/healthz');
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'ledger_closed' }]);
    expect(reported).toEqual([dead]);
  });

  it('answers unknown addresses and methods with a problem', async () => {
    const missing = await app().request('/nothing');
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: 'route_unknown' });
    const wrong = await app().request('/v1/events');
    expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'POST']);
  });
});
