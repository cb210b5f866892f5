import { expect, test } from 'vitest';
import { neighboursOf, parseSource } from './source-file.ts';

const parsed = (text: string) => parseSource('packages/criteria/src/events/sample.ts', text);

test.each([
  ["import { a } from './a.ts';", './a.ts'],
  ["import type { A } from './a.ts';", './a.ts'],
  ["import './a.ts';", './a.ts'],
  ["export { a } from './a.ts';", './a.ts'],
  ["export type { A } from './a.ts';", './a.ts'],
  ["export * from './a.ts';", './a.ts'],
  ["const a = await import('./a.ts');", './a.ts'],
  ["type A = import('./a.ts').A;", './a.ts'],
  ["let a: typeof import('./a.ts');", './a.ts'],
])('finds what is imported by %s', (text, specifier) => {
  expect(parsed(text).imports).toEqual([specifier]);
});

test('counts the imports whose target is computed', () => {
  expect(parsed('await import(name); await import(`./a.ts`);').computedImports).toBe(2);
});

test.each([
  ['export default 1;', true, false],
  ['const a = 1; export { a as default };', true, false],
  ["export { default } from './a.ts';", true, false],
  ["export * from './a.ts';", false, true],
  ["export * as a from './a.ts';", false, true],
  ['export const a = 1;', false, false],
])('sees whether %s exports a default or everything', (text, exportsDefault, exportsAll) => {
  expect(parsed(text)).toMatchObject({ exportsDefault, exportsAll });
});

test('resolves relative imports from the file they are in', () => {
  expect(neighboursOf(parsed("import '../day.ts'; import './order.ts'; import 'zod/mini';"))).toEqual([
    'packages/criteria/src/day.ts',
    'packages/criteria/src/events/order.ts',
  ]);
});
