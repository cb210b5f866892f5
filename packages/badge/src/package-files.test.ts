import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { bundledBadge } from '../scripts/bundled-badge.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const shipped = JSON.parse(readFileSync(`${folder}/custom-elements.json`, 'utf8')) as CustomElements; // safe: ours, compared below

interface Named {
  readonly name: string;
}

interface CustomElements {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly attributes: readonly Named[];
      readonly cssProperties: readonly Named[];
      readonly cssParts: readonly Named[];
      readonly members: readonly { readonly privacy: string }[];
    }[];
  }[];
}

test('custom-elements.json is what npm run manifest writes', () => {
  const written = mkdtempSync(join(tmpdir(), 'gold-seller-manifest-'));
  const analyzer = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cem.js');
  const config = ['--config', 'custom-elements-manifest.config.ts', '--outdir', relative(folder, written)];
  execFileSync(process.execPath, [analyzer, 'analyze', '--quiet', ...config], { cwd: folder });
  expect(JSON.parse(readFileSync(join(written, 'custom-elements.json'), 'utf8'))).toEqual(shipped);
  rmSync(written, { recursive: true });
  expect(manifest.customElements).toBe('custom-elements.json');
  expect(manifest.files).toContain('custom-elements.json');
});

test('custom-elements.json names the tag and all of its attributes, properties and parts, and nothing private', () => {
  const badge = shipped.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName !== undefined);
  const names = (list: readonly Named[] | undefined) => list?.map(({ name }) => name);
  expect(badge?.tagName).toBe('gold-seller-badge');
  expect(names(badge?.attributes)).toEqual(['api', 'seller', 'size']);
  expect(names(badge?.cssProperties)).toEqual(['--gold-seller-badge-gold', '--gold-seller-badge-edge']);
  expect(names(badge?.cssParts)).toEqual(['trigger', 'mark', 'panel', 'verify']);
  expect(badge?.members.map(({ privacy }) => privacy)).toEqual(['public', 'public', 'public']);
});

test('the one file holds Lit and nothing to load, with a Trusted Types policy of its own and no development build', async () => {
  const text = await bundledBadge();
  expect(text).not.toMatch(/\bimport\b/);
  expect(text).toContain('createPolicy("gold-seller-badge"');
  expect(text).not.toContain('createPolicy("lit-html"');
  expect(text).not.toContain('dev mode');
});

test('the class can be imported where there is no page', async () => {
  const { GoldSellerBadge } = await import('./index.ts');
  expect(GoldSellerBadge.name).toBe('GoldSellerBadge');
});
