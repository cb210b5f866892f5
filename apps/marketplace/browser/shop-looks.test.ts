import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '../../../tools/chromium.ts';
import { type ShopServer, smallMarketplace, startShop } from '../../../tools/shop-server.ts';
import { withVisit } from './visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let shop: ShopServer;
let browser: Browser;
let paths: readonly string[] = [];

beforeAll(async () => {
  shop = await startShop(smallMarketplace);
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const gold = await (await fetch(`${shop.url}/search?gold=1`)).text();
  const first = (start: string) => new RegExp(`href="(${start}[^"]+)"`).exec(gold)?.[1] ?? start;
  paths = ['/', '/search', '/search?q=xyzzy', '/search?gold=1&q=in', first('/product/'), first('/seller/'), '/cart'];
  paths = [...paths, '/checkout', '/gold-sellers', '/embed', '/nothing'];
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('no page has what axe finds fault with, badges and all', { timeout: 180_000 }, async () => {
    await withVisit(browser, { colorScheme }, async ({ page, troubles }) => {
      await page.goto(shop.url + (paths[4] ?? ''));
      await page.getByRole('button', { name: 'Add to basket' }).click();
      for (const path of paths) {
        await page.goto(shop.url + path, { waitUntil: 'networkidle' });
        expect(await faultsOn(page, path)).toEqual([]);
      }
      expect(troubles).toEqual([]);
    });
  });
});

test('no page has what axe finds fault with while a badge is open', async () => {
  await withVisit(browser, {}, async ({ page }) => {
    await page.goto(`${shop.url}/search?gold=1`);
    await page
      .getByRole('button', { name: /^Gold (?:crown )?seller$/ })
      .first()
      .click();
    expect(await faultsOn(page, 'with a badge open')).toEqual([]);
  });
});

test('no page is wider than the screen, from 320 to 2560 pixels, written from either side', async () => {
  await withVisit(browser, {}, async ({ page }) => {
    for (const path of paths) {
      await page.goto(shop.url + path);
      const wider: string[] = [];
      for (const width of [320, 390, 820, 1280, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        for (const dir of ['ltr', 'rtl']) if (await isWider(page, dir)) wider.push(`${path} ${dir} at ${width}`);
      }
      expect(wider).toEqual([]);
    }
  });
});

test('what is to be pressed on a phone is at least 24 pixels high, or has room around it', async () => {
  await withVisit(browser, { viewport: { width: 390, height: 844 } }, async ({ page }) => {
    await page.goto(`${shop.url}/search?gold=1`, { waitUntil: 'networkidle' });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main a, main button, main select, .check, .choice, header a, header button')]
        .filter(
          (element) => element.getBoundingClientRect().height < 24 && getComputedStyle(element).display !== 'inline',
        )
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
  });
});

test.each([
  [1280, 900],
  [1280, 720],
  [390, 844],
])('a badge opens within the screen wherever on it the badge is, at %i by %i', async (width, height) => {
  await withVisit(browser, { viewport: { width, height } }, async ({ page }) => {
    await page.goto(`${shop.url}/search?gold=1`, { waitUntil: 'networkidle' });
    const badges = await page.getByRole('button', { name: /^Gold (?:crown )?seller$/ }).all();
    const off: string[] = [];
    for (const badge of badges.slice(0, 10)) {
      await badge.press('Enter');
      const box = await page.getByRole('dialog').boundingBox();
      if (!box || box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height + 1)
        off.push(JSON.stringify(box));
      await page.keyboard.press('Escape');
    }
    expect(badges.length).toBeGreaterThan(4);
    expect(off).toEqual([]);
  });
});

function isWider(page: Page, dir: string): Promise<boolean> {
  return page.evaluate((written) => {
    document.documentElement.dir = written;
    return document.documentElement.scrollWidth > innerWidth;
  }, dir);
}

/** One line for each fault: where, which rule, which element. */
async function faultsOn(page: Page, path: string): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    () =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
      }), // safe: axe was just run in this page
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${path} ${id} ${target.join(' ')} ${failureSummary}`),
  );
}
