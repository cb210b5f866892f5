import { isPublishedBadge } from '@gold-seller/criteria';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publishedBadge } from './published-badge.ts';

const text = fc.string({ minLength: 1 });
const date = fc.constantFrom('2018-01-31', '1999-12-01', '0000-99-99');
const count = fc.nat();
const subject = { version: fc.constant(1), seller: text };
const figures = {
  metric: text,
  kind: fc.constantFrom('rate', 'mean', 'count', 'distinct', 'age'),
  better: fc.constantFrom('up', 'down'),
  numerator: count,
  denominator: count,
};
const metric = fc.oneof(fc.record(figures), fc.record({ ...figures, from: date, to: date }));
const none = fc.record({ ...subject, level: fc.constant(null) });
const held = fc.record({
  ...subject,
  programme: text,
  level: text,
  mark: fc.constantFrom('star', 'crown'),
  since: date,
  decidedOn: date,
  policyVersion: count,
  metrics: fc.array(metric, { maxLength: 4 }),
});
const valid = fc.oneof(none, held);

/** What a place of a badge is changed to; nearly right values among them. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    '2018-1-31',
    '2018-01-31T',
    'gold',
    'star',
    0,
    1,
    2,
    -1,
    -0,
    0.5,
    2 ** 53,
    null,
    undefined,
  ),
  fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, [], {}, [{}], true, 'rate', '2018-01-31\n'),
  fc.anything(),
);

/** A badge with one place of it, or of one of its metrics, taken away, changed or added. */
const nearlyValid = fc
  .tuple(valid, fc.nat(), fc.boolean(), fc.option(wrong, { nil: 'absent' as const }), fc.boolean())
  .map(([badge, pick, inMetric, value, isNewKey]) => {
    const copy: Record<string, unknown> = structuredClone(badge);
    const metrics = (Array.isArray(copy.metrics) ? copy.metrics : []) as Record<string, unknown>[]; // safe: made above
    const target = (inMetric ? metrics[pick % Math.max(1, metrics.length)] : undefined) ?? copy;
    const keys = isNewKey ? ['from', 'to', 'level', 'mark', 'other'] : Object.keys(target);
    const key = keys[pick % keys.length] ?? 'version';
    if (value === 'absent') delete target[key];
    else target[key] = value;
    return copy;
  });

const runs = { numRuns: process.env.GOLD_SELLER_SOAK === undefined ? 5000 : 200_000 };

function agree(value: unknown) {
  expect(publishedBadge.safeParse(value).success).toBe(isPublishedBadge(value));
}

it('takes every badge, as the guard does', () => {
  fc.assert(
    fc.property(valid, (badge) => {
      expect(isPublishedBadge(badge)).toBe(true);
      expect(publishedBadge.safeParse(badge).success).toBe(true);
    }),
    runs,
  );
});

it('agrees with the guard on what is nearly a badge', () => {
  fc.assert(fc.property(nearlyValid, agree), runs);
});

it('agrees with the guard on anything', () => {
  fc.assert(fc.property(fc.anything(), agree), runs);
});
