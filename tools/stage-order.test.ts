import { expect, test } from 'vitest';
import { isTest, neighboursOf, parseSource, type SourceFile, sourceFiles } from './source-file.ts';

/**
 * The files of criteria in the order data runs through them. A file imports from its own stage and earlier ones; a
 * stage that is a table is a folder, and its files are one stage.
 */
const stages = [
  'error',
  'day',
  'day-spans',
  'instant',
  'zone',
  'currency',
  'working-clock',
  'field',
  'rejection',
  'settlement',
  'family',
  'measure',
  'events/',
  'event',
  'event-order',
  'pauses',
  'account',
  'profile',
  'matter',
  'entry',
  'settling/',
  'settle',
  'incident',
  'tally',
  'window',
  'metrics/',
  'metric',
  'reading',
  'policy',
  'policy-json-schema',
  'contradiction',
  'parse-policy',
  'cadence',
  'compiled-policy',
  'readings-of',
  'sureness',
  'evaluation',
  'overlay',
  'scope',
  'decision',
  'level-standing',
  'transition',
  'standing',
  'programme',
  'history',
  'revision',
  'correction',
  'projection',
  'advising/',
  'advice',
  'simulating/',
  'simulation',
  'policy-diff/',
  'policy-diff',
  'rank',
  'integrity/',
  'integrity',
  'published-badge',
  'badge',
  'public-document',
  'public-documents/',
  'public-documents',
  'presets/',
  'presets',
  'messages/',
  'messages',
  'wording/',
  'wording',
  'index',
];

const root = 'packages/criteria/src/';
const files = sourceFiles().filter((file) => file.path.startsWith(root) && !isTest(file));

test('every file of criteria belongs to a stage, and every stage has a file', () => {
  const found = new Set(files.map(({ path }) => stageOf(path)));
  expect([...found].toSorted()).toEqual(stages.toSorted());
});

test('a file imports only from its own or earlier stages', () => {
  expect(files.flatMap(importsOfLaterStages)).toEqual([]);
});

test('an import of a later stage is found, a type as well', () => {
  const file = parseSource(`${root}day.ts`, "import type { Tally } from './tally.ts'; import './error.ts';");
  expect(importsOfLaterStages(file)).toEqual(['packages/criteria/src/day.ts imports packages/criteria/src/tally.ts']);
});

function importsOfLaterStages(file: SourceFile): readonly string[] {
  return neighboursOf(file)
    .filter((path) => indexOf(path) > indexOf(file.path))
    .map((path) => `${file.path} imports ${path}`);
}

function indexOf(path: string): number {
  return stages.indexOf(stageOf(path));
}

function stageOf(path: string): string {
  const [, folder, name = ''] = /^(.+?\/)?(?:.*\/)?(.+)\.ts$/.exec(path.slice(root.length)) ?? [];
  return folder ?? name;
}
