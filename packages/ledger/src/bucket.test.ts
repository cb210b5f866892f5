import { describe, expect, it } from 'vitest';
import { bucketCount, bucketOf } from './bucket.ts';

describe('bucketOf', () => {
  it('never changes: the buckets of these sellers are in stores that exist', () => {
    expect(['acme', 'acme@de', 'a', 'kolibri-keramik'].map(bucketOf)).toEqual([431, 346, 300, 970]);
  });

  it('spreads sellers evenly over the buckets', () => {
    const counts = new Array<number>(bucketCount).fill(0);
    for (let index = 0; index < 102_400; index++) {
      const bucket = bucketOf(`seller-${index}`);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(160);
  });
});
