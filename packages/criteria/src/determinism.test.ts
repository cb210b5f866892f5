import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

/** What would make the same events give another answer: chance, the clock, and the machine's own zone and language. */
const forbidden =
  /Math\.random|\bDate\b\s*[.(]|\bnew Date\b|\btoLocale\w*|\blocaleCompare\b|\bprocess\.|\bglobalThis\b/;

describe('criteria', () => {
  it('is looked at as a whole', () => {
    expect(sources).toEqual(expect.arrayContaining(['event.ts', 'evaluation.ts', 'presets/olist-default.ts']));
  });

  it.each(sources)('depends on nothing but its arguments in %s', (name) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(forbidden);
  });
});

describe('the look-out', () => {
  it.each(['Math.random()', 'new Date()', 'new Date(0)', 'Date.now()', 'Date()', 'a.localeCompare(b)'])(
    'sees %s',
    (code) => {
      expect(code).toMatch(forbidden);
    },
  );
});
