import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from './chromium.ts';
import { requireNode } from './node-version.ts';
import { smallMarketplace, startShop } from './shop-server.ts';

// `npm run pictures`: the README's picture, taken from the shop front with a badge's panel open.

requireNode();

const shop = await startShop(smallMarketplace);
const browser = await chromium.launch({
  executablePath: findChromium({ install: true, say: console.error }),
  args: chromiumArguments,
});
try {
  const page = await browser.newPage({ viewport: { width: 1180, height: 1080 }, deviceScaleFactor: 1 });
  await page.goto(`${shop.url}/search?gold=1`, { waitUntil: 'networkidle' });
  await page
    .getByRole('button', { name: /^Gold (?:crown )?seller$/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await mkdir('docs/pictures', { recursive: true });
  await page.screenshot({ path: 'docs/pictures/badge.png' });
} finally {
  await browser.close();
  await shop.close();
}
