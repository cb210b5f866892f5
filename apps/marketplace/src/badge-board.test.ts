import { describe, expect, test } from 'vitest';
import { badgeBoard } from './badge-board.ts';
import type { SiteHost } from './site-host.ts';
import { heldBadge, sampleHost } from './testing/sample-host.ts';

const sellers = Array.from({ length: 250 }, (_, index) => `shop-${index}`);
const board = (fetch: SiteHost['fetch'], now = () => 0) => badgeBoard({ fetch }, now, 30);
const answering = (body: unknown) => board(async () => Response.json(body));

describe('the board of badges', () => {
  test('asks for a hundred sellers at a time, once a minute, however many ask', async () => {
    const urls: string[] = [];
    let now = 0;
    const { fetch } = sampleHost(['shop-7', 'shop-249']);
    const asked = board(
      (request) => {
        urls.push(request.url);
        return fetch(request);
      },
      () => now,
    );
    const [first] = await Promise.all([asked.read(sellers), asked.read(sellers)]);
    expect([...(first?.keys() ?? [])]).toEqual(['shop-7', 'shop-249']);
    expect(urls.map((url) => new URL(url).searchParams.getAll('seller').length)).toEqual([100, 100, 50]);
    now += 59_999;
    await asked.read(sellers);
    expect(urls).toHaveLength(3);
    now += 1;
    await asked.read(sellers);
    expect(urls).toHaveLength(6);
  });

  test.each<[string, unknown]>([
    ['no list', { badges: 'gold' }],
    ['nothing', null],
    ['nonsense', [1, 2]],
    ['badges of sellers nobody asked about', { badges: [heldBadge('stranger')] }],
    ['no levels', { badges: [{ version: 1, seller: 'shop-1', level: null }] }],
    ['days that are none', { badges: [heldBadge('shop-1', { since: '2026-13-45' })] }],
    ['a later version', { badges: [{ ...heldBadge('shop-1'), version: 2 }] }],
  ])('holds nobody for golden where the API answers %s', async (_, body) => {
    expect((await answering(body).read(['shop-1'])).size).toBe(0);
  });

  test('holds nobody for golden where the API fails', async () => {
    expect((await board(async () => new Response('', { status: 500 })).read(['shop-1'])).size).toBe(0);
    expect((await board(() => Promise.reject(new Error('down'))).read(['shop-1'])).size).toBe(0);
    expect((await board(async () => new Response('<html>')).read(['shop-1'])).size).toBe(0);
  });

  test('does not wait for a slow API, nor go on with an old answer', async () => {
    let [now, slow] = [0, false];
    const { fetch } = sampleHost(['shop-1']);
    const asked = board(
      async (request) => {
        if (slow) await new Promise((resolve) => setTimeout(resolve, 120));
        return fetch(request);
      },
      () => now,
    );
    expect((await asked.read(['shop-1'])).size).toBe(1);
    [now, slow] = [60_000, true];
    expect((await asked.read(['shop-1'])).size).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await asked.read(['shop-1'])).size).toBe(1);
  });
});
