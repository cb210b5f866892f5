import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { type BrowserLook, browserProject } from '../../tools/browser-project.ts';
import { nodeProject } from '../../tools/node-project.ts';
import { bundledBadge } from './scripts/bundled-badge.ts';
import { answeringServer } from './src/testing/answering-server.ts';

const looks: Readonly<Record<string, BrowserLook>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark', reducedMotion: 'reduce' },
  'forced-colours': { forcedColors: 'active' },
};

/** What is the same however the page looks runs once. */
const lookless = ['src/!(accessibility|looks|panel-element).browser.test.ts'];

export default defineConfig({
  test: {
    name: 'badge',
    projects: [
      nodeProject('node'),
      ...Object.entries(looks).map(([name, look]) =>
        mergeConfig(browserProject(`badge-${name}`, look), {
          plugins: [answeringServer({ badgeFile: bundledBadge })],
          optimizeDeps: { include: ['axe-core', 'lit'] },
          test: { setupFiles: ['src/testing/follow-scheme.ts'], exclude: name === 'light' ? [] : lookless },
        }),
      ),
    ],
  },
});
