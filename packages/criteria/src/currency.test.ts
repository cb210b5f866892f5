import { expect, test } from 'vitest';
import { currencyNumber, currencyOfNumber } from './currency.ts';

test.each([
  ['AAA', 0],
  ['AAB', 1],
  ['ABA', 26],
  ['BAA', 676],
  ['EUR', 3241],
  ['ZZZ', 17_575],
])('%s is number %i', (code, number) => {
  expect(currencyNumber(code)).toBe(number);
  expect(currencyOfNumber(number)).toBe(code);
});

test('every number is of one code of three letters, and every code has it back', () => {
  const codes = Array.from({ length: 26 ** 3 }, (_, number) => currencyOfNumber(number));
  expect(new Set(codes).size).toBe(26 ** 3);
  expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  expect(codes.map(currencyNumber)).toEqual(codes.map((_, number) => number));
});
