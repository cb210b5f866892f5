import { expect, test } from 'vitest';
import { categoryKeys } from './category.ts';
import { nameWords } from './name-words.ts';

test.each(nameWords)('the words of $country name every category, each by a word of its own', ({ wares }) => {
  const words = Object.values(wares);
  expect(new Set(words).size).toBe(categoryKeys.length);
  expect(categoryKeys.filter((category) => wares[category] === category)).toEqual([]);
});
