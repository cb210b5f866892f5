import fc from 'fast-check';
import { contradictionsOf } from '../contradiction.ts';
import { hasSample, hasWindow, type MetricKey, metricRow, metrics } from '../metric.ts';
import type { Criterion, CriterionWindow, Policy, Side } from '../policy.ts';

/** The metrics a policy may judge. */
const judged = (Object.keys(metrics) as MetricKey[]).filter((metric) => metricRow(metric).better !== 'none'); // safe: its own keys

const days = fc.integer({ min: 1, max: 45 }).map((each) => ({ days: each }));
const length = fc.oneof({ weight: 4, arbitrary: days }, { weight: 1, arbitrary: fc.constant({ months: 1 }) });
const different = { selector: (each: object) => JSON.stringify(each) };

function windowFor(metric: MetricKey): fc.Arbitrary<CriterionWindow> {
  const pair = fc.uniqueArray(length, { minLength: 2, maxLength: 2, ...different });
  const adaptive = fc
    .record({
      pair,
      ifAtLeast: fc.integer({ min: 1, max: 12 }),
      of: hasSample(metricRow(metric))
        ? fc.constantFrom(undefined, 'orders_completed' as const)
        : fc.constant('orders_completed' as const),
    })
    .map(({ pair: [use = { days: 1 }, otherwise = { days: 2 }], ifAtLeast, of }) =>
      of === undefined ? { use, ifAtLeast, otherwise } : { use, ifAtLeast, of, otherwise },
    );
  const best = fc.uniqueArray(length, { minLength: 2, maxLength: 3, ...different }).map((bestOf) => ({ bestOf }));
  return fc.oneof({ weight: 2, arbitrary: length }, { weight: 2, arbitrary: adaptive }, { weight: 1, arbitrary: best });
}

function thresholdFor(metric: MetricKey): fc.Arbitrary<number> {
  const row = metricRow(metric);
  if (row.kind === 'median') return fc.constantFrom(...row.bands.map(({ upTo }) => upTo));
  if (row.kind === 'mean') return fc.constantFrom(3, 4.5, 4.8, 4.999999, 5);
  if (row.kind === 'acknowledged') return fc.constant(1);
  if (row.kind === 'money') return fc.integer({ min: 0, max: 20_000 });
  if (row.kind === 'age' || row.kind === 'since') return fc.integer({ min: 0, max: 60 });
  if (row.unit !== 'ratio') return fc.integer({ min: 0, max: 12 });
  return row.better === 'up' ? fc.constantFrom(0.5, 0.8, 0.95, 1) : fc.constantFrom(0, 0.05, 0.25, 0.5);
}

function sideFor(metric: MetricKey): fc.Arbitrary<Side> {
  const row = metricRow(metric);
  const name = row.better === 'up' ? 'atLeast' : 'atMost';
  const certainty = fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    {
      weight: row.kind === 'rate' ? 1 : 0,
      arbitrary: fc
        .record({ z: fc.constantFrom(0.5, 1.645), bound: fc.constantFrom(0.3, 0.6, 0.9) })
        .map(({ z, bound }) => ({ bound: { kind: 'wilson', z, [name]: bound } })),
    },
    {
      weight: row.kind === 'rate' && row.bad !== undefined ? 1 : 0,
      arbitrary: fc.integer({ min: 1, max: 3 }).map((allow) => ({ allow })),
    },
  );
  const sample = hasSample(row)
    ? fc.record(
        {
          minSample: fc.integer({ min: 1, max: 15 }),
          ifInsufficient: fc.constantFrom('not_applicable' as const, 'undecided' as const),
        },
        { requiredKeys: [] },
      )
    : fc.constant({});
  return fc
    .record({ threshold: thresholdFor(metric), certainty, sample })
    .map(({ threshold, certainty: more, sample: least }) => ({ [name]: threshold, ...more, ...least }) as Side); // safe: a side of the schema
}

/** A criterion of any metric, with any kind of window and side; it keeps what it earns, with the same or an easier side. */
export const anyCriterion: fc.Arbitrary<Criterion> = fc.constantFrom(...judged).chain(criterionOf);

function criterionOf(metric: MetricKey): fc.Arbitrary<Criterion> {
  const row = metricRow(metric);
  return fc
    .record({
      window: hasWindow(row) ? windowFor(metric) : fc.constant(undefined),
      earn: sideFor(metric),
      keep: sideFor(metric),
      prior: row.kind === 'mean' ? fc.constantFrom(undefined, { weight: 5, mean: 4.2 }) : fc.constant(undefined),
    })
    .map(({ window, earn, keep, prior }) => {
      const criterion: Criterion = {
        metric,
        earn,
        keep,
        ...(window === undefined ? {} : { window }),
        ...(prior === undefined ? {} : { prior }),
        ...(row.kind === 'money' ? { currency: 'EUR' } : {}),
      };
      return isConsistent(criterion) ? criterion : { ...criterion, keep: earn };
    });
}

function isConsistent(criterion: Criterion): boolean {
  return contradictionsOf(policyWith([criterion])).length === 0;
}

/** A policy of one level with these criteria; decided every month, on a day by which months can be read. */
export function policyWith(criteria: readonly Criterion[], rest: Partial<Policy> = {}): Policy {
  return {
    programme: 'gold',
    version: 1,
    name: 'Gold',
    effectiveFrom: '2017-01-01',
    cadence: { every: 'month', day: 20 },
    earn: { hits: 1, of: 1 },
    lose: { misses: 1, of: 1 },
    levels: [{ level: 'gold', mark: 'star', criteria: [...criteria] }],
    ...rest,
  };
}
