import assert from 'node:assert/strict';
import { advise, evaluate, readingsOf, sumTally, type Tally } from '@gold-seller/criteria';
import { compare } from './compare.ts';
import { printFigure } from './figure.ts';
import { compiled, randomFrom } from './synthetic-sellers.ts';
import { plainAccount, syntheticTally } from './synthetic-tally.ts';

const today = 20_500;
const day = 20_515;
const random = randomFrom(7);
const account = plainAccount(today - 600);
const criteria = compiled.levels.reduce((sum, level) => sum + level.criteria.length, 0);

await measure('advise/criterion', 1);
await measure('advise/criterion-busy', 5);

async function measure(bench: string, ordersADay: number): Promise<void> {
  const tallies = Array.from({ length: 50 }, () => syntheticTally(today, 365, ordersADay, random));
  let missing = 0;
  for (const tally of tallies) {
    for (const { need } of adviceOn(tally).levels[0]?.criteria ?? []) if (need.kind !== 'nothing') missing++;
  }
  assert.ok(missing > 0, 'there is something to advise');
  const cells = tallies.reduce((sum, tally) => sum + tally.size, 0) / tallies.length;
  const { ratio, oursPerSecond } = await compare(
    () => {
      for (const tally of tallies) assert.ok(adviceOn(tally).levels.length > 0);
      return tallies.length * criteria;
    },
    () => {
      for (const tally of tallies) {
        const sums = sumTally(tally, day, compiled.shapes);
        assert.ok(evaluate(compiled, readingsOf(compiled, sums, account)).levels.length > 0);
      }
      return tallies.length * criteria;
    },
  );
  printFigure({
    bench,
    ratio,
    value: 1_000_000 / oursPerSecond,
    unit: 'µs/criterion',
    against: `summing and evaluating the same tally once: a year of ${ordersADay} orders a day, ${Math.round(cells)} cells`,
  });
}

function adviceOn(tally: Tally) {
  return advise({ compiled, account, tally, standing: undefined, today, day });
}
