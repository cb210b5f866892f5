import { expect, test } from 'vitest';
import { importCycle } from './import-cycle.ts';
import { neighboursOf, sourceFiles } from './source-file.ts';

test('no file imports itself by way of others, types included', () => {
  expect(importCycle(new Map(sourceFiles().map((file) => [file.path, neighboursOf(file)])))).toBeUndefined();
});

test('every relative import names a file that is there', () => {
  const files = sourceFiles();
  const paths = new Set(files.map(({ path }) => path));
  const missing = files.flatMap((file) =>
    neighboursOf(file).filter((path) => path.endsWith('.ts') && !paths.has(path)),
  );
  expect(missing).toEqual([]);
});

test('finds a cycle and names the files in it', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['e']],
    ['e', ['b']],
  ]);
  expect(importCycle(graph)).toEqual(['b', 'd', 'e', 'b']);
});

test('takes two ways to the same file for no cycle', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', ['d']],
    ['d', []],
  ]);
  expect(importCycle(graph)).toBeUndefined();
});
