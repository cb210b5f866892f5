import { expect, test } from 'vitest';
import type { Entry } from '../entry.ts';
import type { Measure } from '../measure.ts';
import { columnCount, columnOf, type Tally, tallyOf } from '../tally.ts';
import { datedTally } from './dated-tally.ts';

const today = 17_700;

const columns = Array.from({ length: columnCount }, (_, column) => column);
const everything = [{ columns, partsOf: columns }];

/** What is laid out, as cells: column, day, count and whose it is; what comes to nothing left out. */
function cellsOf(tally: Tally, from: number) {
  return [...datedTally(tally, from, everything)].flatMap(([column, { days, counts, parts, upTo }]) => {
    expect(upTo.at(-1)).toBe(counts.reduce((sum, count) => sum + count, 0));
    return [...days].flatMap((day, at) => (counts[at] === 0 ? [] : [[column, day, counts[at], parts[at]]]));
  });
}

/** Everything laid out, of which nothing is open any more. */
function allCells(tally: Tally) {
  return cellsOf(tally, Number.MAX_SAFE_INTEGER).toSorted();
}

function counts(day: number, some: Partial<Record<Measure, number>>): Entry[] {
  return Object.entries(some).map(([measure, count]) => ({ day, measure: measure as Measure, count })); // safe: its own keys
}

test.each<[string, Partial<Record<Measure, number>>, Partial<Record<Measure, number>>]>([
  [
    'orders that have not left count on neither side, those that have on both',
    { orders_due_to_ship: 5, orders_shipped_on_time: 3, orders_shipped_late: 2 },
    { orders_due_to_ship: 3, orders_shipped_on_time: 3 },
  ],
  [
    'what left slowly, but has left, keeps its duration',
    { orders_due_to_ship: 3, orders_shipped_on_time: 2, orders_shipped_late: 1, handling_over_72h: 3 },
    { orders_due_to_ship: 2, orders_shipped_on_time: 2, handling_over_72h: 2 },
  ],
  [
    'parcels not seen yet count on neither side',
    { parcels_to_track: 4, parcels_tracked: 3, parcels_untracked: 1 },
    { parcels_to_track: 3, parcels_tracked: 3 },
  ],
  [
    'deliveries still under way',
    { deliveries_due: 2, deliveries_on_time: 1, deliveries_late: 1 },
    { deliveries_due: 1, deliveries_on_time: 1 },
  ],
  [
    'questions not answered yet',
    {
      inquiries_due_in_24_hours: 2,
      inquiries_unanswered_in_24_hours: 2,
      inquiries_due_in_48_hours: 2,
      inquiries_unanswered_in_48_hours: 1,
      inquiries_answered_in_48_hours: 1,
      reply_over_72h: 1,
      reply_to_1h: 1,
    },
    { inquiries_due_in_48_hours: 1, inquiries_answered_in_48_hours: 1, reply_to_1h: 1 },
  ],
  [
    'what cannot be kept any more stays',
    { disputes_lost: 1, orders_open_to_dispute: 1 },
    { disputes_lost: 1, orders_open_to_dispute: 1 },
  ],
])('due today or later, %s', (_name, all, known) => {
  for (const day of [today, today + 3]) {
    expect(cellsOf(tallyOf(counts(day, all)), today).toSorted()).toEqual(allCells(tallyOf(counts(day, known))));
  }
  expect(cellsOf(tallyOf(counts(today - 1, all)), today).toSorted()).toEqual(allCells(tallyOf(counts(today - 1, all))));
});

test('buyers of what is open are not known, and the tally given stays as it is', () => {
  const late: Entry = { day: today, measure: 'orders_shipped_late', count: 1, buyer: 'b' };
  const tally = tallyOf([late, ...counts(today, { orders_due_to_ship: 1 })]);
  const before = structuredClone(tally);
  expect(cellsOf(tally, today)).toEqual([]);
  expect(tally).toEqual(before);
});

test('days are laid out oldest first, whatever the order of the cells, with whose they are', () => {
  const entries: Entry[] = [5, 1, 3].map((day) => ({ day, measure: 'orders_completed', count: day, buyer: `b${day}` }));
  const [column] = datedTally(tallyOf(entries), today, everything).values();
  expect([...(column?.days ?? [])]).toEqual([1, 3, 5]);
  expect([...(column?.upTo ?? [])]).toEqual([0, 1, 4, 9]);
  expect(column?.parts.map((parts) => [...(parts ?? [])])).toEqual([[['b1', 1]], [['b3', 3]], [['b5', 5]]]);
});

test('whose the counts are is kept of the columns that ask, and the counts of all', () => {
  const entries: Entry[] = [
    { day: 1, measure: 'orders_completed', count: 1, buyer: 'b' },
    { day: 2, measure: 'orders_shipped_late', count: 3, buyer: 'c' },
  ];
  const [completed, late] = entries.map((entry) => columnOf(entry));
  const dated = datedTally(tallyOf(entries), today, [{ columns, partsOf: [late ?? 0] }]);
  expect([...(dated.get(completed ?? 0)?.counts ?? [])]).toEqual([1]);
  expect(dated.get(completed ?? 0)?.parts[0]).toBeUndefined();
  expect(dated.get(late ?? 0)?.parts).toEqual([new Map([['c', 3]])]);
});
