import assert from 'node:assert/strict';
import { advise, evaluate, readingsOf, sumTally } from '@gold-seller/criteria';
import { compare } from './compare.ts';
import { printFigure } from './figure.ts';
import { compiled, randomFrom } from './synthetic-sellers.ts';
import { plainAccount, syntheticTally } from './synthetic-tally.ts';

const today = 20_500;
const day = 20_515;
const random = randomFrom(7);
const account = plainAccount(today - 600);
const tallies = Array.from({ length: 50 }, (_, index) => syntheticTally(today, 365, 0.3 + index * 0.1, random));
const criteria = compiled.levels.reduce((sum, level) => sum + level.criteria.length, 0);

let missing = 0;
for (const tally of tallies) {
  for (const { need } of adviceOn(tally).levels[0]?.criteria ?? []) if (need.kind !== 'nothing') missing++;
}
assert.ok(missing > tallies.length, 'there is something to advise');

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
  bench: 'advise/criterion',
  ratio,
  value: 1_000_000 / oursPerSecond,
  unit: 'µs/criterion',
  against: 'summing the same year of tallies and evaluating it once',
});

function adviceOn(tally: (typeof tallies)[number]) {
  return advise({ compiled, account, tally, standing: undefined, today, day });
}
