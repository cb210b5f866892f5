import { expect, test } from 'vitest';
import { closingLine, exitCode, type TestReport } from './closing-line.ts';

const report = (counts: Partial<TestReport>): TestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...counts,
});

const broken = { status: 'failed', assertionResults: [] };
const withFailedTest = { status: 'failed', assertionResults: [{ status: 'failed' }] };

test.each([
  ['12 passed, 0 failed', report({ numPassedTests: 12 })],
  ['12 passed, 2 failed', report({ numPassedTests: 12, numFailedTests: 2, testResults: [withFailedTest] })],
  ['12 passed, 1 failed', report({ numPassedTests: 12, testResults: [broken] })],
  ['12 passed, 0 failed, 3 skipped', report({ numPassedTests: 12, numPendingTests: 2, numTodoTests: 1 })],
  ['0 passed, 0 failed', undefined],
])('says "%s"', (line, each) => {
  expect(closingLine(each)).toBe(line);
});

test.each([
  ['tests passed', 0, report({ numPassedTests: 1 }), 0],
  ["tests passed and Vitest's code is 1", 1, report({ numPassedTests: 1 }), 1],
  ['a test failed', 0, report({ numPassedTests: 1, numFailedTests: 1 }), 1],
  ['no test ran', 0, report({}), 1],
  ['there is no report', 0, undefined, 1],
  ['Vitest was ended by a signal', null, report({ numPassedTests: 1 }), 1],
])('when %s, ends with the right code', (_case, code, each, expected) => {
  expect(exitCode(code, each)).toBe(expected);
});
