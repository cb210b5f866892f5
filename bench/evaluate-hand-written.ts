import assert from 'node:assert/strict';
import { evaluate } from '@gold-seller/criteria';
import { compare } from './compare.ts';
import { evaluateAll, missedOf } from './evaluate-all.ts';
import { printFigure } from './figure.ts';
import { compiled, type Readings, syntheticSellers } from './synthetic-sellers.ts';

const none = { numerator: 0, denominator: 0 };
const sellers = syntheticSellers(20_000);

for (const readings of sellers) assert.equal(missedByHand(readings), missedOf(evaluate(compiled, readings)));

const { ratio, oursPerSecond } = await compare(
  () => evaluateAll(sellers),
  () => loopOverAll(),
);

printFigure({
  bench: 'evaluate/hand-written',
  ratio,
  value: oursPerSecond,
  unit: 'sellers/s',
  against: 'a loop over the same objects that explains nothing',
});

function loopOverAll(): number {
  let missed = 0;
  for (const readings of sellers) missed |= missedByHand(readings);
  assert.notEqual(missed, 0);
  return sellers.length;
}

/** The criteria of `synthetic-sellers.ts` a seller does not meet, a bit each: no values, no margins, no reasons. */
function missedByHand(readings: Readings): number {
  const [age = none, orders = none, recent = none, buyers = none, positive = none, lately = none] = readings;
  const [, , , , , , stars = none, ship = none, shipLately = none, delivery = none, cancelled = none] = readings;
  let missed = 0;
  if (age.numerator < 180) missed |= 1;
  if (orders.numerator < 100) missed |= 2;
  if (recent.numerator < 10) missed |= 4;
  if (buyers.numerator < 50) missed |= 8;
  if (positive.denominator < 30 || positive.numerator * 100 < positive.denominator * 95) missed |= 16;
  if (lately.denominator < 30 || lately.numerator * 100 < lately.denominator * 93) missed |= 32;
  if (stars.denominator < 30 || stars.numerator * 10 < stars.denominator * 45) missed |= 64;
  if (ship.denominator < 30 || ship.numerator * 100 < ship.denominator * 95) missed |= 128;
  if (shipLately.denominator < 30 || shipLately.numerator * 100 < shipLately.denominator * 90) missed |= 256;
  if (delivery.denominator < 30 || delivery.numerator * 100 < delivery.denominator * 92) missed |= 512;
  if (cancelled.denominator < 30 || cancelled.numerator * 1000 > cancelled.denominator * 15) missed |= 1024;
  return missed;
}
