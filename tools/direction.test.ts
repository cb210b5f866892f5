import { expect, test } from 'vitest';
import { isTest, neighboursOf, parseSource, type SourceFile, sourceFiles, workspaceOf } from './source-file.ts';
import { workspaces } from './workspaces.ts';

/** Which of our packages each may import. Apps may import any; nobody may import an app. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/criteria': [],
  'packages/contract': ['@gold-seller/criteria'],
  'packages/ledger': ['@gold-seller/criteria'],
  'packages/api': ['@gold-seller/contract', '@gold-seller/ledger', '@gold-seller/criteria'],
  'packages/sdk': ['@gold-seller/contract', '@gold-seller/criteria'],
  'packages/badge': ['@gold-seller/criteria'],
};

/** What the tests of a package may import beside that; it is never published with them. */
const allowedInTests: Readonly<Record<string, readonly string[]>> = {
  // A client is tried against the server it is for: the real API on a real ledger.
  'packages/sdk': ['@gold-seller/api', '@gold-seller/ledger'],
};

/** Files whose task is to load a module somebody else names: the operator's own pages. */
const loadsModulesByName: ReadonlySet<string> = new Set(['apps/server/src/serving/site.ts']);

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
  const found = packages.flatMap(({ folder, manifest: { dependencies, peerDependencies, devDependencies } }) =>
    [
      ...Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => !allowedFor(folder).includes(name)),
      ...Object.keys(devDependencies ?? {}).filter((name) => !allowedForTests(folder).includes(name)),
    ]
      .filter((name) => ours.has(name))
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
  ['packages/sdk', "import { publicApi } from '@gold-seller/api/public';"],
  ['packages/badge', "import type { IngestReport } from '@gold-seller/contract';"],
])('refuses in %s: %s', (folder, text) => {
  expect(offences(parseSource(`${folder}/src/sample.ts`, text))).toHaveLength(1);
});

test('a test of the SDK may import the server it is for, a test of another package may not', () => {
  const text = "import { openLedger } from '@gold-seller/ledger';";
  expect(offences(parseSource('packages/sdk/src/sample.test.ts', text))).toEqual([]);
  expect(offences(parseSource('packages/contract/src/sample.test.ts', text))).toHaveLength(1);
});

function offences(file: SourceFile): readonly string[] {
  const workspace = workspaceOf(file.path);
  const known = isTest(file) ? allowedForTests(workspace) : allowedFor(workspace);
  const foreign = file.imports.filter((specifier) => {
    const name = packageName(specifier);
    return ours.has(name) && !known.includes(name);
  });
  const outside = neighboursOf(file).filter((path) => workspaceOf(path) !== workspace);
  return [
    ...[...foreign, ...outside].map((target) => `${file.path} imports ${target}`),
    ...(file.computedImports > 0 && !loadsModulesByName.has(file.path)
      ? [`${file.path} has an import() whose target cannot be read`]
      : []),
  ];
}

function allowedFor(workspace: string): readonly string[] {
  return workspace.startsWith('apps/') ? allPackages : (allowed[workspace] ?? []);
}

function allowedForTests(workspace: string): readonly string[] {
  return [...allowedFor(workspace), ...(allowedInTests[workspace] ?? [])];
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
