import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lineCodes, problemCodes, problems } from './problem.ts';

const docs = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

/** The rows of the tables in docs/errors.md: code and what the second column says. */
const documented = new Map(
  Array.from(docs.matchAll(/^\| `([a-z_]+)` \| ([^|]+) \|/gm), (match) => [match[1] ?? '', (match[2] ?? '').trim()]),
);

it('documents every code with its status, and no other', () => {
  const expected = Object.entries(problems).map(([code, row]) => [code, row === null ? 'none' : String(row.status)]);
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(expected));
});

it('documents each code once', () => {
  for (const code of documented.keys()) expect(docs.split(`\n| \`${code}\` |`)).toHaveLength(2);
});

it('gives every code that leaves by HTTP the status of an error', () => {
  for (const code of problemCodes) {
    expect(problems[code].status).toBeGreaterThanOrEqual(400);
    expect(problems[code].status).toBeLessThan(600);
  }
});

it('gives every code of a line a status, for an event sent alone', () => {
  for (const code of lineCodes) expect(problemCodes).toContain(code);
});
