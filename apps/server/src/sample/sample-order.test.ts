import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingDayAfter } from './sample-order.ts';
import { weekdayOf } from './season.ts';

const sunday = 6;

test('a working day is never a Sunday, and so many later as asked, counted one by one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 20 }), (day, workingDays) => {
      const reached = workingDayAfter(day, workingDays);
      const between = Array.from({ length: reached - day }, (_, index) => day + 1 + index);
      expect(weekdayOf(reached)).not.toBe(sunday);
      const passed = between.filter((each) => weekdayOf(each) !== sunday).length;
      expect(passed).toBe(workingDays === 0 && weekdayOf(day) === sunday ? 1 : workingDays);
    }),
  );
});
