import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishedPackages, workspaces } from './workspaces.ts';

const all = workspaces();
const published = publishedPackages();
const libraries = published.filter(({ folder }) => folder.startsWith('packages/'));
const versions = new Map(all.map(({ manifest }) => [manifest.name, manifest.version]));

test('all packages have one version', () => {
  expect(new Set(versions.values()).size).toBe(1);
});

test('a dependency on one of our packages names its very version', () => {
  const found = all.flatMap(({ manifest }) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies })
      .filter(([name, version]) => versions.has(name) && versions.get(name) !== version)
      .map(([name, version]) => `${manifest.name} wants ${name} ${version}`),
  );
  expect(found).toEqual([]);
});

test('dependencies are pinned to one version', () => {
  const found = all.flatMap(({ manifest }) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${manifest.name} wants ${name} ${version}`),
  );
  expect(found).toEqual([]);
});

test.each(published)('$manifest.name says which Node it runs on', ({ manifest }) => {
  expect(manifest.engines).toEqual({ node: '>=22.13' });
});

test.each(published)('$manifest.name is published under MIT, without its tests', ({ manifest: { files, ...rest } }) => {
  expect(rest).toMatchObject({ license: 'MIT', type: 'module' });
  expect(files).toContain('dist');
  if (files?.includes('src')) expect(files).toContain('!src/**/*.test.ts');
});

test.each(libraries)('$manifest.name offers its source under the condition we develop with', ({ manifest }) => {
  const entries = Object.entries(manifest.exports ?? {}).filter(([entry]) => !/\.(?:json|css)$/.test(entry));
  expect(entries).not.toEqual([]);
  for (const [, entry] of entries) {
    expect(Object.keys(entry ?? {})).toEqual(['@gold-seller/source', 'types', 'default']);
  }
  expect(manifest.files).toContain('src');
});

test('what the benchmarks compare with is no workspace', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).workspaces).toEqual(['packages/*', 'apps/*']);
  expect(existsSync('bench/package-lock.json')).toBe(true);
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"bench"');
});
