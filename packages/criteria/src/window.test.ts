import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Day, formatDay, requireDay } from './day.ts';
import { columnOf, tallyOf } from './tally.ts';
import { addBuyer, addCell, addRunning, clearSums, spanOf, sumTally, type WindowShape, windowSums } from './window.ts';

const decisionDay = requireDay('2018-04-01');
const column = columnOf({ measure: 'deliveries_due' });

function shape(windowDays: number, lagDays: number, distinctBuyers = false): WindowShape {
  return { windowDays, lagDays, distinctBuyers };
}

/** How many deliveries a decision counts when one was due on `day`. */
function countOn(day: Day, at: Day, window: WindowShape): number | undefined {
  return sumTally(tallyOf([{ day, measure: 'deliveries_due', count: 1 }]), at, [window]).columns[0]?.[column];
}

test.each([
  [3, 90, '2017-12-29', '2018-03-28'],
  [14, 90, '2017-12-18', '2018-03-17'],
  [3, 180, '2017-09-30', '2018-03-28'],
  [0, 1, '2018-03-31', '2018-03-31'],
])('with a lag of %i a decision on 2018-04-01 over %i days reads %s to %s', (lagDays, windowDays, from, to) => {
  const window = shape(windowDays, lagDays);
  const span = spanOf(decisionDay, window);
  expect([formatDay(span.from), formatDay(span.to)]).toEqual([from, to]);
  expect(countOn(span.from - 1, decisionDay, window)).toBe(0);
  expect(countOn(span.from, decisionDay, window)).toBe(1);
  expect(countOn(span.to, decisionDay, window)).toBe(1);
  expect(countOn(span.to + 1, decisionDay, window)).toBe(0);
});

test('an entry enters the window a day and the lag after it fell due, and leaves it the window later', () => {
  const days = fc.integer({ min: -30_000, max: 30_000 });
  const windows = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(0, 3, 14));
  fc.assert(
    fc.property(days, windows, (day, [windowDays, lagDays]) => {
      const window = shape(windowDays, lagDays);
      const [enters, leaves] = [day + lagDays + 1, day + windowDays + lagDays + 1];
      expect([enters - 1, enters, leaves - 1, leaves].map((at) => countOn(day, at, window))).toEqual([0, 1, 1, 0]);
    }),
  );
});

test('several windows are summed at once, counted and excluded apart', () => {
  const tally = tallyOf([
    { day: decisionDay - 4, measure: 'deliveries_due', count: 2 },
    { day: decisionDay - 20, measure: 'deliveries_due', count: 3 },
    { day: decisionDay - 20, measure: 'deliveries_due', count: 5, excluded: true },
  ]);
  const { columns } = sumTally(tally, decisionDay, [shape(10, 3), shape(90, 3), shape(90, 14)]);
  expect(columns.map((each) => each[column])).toEqual([2, 5, 3]);
  expect(columns.map((each) => each[column + 1])).toEqual([0, 5, 5]);
});

describe('distinct buyers', () => {
  const completed = (day: Day, buyer: string) => ({ day, measure: 'orders_completed', count: 1, buyer }) as const;
  const tally = tallyOf([
    completed(decisionDay - 5, 'b1'),
    completed(decisionDay - 6, 'b1'),
    completed(decisionDay - 6, 'b2'),
    completed(decisionDay - 40, 'b3'),
  ]);

  it('are counted once each over all the days of a window', () => {
    const { buyers } = sumTally(tally, decisionDay, [shape(10, 3, true), shape(90, 3, true)]);
    expect(buyers.map((set) => set?.size)).toEqual([2, 3]);
  });

  it('are not collected where no metric asks for them', () => {
    expect(sumTally(tally, decisionDay, [shape(90, 3)]).buyers).toEqual([undefined]);
  });
});

describe('a running measure', () => {
  const opened = (day: Day) => tallyOf([{ day, measure: 'accounts_opened', count: 1 }]);

  it('has no window: its first day is known however long ago it was', () => {
    expect(sumTally(opened(decisionDay - 5000), decisionDay, []).since[0]).toBe(decisionDay - 5000);
  });

  it('is known on the decision day itself and not before it began', () => {
    expect(sumTally(opened(decisionDay), decisionDay, []).since[0]).toBe(decisionDay);
    expect(sumTally(opened(decisionDay + 1), decisionDay, []).since[0]).toBe(Number.POSITIVE_INFINITY);
  });
});

test('cleared sums are as good as new for the next seller', () => {
  const shapes = [shape(10, 0, true), shape(90, 14)];
  const sums = windowSums(decisionDay, shapes);
  addCell(sums, decisionDay - 20, column, 7);
  addBuyer(sums, decisionDay - 1, 'b1');
  addRunning(sums, decisionDay - 9, 0);
  expect(sums).not.toEqual(windowSums(decisionDay, shapes));
  clearSums(sums);
  expect(sums).toEqual(windowSums(decisionDay, shapes));
});
