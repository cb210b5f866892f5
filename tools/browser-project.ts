import { playwright } from '@vitest/browser-playwright';
import { defineProject, type UserWorkspaceConfig } from 'vitest/config';
import { browserConditions } from './browser-conditions.ts';
import { chromiumArguments, findChromium } from './chromium.ts';

/** How the page of a browser project looks. */
export interface BrowserLook {
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** A Vitest project that runs `*.browser.test.ts` in real Chromium and reads our packages from their source. */
export function browserProject(name: string, look: BrowserLook = {}): UserWorkspaceConfig {
  return defineProject({
    resolve: { conditions: browserConditions },
    test: {
      name,
      include: ['src/**/*.browser.test.ts'],
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { executablePath: findChromium(), args: chromiumArguments },
          contextOptions: look,
        }),
        instances: [{ browser: 'chromium', name }],
      },
    },
  });
}
