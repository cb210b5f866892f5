import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** What browser tests start Chromium with: no sandbox, since a container's root has none, and no calls to anywhere. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium the browser tests use: the one `GOLD_SELLER_CHROMIUM` names, Playwright's own, or an installed one. With
 * `install`, one is installed where there is none: Playwright's where it can be downloaded, else Debian's package. Says
 * what it does. Throws where none can be had.
 */
export function findChromium({ install = false, say = console.log } = {}): string {
  const found = installedChromium();
  if (found !== undefined) return found;
  if (!install) throw new Error('No Chromium: npm test installs one, or GOLD_SELLER_CHROMIUM names one.');
  for (const { name, run } of installers) {
    say(`No Chromium yet: trying ${name}.`);
    run();
    const installed = installedChromium();
    if (installed !== undefined) {
      say(`Chromium is now at ${installed}.`);
      return installed;
    }
  }
  throw new Error('Chromium could not be installed: install it by hand and name it in GOLD_SELLER_CHROMIUM.');
}

function installedChromium(): string | undefined {
  const named = process.env.GOLD_SELLER_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`GOLD_SELLER_CHROMIUM names ${named}, which is not there.`);
    return named;
  }
  return [chromium.executablePath(), ...usualPlaces].find((path) => path !== '' && existsSync(path));
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const installers: readonly { readonly name: string; readonly run: () => void }[] = [
  {
    name: 'Playwright’s own (playwright install chromium)',
    run: () => tryCommand(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], 120_000),
  },
  {
    name: 'Debian’s package (apt-get install chromium)',
    run: () => {
      tryCommand('apt-get', ['update', '-qq'], 300_000);
      tryCommand('apt-get', ['install', '-y', '-qq', 'chromium'], 600_000);
    },
  },
];

/** Whether it worked shows in what is there afterwards. */
function tryCommand(command: string, args: readonly string[], timeout: number): void {
  spawnSync(command, args, { stdio: 'ignore', timeout });
}
