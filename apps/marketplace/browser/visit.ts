import type { Browser, BrowserContextOptions, Page } from 'playwright';

/** A page of the shop with all that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Uncaught errors, and what was written to the console as an error or a warning. */
  readonly troubles: readonly string[];
  /** The addresses asked for so far. */
  readonly requests: readonly string[];
}

/** Opens a page of its own for a test and closes it afterwards. */
export async function withVisit<T>(
  browser: Browser,
  options: BrowserContextOptions,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    const alarming = message.type() === 'error' || message.type() === 'warning';
    // Chromium itself writes down every request that failed; no page can keep it from doing so.
    if (alarming && !message.text().startsWith('Failed to load resource')) troubles.push(message.text());
  });
  try {
    return await work({ page, troubles, requests });
  } finally {
    await context.close();
  }
}
