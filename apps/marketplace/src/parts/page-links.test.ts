import { expect, test } from 'vitest';
import { pageNumbers } from './page-links.ts';

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, undefined, 9]],
  [5, 9, [1, undefined, 4, 5, 6, undefined, 9]],
  [9, 9, [1, undefined, 8, 9]],
])('page %i of %i links to the ends and its neighbours', (page, pages, expected) => {
  expect(pageNumbers(page, pages)).toEqual(expected);
});
