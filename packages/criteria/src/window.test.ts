import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AccountSpan } from './account.ts';
import { type Day, dateOfDay, firstDayOfMonth, formatDay, monthOfDay, requireDay } from './day.ts';
import { measures } from './measure.ts';
import { columnOf, tallyOf } from './tally.ts';
import {
  addCell,
  addPart,
  addRunning,
  clearSums,
  spanOf,
  sumTally,
  type WindowShape,
  wantsParts,
  windowSums,
} from './window.ts';

const decisionDay = requireDay('2018-04-01');
const column = columnOf({ measure: 'deliveries_due' });
const completedColumn = columnOf({ measure: 'orders_completed' });

function shape(days: number, lagDays: number, wanted: Partial<WindowShape> = {}): WindowShape {
  return { length: { days }, lagDays, partsOf: [], daysOf: [], ...wanted };
}

/** How many deliveries a decision counts when one was due on `day`. */
function countOn(day: Day, at: Day, window: WindowShape, pauses: readonly AccountSpan[] = []): number | undefined {
  return sumTally(tallyOf([{ day, measure: 'deliveries_due', count: 1 }]), at, [window], pauses).columns[0]?.[column];
}

describe('a window of days', () => {
  test.each([
    [3, 90, '2017-12-29', '2018-03-28'],
    [14, 90, '2017-12-18', '2018-03-17'],
    [3, 180, '2017-09-30', '2018-03-28'],
    [0, 1, '2018-03-31', '2018-03-31'],
  ])('with a lag of %i reads for 2018-04-01 over %i days %s to %s', (lagDays, days, from, to) => {
    const window = shape(days, lagDays);
    const span = spanOf(decisionDay, window);
    expect([formatDay(span.from), formatDay(span.to)]).toEqual([from, to]);
    expect(countOn(span.from - 1, decisionDay, window)).toBe(0);
    expect(countOn(span.from, decisionDay, window)).toBe(1);
    expect(countOn(span.to, decisionDay, window)).toBe(1);
    expect(countOn(span.to + 1, decisionDay, window)).toBe(0);
  });

  it('takes an entry in a day and the lag after it fell due, and lets it go the window later', () => {
    const days = fc.integer({ min: -30_000, max: 30_000 });
    const windows = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(0, 3, 14));
    fc.assert(
      fc.property(days, windows, (day, [length, lagDays]) => {
        const window = shape(length, lagDays);
        const [enters, leaves] = [day + lagDays + 1, day + length + lagDays + 1];
        expect([enters - 1, enters, leaves - 1, leaves].map((at) => countOn(day, at, window))).toEqual([0, 1, 1, 0]);
      }),
    );
  });
});

describe('a window of months', () => {
  test.each([
    ['2018-04-01', 0, 1, '2018-03-01', '2018-03-31'],
    ['2018-04-03', 3, 1, '2018-02-01', '2018-02-28'],
    ['2018-04-04', 3, 1, '2018-03-01', '2018-03-31'],
    ['2018-04-30', 3, 1, '2018-03-01', '2018-03-31'],
    ['2018-04-14', 14, 3, '2017-12-01', '2018-02-28'],
    ['2018-04-15', 14, 3, '2018-01-01', '2018-03-31'],
    ['2018-01-04', 3, 12, '2017-01-01', '2017-12-31'],
    ['2016-03-20', 3, 1, '2016-02-01', '2016-02-29'],
    ['1970-01-20', 3, 2, '1969-11-01', '1969-12-31'],
  ])('on %s with a lag of %i reads the last %i whole, %s to %s', (date, lagDays, months, from, to) => {
    const span = spanOf(requireDay(date), { length: { months }, lagDays });
    expect([formatDay(span.from), formatDay(span.to)]).toEqual([from, to]);
  });

  it('reads whole months, the last of which is the last that ended by the lag', () => {
    const days = fc.integer({ min: -30_000, max: 30_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 3, 14), (day, months, lagDays) => {
        const { from, to } = spanOf(day, { length: { months }, lagDays });
        expect(dateOfDay(from).dayOfMonth).toBe(1);
        expect(dateOfDay(to + 1).dayOfMonth).toBe(1);
        expect(monthOfDay(to) - monthOfDay(from)).toBe(months - 1);
        expect(to).toBeLessThanOrEqual(day - lagDays - 1);
        expect(firstDayOfMonth(monthOfDay(to) + 2) - 1).toBeGreaterThan(day - lagDays - 1);
      }),
    );
  });

  it('reads the same months however many days of them were paused', () => {
    const length = { months: 2 };
    const pauses = [{ from: decisionDay - 40, to: decisionDay - 20 }];
    expect(spanOf(decisionDay, { length, lagDays: 0 }, pauses)).toEqual(spanOf(decisionDay, { length, lagDays: 0 }));
  });
});

describe('paused days', () => {
  const to = 1000;
  const onDay = (days: number, ...pauses: readonly AccountSpan[]) => spanOf(to + 1, shape(days, 0), pauses);

  test.each<[string, readonly AccountSpan[], number]>([
    ['within the window', [{ from: 995, to: 996 }], 989],
    ['on its first day', [{ from: 991, to: 991 }], 990],
    ['on the day before its first', [{ from: 990, to: 990 }], 991],
    ['across its first day', [{ from: 980, to: 993 }], 977],
    ['at its end', [{ from: 999, to: 1000 }], 989],
    ['beyond its end', [{ from: 999, to: 1020 }], 989],
    ['still lasting', [{ from: 999, to: undefined }], 989],
    ['after it', [{ from: 1001, to: 1005 }], 991],
    ['long before it', [{ from: 900, to: 950 }], 991],
    ['all of it and more', [{ from: 950, to: undefined }], 940],
    [
      'of which the second brings the first in',
      [
        { from: 988, to: 990 },
        { from: 999, to: 1000 },
      ],
      986,
    ],
    [
      'of which the second brings the first to its edge',
      [
        { from: 980, to: 988 },
        { from: 999, to: 1000 },
      ],
      989,
    ],
    [
      'side by side',
      [
        { from: 990, to: 994 },
        { from: 995, to: 996 },
      ],
      984,
    ],
  ])('%s stretch ten days by as many', (_name, pauses, from) => {
    expect(onDay(10, ...pauses)).toEqual({ from, to });
  });

  /** Pauses oldest first, from gaps and lengths; the last may still last. */
  const pauses = fc
    .tuple(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 20 })), { maxLength: 6 }),
      fc.boolean(),
    )
    .map(([list, open]) => {
      let day = to - 120;
      const spans = list.map(([gap, length]): AccountSpan => {
        const from = day + gap + 1;
        day = from + length - 1;
        return { from, to: day };
      });
      return spans.map((span, index) => (open && index === spans.length - 1 ? { ...span, to: undefined } : span));
    });
  const isPaused = (spans: readonly AccountSpan[], day: Day) =>
    spans.some((span) => span.from <= day && day <= (span.to ?? day));

  it('have no length: the window holds as many unpaused days as it names, the first of them its first', () => {
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 60 }), (spans, days) => {
        const window = onDay(days, ...spans);
        let unpaused = 0;
        for (let day = window.from; day <= window.to; day++) if (!isPaused(spans, day)) unpaused++;
        expect(unpaused).toBe(days);
        expect(isPaused(spans, window.from)).toBe(false);
        expect(window.to).toBe(to);
      }),
    );
  });

  it('hide no entry: one counts on a paused day as on any, and as long as if nothing had been paused', () => {
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (spans, days, ago) => {
        const window = shape(days, 0);
        const paused = countOn(to - ago, to + 1, window, spans) ?? 0;
        expect(paused).toBeGreaterThanOrEqual(countOn(to - ago, to + 1, window) ?? 0);
      }),
    );
    expect(countOn(995, to + 1, shape(10, 0), [{ from: 990, to: 998 }])).toBe(1);
  });
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

describe('parts', () => {
  const completed = (day: Day, buyer: string) => ({ day, measure: 'orders_completed', count: 1, buyer }) as const;
  const tally = tallyOf([
    completed(decisionDay - 5, 'b1'),
    completed(decisionDay - 6, 'b1'),
    completed(decisionDay - 6, 'b2'),
    completed(decisionDay - 40, 'b3'),
    { day: decisionDay - 5, measure: 'sales', count: 700, currency: 'EUR' },
  ]);
  const wanted = { partsOf: [completedColumn] };

  it('are added up by whose they are, over all the days of each window that asks', () => {
    const { parts } = sumTally(tally, decisionDay, [shape(10, 3, wanted), shape(90, 3, wanted)]);
    const [short, long] = parts.map((each) => Object.fromEntries(each.get(completedColumn) ?? []));
    expect([short, long]).toEqual([
      { b1: 2, b2: 1 },
      { b1: 2, b2: 1, b3: 1 },
    ]);
  });

  it('are of the first day of a window and its last, of none before or after', () => {
    const { from, to } = spanOf(decisionDay, shape(10, 3));
    const days = [from - 1, from, to, to + 1];
    const edges = tallyOf(days.map((day, index) => completed(day, `b${index}`)));
    const [parts] = sumTally(edges, decisionDay, [shape(10, 3, wanted)]).parts;
    expect([...(parts?.get(completedColumn)?.keys() ?? [])]).toEqual(['b1', 'b2']);
  });

  it('are kept neither of columns nor in windows that do not ask', () => {
    const sums = sumTally(tally, decisionDay, [shape(90, 3), shape(90, 3, wanted)]);
    expect(sums.parts.map((each) => [...each.keys()])).toEqual([[], [completedColumn]]);
    expect([completedColumn, columnOf({ measure: 'sales' })].map((each) => wantsParts(sums, each))).toEqual([
      true,
      false,
    ]);
  });
});

test('the days that counted are known per window, of the columns of a window that asks', () => {
  const due = (ago: number, count = 1) => ({ day: decisionDay - ago, measure: 'deliveries_due', count }) as const;
  const entries = [due(30), due(12, 4), { ...due(7), excluded: true as const }, due(2)];
  const { days } = sumTally(tallyOf(entries), decisionDay, [
    shape(10, 3, { daysOf: [column, column + 1] }),
    shape(90, 0, { daysOf: [column] }),
    shape(90, 0),
  ]);
  const told = days.map((byColumn) => [...byColumn].map(([each, byDay]) => [each, ...byDay]));
  expect(told).toEqual([
    [
      [column, [decisionDay - 12, 4]],
      [column + 1, [decisionDay - 7, 1]],
    ],
    [[column, [decisionDay - 30, 1], [decisionDay - 12, 4], [decisionDay - 2, 1]]],
    [],
  ]);
});

describe('a running measure', () => {
  const trainings = measures.trainings.slot;
  const runningOn = (...entries: readonly (readonly [day: Day, count: number])[]) => {
    const tally = tallyOf(entries.map(([day, count]) => ({ day, measure: 'trainings', count })));
    const { counts, first, last } = sumTally(tally, decisionDay, []).running;
    return [counts[trainings], first[trainings], last[trainings]];
  };
  const [never, ever] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

  it('has no window: it is known however long ago it was', () => {
    expect(runningOn([decisionDay - 5000, 1])).toEqual([1, decisionDay - 5000, decisionDay - 5000]);
  });

  it('is known on the decision day itself and not before it began', () => {
    expect(runningOn([decisionDay, 1])).toEqual([1, decisionDay, decisionDay]);
    expect(runningOn([decisionDay + 1, 1])).toEqual([0, never, ever]);
  });

  it('is up by what began and not ended yet, and knows its first and last rise', () => {
    expect(runningOn([10, 1], [20, -1], [30, 2], [40, -1])).toEqual([1, 10, 30]);
    expect(runningOn([30, 1], [10, 1], [decisionDay + 1, -1])).toEqual([2, 10, 30]);
    expect(runningOn([10, -1])).toEqual([-1, never, ever]);
  });
});

test('cleared sums are as good as new for the next seller', () => {
  const shapes = [shape(10, 0, { partsOf: [completedColumn], daysOf: [column] }), shape(90, 14)];
  const sums = windowSums(decisionDay, shapes);
  addCell(sums, decisionDay - 20, column, 7);
  addCell(sums, decisionDay - 2, column, 7);
  addPart(sums, decisionDay - 1, completedColumn, 'b1', 1);
  addRunning(sums, decisionDay - 9, measures.trainings.slot, 1);
  expect(sums).not.toEqual(windowSums(decisionDay, shapes));
  clearSums(sums);
  expect(sums).toEqual(windowSums(decisionDay, shapes));
});
