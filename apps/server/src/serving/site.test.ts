import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '@gold-seller/ledger';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverApp } from './server-app.ts';
import { loadSite, type SiteHost } from './site.ts';

const host: SiteHost = { sellers: async () => [], fetch: async () => new Response('from the API') };

describe('a site of the operator’s own', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gold-seller-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is a module that exports site(host)', async () => {
    const path = join(folder, 'site.mjs');
    await writeFile(path, 'export const site = (host) => ({ fetch: () => host.fetch(new Request("http://x/")) })');
    const site = await loadSite(path, host);
    expect(await (await site.fetch(new Request('http://x/any'))).text()).toBe('from the API');
  });

  it.each([
    ['nothing.mjs', undefined],
    ['other.mjs', 'export const page = 1'],
    ['broken.mjs', 'export const = 1'],
  ])('is refused as %s', async (name, text) => {
    if (text !== undefined) await writeFile(join(folder, name), text);
    await expect(loadSite(join(folder, name), host)).rejects.toMatchObject({ code: 'option_invalid' });
  });

  it('answers what the API does not', async () => {
    const ledger = await openLedger({ database: join(folder, 'ledger.sqlite'), now: Date.now });
    const site = new Hono().get('*', (c) => c.text(`the shop’s ${c.req.path}`));
    const app = serverApp({ ledger, authenticate: async () => undefined, now: Date.now, site });
    expect(await (await app.request('/')).text()).toBe('the shop’s /');
    expect(await (await app.request('/seller/acme')).text()).toBe('the shop’s /seller/acme');
    expect((await app.request('/v1/nothing')).status).toBe(404);
    expect((await app.request('/v1/badges/acme')).status).toBe(404);
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' });
    await ledger.close();
  });
});
