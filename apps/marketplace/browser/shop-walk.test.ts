import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '../../../tools/chromium.ts';
import { type ShopServer, smallMarketplace, startShop } from '../../../tools/shop-server.ts';
import { withVisit } from './visit.ts';

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

describe('the shop by keyboard alone', () => {
  test('is walked from the home page by way of a seller to the checkout, the basket and out of it again', async () => {
    await withVisit(browser, {}, async ({ page, troubles }) => {
      await page.goto(shop.url);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Start looking');

      await page.goto(shop.url);
      await tabTo(page, 'Search Damson');
      await page.keyboard.type('in');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?q=in/);

      await tabTo(page, 'Gold sellers only');
      await page.keyboard.press('Space');
      await tabTo(page, 'Show results');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gold=1/);
      expect(await page.locator('.card').count()).toBeGreaterThan(0);

      await tabTo(page, /^Gold (?:crown )?seller$/);
      await badgeIsWorked(page);

      const name = await page.locator('.card-name').nth(1).innerText();
      await tabTo(page, name);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/product\//);
      expect(await page.locator('h1').innerText()).toBe(name);

      await sellerIsVisited(page, name);

      await tabTo(page, 'Add to basket');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/cart$/);
      expect(await page.locator('.line').count()).toBe(1);

      await tabTo(page, 'To the checkout');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/checkout/);
      await tabTo(page, /^Basket/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/cart$/);
      await tabTo(page, /^Remove/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Nothing in it yet' }).waitFor();
      expect(troubles).toEqual([]);
    });
  });

  test('shows where the focus is, on everything that can have it', async () => {
    await withVisit(browser, {}, async ({ page }) => {
      for (const path of ['/', '/search?gold=1', await firstProduct(page)]) {
        await page.goto(shop.url + path);
        const unseen = new Set<string>();
        for (let stop = 0; stop < 40; stop++) {
          await page.keyboard.press('Tab');
          if (!(await focusIsVisible(page))) unseen.add(await focused(page));
        }
        expect([path, ...unseen]).toEqual([path]);
      }
    });
  });
});

test('works without scripts: search, filter, basket, and a picture for the badge', async () => {
  await withVisit(browser, { javaScriptEnabled: false }, async ({ page, requests }) => {
    await page.goto(shop.url);
    await page.getByLabel('Search Damson').fill('in');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByLabel('Gold sellers only').check();
    await page.getByRole('button', { name: 'Show results' }).click();
    expect(requests.some((url) => /\/v1\/badges\/[^/]+\.svg/.test(url))).toBe(true);
    await page.locator('.card-link').first().click();
    await page.getByRole('button', { name: 'Add to basket' }).click();
    expect(await page.locator('.line').count()).toBe(1);
  });
});

/** From a product to the shop that sells it, its badge, and back to the product. */
async function sellerIsVisited(page: Page, product: string): Promise<void> {
  await tabTo(page, await page.locator('.seller-box-name a').innerText());
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/seller\//);
  await tabTo(page, /^Gold (?:crown )?seller$/);
  await badgeIsWorked(page);
  await tabTo(page, product);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/product\//);
}

/** Where the focus is on a badge: it describes itself, opens when pressed, and closes without losing the focus. */
async function badgeIsWorked(page: Page): Promise<void> {
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Verify this badge');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused(page)).toMatch(/^Gold (?:crown )?seller$/);
  expect(page.url()).toBe(before);
}

const tabsMax = 150;

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const met: string[] = [];
  for (let tabs = 0; tabs < tabsMax; tabs++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    met.push(now);
  }
  throw new Error(`Tab never came to ${name}, but to: ${met.join(' | ')}`);
}

/** The name of what has the focus, through shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** Whether what has the focus, or what stands for it, is outlined. */
function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === null || element === document.body) return true;
    const outlined = (style: CSSStyleDeclaration) =>
      style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    const holders = [element, element.closest('.search'), element.closest('.choice')].filter((each) => each !== null);
    return holders.some((each) => outlined(getComputedStyle(each)) || outlined(getComputedStyle(each, '::after')));
  });
}

async function firstProduct(page: Page): Promise<string> {
  await page.goto(`${shop.url}/search?gold=1`);
  return (await page.locator('.card-link').first().getAttribute('href')) ?? '';
}
