import { type Criterion, compilePolicy, type MetricReading, type Policy, parsePolicy } from '@gold-seller/criteria';

/** The 11 criteria every evaluator is given. Those with a sample are judged on 30 or more. */
const criteria: readonly Criterion[] = [
  atLeast('account_age_days', undefined, 180),
  atLeast('orders_completed', 180, 100),
  atLeast('orders_completed', 30, 10),
  atLeast('distinct_buyers', 180, 50),
  atLeast('positive_feedback_rate', 180, 0.95, 30),
  atLeast('positive_feedback_rate', 60, 0.93, 30),
  atLeast('average_rating', 180, 4.5, 30),
  atLeast('on_time_ship_rate', 90, 0.95, 30),
  atLeast('on_time_ship_rate', 30, 0.9, 30),
  atLeast('on_time_delivery_rate', 90, 0.92, 30),
  {
    metric: 'seller_cancel_rate',
    window: { days: 90 },
    earn: { atMost: 0.015, minSample: 30 },
    keep: { atMost: 0.025, minSample: 30 },
  },
];

const policy: Policy = parsePolicy({
  programme: 'bench',
  version: 1,
  name: 'Eleven criteria',
  effectiveFrom: '2020-01-01',
  cadence: { every: 'month', day: 1 },
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  levels: [{ level: 'gold', mark: 'star', criteria }],
});

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
  const care = random() ** 0.4;
  const rate = (share: number, worst: number) => {
    const denominator = Math.floor(orders * share);
    const good = 1 - (1 - care * (0.9 + 0.1 * random())) * (1 - worst);
    return reading(Math.min(denominator, Math.round(denominator * good)), denominator);
  };
  const stars = Math.floor(orders * 0.6);
  return [
    reading(Math.floor(random() * 1500), 1),
    reading(orders, 1),
    reading(Math.floor(orders * (0.1 + 0.15 * random())), 1),
    reading(Math.floor(orders * (0.4 + 0.6 * random())), 1),
    rate(0.6, 0.7),
    rate(0.2, 0.7),
    reading(Math.round(stars * (3.6 + 1.4 * care)), stars),
    rate(0.5, 0.75),
    rate(0.17, 0.75),
    rate(0.5, 0.7),
    reading(Math.round(orders * 0.5 * (1 - care) * 0.2 * random()), Math.floor(orders * 0.5)),
  ];
}

function reading(numerator: number, denominator: number): MetricReading {
  return { numerator, denominator, rawNumerator: numerator, rawDenominator: denominator };
}

function atLeast(
  metric: Criterion['metric'],
  days: number | undefined,
  threshold: number,
  minSample?: number,
): Criterion {
  const sample = minSample === undefined ? {} : { minSample };
  return {
    metric,
    ...(days === undefined ? {} : { window: { days } }),
    earn: { atLeast: threshold, ...sample },
    keep: { atLeast: Math.round(threshold * 950) / 1000, ...sample },
  };
}

/** Mulberry32: numbers of [0, 1), the same from the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
