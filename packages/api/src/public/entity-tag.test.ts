import { expect, it } from 'vitest';
import { matchesEntityTag } from './entity-tag.ts';

it.each([
  ['"a"', '"a"'],
  ['*', '"a"'],
  ['W/"a"', '"a"'],
  ['"b", "a"', '"a"'],
  ['"b","a"', '"a"'],
  ['"b" ,\tW/"a"', '"a"'],
  ['"x,y", "z"', '"x,y"'],
  ['""', '""'],
  ['"b", "a', '"b"'],
])('%s names %s', (header, etag) => {
  expect(matchesEntityTag(header, etag)).toBe(true);
});

it.each([
  ['"b"', '"a"'],
  ['a', '"a"'],
  ['', '"a"'],
  ['"*"', '"a"'],
  ['w/"b"', '"a"'],
  ['"A"', '"a"'],
  ['"x,a"', '"a"'],
  ['"aa"', '"a"'],
])('%s does not name %s', (header, etag) => {
  expect(matchesEntityTag(header, etag)).toBe(false);
});

it('takes a hostile header in linear time', () => {
  for (const header of ['"'.repeat(100_000), 'W/'.repeat(100_000), '"a,'.repeat(100_000)]) {
    const start = performance.now();
    matchesEntityTag(header, '"b"');
    expect(performance.now() - start).toBeLessThan(1000);
  }
});
