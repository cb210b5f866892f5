import { describe, expect, it, test } from 'vitest';
import { type CompiledCriterion, type CompiledSide, compilePolicy } from './compiled-policy.ts';
import { requireDay } from './day.ts';
import type { Entry } from './entry.ts';
import { evaluateCriterion, type Reason, verdicts } from './evaluation.ts';
import type { Measure } from './measure.ts';
import { hasSample, metricRow } from './metric.ts';
import { parsePolicy } from './parse-policy.ts';
import { criterionKey, type Policy, type Side } from './policy.ts';
import { presets } from './presets.ts';
import type { MetricReading } from './reading.ts';
import { readingsOf } from './readings-of.ts';
import { tallyOf } from './tally.ts';
import { presetRows } from './testing/preset-rows.ts';
import { sumTally } from './window.ts';

const names = Object.keys(presets);

function presetOf(name: string): Policy {
  const policy = presets[name];
  if (policy === undefined) throw new Error(`no preset ${name}`);
  return policy;
}

describe.each(names)('%s', (name) => {
  const policy = presetOf(name);
  const compiled = compilePolicy(policy);

  it('is a policy without a contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  it('asks for what its table says, level by level, and for nothing else', () => {
    const asked = policy.levels.map(({ level, criteria }) => [
      level,
      Object.fromEntries(
        criteria.map((each) => [
          criterionKey(each),
          [each.earn, each.keep, ...(each.warn === undefined ? [] : [each.warn]), ...(each.hard ? ['hard'] : [])],
        ]),
      ),
    ]);
    expect(Object.fromEntries(asked)).toEqual(presetRows[name]);
  });

  for (const { level, criteria } of compiled.levels) {
    describe.each(criteria)(`${level}: $key`, (criterion) => {
      const rows = presetRows[name]?.[level]?.[criterion.key] ?? [];
      const sides = rows.filter((row): row is Side => row !== 'hard');
      test.each(sides.map((side, index) => [(['earn', 'keep', 'warn'] as const)[index] ?? 'warn', side] as const))(
        'the %s side turns at its thresholds, exactly',
        (side, asked) => {
          for (const [reading, reason] of casesOf(criterion, side, asked)) {
            expect([reading, reasonOn(criterion, side, reading)]).toEqual([reading, reason]);
          }
        },
      );
    });
  }
});

type Case = readonly [reading: Partial<MetricReading>, reason: Reason];
const million = 1_000_000;

/** Readings exactly at, just under and just over every number of a side as the table has it, with what comes of them. */
function casesOf(criterion: CompiledCriterion, name: 'earn' | 'keep' | 'warn', asked: Side): readonly Case[] {
  const row = metricRow(criterion.criterion.metric);
  const threshold = 'atLeast' in asked ? asked.atLeast : asked.atMost;
  const up = 'atLeast' in asked ? 1 : -1;
  const many = 1e6;
  if (!hasSample(row)) {
    const at = (numerator: number): Partial<MetricReading> => ({ numerator, denominator: 1 });
    return [
      [at(threshold), 'met'],
      ...(threshold + up < 0 ? [] : [[at(threshold + up), 'met'] as const]),
      ...(threshold - up < 0 ? [] : [[at(threshold - up), 'missed'] as const]),
    ];
  }
  const weight = criterion.criterion.prior?.weight ?? 0;
  const [n, base] = [million - weight, weight * (criterion.criterion.prior?.mean ?? 0)];
  const exact = row.kind === 'median' ? million / 2 : Math.round(threshold * million - base);
  const better = row.kind === 'median' ? 1 : up;
  const of = (numerator: number, badBuyers = many): Partial<MetricReading> => ({
    numerator,
    denominator: n,
    badBuyers,
  });
  const cases: Case[] = [
    [of(exact), 'met'],
    [of(exact + better), 'met'],
  ];
  if (exact - better >= 0) cases.push([of(exact - better), beyondReason(asked, name)]);
  return [...cases, ...allowanceCases(asked, of, exact - better), ...sampleCases(criterion, asked)];
}

/** A hair beyond the threshold is far within what a keeping bound lets pass. */
function beyondReason(asked: Side, name: string): Reason {
  return asked.bound !== undefined && name !== 'earn' ? 'met_unless_sure' : 'missed';
}

function allowanceCases(
  { allow }: Side,
  of: (numerator: number, badBuyers: number) => Partial<MetricReading>,
  bad: number,
): readonly Case[] {
  if (allow === undefined) return [];
  return [
    [of(bad, allow - 1), 'met_by_allowance'],
    [of(bad, allow), 'met_by_allowance'],
    [of(bad, allow + 1), 'missed'],
  ];
}

/** With one fewer than the sample nothing is told; the best there is passes from the sample on, as far as it is sure. */
function sampleCases({ criterion, prior }: CompiledCriterion, asked: Side): readonly Case[] {
  const { minSample = 1, ifInsufficient = 'undecided', bound } = asked;
  const { kind } = metricRow(criterion.metric);
  const best = (n: number) => ('atLeast' in asked || kind === 'median' ? n * (kind === 'mean' ? 5 : 1) : 0);
  const of = (n: number): Partial<MetricReading> => ({ numerator: best(n), denominator: n, badBuyers: 0 });
  const few: Case = [of(minSample - 1), ifInsufficient];
  if (bound !== undefined || prior !== undefined) return [few];
  return [few, [of(minSample), 'met'], [of(minSample + 1), 'met']];
}

function reasonOn(criterion: CompiledCriterion, name: 'earn' | 'keep' | 'warn', part: Partial<MetricReading>) {
  const side = criterion[name] as CompiledSide; // safe: the table has the side
  const { numerator = 0, denominator = 1 } = part;
  const reading = { rawNumerator: numerator, rawDenominator: denominator, numerator, denominator, ...part };
  const readings: MetricReading[] = [];
  readings[side.readingIndex] = reading;
  return evaluateCriterion(criterion, readings)[name];
}

function criterionOf(name: string, key: string, level = 0): CompiledCriterion {
  const found = compilePolicy(presetOf(name)).levels[level]?.criteria.find((each) => each.key === key);
  if (found === undefined) throw new Error(`${name} has no ${key}`);
  return found;
}

describe('certainty', () => {
  it.each([
    [51, 51, 'undecided'],
    [52, 52, 'met'],
    [51, 52, 'missed_unsure'],
    [99, 100, 'met'],
    [98, 100, 'missed_unsure'],
    [196, 200, 'met'],
    [195, 200, 'missed_unsure'],
    [388, 400, 'met'],
    [387, 400, 'missed'],
  ] as const)('of gold-default: %d positive of %d is %s', (numerator, denominator, reason) => {
    const criterion = criterionOf('gold-default', 'positive_feedback_rate/180d');
    expect(reasonOn(criterion, 'earn', { numerator, denominator, badBuyers: 99 })).toBe(reason);
  });

  it.each([
    [10, 10, 'met'],
    [9, 10, 'missed_unsure'],
    [19, 20, 'met'],
    [4, 4, 'undecided'],
  ] as const)('of small-seller-rising: %d positive of %d is %s', (numerator, denominator, reason) => {
    const criterion = criterionOf('small-seller-rising', 'positive_feedback_rate/365d');
    expect(reasonOn(criterion, 'earn', { numerator, denominator })).toBe(reason);
  });
});

describe('the look-back', () => {
  const day = requireDay('2026-03-20');
  const orders = (count: number, measure: Measure, daysAgo: number): readonly Entry[] =>
    Array.from({ length: count }, (_, index) => ({ day: day - daysAgo, measure, count: 1, buyer: `b${index}` }));

  it.each([
    ['ebay-top-rated-like', 'order_defect_rate/90d?orders_completed=400:365d', 399, 365],
    ['ebay-top-rated-like', 'order_defect_rate/90d?orders_completed=400:365d', 400, 90],
    ['mercadolider-gold-like', 'seller_cancel_rate/60d?orders_completed=40:365d', 39, 365],
    ['mercadolider-gold-like', 'seller_cancel_rate/60d?orders_completed=40:365d', 40, 60],
    ['gold-default', 'dispute_lost_rate/90d?orders_completed=400:365d', 399, 365],
    ['gold-default', 'dispute_lost_rate/90d?orders_completed=400:365d', 400, 90],
  ] as const)('of %s, %s, with %d orders is %d days', (name, key, count, days) => {
    const compiled = compilePolicy(presetOf(name));
    const tally = tallyOf([...orders(count, 'orders_completed', 10), ...orders(5, 'orders_completed', 200)]);
    const readings = readingsOf(compiled, sumTally(tally, day, compiled.shapes));
    const { span } = readings[criterionOf(name, key).earn.readingIndex] ?? {};
    expect((span?.to ?? 0) - (span?.from ?? 0) + 1).toBe(days);
  });

  it('of etsy-star-like on 4 March of a leap year is December to February, whole', () => {
    const compiled = compilePolicy(presetOf('etsy-star-like'));
    const [march] = [requireDay('2028-03-04')];
    const readings = readingsOf(compiled, sumTally(new Map(), march, compiled.shapes));
    const { span } = readings[criterionOf('etsy-star-like', 'on_time_ship_rate/3m').earn.readingIndex] ?? {};
    expect(span).toEqual({ from: requireDay('2027-12-01'), to: requireDay('2028-02-29') });
  });
});

it('whoever meets pro of walmart-pro-like meets advanced and rising', () => {
  const { levels } = compilePolicy(presetOf('walmart-pro-like'));
  const pro = {
    on_time_delivery_rate: [95, 100],
    seller_cancel_rate: [15, 1000],
    response_rate_48h: [95, 100],
  } as const;
  for (const { criteria } of levels) {
    for (const criterion of criteria) {
      const [numerator, denominator] = pro[criterion.criterion.metric as keyof typeof pro] ?? [251, 1];
      const reason = reasonOn(criterion, 'earn', { numerator, denominator });
      expect(reason === undefined ? reason : verdicts[reason]).toBe('met');
    }
  }
});
