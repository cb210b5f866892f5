import { describe, expect, it, test } from 'vitest';
import { parseEvent } from './event.ts';
import { shown } from './rejection.ts';

const good = {
  specversion: '1.0',
  id: 'e1',
  source: '/shop',
  type: 'order.placed',
  subject: 'acme',
  time: '2018-01-31T12:00:00Z',
  data: { orderId: 'o1', buyer: 'b1', amount: { minor: 1, currency: 'EUR' } },
};

function refusalOf(input: unknown) {
  const parsed = parseEvent(input, Date.UTC(2019, 0, 1));
  if (parsed.ok) throw new Error('the event was taken');
  return parsed;
}

function reasonOfAmount(minor: unknown): string {
  return refusalOf({ ...good, data: { ...good.data, amount: { minor, currency: 'EUR' } } }).rejection.reason;
}

test.each([
  [-1, 'data.amount.minor must be at least 0, is -1'],
  [1.5, 'data.amount.minor must be a whole number, is 1.5'],
  [2 ** 60, 'data.amount.minor must be at most 9007199254740991, is 1152921504606847000'],
  ['1', 'data.amount.minor must be of type number, is "1"'],
  [undefined, 'data.amount.minor is missing'],
])('an amount of %j is refused in words', (minor, reason) => {
  expect(reasonOfAmount(minor)).toBe(reason);
});

test.each([[null], [undefined], [[]], ['text'], [7]])('%j as a whole is refused without a path', (input) => {
  const { id, rejection } = refusalOf(input);
  expect(id).toBeUndefined();
  expect(rejection.path).toBe('');
  expect(rejection.reason).toMatch(/^the whole (must be of type object, is .+|is missing)$/);
});

describe('a rejection', () => {
  it('carries the id of the event where it has one', () => {
    expect(refusalOf({ ...good, type: 'x' }).id).toBe('e1');
    expect(refusalOf({ ...good, id: 7 }).id).toBeUndefined();
  });

  it('stays short and on one line, whatever the field was called', () => {
    for (const key of ['a\nb', 'x'.repeat(60_000), '\ud800', '🌟'.repeat(50), `a${'🌟'.repeat(50)}`]) {
      const { path, reason } = refusalOf({ ...good, data: { ...good.data, [key]: 1 } }).rejection;
      for (const text of [path, reason]) {
        expect(text.length).toBeLessThan(200);
        expect(text).toMatch(/^[^\p{Cc}\p{Cs}]+$/u);
      }
    }
  });
});

test('a long value is shown cut, never within a character', () => {
  expect(shown('x')).toBe('"x"');
  expect(shown(undefined)).toBe('undefined');
  for (const padding of ['', 'a']) {
    const text = shown(padding + '🌟'.repeat(100));
    expect(text.length).toBeLessThanOrEqual(81);
    expect(text).toMatch(/^[^\p{Cs}]+…$/u);
  }
});
