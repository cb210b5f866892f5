import { fileURLToPath } from 'node:url';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineProject } from 'vitest/config';

const conditions = ['@gold-seller/source', 'workerd', 'worker', 'module', 'browser', 'development|production'];

/** Runs in workerd, the runtime of Cloudflare Workers. No request leaves it. */
export default defineProject({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: fileURLToPath(new URL('wrangler.jsonc', import.meta.url)) },
      miniflare: {
        compatibilityFlags: ['nodejs_compat'],
        outboundService: () => new Response('no test asks the network', { status: 599 }),
      },
    }),
  ],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { name: 'edge', include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});
