import {
  type AccountSpan,
  type Day,
  type Entry,
  monthOfDay,
  sumTally,
  type Tally,
  tallyOf,
  type WindowShape,
} from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeAccount, encodeAccount } from './account-record.ts';
import { type PackedMonth, prepareSums } from './packed-sums.ts';
import { packTally, runningMonth, storedMonth } from './packed-tally.ts';

const first: Day = 17_700;
const completed = 14; // the column of completed orders, which have slot 7

const lists: readonly (readonly WindowShape[])[] = [
  [
    { length: { days: 20 }, lagDays: 3, partsOf: [completed], daysOf: [completed] },
    { length: { months: 2 }, lagDays: 0, partsOf: [], daysOf: [] },
  ],
  [{ length: { days: 90 }, lagDays: 14, partsOf: [], daysOf: [] }],
  [],
];

const anyEntries: fc.Arbitrary<readonly Entry[]> = fc.array(
  fc
    .record({
      day: fc.integer({ min: first - 200, max: first + 5 }),
      measure: fc.constantFrom('orders_completed', 'stars', 'accounts_opened', 'holds', 'sales'),
      count: fc.integer({ min: 1, max: 99 }),
      buyer: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ buyer, ...entry }) => ({
      ...entry,
      ...(entry.measure === 'orders_completed' ? { buyer: String(buyer) } : {}),
      ...(entry.measure === 'sales' ? { currency: 'EUR' } : {}),
    })),
  { maxLength: 30 },
);

/** Days off far enough back that windows reach over them. */
const anyPauses: fc.Arbitrary<readonly AccountSpan[]> = fc
  .array(fc.integer({ min: 1, max: 25 }), { maxLength: 2 })
  .map((lengths) =>
    lengths.map((days, index) => ({ from: first - 90 + index * 40, to: first - 91 + index * 40 + days })),
  );

const anySeller = fc.record({
  tally: anyEntries.map(tallyOf),
  pauses: anyPauses,
  day: fc.integer({ min: first - 10, max: first }),
  list: fc.nat({ max: lists.length - 1 }),
});

/** A tally as it is stored. */
function stored(tally: Tally): readonly PackedMonth[] {
  const months = [...new Set([...tally.keys()].map(storedMonth))].toSorted((a, b) => a - b);
  return months.map((month) => {
    const cells = [...tally].filter(([key]) => storedMonth(key) === month);
    return { month, packed: packTally(new Map(cells), month) };
  });
}

describe('sums of what is stored', () => {
  it('are for each seller in turn what the tally itself sums to, with days off and without', () => {
    fc.assert(
      fc.property(fc.array(anySeller, { minLength: 1, maxLength: 8 }), (sellers) => {
        const sumMonths = prepareSums();
        for (const { tally, pauses, day, list } of sellers) {
          const shapes = lists[list] ?? [];
          const months = stored(tally);
          const read = (from: number, to: number) =>
            months.filter(({ month }) => month === runningMonth || (month >= from && month <= to));
          const sums = sumMonths(read, day, shapes, pauses);
          const expected = sumTally(tally, day, shapes, pauses);
          expect(sums.spans).toEqual(expected.spans);
          expect(sums.columns).toEqual(expected.columns);
          expect(sums.days).toEqual(expected.days);
          expect(sums.running).toEqual(expected.running);
          // Buyers are numbers in what is stored, and texts in a tally.
          const parts = [...(sums.parts[0]?.get(completed) ?? [])].map(([buyer, count]) => [String(buyer), count]);
          expect(parts.toSorted()).toEqual([...(expected.parts[0]?.get(completed) ?? [])].toSorted());
        }
      }),
    );
  });

  it('over one list of windows before one day are kept in one place, however many sellers come', () => {
    const sumMonths = prepareSums();
    const [shapes = []] = lists;
    const all = Array.from({ length: 5 }, () => sumMonths(() => [], first, shapes, []));
    expect(new Set(all).size).toBe(1);
    expect(sumMonths(() => [], first, shapes, [{ from: first - 9, to: first - 5 }])).not.toBe(all[0]);
  });
});

test('what falls into no month of the windows is not read', () => {
  const asked: [number, number][] = [];
  const read = (from: number, to: number) => {
    asked.push([from, to]);
    return [];
  };
  const [[windows] = [], , none = []] = lists;
  prepareSums()(read, first, windows === undefined ? [] : [windows], []);
  prepareSums()(read, first, none, []);
  expect(asked[0]).toEqual([monthOfDay(first - 23), monthOfDay(first - 4)]);
  expect((asked[1]?.[0] ?? 0) > (asked[1]?.[1] ?? 0)).toBe(true);
});

test('an account is read as it was written, one of whom nothing was written as one of whom nothing is known', () => {
  const account = {
    openedDay: 5,
    closedDay: undefined,
    places: [{ from: 5, country: 'DE', category: undefined }],
    pauses: [{ from: 7, to: 9 }],
    holds: [],
    suspensions: [{ from: 8, to: undefined }],
    transfers: [6],
    acknowledgements: [{ day: 6, programme: 'p', version: 1 }],
  };
  expect(decodeAccount(encodeAccount(account))).toEqual(account);
  const nothing = { places: [], pauses: [], holds: [], suspensions: [], transfers: [], acknowledgements: [] };
  expect(decodeAccount(null)).toEqual({ openedDay: undefined, closedDay: undefined, ...nothing });
  expect(decodeAccount('{"openedDay":5}')).toEqual({ openedDay: 5, closedDay: undefined, ...nothing });
});
