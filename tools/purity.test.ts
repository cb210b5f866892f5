import { Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';
import { isTest, parseSource, type SourceFile, sourceFiles } from './source-file.ts';

/** Names through which a function could see the clock, chance, the network, the host or its language. */
const impure = new Set([
  ...['Date', 'Temporal', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
  ...['crypto', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'BroadcastChannel'],
  ...['process', 'console', 'Buffer', 'require', 'globalThis', 'navigator', 'localStorage', 'sessionStorage'],
  ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare'],
  ...['toLocaleLowerCase', 'toLocaleUpperCase', 'eval', 'Function'],
]);

test('criteria sees no clock, no chance, no network, no host', () => {
  const files = sourceFiles().filter((file) => file.path.startsWith('packages/criteria/src/') && !isTest(file));
  expect(files.flatMap(impurities)).toEqual([]);
});

test.each([
  ['new Date();', 'Date'],
  ['const t = Date.now();', 'Date'],
  ['let since: Date;', 'Date'],
  ['const x = Math.random();', 'Math.random'],
  ["const x = Math['random']();", 'Math.random'],
  ['const { random } = Math;', 'Math as a value'],
  ["await fetch('x');", 'fetch'],
  ['globalThis.process.env;', 'globalThis'],
  ["'a'.localeCompare('b');", 'localeCompare'],
  ['import.meta.url;', 'import.meta'],
])('finds %s', (text, name) => {
  expect(impurities(parseSource('sample.ts', text))).toContain(`sample.ts: ${name}`);
});

function impurities({ path, program }: SourceFile): readonly string[] {
  const found: string[] = [];
  let maths = 0;
  new Visitor({
    Identifier: ({ name }) => {
      if (impure.has(name)) found.push(name);
      if (name === 'Math') maths++;
    },
    MetaProperty: () => void found.push('import.meta'),
    MemberExpression: ({ object, property }) => {
      if (object.type !== 'Identifier' || object.name !== 'Math') return;
      maths--;
      if (nameOf(property) === 'random') found.push('Math.random');
    },
  }).visit(program);
  if (maths > 0) found.push('Math as a value');
  return found.map((name) => `${path}: ${name}`);
}

function nameOf(property: { readonly type: string; readonly name?: unknown; readonly value?: unknown }): unknown {
  return property.type === 'Identifier' ? property.name : property.value;
}
