import assert from 'node:assert/strict';
import { compilePolicy, type MetricReading } from '@gold-seller/criteria';
import { presets } from '@gold-seller/criteria/presets';

const policy = presets['gold-default'];
assert.ok(policy !== undefined);

/** The policy every evaluator is given: `gold-default`, 11 criteria. */
export const compiled = compilePolicy(policy);

/** One seller's ready metric values, in the order of the criteria. */
export type Readings = readonly MetricReading[];

/** `count` sellers from a fixed seed; about one in thirty meets all criteria, and each criterion is missed by some. */
export function syntheticSellers(count: number): readonly Readings[] {
  const random = randomFrom(20_261_122);
  return Array.from({ length: count }, () => syntheticSeller(random));
}

function syntheticSeller(random: () => number): Readings {
  const orders = Math.floor(Math.exp(random() * 8));
  const care = random() ** 0.25;
  const share = (of: number, worst: number) => {
    const denominator = Math.floor(orders * of);
    const bad = Math.round(denominator * worst * (1 - care) * random());
    return { denominator, bad, badBuyers: Math.ceil(bad * (0.7 + 0.3 * random())) };
  };
  const good = ({ denominator, bad, badBuyers }: ReturnType<typeof share>) =>
    reading(denominator - bad, denominator, badBuyers);
  const faulty = ({ denominator, bad, badBuyers }: ReturnType<typeof share>) => reading(bad, denominator, badBuyers);
  const rated = Math.floor(orders * 0.4);
  return [
    reading(Math.floor(random() * 1500), 1),
    reading(orders, 1),
    reading(Math.floor(orders * (0.4 + 0.6 * random())), 1),
    good(share(0.6, 0.4)),
    reading(Math.round(rated * (4 + care)), rated),
    faulty(share(0.9, 0.05)),
    good(share(0.5, 0.3)),
    faulty(share(0.5, 0.1)),
    good(share(0.1, 0.5)),
    reading(random() < 0.02 ? 1 : 0, 1),
    reading(random() < 0.02 ? 1 : 0, 1),
  ];
}

function reading(numerator: number, denominator: number, badBuyers = 0): MetricReading {
  const span = { from: 20_000, to: 20_089 };
  return { numerator, denominator, rawNumerator: numerator, rawDenominator: denominator, span, badBuyers };
}

/** Mulberry32: numbers of [0, 1), the same from the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
