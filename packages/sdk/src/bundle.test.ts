import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** An entry of the package as a page would load it. */
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
  return {
    imports: output.imports,
    sources: sources.map(([path]) => path),
    text: file.text,
    gzip: gzipSync(file.contents).length,
  };
}

const foreign = /node_modules|packages\/(?!sdk\/src\/|criteria\/src\/published-badge\.ts)/;

it.each([
  ['./badges.ts', 6000],
  ['./index.ts', 6000],
])('%s holds no node: module and nothing but itself and the guard, in %i bytes gzip', async (entry, gzipMax) => {
  const { imports, sources, text, gzip } = await bundled(entry);
  expect(imports).toEqual([]);
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((path) => foreign.test(path))).toEqual([]);
  expect(text).not.toMatch(/node:|\bprocess\b|\bBuffer\b|\brequire\b/);
  expect(gzip).toBeLessThan(gzipMax);
});

it('./badges.ts sends nothing', async () => {
  expect((await bundled('./badges.ts')).text).not.toMatch(/POST|events/);
});
