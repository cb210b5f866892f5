import { isPublishedBadge, sellerId } from '@gold-seller/criteria';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeReader } from './badge-reader.ts';
import { isSellerId } from './seller-id.ts';
import { type RealServer, realServer } from './testing/real-server.ts';

const api = 'http://gold.test';

let server: RealServer;
beforeAll(async () => {
  server = await realServer();
  await server.register('acme', '2025-01-01');
  await server.register('new-shop', '2026-05-30');
  await server.register('a:b@de~1', '2025-01-01');
  await server.decide();
});
afterAll(() => server.close());

function reader() {
  server.requests.length = 0;
  return badgeReader({ api, fetch: server.fetch });
}

describe('one badge', () => {
  it('is what the ledger published', async () => {
    expect(await reader().badge('acme')).toMatchObject({ seller: 'acme', level: 'gold', mark: 'star', metrics: [{}] });
    expect(await reader().badge('a:b@de~1')).toMatchObject({ seller: 'a:b@de~1', level: 'gold' });
  });

  it('has no level where the seller has none, and is none where nobody is known', async () => {
    expect(await reader().badge('new-shop')).toEqual({ version: 1, seller: 'new-shop', level: null });
    expect(await reader().badge('nobody')).toBeUndefined();
  });

  it.each(['', '.', '..', 'a/b', '../events', 'acme.svg', 'a b', 'ü', 'x'.repeat(65), 'acme?x', 'acme#x'])(
    'is none for %j, which nobody can be called, without asking',
    async (seller) => {
      expect(await reader().badge(seller)).toBeUndefined();
      expect(server.requests).toEqual([]);
    },
  );
});

describe('many badges', () => {
  it('are in the order first named, unknown sellers without a level', async () => {
    const badges = await reader().badges(['nobody', 'new-shop', '..', 'acme', 'nobody', 'a:b@de~1']);
    expect(Array.from(badges, ([seller, badge]) => [seller, badge.seller, badge.level])).toEqual([
      ['nobody', 'nobody', null],
      ['new-shop', 'new-shop', null],
      ['..', '..', null],
      ['acme', 'acme', 'gold'],
      ['a:b@de~1', 'a:b@de~1', 'gold'],
    ]);
  });

  it('of any number are asked for 100 at a time, in the same order whoever asks', async () => {
    const sellers = [...Array.from({ length: 1005 }, (_, index) => `s${(index * 7919) % 1005}`), 'acme'];
    const badges = await reader().badges(sellers);
    expect([...badges.keys()]).toEqual(sellers);
    const asked = server.requests.map(({ url }) => url);
    expect(asked).toHaveLength(11);
    await reader().badges(new Set(sellers.toReversed()));
    expect(server.requests.map(({ url }) => url)).toEqual(asked);
  });

  it('of nobody are none, without asking', async () => {
    expect(await reader().badges([])).toEqual(new Map());
    expect((await reader().badges(['..'])).size).toBe(1);
    expect(server.requests).toEqual([]);
  });

  it('are, for any sellers, what is published of each', async () => {
    const seller = fc.oneof(
      fc.constantFrom('acme', 'new-shop', 'a:b@de~1', '', '.', 'acme.svg'),
      fc.string({ maxLength: 3 }),
      fc.nat({ max: 300 }).map((number) => `s${number}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(seller, { maxLength: 400 }), async (sellers) => {
        const badges = await reader().badges(sellers);
        expect([...badges.keys()]).toEqual([...new Set(sellers)]);
        for (const [seller, badge] of badges) {
          expect(isPublishedBadge(badge) || seller === '').toBe(true);
          expect(badge).toMatchObject({ seller, level: /^(acme|a:b@de~1)$/.test(seller) ? 'gold' : null });
        }
        for (const { url } of server.requests) expect(url.split('seller=').length - 1).toBeLessThanOrEqual(100);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the picture', () => {
  it('has the address under which the server draws it', async () => {
    const { badgeImageUrl } = reader();
    expect(badgeImageUrl('acme')).toBe('http://gold.test/v1/badges/acme.svg');
    for (const [size, height] of [
      ['small', 20],
      ['medium', 28],
      ['large', 40],
    ] as const) {
      const picture = await server.fetch(badgeImageUrl('a:b@de~1', size));
      expect(await picture.text()).toMatch(new RegExp(`height="${height}".*Gold seller`));
    }
  });

  it('is empty for whatever is no seller, and no other address', async () => {
    for (const seller of ['../../v1/events', '..', 'a b', '"><script>', '%2e']) {
      const picture = await server.fetch(reader().badgeImageUrl(seller));
      expect([picture.status, await picture.text()]).toEqual([200, expect.stringMatching(/^<svg [^>]*\/>$/)]);
    }
  });
});

it('keeps a path before /v1, and forgives a slash at its end', () => {
  expect(badgeReader({ api: 'https://x.test/gold/' }).badgeImageUrl('a')).toBe('https://x.test/gold/v1/badges/a.svg');
  expect(badgeReader({ api: '' }).badgeImageUrl('a')).toBe('/v1/badges/a.svg');
});

it('with a cache is sent again only what has changed', async () => {
  server.requests.length = 0;
  const statuses: number[] = [];
  const { badge, badges } = badgeReader({
    api,
    cache: new Map(),
    fetch: async (input, init) => {
      const response = await server.fetch(input, init);
      statuses.push(response.status);
      return response;
    },
  });
  const [first, again] = [await badge('acme'), await badge('acme')];
  expect(again).toEqual(first);
  expect(await badges(['acme', 'x'])).toEqual(await badges(['x', 'acme', 'x']));
  expect(statuses).toEqual([200, 304, 200, 304]);
});

it('takes for a seller exactly what criteria does', () => {
  const nearly = fc.array(fc.constantFrom(...'aZ0._~@:-/ %é', '.svg', '.png', '\n'), { maxLength: 70 });
  fc.assert(
    fc.property(
      fc.oneof(
        nearly.map((parts) => parts.join('')),
        fc.string(),
      ),
      (text) => {
        expect(isSellerId(text)).toBe(sellerId.safeParse(text).success);
      },
    ),
    { numRuns: 2000 },
  );
});
