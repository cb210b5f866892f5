import { expect, test } from 'vitest';
import { isTest, neighboursOf, parseSource, type SourceFile, sourceFiles, workspaceOf } from './source-file.ts';
import { workspaces } from './workspaces.ts';

/** Which of our packages each may import. Apps may import any; nobody may import an app. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/criteria': [],
  'packages/contract': ['@gold-seller/criteria'],
  'packages/ledger': ['@gold-seller/criteria'],
  'packages/api': ['@gold-seller/contract', '@gold-seller/ledger', '@gold-seller/criteria'],
};

const packages = workspaces();
const ours = new Set(packages.map(({ manifest }) => manifest.name));
const allPackages = packages
  .filter(({ folder }) => folder.startsWith('packages/'))
  .map(({ manifest }) => manifest.name);

test('every package has a row in the table of directions', () => {
  const folders = packages.map(({ folder }) => folder).filter((folder) => folder.startsWith('packages/'));
  expect(folders).toEqual(Object.keys(allowed).toSorted());
});

test('imports go in the allowed direction, types and tests included', () => {
  expect(sourceFiles().flatMap(offences)).toEqual([]);
});

test('dependencies in package.json go in the allowed direction', () => {
  const found = packages.flatMap(({ folder, manifest }) =>
    Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies })
      .filter((name) => ours.has(name) && !allowedFor(folder).includes(name))
      .map((name) => `${folder} depends on ${name}`),
  );
  expect(found).toEqual([]);
});

test('criteria imports zod/mini and nothing else', () => {
  const files = sourceFiles().filter((file) => file.path.startsWith('packages/criteria/src/') && !isTest(file));
  const others = files.flatMap(({ imports }) => imports).filter((specifier) => !specifier.startsWith('.'));
  expect([...new Set(others)]).toEqual(['zod/mini']);
});

test('the published badge imports nothing', () => {
  const module = sourceFiles().find(({ path }) => path === 'packages/criteria/src/published-badge.ts');
  expect(module?.imports).toEqual([]);
});

test.each([
  ['packages/criteria', "import type { Ledger } from '@gold-seller/ledger';"],
  ['packages/contract', "type A = import('@gold-seller/api/public').A;"],
  ['packages/ledger', "export { routes } from '@gold-seller/contract';"],
  ['packages/api', "await import('gold-seller');"],
  ['packages/api', "import { day } from '../../criteria/src/day.ts';"],
  ['packages/api', 'await import(name);'],
])('refuses in %s: %s', (folder, text) => {
  expect(offences(parseSource(`${folder}/src/sample.ts`, text))).toHaveLength(1);
});

function offences(file: SourceFile): readonly string[] {
  const workspace = workspaceOf(file.path);
  const foreign = file.imports.filter((specifier) => {
    const name = packageName(specifier);
    return ours.has(name) && !allowedFor(workspace).includes(name);
  });
  const outside = neighboursOf(file).filter((path) => workspaceOf(path) !== workspace);
  return [
    ...[...foreign, ...outside].map((target) => `${file.path} imports ${target}`),
    ...(file.computedImports > 0 ? [`${file.path} has an import() whose target cannot be read`] : []),
  ];
}

function allowedFor(workspace: string): readonly string[] {
  return workspace.startsWith('apps/') ? allPackages : (allowed[workspace] ?? []);
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
