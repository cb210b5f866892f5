import { expect, test } from 'vitest';
import { randomOf } from './random.ts';
import { courseOfRank, sizeOfRank } from './rank.ts';

test.each([1, 2, 7, 50, 400, 10_001])('each of %i sellers has a course, and sizes fall with the rank', (sellers) => {
  const courses = courseOfRank(sellers, randomOf(1, 0));
  const sizes = courses.map((_, rank) => sizeOfRank(rank, sellers));
  expect(courses).toHaveLength(sellers);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes.every((size) => size > 0)).toBe(true);
});
