import { afterEach, expect, it, test } from 'vitest';
import { addBadge, expectSoon, newSeller, showBadge, triggerOf } from './testing/show-badge.ts';

afterEach(() => {
  document.body.replaceChildren();
  performance.clearResourceTimings();
});

function requests(): readonly URL[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ pathname }) => pathname.includes('/v1/badges'));
}

it.each([
  [200, 100, [100]],
  [250, 250, [50, 100, 100]],
  [1, 1, [1]],
])('%i badges of %i sellers make one request for each 100 sellers', async (count, sellerCount, expected) => {
  const sellers = Array.from({ length: sellerCount }, () => newSeller());
  const badges = Array.from({ length: count }, (_, index) => addBadge({ seller: sellers[index % sellerCount] ?? '' }));
  await expectSoon(() => badges.every((badge) => triggerOf(badge)));
  const asked = requests().map(({ searchParams }) => searchParams.getAll('seller'));
  expect(asked.map((each) => each.length).toSorted((a, b) => a - b)).toEqual(expected);
  expect(asked.flat().toSorted()).toEqual(sellers.toSorted());
  for (const each of asked) expect(each).toEqual(each.toSorted());
});

test('a badge that comes later shares the answer', async () => {
  const seller = newSeller();
  await showBadge({ seller });
  await showBadge({ seller });
  expect(requests()).toHaveLength(1);
});

test('each api is asked for itself', async () => {
  const seller = newSeller();
  const badges = [addBadge({ seller }), addBadge({ seller, answers: 'slow' })];
  await expectSoon(() => badges.every((badge) => triggerOf(badge)));
  expect(requests().map(({ pathname }) => pathname)).toEqual(['/answers/held/v1/badges', '/answers/slow/v1/badges']);
});
