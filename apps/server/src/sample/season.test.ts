import { requireDay } from '@gold-seller/criteria';
import { describe, expect, test } from 'vitest';
import { busynessOn, type SeasonKey, weekdayOf } from './season.ts';

const seasons: readonly SeasonKey[] = ['even', 'gifts', 'outdoor'];
const from = requireDay('2024-01-01');

describe('busyness', () => {
  test.each(seasons)('of %s is 1 in the mean of a year', (season) => {
    const days = Array.from({ length: 366 }, (_, index) => busynessOn(from + index, season));
    expect(days.reduce((a, b) => a + b, 0) / days.length).toBeCloseTo(1, 1);
  });

  test('counts the week from Monday', () => {
    expect(weekdayOf(requireDay('2026-06-29'))).toBe(0);
    expect(weekdayOf(requireDay('1969-12-28'))).toBe(6);
  });
});
