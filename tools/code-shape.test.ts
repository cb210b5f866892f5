import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { isTest, type SourceFile, sourceFiles } from './source-file.ts';

const linesMax = 250;
const linesMaxOfTest = 500;
const linesMedianMax = 90;

/** Names that say where a thing was put, not what it is. */
const nameless = /^(?:types?|utils?|helpers?|common|misc|constants|shared|lib)(?:\.test)?\.ts$/;

/** A Worker, and a file of stories, is what its module exports by default: Cloudflare and Storybook want it so. */
const exportsDefaultByRule = /^apps\/edge\/src\/worker\.ts$|\.stories\.ts$/;

const files = sourceFiles();
const sources = files.filter((file) => !isTest(file));

test(`a file has at most ${linesMax} lines that are not blank, a test ${linesMaxOfTest}`, () => {
  const long = files.filter((file) => lineCount(file) > (isTest(file) ? linesMaxOfTest : linesMax));
  expect(long.map((file) => `${file.path}: ${lineCount(file)}`)).toEqual([]);
});

test(`half of the files have fewer than ${linesMedianMax} lines`, () => {
  const counts = sources.map(lineCount).toSorted((a, b) => a - b);
  expect(counts[counts.length >> 1]).toBeLessThan(linesMedianMax);
});

test('nothing is exported by default but where a rule of others wants it', () => {
  const found = files.filter(({ path, exportsDefault }) => exportsDefault && !exportsDefaultByRule.test(path));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('public names are listed, never exported with a star', () => {
  expect(files.filter(({ exportsAll }) => exportsAll).map(({ path }) => path)).toEqual([]);
});

test('a file is named in kebab-case after what it is about', () => {
  const names = files.map(({ path }) => basename(path));
  expect(
    names.filter(
      (name) =>
        nameless.test(name) || !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.browser)?(?:\.(?:test|stories))?\.ts$/.test(name),
    ),
  ).toEqual([]);
});

test('a relative import names the file with its extension', () => {
  const relative = files.flatMap(({ path, imports }) =>
    imports
      .filter((each) => each.startsWith('.') && !/\.(?:ts|json|css)$/.test(each))
      .map((each) => `${path}: ${each}`),
  );
  expect(relative).toEqual([]);
});

function lineCount({ text }: SourceFile): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}
