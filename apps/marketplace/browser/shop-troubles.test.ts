import { type Browser, chromium, type Page, type Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '../../../tools/chromium.ts';
import { type ShopServer, smallMarketplace, startShop } from '../../../tools/shop-server.ts';
import { withVisit } from './visit.ts';

const badges = /\/v1\/badges\?/;
const script = /gold-seller-badge\.min\.js/;
const trigger = /^Gold (?:crown )?seller$/;

let shop: ShopServer;
let browser: Browser;

beforeAll(async () => {
  shop = await startShop(smallMarketplace);
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

describe('with a slow API', () => {
  test.each([
    ['the answer', badges],
    ['the script', script],
  ])('nothing moves on the results page when %s comes late', async (_, late) => {
    await withVisit(browser, { viewport: { width: 1280, height: 900 } }, async ({ page, troubles }) => {
      await page.route(late, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1200));
        await route.continue();
      });
      await page.goto(`${shop.url}/search?gold=1`);
      const before = await boxesOf(page);
      await page.getByRole('button', { name: trigger }).first().waitFor();
      expect(await boxesOf(page)).toEqual(before);
      expect(await layoutShifts(page)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  });
});

test('a page of results asks once for all its badges, and nobody else for anything', async () => {
  await withVisit(browser, {}, async ({ page, requests }) => {
    await page.goto(`${shop.url}/search?gold=1`);
    await page.getByRole('button', { name: trigger }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('/v1/'))).toHaveLength(1);
    expect(requests.filter((url) => !url.startsWith(shop.url) && !url.startsWith('data:'))).toEqual([]);
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
  });
});

describe.each<[string, (route: Route) => Promise<void>]>([
  ['down', (route) => route.abort('connectionrefused')],
  ['broken', (route) => route.fulfill({ status: 500, body: 'oops' })],
  ['talking nonsense', (route) => route.fulfill({ contentType: 'application/json', body: '[{"gold":true}]' })],
  ['speaking no JSON', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>gold</h1>' })],
  ['lying about others', (route) => route.fulfill({ json: { badges: [{ ...heldBadge, seller: 'nobody-here' }] } })],
  ['lying about its form', (route) => route.fulfill({ json: { badges: [{ ...heldBadge, mark: '<b>' }] } })],
])('with an API that is %s', (_, answer) => {
  test('the page is whole, without gold and without an error', async () => {
    await withVisit(browser, {}, async ({ page, troubles }) => {
      await page.route(badges, answer);
      await page.goto(`${shop.url}/search`, { waitUntil: 'networkidle' });
      await page.waitForTimeout(100);
      expect(await page.getByRole('button', { name: trigger }).count()).toBe(0);
      expect(await page.locator('.card').count()).toBe(24);
      expect(await layoutShifts(page)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  });
});

const heldBadge = {
  version: 1,
  seller: 'acme',
  programme: 'marketplace-default',
  level: 'gold',
  mark: 'star',
  since: '2026-03-01',
  decidedOn: '2026-11-01',
  policyVersion: 1,
  metrics: [],
};

/** Where the cards, the names and the badges are, in whole pixels. */
function boxesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.card, .card-name, .card-seller, .card-price, gold-seller-badge')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.className || element.localName} ${[x, y, width, height].map(Math.round).join(' ')}`;
    }),
  );
}

/** What has moved since the page was opened, and by how much. */
function layoutShifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const shifts: string[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as PerformanceEntry & Shift; // safe: the type that is observed
            shifts.push(
              `${value} ${sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 200)).join(' ')}`,
            );
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(shifts), 200);
      }),
  );
}

interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node }[];
}
