import {
  addCell,
  addEntries,
  columnOf,
  type Entry,
  firstDayOfMonth,
  mergeTallies,
  monthOfDay,
  requireDay,
  sumTally,
  tallyOf,
  windowSums,
} from '@gold-seller/criteria';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePacked, packTally, runningMonth, storedMonth, unpackTally } from './packed-tally.ts';
import { sumPacked } from './sum-packed.ts';

const month = monthOfDay(requireDay('2026-02-01'));

const anyEntries: fc.Arbitrary<readonly Entry[]> = fc.array(
  fc
    .record({
      day: fc.integer({ min: 0, max: 27 }).map((day) => firstDayOfMonth(month) + day),
      measure: fc.constantFrom('ratings', 'stars', 'deliveries_due', 'orders_completed'),
      count: fc.integer({ min: 1, max: 2 ** 40 }),
      excluded: fc.boolean(),
      buyer: fc.integer({ min: 1, max: 5000 }),
    })
    .map(({ excluded, buyer, ...entry }) => ({
      ...entry,
      ...(excluded ? { excluded: true as const } : {}),
      ...(entry.measure === 'orders_completed' ? { buyer: String(buyer) } : {}),
    })),
);

describe('packed tally', () => {
  it('unpacks to the tally that was packed', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const tally = tallyOf(entries);
        expect(unpackTally(packTally(tally, month), month)).toEqual(tally);
      }),
    );
  });

  it('takes in a change as if it were unpacked, merged and packed again', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, fc.nat(), (before, added, taken) => {
        const change = tallyOf(added);
        addEntries(change, before.slice(0, taken % (before.length + 1)), -1);
        const whole = mergeTallies(tallyOf(before), change);
        expect(mergePacked(packTally(tallyOf(before), month), change, month)).toEqual(packTally(whole, month));
      }),
    );
  });

  it('sums to the same as the tally itself', () => {
    const column = columnOf({ measure: 'orders_completed' });
    const shape = { length: { days: 20 }, lagDays: 3, partsOf: [column], daysOf: [column] };
    const day = firstDayOfMonth(month) + 25;
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const sums = windowSums(day, [shape]);
        sumPacked(packTally(tallyOf(entries), month), month, sums);
        const expected = sumTally(tallyOf(entries), day, [shape]);
        expect(sums.columns).toEqual(expected.columns);
        expect(sums.days).toEqual(expected.days);
        expect([...(sums.parts[0]?.get(column)?.values() ?? [])].toSorted()).toEqual(
          [...(expected.parts[0]?.get(column)?.values() ?? [])].toSorted(),
        );
      }),
    );
  });

  it('keeps running measures in a month of their own', () => {
    const tally = tallyOf([{ day: 20_000, measure: 'accounts_opened', count: 1 }]);
    const [key = 0] = tally.keys();
    expect(storedMonth(key)).toBe(runningMonth);
    expect(unpackTally(packTally(tally, runningMonth), runningMonth)).toEqual(tally);
  });

  it('keeps what runs down as well as up, and amounts by currency', () => {
    const running = tallyOf([
      { day: 20_000, measure: 'trainings', count: 1 },
      { day: 20_030, measure: 'trainings', count: -1 },
    ]);
    expect(unpackTally(packTally(running, runningMonth), runningMonth)).toEqual(running);
    const day = firstDayOfMonth(month) + 5;
    const sales = tallyOf(
      ['EUR', 'USD', 'AAA', 'ZZZ'].map((currency) => ({ day, measure: 'sales', count: 7, currency })),
    );
    expect(unpackTally(packTally(sales, month), month)).toEqual(sales);
    const sums = windowSums(day + 1, [
      { length: { days: 3 }, lagDays: 0, partsOf: [columnOf({ measure: 'sales' })], daysOf: [] },
    ]);
    sumPacked(packTally(sales, month), month, sums);
    expect(sums.parts[0]?.get(columnOf({ measure: 'sales' }))?.get('USD')).toBe(7);
  });

  it('refuses bytes that are cut short', () => {
    const packed = packTally(tallyOf([{ day: firstDayOfMonth(month), measure: 'stars', count: 300 }]), month);
    expect(() => unpackTally(packed.subarray(0, -1), month)).toThrow(RangeError);
    const sums = windowSums(firstDayOfMonth(month) + 10, [
      { length: { days: 30 }, lagDays: 0, partsOf: [], daysOf: [] },
    ]);
    addCell(sums, firstDayOfMonth(month), columnOf({ measure: 'stars' }), 1);
    expect(() => sumPacked(packed.subarray(0, -1), month, sums)).toThrow(RangeError);
  });
});
