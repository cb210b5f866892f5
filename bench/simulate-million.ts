import assert from 'node:assert/strict';
import { programmeOf, type SimulatedSeller, simulate, sumTally } from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';
import { printFigure } from './figure.ts';
import { randomFrom } from './synthetic-sellers.ts';
import { plainAccount, syntheticTally } from './synthetic-tally.ts';

const count = 1_000_000;
const day = 20_500; // 2026-02-16
const { 'small-seller-rising': policy } = presets;
assert.ok(policy !== undefined);
const candidate = programmeOf([{ ...policy, cadence: { every: 'month', day: 16 }, effectiveFrom: '2026-01-01' }]);

/** A tally per size; a seller of the population is one of them, with an account of their own. */
const random = randomFrom(11);
const tallies = Array.from({ length: 200 }, (_, index) => syntheticTally(day, 60, 0.05 + index * 0.005, random));

const heaps: number[] = [];

function* population(): Generator<SimulatedSeller> {
  for (let index = 0; index < count; index++) {
    if (index % (count / 10) === 0) heaps.push(heapUsed());
    const tally = tallies[(index * 7919) % tallies.length] ?? new Map();
    yield {
      seller: `seller-${index}`,
      account: plainAccount(day - (index % 400)),
      sums: (on, shapes, pauses) => sumTally(tally, on, shapes, pauses),
    };
  }
}

const start = performance.now();
const { total, bySize } = await simulate({ candidate, current: candidate, from: day, to: day }, population());
const seconds = (performance.now() - start) / 1000;

assert.equal(total.sellers, count);
assert.equal(total.lost + total.gained, 0);
assert.ok(total.kept > 0);
assert.equal(
  [...bySize.values()].reduce((sum, group) => sum + group.sellers, 0),
  count,
);
const growth = Math.max(...heaps.slice(1)) - (heaps[1] ?? 0);
assert.ok(growth < 30_000_000, `memory grew by ${growth} bytes`);

printFigure({
  bench: 'simulate/million',
  ratio: (heaps[1] ?? 0) / Math.max(...heaps),
  value: count / seconds,
  unit: 'sellers/s',
  against: `its heap after the first tenth; it grew by ${Math.round(growth / 1_000_000)} MB after that`,
});

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
