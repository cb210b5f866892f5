import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { namesAsked } from './names-asked.ts';
import { requireNode } from './node-version.ts';

interface Size {
  readonly entry: string;
  /** Bytes after gzip. */
  readonly limit: number;
  /** What its users have already. */
  readonly external?: readonly string[];
}

/** What is kept small, as a browser or a Worker would load it: bundled, minified, gzipped. */
const sizes: Readonly<Record<string, Size>> = {
  'published-badge': { entry: 'packages/criteria/src/published-badge.ts', limit: 512 },
  criteria: { entry: 'packages/criteria/src/index.ts', limit: 50_000 },
  'badge-cdn': { entry: 'packages/badge/src/define.ts', limit: 10_000 },
  'badge-element': {
    entry: 'packages/badge/src/gold-seller-badge.ts',
    limit: 4200,
    external: ['lit', '@gold-seller/criteria/messages'],
  },
  'badge-language': { entry: 'packages/criteria/src/messages/en/in-page.ts', limit: 1200 },
  'sdk-read': { entry: 'packages/sdk/src/badges.ts', limit: 6000 },
  'edge-worker': { entry: 'apps/edge/src/worker.ts', limit: 60_000 },
};

// `npm run size [name …]`: one JSON line each; ends with code 1 where one is over its limit.

requireNode();

for (const [size, { entry, limit, external = [] }] of namesAsked(sizes)) {
  const gzip = await gzipBytes(entry, external);
  console.log(JSON.stringify({ size, gzip, limit }));
  if (gzip > limit) process.exitCode = 1;
}

async function gzipBytes(entry: string, external: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    external: [...external],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@gold-seller/source', 'production'],
    legalComments: 'none',
  });
  return outputFiles.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
}
