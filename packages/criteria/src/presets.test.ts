import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compilePolicy } from './compiled-policy.ts';
import { evaluate, type Reason } from './evaluation.ts';
import { parsePolicy } from './parse-policy.ts';
import { thresholdOf } from './policy.ts';
import { presets } from './presets.ts';
import type { MetricReading } from './reading.ts';

const since2016 = { version: 1, effectiveFrom: '2016-01-01' };
const atOnce = { earn: { hits: 1, of: 1 }, lose: { misses: 1, of: 1 } };
const onTheFirst = { every: 'month', day: 1 };

/** When each preset decides and how often it must be met or missed; its levels have tables of their own. */
const machines: Readonly<Record<string, object>> = {
  'gold-default': {
    ...since2016,
    cadence: onTheFirst,
    earn: { hits: 3, of: 3 },
    lose: { misses: 2, of: 2 },
    minHoldDays: 30,
    reEarnWaitDays: { missed: 0, hard: 90 },
    noticeDays: 60,
    graceDecisions: 1,
    dormantDays: 180,
    probationDays: 90,
  },
  'small-seller-rising': {
    ...since2016,
    cadence: onTheFirst,
    earn: { hits: 1, of: 1 },
    lose: { misses: 2, of: 3 },
    minHoldDays: 30,
    reEarnWaitDays: { missed: 0, hard: 90 },
    noticeDays: 30,
    graceDecisions: 1,
    dormantDays: 120,
    probationDays: 90,
  },
  'ebay-top-rated-like': { ...since2016, ...atOnce, cadence: { every: 'month', day: 20 } },
  'etsy-star-like': { ...since2016, ...atOnce, cadence: { every: 'month', day: 4 } },
  'mercadolider-gold-like': { ...since2016, ...atOnce, cadence: { every: 'day' }, minHoldDays: 30 },
  'superhost-like': { ...since2016, ...atOnce, cadence: { every: 'quarter', day: 1 } },
  'walmart-pro-like': { ...since2016, ...atOnce, cadence: onTheFirst },
  'mirakl-quality-like': {
    ...since2016,
    cadence: { every: 'week', day: 1 },
    earn: { hits: 1, of: 1 },
    lose: { misses: 2, of: 2 },
  },
  'marketplace-default': {
    ...since2016,
    cadence: onTheFirst,
    earn: { hits: 3, of: 3 },
    lose: { misses: 2, of: 3 },
  },
  'olist-default': {
    version: 1,
    effectiveFrom: '2016-09-01',
    cadence: onTheFirst,
    earn: { hits: 2, of: 3 },
    lose: { misses: 2, of: 3 },
  },
};

test('the presets are known by the names of their programmes', () => {
  expect(Object.entries(presets).map(([name, { programme }]) => [name, programme])).toEqual(
    Object.keys(machines).map((name) => [name, name]),
  );
});

const passing = new Set<Reason | undefined>(['met', 'met_by_allowance', 'met_unless_sure', 'not_applicable']);

const divided = new Set(['rate', 'mean', 'median']);

describe.each(Object.entries(presets))('%s', (name, preset) => {
  it('is a policy that does not contradict itself, the same after a trip through JSON', () => {
    expect(parsePolicy(preset)).toEqual(preset);
    expect(parsePolicy(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
  });

  it('decides, holds and waits as this table says', () => {
    const { programme: _programme, name: _name, levels: _levels, ...machine } = preset;
    expect(machine).toEqual(machines[name]);
  });

  it('has a table of its own beside it', () => {
    expect(existsSync(new URL(`./presets/${name}.test.ts`, import.meta.url))).toBe(true);
  });

  const compiled = compilePolicy(preset);

  /** Whatever one metric could count, mostly close to a threshold of its own; of a median half within every band. */
  const anyReading = (metric: string) => {
    const rules = preset.levels.flatMap(({ criteria }) => criteria.filter((each) => each.metric === metric));
    const sampled = compiled.readings.some((plan) => plan.metric === metric && divided.has(plan.row.kind));
    const median = compiled.readings.some((plan) => plan.metric === metric && plan.within !== undefined);
    const thresholds = rules.flatMap(({ earn, keep }) => [thresholdOf(earn), thresholdOf(keep)]);
    const samples = sampled ? [0, 1, 5, 9, 10, 30, 52, 100, 400, 1000] : [1];
    return fc
      .tuple(fc.constantFrom(...thresholds), fc.integer({ min: -2, max: 2 }), fc.constantFrom(...samples), fc.nat(5))
      .map(([threshold, off, denominator, badBuyers]): MetricReading => {
        const numerator = Math.max(0, Math.round((median ? 0.5 : threshold) * denominator) + off);
        return { numerator, denominator, rawNumerator: numerator, rawDenominator: denominator, badBuyers };
      });
  };

  const metrics = [...new Set(compiled.readings.map(({ metric }) => metric))];
  const anyReadings = fc
    .tuple(...metrics.map(anyReading))
    .map((readings) => compiled.readings.flatMap(({ metric }) => readings[metrics.indexOf(metric)] ?? []));

  it('earns and keeps no level without those below it, criterion by criterion', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const { levels } = evaluate(compiled, readings);
        for (const [index, { criteria }] of levels.slice(1).entries()) {
          for (const [at, below] of levels[index]?.criteria.entries() ?? []) {
            if (passing.has(criteria[at]?.earn)) expect(passing).toContain(below.earn);
            if (passing.has(criteria[at]?.keep)) expect(passing).toContain(below.keep);
          }
        }
      }),
    );
  });

  it('keeps whoever earns: what is enough for a criterion is enough to stay', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        for (const { criteria } of evaluate(compiled, readings).levels) {
          for (const { earn, keep } of criteria) if (passing.has(earn)) expect(passing).toContain(keep);
        }
      }),
    );
  });
});
