import { describe, expect, test } from 'vitest';
import { type Random, randomOf } from './random.ts';

const draws = 20_000;

describe('a random stream', () => {
  test('repeats itself for the same seed and stream, and for no other', () => {
    const text = (seed: number, stream: number) => many(randomOf(seed, stream), ({ next }) => next(), 8).join();
    expect(text(5, 1)).toBe(text(5, 1));
    expect(new Set([text(5, 1), text(5, 2), text(6, 1), text(1, 5), text(5 + 2 ** 32, 1)]).size).toBe(5);
  });

  test.each<[string, (random: Random) => number, number]>([
    ['next', ({ next }) => next(), 0.5],
    ['below', ({ below }) => below(11), 5],
    ['between', ({ between }) => between(2, 4), 3],
    ['normal', ({ normal }) => normal() + 1, 1],
    ['exponential', ({ exponential }) => exponential(3), 3],
    ['a small poisson', ({ poisson }) => poisson(0.2), 0.2],
    ['a large poisson', ({ poisson }) => poisson(75), 75],
    ['chance', ({ chance }) => Number(chance(0.3)), 0.3],
    [
      'weighted',
      ({ weighted }) =>
        weighted([
          { weight: 1, value: 0 },
          { weight: 3, value: 1 },
        ]).value,
      0.75,
    ],
  ])('draws %s with its mean', (_, draw, mean) => {
    const sum = many(randomOf(1, 1), draw, draws).reduce((a, b) => a + b, 0);
    expect(Math.abs(sum / draws - mean) / mean).toBeLessThan(0.05);
  });

  test('shuffles into a permutation and leaves the list as it was', () => {
    const list = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = randomOf(1, 1).shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(list);
  });
});

function many<T>(random: Random, draw: (random: Random) => T, count: number): readonly T[] {
  return Array.from({ length: count }, () => draw(random));
}
