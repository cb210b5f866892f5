import { describe, expect, it, test } from 'vitest';
import { badgeOf } from './badge.ts';
import { compilePolicy } from './compiled-policy.ts';
import { requireDay } from './day.ts';
import { decide } from './decision.ts';
import type { LevelStanding, LevelState } from './level-standing.ts';
import { metricKeys, metricRow } from './metric.ts';
import { type Overlay, overlays } from './overlay.ts';
import type { Criterion, PolicyLevel } from './policy.ts';
import { isPublishedBadge } from './published-badge.ts';
import type { MetricReading } from './reading.ts';
import { readingsOf } from './readings-of.ts';
import type { Standing } from './standing.ts';
import { tallyOf } from './tally.ts';
import { policyOf } from './testing/policy-of.ts';
import { readingOf } from './testing/reading-of.ts';
import { sumTally } from './window.ts';

const day = requireDay('2018-04-20');
const window = { days: 90 };
const span = { from: requireDay('2018-01-17'), to: requireDay('2018-04-16') };
const read = { from: '2018-01-17', to: '2018-04-16' };

const age: Criterion = { metric: 'account_age_days', earn: { atLeast: 180 }, keep: { atLeast: 180 } };
const ship: Criterion = { metric: 'on_time_ship_rate', window, earn: { atLeast: 0.95 }, keep: { atLeast: 0.9 } };
const hours: Criterion = { metric: 'median_handling_hours', window, earn: { atMost: 24 }, keep: { atMost: 48 } };
const sales: Criterion = { metric: 'gross_sales', currency: 'EUR', window, earn: { atLeast: 9 }, keep: { atLeast: 5 } };

function levelOf(level: string, mark: PolicyLevel['mark'], ...criteria: readonly Criterion[]): PolicyLevel {
  return { level, mark, criteria: [...criteria] };
}

function standing(overlay: Overlay, ...states: readonly LevelState[]): Standing {
  const levels = states.map((state, index): LevelStanding => {
    const since = requireDay(index === 0 ? '2018-01-20' : '2018-03-20');
    return { level: index === 0 ? 'gold' : 'crown', state, since, cause: 'kept', recent: [], everHeld: true };
  });
  return { programme: 'test', policyVersion: 1, decidedOn: day, overlay, levels };
}

/** The badge of a seller who holds the levels of a policy in these states, with these readings. */
function badge(levels: readonly PolicyLevel[], readings: readonly MetricReading[], at = standing('active', 'held')) {
  const compiled = compilePolicy(policyOf([], { levels: [...levels] }));
  return badgeOf('acme', at, decide(compiled, readings, { day, throughSeq: 7 }), compiled);
}

/** The numbers a badge of one level shows. */
function shown(criteria: readonly Criterion[], ...readings: readonly MetricReading[]) {
  const found = badge([levelOf('gold', 'star', ...criteria)], readings);
  return found.level === null ? [] : found.metrics;
}

const both = [levelOf('gold', 'star', age, ship), levelOf('crown', 'crown', age, ship)];
const readings = [readingOf(400), readingOf(99, 100, { rawDenominator: 102, span })];
const nothing = { version: 1, seller: 'acme', level: null };

test('shows what is held with the counted numbers it rests on, and the days they are from', () => {
  expect(badge(both, readings)).toEqual({
    version: 1,
    seller: 'acme',
    programme: 'test',
    level: 'gold',
    mark: 'star',
    since: '2018-01-20',
    decidedOn: '2018-04-20',
    policyVersion: 1,
    metrics: [
      { metric: 'account_age_days', kind: 'age', better: 'up', numerator: 400, denominator: 1 },
      {
        metric: 'on_time_ship_rate',
        kind: 'rate',
        better: 'up',
        numerator: 99,
        denominator: 100,
        leftOut: 2,
        ...read,
      },
    ],
  });
});

describe('a badge', () => {
  it('shows the highest level held, with its mark and day', () => {
    const crown = { level: 'crown', mark: 'crown', since: '2018-03-20' };
    expect(badge(both, readings, standing('active', 'held', 'held'))).toMatchObject(crown);
    expect(badge(both, readings, standing('active', 'lost', 'at_risk'))).toMatchObject(crown);
    expect(badge(both, readings, standing('active', 'held', 'lost'))).toMatchObject({ level: 'gold', mark: 'star' });
  });

  it('at risk shows no different from held: the risk is the seller’s to know', () => {
    expect(badge(both, readings, standing('active', 'at_risk'))).toEqual(badge(both, readings));
  });

  it.each(['none', 'candidate', 'lost'] as const)(
    'of a level that is %s shows nothing but that there is none',
    (state) => {
      expect(badge(both, readings, standing('active', state, state))).toEqual(nothing);
    },
  );

  it('of a level the policy no longer has shows nothing', () => {
    expect(badge([levelOf('silver', 'star', age)], readings)).toEqual(nothing);
  });

  it.each(Object.entries(overlays))(
    'of an account that is %s shows only where the overlay lets it',
    (name, { shows }) => {
      const overlay = name as Overlay; // safe: the table's own keys
      for (const state of ['held', 'at_risk'] as const) {
        expect(badge(both, readings, standing(overlay, state)).level).toBe(shows ? 'gold' : null);
      }
      if (name === 'suspended' || name === 'closed')
        expect(badge(both, readings, standing(overlay, 'held'))).toEqual(nothing);
    },
  );

  it('passes the guard of the published form, also after a trip through JSON', () => {
    for (const state of ['none', 'candidate', 'held', 'at_risk', 'lost'] as const) {
      const made = badge(both, readings, standing('active', 'held', state));
      expect(isPublishedBadge(JSON.parse(JSON.stringify(made)))).toBe(true);
    }
  });
});

describe('the numbers', () => {
  it('judged by two thresholds are shown once, those of several windows once each', () => {
    const month = { from: requireDay('2018-03-18'), to: span.to };
    const metrics = shown(
      [{ ...ship, warn: { atLeast: 0.93 } }, { ...ship, window: { days: 30 } }, hours],
      readingOf(99, 100, { span }),
      readingOf(9, 10, { span: month }),
      readingOf(40, 100, { span, median: 26.25 }),
      readingOf(90, 100, { span, median: 26.25 }),
    );
    expect(metrics.map(({ metric, from }) => [metric, from])).toEqual([
      ['on_time_ship_rate', '2018-01-17'],
      ['on_time_ship_rate', '2018-03-18'],
      ['median_handling_hours', '2018-01-17'],
    ]);
  });

  it('of the best of several windows are those it was earned by, once, also where it is kept by others', () => {
    const bestOf = { bestOf: [{ days: 30 }, { days: 90 }] };
    const criterion: Criterion = {
      ...ship,
      window: bestOf,
      earn: { atLeast: 0.95, minSample: 30 },
      keep: { atLeast: 0.9, minSample: 20 },
    };
    const metrics = shown(
      [criterion],
      readingOf(98, 100, { span }),
      readingOf(25, 25, { span: { from: requireDay('2018-03-18'), to: span.to } }),
    );
    expect(metrics).toEqual([expect.objectContaining({ numerator: 98, ...read })]);
  });

  it('are those the shown level rests on, not those of a higher one', () => {
    const levels = [levelOf('gold', 'star', age), levelOf('crown', 'crown', age, ship)];
    const metricsAt = (...states: readonly LevelState[]) => {
      const made = badge(levels, readings, standing('active', ...states));
      return made.level === null ? [] : made.metrics.map(({ metric }) => metric);
    };
    expect(metricsAt('held', 'candidate')).toEqual(['account_age_days']);
    expect(metricsAt('held', 'held')).toEqual(['account_age_days', 'on_time_ship_rate']);
  });

  it('leave out is said only where something was left out', () => {
    expect(shown([ship], readingOf(9, 10, { span, rawNumerator: 9, rawDenominator: 11 }))[0]).toMatchObject({
      leftOut: 1,
    });
    expect(shown([ship], readingOf(9, 10, { span }))[0]).not.toHaveProperty('leftOut');
    expect(shown([ship], readingOf(0, 0, { span, rawDenominator: 4 }))[0]).toMatchObject({
      denominator: 0,
      leftOut: 4,
    });
  });

  it('of a median are its hundredths with its sample, and no sample where it lies beyond the last band', () => {
    const median = (value?: number) =>
      shown([hours], readingOf(4, 10, { span, ...(value === undefined ? {} : { median: value }) }))[0];
    expect(median(26.25)).toMatchObject({ kind: 'median', better: 'down', numerator: 2625, denominator: 10 });
    expect(median()).toMatchObject({ numerator: 0, denominator: 0 });
  });

  it('of a median are just the hundredths it has, for every hundredth up to three days', () => {
    for (let hundredths = 0; hundredths <= 7200; hundredths++) {
      const [metric] = shown([hours], readingOf(4, 10, { span, median: hundredths / 100 }));
      expect(metric?.numerator).toBe(hundredths);
    }
  });

  it('that are not for everybody are never shown, though the badge rests on them', () => {
    const hidden = metricKeys.filter((metric) => !metricRow(metric).shown);
    expect(hidden).toContain('gross_sales');
    const criteria = hidden.map((metric): Criterion => {
      const { better } = metricRow(metric);
      const side = better === 'down' ? { atMost: 1 } : { atLeast: 1 };
      return { ...sales, metric, earn: side, keep: side };
    });
    const { readings: plans } = compilePolicy(policyOf(criteria));
    expect(shown(criteria, ...plans.map(() => readingOf(1, 2, { span })))).toEqual([]);
  });

  it('of all that is shown pass the guard, read from a tally', () => {
    const judged = metricKeys.filter((metric) => metricRow(metric).shown && metricRow(metric).better !== 'none');
    const criteria = judged.map((metric): Criterion => {
      const row = metricRow(metric);
      const side = row.better === 'down' ? { atMost: 1 } : { atLeast: 1 };
      return { metric, earn: side, keep: side, ...(row.kind === 'age' ? {} : { window }) };
    });
    const compiled = compilePolicy(policyOf(criteria));
    const tally = tallyOf([
      { day: day - 400, measure: 'accounts_opened', count: 1 },
      { day: day - 30, measure: 'handling_to_4h', count: 7 },
      { day: day - 30, measure: 'orders_due_to_ship', count: 9, excluded: true },
    ]);
    const decision = decide(compiled, readingsOf(compiled, sumTally(tally, day, compiled.shapes)), {
      day,
      throughSeq: 1,
    });
    const made = badgeOf('acme', standing('active', 'held'), decision, compiled);
    expect(isPublishedBadge(made)).toBe(true);
    expect(made.level === null ? [] : made.metrics.map(({ metric }) => metric)).toEqual(judged);
  });
});
