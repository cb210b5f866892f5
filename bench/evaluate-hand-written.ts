import assert from 'node:assert/strict';
import { evaluate } from '@gold-seller/criteria';
import { compare } from './compare.ts';
import { evaluateAll, missedOf } from './evaluate-all.ts';
import { printFigure } from './figure.ts';
import { compiled, type Readings, syntheticSellers } from './synthetic-sellers.ts';

const none = { numerator: 0, denominator: 0, badBuyers: 0 };
const sellers = syntheticSellers(100_000);

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

/** The criteria of `gold-default` a seller does not pass, a bit each: no values, no margins, no reasons. */
function missedByHand(readings: Readings): number {
  const [age = none, orders = none, buyers = none, positive = none, item = none, disputes = none] = readings;
  const [, , , , , , ship = none, cancelled = none, replies = none, counterfeits = none, suspended = none] = readings;
  let missed = 0;
  if (age.numerator < 180) missed |= 1;
  if (orders.numerator < 100) missed |= 2;
  if (buyers.numerator < 50) missed |= 4;
  if (positive.denominator < 52 || !surelyPositive(positive.numerator, positive.denominator)) missed |= 8;
  if (item.denominator < 20 || (item.numerator + 90) * 10 < (item.denominator + 20) * 47) missed |= 16;
  if (disputes.denominator < 50 || (disputes.numerator * 1000 > disputes.denominator * 5 && bad(disputes) > 1))
    missed |= 32;
  if (ship.denominator < 30 || (ship.numerator * 100 < ship.denominator * 95 && bad(ship) > 1)) missed |= 64;
  if (cancelled.denominator < 30 || (cancelled.numerator * 1000 > cancelled.denominator * 15 && bad(cancelled) > 1)) {
    missed |= 128;
  }
  if (replies.denominator >= 10 && replies.numerator * 100 < replies.denominator * 90 && bad(replies) > 1)
    missed |= 256;
  if (counterfeits.numerator > 0) missed |= 512;
  if (suspended.numerator > 0) missed |= 1024;
  return missed;
}

/** At least 97 %, and the lower bound of Wilson's interval at least 95 %. */
function surelyPositive(k: number, n: number): boolean {
  if (k * 100 < n * 97) return false;
  const distance = k - 0.95 * n;
  return distance >= 0 && distance * distance >= 1.645 * 1.645 * 0.95 * 0.05 * n;
}

function bad({ badBuyers = 0 }: { readonly badBuyers?: number }): number {
  return badBuyers;
}
