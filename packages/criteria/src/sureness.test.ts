import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CompiledBound, thresholdScale } from './compiled-policy.ts';
import { surelyMisses, surelyReaches, wilsonInterval } from './sureness.ts';

function bound(threshold: number, z: number): CompiledBound {
  return { threshold, scaled: Math.round(threshold * thresholdScale), scaledZ: Math.round(z * thresholdScale) };
}

/** A fraction of two big integers, the lower positive. */
type Fraction = readonly [bigint, bigint];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const minus = (one: Fraction, [c, d]: Fraction): Fraction => plus(one, [-c, d]);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const signOf = ([a]: Fraction) => (a === 0n ? 0 : a > 0n ? 1 : -1);

/**
 * The sign of (bound of k of n) - t by Wilson's own formula, (p + z²/2n ∓ z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n), whose
 * root is squared away: the distance of t from the middle against the reach.
 */
function formula(which: 'lower' | 'upper', k: number, n: number, { scaled, scaledZ }: CompiledBound): number {
  const scale = BigInt(thresholdScale);
  const t: Fraction = [BigInt(scaled), scale];
  const one: Fraction = [1n, 1n];
  const perN: Fraction = [1n, BigInt(n)];
  const p: Fraction = [BigInt(k), BigInt(n)];
  const z2: Fraction = [BigInt(scaledZ) ** 2n, scale * scale];
  const middle = plus(p, times(z2, [1n, 2n * BigInt(n)]));
  const distance = minus(middle, times(t, plus(one, times(z2, perN))));
  const reach2 = times(z2, plus(times(times(p, minus(one, p)), perN), times(z2, [1n, 4n * BigInt(n) ** 2n])));
  const beyond = signOf(minus(times(distance, distance), reach2));
  if (which === 'lower') return signOf(distance) <= 0 ? (beyond === 0 && signOf(reach2) === 0 ? 0 : -1) : beyond;
  return signOf(distance) >= 0 ? (beyond === 0 && signOf(reach2) === 0 ? 0 : 1) : -beyond;
}

function expectFormula(k: number, n: number, asked: CompiledBound): void {
  const [lower, upper] = [formula('lower', k, n, asked), formula('upper', k, n, asked)];
  expect({
    leastReached: surelyReaches(k, n, asked, 1),
    mostReached: surelyReaches(k, n, asked, -1),
    leastMissed: surelyMisses(k, n, asked, 1),
    mostMissed: surelyMisses(k, n, asked, -1),
  }).toEqual({ leastReached: lower >= 0, mostReached: upper <= 0, leastMissed: upper < 0, mostMissed: lower > 0 });
}

const thresholds = fc.integer({ min: 1, max: thresholdScale - 1 });
const deviations = fc.oneof(
  fc.constantFrom(1_281_600, 1_645_000, 1_960_000),
  fc.integer({ min: 100_000, max: 6_000_000 }),
);
const asks = fc
  .tuple(thresholds, deviations)
  .map(([scaled, scaledZ]): CompiledBound => ({ threshold: scaled / thresholdScale, scaled, scaledZ }));

describe('whether a bound is reached', () => {
  it('is what Wilson’s formula says of the exact numbers', () => {
    const samples = fc
      .integer({ min: 1, max: 3000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(fc.property(samples, asks, ([k, n], asked) => expectFormula(k, n, asked)));
  });

  it('is so at the very turn, however big the sample: one more or one less', () => {
    const samples = fc.oneof(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 2 ** 34 }),
      fc.integer({ min: 2 ** 44, max: 2 ** 52 }),
    );
    fc.assert(
      fc.property(samples, asks, fc.boolean(), (n, asked, above) => {
        const t = asked.threshold;
        const reach = (asked.scaledZ / thresholdScale) * Math.sqrt(t * (1 - t) * n) * (above ? 1 : -1);
        for (const step of [-2, -1, 0, 1, 2]) {
          const k = Math.round(t * n + reach) + step;
          if (k >= 0 && k <= n) expectFormula(k, n, asked);
        }
      }),
    );
  });

  test.each([
    // (k - tn)² is exactly z²·t(1-t)·n.
    [0.5, 2, 4, 4, 0],
    [0.5, 2, 16, 12, 4],
    [0.5, 1.5, 16, 11, 5],
    [0.2, 2, 100, 28, 12],
    [0.9, 2, 100, 96, 84],
    [0.8, 1.5, 25, 23, 17],
    [0.9, 2, 10_000, 9060, 8940],
  ])('is reached and not missed exactly on it: at %d with z %d, %i orders', (t, z, n, above, below) => {
    const asked = bound(t, z);
    for (const k of [above, above - 1, above + 1, below, below - 1, below + 1]) {
      if (k >= 0 && k <= n) expectFormula(k, n, asked);
    }
    expect([surelyReaches(above, n, asked, 1), surelyReaches(above - 1, n, asked, 1)]).toEqual([true, false]);
    expect([surelyReaches(below, n, asked, -1), surelyReaches(below + 1, n, asked, -1)]).toEqual([true, false]);
    expect([surelyMisses(below, n, asked, 1), surelyMisses(above, n, asked, -1)]).toEqual([false, false]);
    if (below > 0) expect(surelyMisses(below - 1, n, asked, 1)).toBe(true);
    if (above < n) expect(surelyMisses(above + 1, n, asked, -1)).toBe(true);
  });

  it('never both surely reaches and surely misses, and on the threshold itself does neither', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), asks, (half, asked) => {
        for (let k = 0; k <= half; k += Math.ceil(half / 7)) {
          for (const sign of [1, -1] as const) {
            expect(surelyReaches(k, half, asked, sign) && surelyMisses(k, half, asked, sign)).toBe(false);
          }
        }
        const even = { ...asked, scaled: thresholdScale / 2 };
        expect([surelyReaches(half, half * 2, even, 1), surelyMisses(half, half * 2, even, 1)]).toEqual([false, false]);
      }),
    );
  });

  it('is never lost by one more good event, or by one that was bad turning good', () => {
    const samples = fc
      .integer({ min: 1, max: 2000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n - 1 }), fc.constant(n)));
    fc.assert(
      fc.property(samples, asks, ([k, n], asked) => {
        const better = [[k + 1, n + 1] as const, [k + 1, n] as const];
        for (const [more, of] of better) {
          if (surelyReaches(k, n, asked, 1)) expect(surelyReaches(more, of, asked, 1)).toBe(true);
          if (!surelyMisses(k, n, asked, 1)) expect(surelyMisses(more, of, asked, 1)).toBe(false);
        }
      }),
    );
  });
});

/** The fewest orders, all good, of which a lower bound is sure. */
function fewest(threshold: number, z: number): number {
  let n = 1;
  while (!surelyReaches(n, n, bound(threshold, z), 1)) n++;
  return n;
}

test.each([
  [0.9, 15, 25, 35],
  [0.95, 32, 52, 73],
  [0.97, 54, 88, 125],
  [0.98, 81, 133, 189],
  [0.99, 163, 268, 381],
])('a lower bound of %d needs %i, %i or %i good orders to be 90, 95 or 97.5 % sure', (threshold, ...counts) => {
  expect([1.2816, 1.645, 1.96].map((z) => fewest(threshold, z))).toEqual(counts);
  for (const [index, z] of [1.2816, 1.645, 1.96].entries()) {
    const n = counts[index] ?? 0;
    expect(wilsonInterval(n, n, z).lower).toBeGreaterThanOrEqual(threshold);
    expect(wilsonInterval(n - 1, n - 1, z).lower).toBeLessThan(threshold);
  }
});

test.each([
  [0.95, [1, 4, 12, 38]],
  [0.97, [0, 2, 6, 21]],
  [0.98, [-1, 0, 3, 12]],
])('a lower bound of %d allows of 100, 200, 400 and 1000 orders %j bad ones', (threshold, allowed) => {
  const asked = bound(threshold, 1.645);
  const most = (n: number) => {
    let bad = -1;
    while (surelyReaches(n - bad - 1, n, asked, 1)) bad++;
    return bad;
  };
  expect([100, 200, 400, 1000].map(most)).toEqual(allowed);
});

describe('Wilson’s interval', () => {
  it('of nothing is everything', () => {
    expect(wilsonInterval(0, 0, 1.96)).toEqual({ lower: 0, upper: 1 });
  });

  it.each([
    // Newcombe (1998), table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is %d to %d, as published', (k, n, lower, upper) => {
    const found = wilsonInterval(k, n, 1.959964);
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
  });

  it('lies within 0 and 1, holds the share itself, and mirrors that of the bad ones', () => {
    const samples = fc
      .integer({ min: 1, max: 1e6 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(samples, fc.double({ min: 0.1, max: 6, noNaN: true }), ([k, n], z) => {
        const { lower, upper } = wilsonInterval(k, n, z);
        const mirrored = wilsonInterval(n - k, n, z);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(k / n + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(k / n - 1e-12);
        expect(mirrored.lower).toBeCloseTo(1 - upper, 9);
        expect(mirrored.upper).toBeCloseTo(1 - lower, 9);
      }),
    );
  });
});
