import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** An entry of the package as a browser or a worker would load it. */
async function bundled(entry: string) {
  const { metafile, outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    external: ['node:*'],
    conditions: ['@gold-seller/source'],
  });
  const [output] = Object.values(metafile.outputs);
  const [file] = outputFiles;
  if (output === undefined || file === undefined) throw new Error('esbuild wrote nothing');
  const sources = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { imports: output.imports, sources: sources.map(([path]) => path), gzip: gzipSync(file.contents).length };
}

it('./public holds no node: module, nothing of the ledger, no zod, and is under 30 kB gzip', async () => {
  const { imports, sources, gzip } = await bundled('./public.ts');
  expect(imports).toEqual([]);
  expect(sources.some((path) => path.endsWith('api/src/public.ts'))).toBe(true);
  expect(sources.filter((path) => /packages\/ledger|@gold-seller\/ledger|\/zod\/|src\/programme/.test(path))).toEqual(
    [],
  );
  expect(gzip).toBeLessThan(30_000);
  expect(gzip).toBeGreaterThan(1000);
});

it('./programme holds no node: module, nothing of the ledger and no full zod', async () => {
  const { imports, sources } = await bundled('./programme.ts');
  expect(imports).toEqual([]);
  expect(
    sources.filter((path) => /packages\/ledger|@gold-seller\/ledger|zod\/v4\/(classic|locales)|zod\/v3/.test(path)),
  ).toEqual([]);
});
