import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DaySpan, isInSpans, unionOfSpans } from './day-spans.ts';

test.each<[readonly DaySpan[], readonly DaySpan[]]>([
  [[], []],
  [[{ from: 3, to: 2 }], []],
  [
    [
      { from: 5, to: 9 },
      { from: 1, to: 3 },
    ],
    [
      { from: 1, to: 3 },
      { from: 5, to: 9 },
    ],
  ],
  [
    [
      { from: 4, to: 9 },
      { from: 1, to: 3 },
    ],
    [{ from: 1, to: 9 }],
  ],
  [
    [
      { from: 1, to: 9 },
      { from: 2, to: 3 },
    ],
    [{ from: 1, to: 9 }],
  ],
  [
    [
      { from: 1, to: undefined },
      { from: 2, to: 3 },
    ],
    [{ from: 1, to: undefined }],
  ],
  [
    [
      { from: 1, to: 3 },
      { from: 2, to: undefined },
    ],
    [{ from: 1, to: undefined }],
  ],
])('the union of %j is %j', (spans, union) => {
  expect(unionOfSpans(spans)).toEqual(union);
});

test('a union has the days of its spans and no others, and its spans are apart', () => {
  const span = fc.record({
    from: fc.integer({ min: 0, max: 30 }),
    to: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      const union = unionOfSpans(spans);
      for (let day = -1; day <= 32; day++) expect(isInSpans(union, day)).toBe(isInSpans(spans, day));
      for (const [index, { to }] of union.entries()) {
        const next = union[index + 1];
        if (next !== undefined) expect(next.from).toBeGreaterThan((to ?? Number.POSITIVE_INFINITY) + 1);
      }
    }),
  );
});
