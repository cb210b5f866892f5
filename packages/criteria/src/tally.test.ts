import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Entry } from './entry.ts';
import { type Measure, measureOfSlot, measures, slotCount } from './measure.ts';
import {
  addEntries,
  cellKey,
  columnCount,
  columnOf,
  columnOfCell,
  dayOfCell,
  mergeTallies,
  type Tally,
  tallyOf,
} from './tally.ts';

/** The tally in one fixed order, for comparing. */
function canonical(tally: Tally) {
  return [...tally]
    .map(([key, { count, parts }]) => [key, count, [...(parts ?? [])].toSorted()] as const)
    .toSorted(([a], [b]) => a - b);
}

const entry: fc.Arbitrary<Entry> = fc
  .record({
    day: fc.integer({ min: -3, max: 3 }),
    measure: fc.constantFrom(...(Object.keys(measures) as Measure[])), // safe: the table's own keys
    count: fc.integer({ min: 1, max: 3 }),
    whose: fc.option(fc.constantFrom('b1', 'b2', 'b3', 'EUR', 'USD'), { nil: undefined }),
    excluded: fc.option(fc.constant(true as const), { nil: undefined }),
  })
  .map(({ whose, excluded, ...rest }) => ({
    ...rest,
    ...(whose === undefined ? {} : whose.startsWith('b') ? { buyer: whose } : { currency: whose }),
    ...(excluded === undefined ? {} : { excluded }),
  }));
const entries = fc.array(entry, { maxLength: 12 });
/** Any tally, those with more taken away than added among them. */
const tallies = fc.tuple(entries, entries).map(([added, taken]) => {
  const tally = tallyOf(added);
  addEntries(tally, taken, -1);
  return tally;
});

describe('merging tallies', () => {
  it('is commutative, associative and has the empty tally as identity', () => {
    fc.assert(
      fc.property(tallies, tallies, tallies, (a, b, c) => {
        expect(canonical(mergeTallies(a, b))).toEqual(canonical(mergeTallies(b, a)));
        expect(canonical(mergeTallies(mergeTallies(a, b), c))).toEqual(canonical(mergeTallies(a, mergeTallies(b, c))));
        expect(canonical(mergeTallies(a, new Map()))).toEqual(canonical(a));
      }),
    );
  });

  it('is adding all their entries to one', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        const before = canonical(tallyOf(a));
        const tally = tallyOf(a);
        expect(canonical(mergeTallies(tally, tallyOf(b)))).toEqual(canonical(tallyOf([...a, ...b])));
        expect(canonical(tally)).toEqual(before);
      }),
    );
  });

  it('with what is added and taken away again, in any order, leaves what there was', () => {
    fc.assert(
      fc.property(tallies, entries, fc.boolean(), (tally, some, taken) => {
        const before = canonical(tally);
        addEntries(tally, some, taken ? -1 : 1);
        addEntries(tally, some.toReversed(), taken ? 1 : -1);
        expect(canonical(tally)).toEqual(before);
      }),
    );
  });
});

test('a cell is found again by its day and column, days before 1970 too', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -719_528, max: 2_932_896 }),
      fc.integer({ min: 0, max: columnCount - 1 }),
      (day, column) => {
        expect(dayOfCell(cellKey(day, column))).toBe(day);
        expect(columnOfCell(cellKey(day, column))).toBe(column);
      },
    ),
  );
});

test('every measure has a slot of its own, and its counted and excluded columns fit a cell', () => {
  const names = Object.keys(measures) as Measure[]; // safe: the table's own keys
  for (const measure of names) {
    expect(measureOfSlot(measures[measure].slot)).toBe(measure);
    expect(columnOf({ measure })).toBe(measures[measure].slot * 2);
    expect(columnOf({ measure, excluded: true })).toBe(measures[measure].slot * 2 + 1);
  }
  expect(names).toHaveLength(slotCount);
  expect(slotCount * 2).toBeLessThanOrEqual(columnCount);
  expect(() => measureOfSlot(slotCount)).toThrow(RangeError);
});

test('entries of one day and measure add up, by buyer where they name one', () => {
  const entry: Entry = { day: 5, measure: 'orders_completed', count: 1, buyer: 'b1' };
  const tally = tallyOf([entry, entry, { ...entry, buyer: 'b2' }, { ...entry, day: 6 }]);
  const column = columnOf(entry);
  expect(tally.get(cellKey(5, column))).toEqual({
    count: 3,
    parts: new Map([
      ['b1', 2],
      ['b2', 1],
    ]),
  });
  addEntries(tally, [entry, entry], -1);
  expect(tally.get(cellKey(5, column))).toEqual({ count: 1, parts: new Map([['b2', 1]]) });
  expect(tally.size).toBe(2);
});

test('amounts of one day add up by currency, and one that came to nothing is not there', () => {
  const sold = (count: number, currency: string): Entry => ({ day: 5, measure: 'sales', count, currency });
  const column = columnOf({ measure: 'sales' });
  const tally = tallyOf([sold(500, 'EUR'), sold(300, 'USD'), sold(-200, 'EUR')]);
  const parts = (found: Tally) => Object.fromEntries(found.get(cellKey(5, column))?.parts ?? []);
  expect(parts(tally)).toEqual({ EUR: 300, USD: 300 });
  addEntries(tally, [sold(-300, 'USD')], 1);
  expect(parts(tally)).toEqual({ EUR: 300 });
  addEntries(tally, [sold(-300, 'EUR')], 1);
  expect(tally.size).toBe(0);
});

test('a cell whose count is nothing stays while the parts of it are something', () => {
  const sold = (count: number, currency: string): Entry => ({ day: 5, measure: 'sales', count, currency });
  const tally = tallyOf([sold(500, 'EUR'), sold(-500, 'USD')]);
  expect([...tally.values()]).toEqual([
    {
      count: 0,
      parts: new Map([
        ['EUR', 500],
        ['USD', -500],
      ]),
    },
  ]);
  expect(canonical(mergeTallies(tally, new Map()))).toEqual(canonical(tally));
});
