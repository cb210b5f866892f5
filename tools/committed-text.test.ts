import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Folders that are made and never committed. */
const made = new Set(['node_modules', 'dist', '.git', '.turbo', '.data', '.wrangler', 'coverage']);

/** What only means something on one machine or in one place of work. */
const foreign: Readonly<Record<string, RegExp>> = {
  'a path of one machine': /(?<![\w.~$}/-])\/(?:work|root|tmp|var\/folders|home\/\w+|Users\/\w+)\//,
  'a path of one Windows machine': /\b[A-Z]:\\+(?:Users|work)\b/i,
  'the host of a registry':
    /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\.(?:org|com)|\bnpm\.pkg\.github\.com|\bartifactory\b/i,
  'the address of a locked package': /"resolved": "(?:https?|git\+)/,
  'a place outside the repository': /\.\.\/shared\/(?:data|reference|design)/,
};

const files = globSync(['**/*', '.*', '.*/**/*'], { exclude: (name) => made.has(name) }).filter((path) =>
  statSync(path).isFile(),
);

test.each(Object.entries(foreign))('no committed file names %s', (_what, pattern) => {
  const found = files.filter((path) => pattern.test(readFileSync(path, 'utf8')));
  expect(found).toEqual([]);
});

test('there is something to look at', () => {
  expect(files).toEqual(expect.arrayContaining(['package.json', 'tools/committed-text.test.ts', '.ci/run']));
});
