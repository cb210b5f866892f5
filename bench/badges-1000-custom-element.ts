import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { HeldBadge } from '@gold-seller/criteria';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { bundledBadge } from '../packages/badge/scripts/bundled-badge.ts';
import { chromiumArguments, findChromium } from '../tools/chromium.ts';
import type {} from './badges-page.ts';
import { printFigure } from './figure.ts';

const rounds = 25;
const sellers = Array.from({ length: 1000 }, (_, index) => `shop-${String(index).padStart(4, '0')}`);
const answers = sellers.map((seller, index) => [seller, answerFor(seller, index)] as const);

const server = await startServer();
const browser = await chromium.launch({ executablePath: findChromium({ install: true }), args: chromiumArguments });
const measured: { ours: number; theirs: number }[] = [];
const trees: Record<string, string> = {};
for (let round = 0; round <= rounds; round++) {
  const ours = () => millisToShow(browser, 'gold-seller-badge');
  const theirs = () => millisToShow(browser, 'hand-written-badge');
  const first = await (round % 2 === 0 ? ours : theirs)();
  const second = await (round % 2 === 0 ? theirs : ours)();
  // The first round warms both up.
  if (round > 0) measured.push(round % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first });
}
await browser.close();
server.close();
assert.equal(trees['gold-seller-badge'], trees['hand-written-badge']);

printFigure({
  bench: 'badges-1000/custom-element',
  ratio: median(measured.map(({ ours, theirs }) => ours / theirs)),
  value: median(measured.map(({ ours }) => ours)),
  unit: 'ms to the frame that shows 1,000 badges',
  against: 'a hand-written element with the same shadow tree at rest',
});

/** In a page of its own. */
async function millisToShow(within: Browser, tag: string): Promise<number> {
  const page = await within.newPage();
  await page.goto(`${server.origin}/page/${tag}`);
  await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
  await page.evaluate((ready) => badgesPage.answerWith(ready), answers);
  const millis = await page.evaluate(([name, list]) => badgesPage.show(name, list), [tag, sellers] as const);
  trees[tag] = await page.evaluate((name) => badgesPage.restingTrees(name), tag);
  await page.close();
  return millis;
}

async function startServer(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const scripts: Readonly<Record<string, string>> = {
    '/gold-seller-badge.js': await bundledBadge(),
    '/hand-written-badge.js': await bundled('hand-written-badge.ts'),
    '/badges-page.js': await bundled('badges-page.ts'),
  };
  const http = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://page.example');
    const script = scripts[pathname];
    if (script !== undefined) response.setHeader('Content-Type', 'text/javascript').end(script);
    else response.setHeader('Content-Type', 'text/html').end(pageWith(pathname.split('/').at(-1) ?? ''));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  assert(address !== null && typeof address === 'object');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => http.close() };
}

function pageWith(tag: string): string {
  const scripts = ['badges-page', tag].map((name) => `<script type="module" src="/${name}.js"></script>`).join('');
  return `<!doctype html><html lang="en"><title>Badges</title><link rel="icon" href="data:,">${scripts}<body>`;
}

async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@gold-seller/source', 'production'],
  });
  return outputFiles.map(({ text }) => text).join('');
}

function answerFor(seller: string, index: number): string {
  const half = { from: '2026-05-02', to: '2026-10-28' };
  const rate = { kind: 'rate', better: 'up', ...half } as const;
  return JSON.stringify({
    version: 1,
    seller,
    programme: 'marketplace-default',
    level: 'gold',
    mark: 'star',
    since: '2024-03-01',
    decidedOn: '2026-11-01',
    policyVersion: 3,
    metrics: [
      { metric: 'account_age_days', kind: 'age', better: 'up', numerator: 400 + index, denominator: 1 },
      { metric: 'orders_completed', kind: 'count', better: 'up', numerator: 900 + index, denominator: 1, ...half },
      { metric: 'distinct_buyers', kind: 'distinct', better: 'up', numerator: 700 + index, denominator: 1, ...half },
      { metric: 'positive_feedback_rate', ...rate, numerator: 600 + index, denominator: 610 + index },
      { metric: 'average_rating', ...rate, kind: 'mean', numerator: 2900 + 5 * index, denominator: 610 + index },
      { metric: 'on_time_ship_rate', ...rate, numerator: 800 + index, denominator: 810 + index },
      { metric: 'on_time_delivery_rate', ...rate, numerator: 790 + index, denominator: 810 + index },
      { metric: 'seller_cancel_rate', ...rate, better: 'down', numerator: 2, denominator: 812 + index },
    ],
  } satisfies HeldBadge);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
