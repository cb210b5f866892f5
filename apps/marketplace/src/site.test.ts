import { describe, expect, test } from 'vitest';
import { site } from './site.ts';
import { heldBadge, sampleHost, sampleSellers } from './testing/sample-host.ts';

const now = () => Date.parse('2026-11-20T12:00:00Z');
const app = site(sampleHost(), { now });
const get = async (path: string, target = app) => {
  const response = await target.request(path);
  return { response, text: await response.text() };
};
const linksIn = (text: string, pattern = /(?:href|src)="([^"]+)"/g) =>
  Array.from(text.matchAll(pattern), ([, href = '']) => href.replaceAll('&amp;', '&'));
const firstLink = (text: string, start: string) => linksIn(text).find((href) => href.startsWith(start)) ?? '';
const gold = (await get('/search?gold=1')).text;
const pages = [
  ['home', '/'],
  ['everything', '/search'],
  ['results', '/search?q=in&category=fashion&sort=cheapest'],
  ['gold results', '/search?gold=1'],
  ['no results', '/search?q=xyzzy&gold=1'],
  ['product', firstLink(gold, '/product/')],
  ['profile with a badge', '/seller/chez-beranger'],
  ['profile without', '/seller/thalassa'],
  ['profile of a malicious name', '/seller/evil'],
  ['cart', '/cart'],
  ['checkout', '/checkout'],
  ['gold sellers', '/gold-sellers'],
  ['embed', '/embed'],
  ['not found', '/nothing/here'],
] as const;

describe.each(pages)('the page %s', (_, path) => {
  test('has one heading of the first level, no level left out, a title, a language and pictures with words', async () => {
    const { text } = await get(path);
    const levels = Array.from(text.matchAll(/<h(\d)/g), ([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [place, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 1) + 1);
    expect(text).toMatch(/<html lang="en"/);
    expect(text).toMatch(/<title>[^<]{3,}<\/title>/);
    expect(text).toContain('<main');
    for (const [image] of text.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/ alt="/);
    const ids = Array.from(text.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('allows itself only what it serves, and has no script or style of its own', async () => {
    const { response, text } = await get(path);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(text.replaceAll('&quot;', '')).not.toMatch(/ style=| on\w+="|<style|javascript:/);
    expect(linksIn(text).filter((href) => !/^(?:\/(?!\/)|#|data:,$)/.test(href))).toEqual([]);
    expect(Array.from(text.matchAll(/<script[^>]*>/g), ([tag]) => tag)).toEqual([
      '<script type="module" src="/badge/gold-seller-badge.min.js">',
    ]);
  });

  test('paints no gold itself', async () => {
    const { text } = await get(path);
    expect(text).not.toMatch(/f2b600|★|👑|Gold crown seller/i);
  });
});

describe('the shop', () => {
  test('leads to nothing that is not there', { timeout: 120_000 }, async () => {
    const seen = new Set<string>(['/']);
    const broken: string[] = [];
    for (const path of seen) {
      const { response, text } = await get(path);
      if (response.status !== 200) broken.push(`${response.status} ${path}`);
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue;
      for (const href of linksIn(text)) {
        if (/^\/(?:v1|badge)\/|^#|^data:/.test(href) || href.startsWith('/media/')) continue;
        seen.add(href);
      }
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(200);
  });

  test('escapes names wherever they stand', async () => {
    for (const path of ['/seller/evil', `/search?q=${encodeURIComponent('<script>"x')}`, '/search?category=toys']) {
      const { text } = await get(path);
      expect(text).not.toContain('<img src=x');
      expect(text).not.toContain('<script>"x');
      expect(text).not.toContain('country: <b>');
    }
    expect((await get('/seller/evil')).text).toContain(
      '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&quot;&#39;',
    );
    expect((await get(`/search?q=${encodeURIComponent('"><i>')}`)).text).toContain('value="&quot;&gt;&lt;i&gt;"');
  });

  test.each([
    '/product/none',
    '/seller/none',
    '/seller/%00',
    '/seller/%E0%A4%A',
    '/product/a/b',
    '/media/none.svg',
    '/cart/add',
  ])('answers 404 for %s', async (path) => {
    expect((await get(path)).response.status).toBe(404);
  });

  test('has a badge beside every seller’s name, and takes none for golden by itself', async () => {
    const { text } = await get('/search');
    const cards = text.match(/<li class="card">/g)?.length;
    expect(text.match(/<gold-seller-badge api="\/" seller="[^"]+" size="small">/g)).toHaveLength(cards ?? 0);
  });

  test('shows a profile’s numbers only while the API answers with a badge', async () => {
    expect((await get('/seller/chez-beranger')).text).toContain('1,999 of 2,000');
    expect((await get('/seller/thalassa')).text).not.toContain('verified');
    const down = site({ ...sampleHost(), fetch: () => Promise.reject(new Error('down')) }, { now });
    const page = await get('/seller/chez-beranger', down);
    expect(page.response.status).toBe(200);
    expect(page.text).not.toContain('1,999');
    expect((await get('/search?gold=1', down)).text).toContain('Nothing like that');
    expect((await get('/', down)).text).toContain('Picked for you');
  });

  test('filters by a badge that is true of the seller it names', async () => {
    const lying = site(
      { ...sampleHost(), fetch: async () => Response.json({ badges: [heldBadge('nobody'), { gold: true }, null] }) },
      { now },
    );
    expect((await get('/search?gold=1', lying)).text).toContain('Nothing like that');
  });

  test('works without any seller', async () => {
    const empty = site({ ...sampleHost(), sellers: async () => [] }, { now });
    for (const path of ['/', '/search', '/embed']) expect((await get(path, empty)).response.status).toBe(200);
  });

  test('says that it is broken, and to whom it may concern what broke', async () => {
    const reported: unknown[] = [];
    const why = new Error('no list');
    const broken = site(
      { ...sampleHost(), sellers: () => Promise.reject(why) },
      { now, report: (e) => reported.push(e) },
    );
    const { response, text } = await get('/search', broken);
    expect([response.status, reported]).toEqual([500, [why]]);
    expect(text).toContain('Something broke');
    expect(text).not.toContain('no list');
  });

  test('names the days of delivery from the clock it was given', async () => {
    const { text } = await get(firstLink(gold, '/product/'));
    expect(text).toMatch(/With you <strong>\w{3} \d+.*Nov|Dec<\/strong>/);
  });

  test('turns round for a language written from the right', async () => {
    expect((await get('/search?dir=rtl')).text).toContain('<html lang="en" dir="rtl">');
    expect((await get('/search?dir=x"')).text).toContain('dir="ltr"');
  });

  test('answers any page number', async () => {
    for (const page of ['0', '-1', 'x', '1e99', '9999999', '2']) {
      expect((await get(`/search?page=${page}`)).response.status).toBe(200);
    }
  });
});

describe('the shop’s files', () => {
  test('are kept for a year at an address of their own, and asked about at one without a version', async () => {
    const home = (await get('/')).text;
    for (const href of [
      firstLink(home, '/assets/shop.css'),
      firstLink(home, '/media/hero'),
      firstLink(gold, '/media/'),
    ]) {
      const { response } = await get(href);
      expect([href, response.status]).toEqual([href, 200]);
      expect(response.headers.get('Cache-Control')).toContain('immutable');
      const etag = response.headers.get('ETag') ?? '';
      const again = await app.request(href, { headers: { 'If-None-Match': etag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect((await get(href.replace(/\?.*/, ''))).response.headers.get('Cache-Control')).toBe('no-cache');
    }
  });

  test('are a style sheet without physical sides, so that it can be turned round', async () => {
    const css = (await get('/assets/shop.css')).text;
    expect(css).not.toMatch(
      /(?:margin|padding|border|inset)-(?:left|right)|[^-](?:left|right):|text-align: ?(?:left|right)/,
    );
  });
});

describe('the cart', () => {
  const product = firstLink(gold, '/product/').slice('/product/'.length);
  const post = (action: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request(`/cart/${action}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: 'http://localhost', ...headers },
    });
  const cookieOf = (response: Response) => (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';

  test('is filled, changed and emptied by forms', async () => {
    const added = await post('add', { id: product, quantity: '1' });
    expect([added.status, added.headers.get('Location')]).toEqual([303, '/cart']);
    expect(added.headers.get('Set-Cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
    const cart = await app.request('/cart', { headers: { Cookie: cookieOf(added) } });
    const text = await cart.text();
    expect(text).toContain(`/product/${product}`);
    expect(text).toContain('<span class="unseen">, 1 item</span>');
    const more = await post('add', { id: product, quantity: '99' }, { Cookie: cookieOf(added) });
    expect(cookieOf(more)).toMatch(/_[1-9]$/);
    const removed = await post('remove', { id: product }, { Cookie: cookieOf(more) });
    expect(cookieOf(removed)).toBe('damson_cart=');
  });

  test('is not filled from another site', async () => {
    const response = await post('add', { id: product }, { Origin: 'https://evil.example' });
    expect([response.status, response.headers.get('Set-Cookie')]).toEqual([403, null]);
  });

  test('takes any form', async () => {
    for (const fields of [{}, { id: 'none' }, { id: '__proto__', quantity: '-1' }, { id: product, quantity: 'x' }]) {
      expect((await post('add', fields as Record<string, string>)).status).toBe(303);
    }
    expect((await app.request('/cart', { headers: { Cookie: 'damson_cart=%%%' } })).status).toBe(200);
  });
});

test('every seller of the host has a profile', async () => {
  for (const { seller } of sampleSellers) {
    expect((await get(`/seller/${encodeURIComponent(seller)}`)).response.status).toBe(200);
  }
});
