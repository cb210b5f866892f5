import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { namesAsked } from './names-asked.ts';
import { requireNode } from './node-version.ts';

interface Size {
  readonly entry: string;
  /** Bytes after gzip. */
  readonly limit: number;
}

/** What is kept small, as a browser or a Worker would load it: bundled, minified, gzipped. */
const sizes: Readonly<Record<string, Size>> = {
  'published-badge': { entry: 'packages/criteria/src/published-badge.ts', limit: 512 },
  criteria: { entry: 'packages/criteria/src/index.ts', limit: 20_000 },
  'sdk-read': { entry: 'packages/sdk/src/badges.ts', limit: 6000 },
  'edge-worker': { entry: 'apps/edge/src/worker.ts', limit: 60_000 },
};

// `npm run size [name …]`: one JSON line each; ends with code 1 where one is over its limit.

requireNode();

for (const [size, { entry, limit }] of namesAsked(sizes)) {
  const gzip = await gzipBytes(entry);
  console.log(JSON.stringify({ size, gzip, limit }));
  if (gzip > limit) process.exitCode = 1;
}

async function gzipBytes(entry: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
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
