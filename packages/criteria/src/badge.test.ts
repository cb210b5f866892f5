import { describe, expect, it, test } from 'vitest';
import { badgeOf } from './badge.ts';
import { compilePolicy } from './compiled-policy.ts';
import { requireDay } from './day.ts';
import { decide } from './decision.ts';
import type { MetricReading } from './metric.ts';
import { marketplaceDefault } from './presets/marketplace-default.ts';
import { isPublishedBadge } from './published-badge.ts';
import type { LevelStanding, Standing } from './standing.ts';

const compiled = compilePolicy(marketplaceDefault);
const day = requireDay('2018-04-01');

function reading(numerator: number, denominator: number): MetricReading {
  return { numerator, denominator, rawNumerator: numerator + 1, rawDenominator: denominator + 2 };
}

const readings = [
  reading(400, 1),
  reading(120, 1),
  reading(80, 1),
  reading(97, 100),
  reading(470, 100),
  reading(99, 100),
  reading(95, 100),
  reading(0, 0),
];
const decision = decide(compiled, readings, { day, throughSeq: 7 });

function standing(gold: LevelStanding['state'], crown: LevelStanding['state']): Standing {
  const level = (name: string, state: LevelStanding['state'], since: string): LevelStanding => ({
    level: name,
    state,
    since: requireDay(since),
    recent: [],
  });
  const levels = [level('gold', gold, '2018-01-01'), level('gold-crown', crown, '2018-03-01')];
  return { programme: 'marketplace-default', policyVersion: 1, decidedOn: day, levels };
}

test('shows what is held with the counted numbers it rests on, and the days they are from', () => {
  const half = { from: '2017-09-30', to: '2018-03-28' };
  const quarter = { from: '2017-12-29', to: '2018-03-28' };
  expect(badgeOf('acme', standing('held', 'candidate'), decision, compiled)).toEqual({
    version: 1,
    seller: 'acme',
    programme: 'marketplace-default',
    level: 'gold',
    mark: 'star',
    since: '2018-01-01',
    decidedOn: '2018-04-01',
    policyVersion: 1,
    metrics: [
      { metric: 'account_age_days', kind: 'age', better: 'up', numerator: 400, denominator: 1 },
      { metric: 'orders_completed', kind: 'count', better: 'up', numerator: 120, denominator: 1, ...half },
      { metric: 'distinct_buyers', kind: 'distinct', better: 'up', numerator: 80, denominator: 1, ...half },
      { metric: 'positive_feedback_rate', kind: 'rate', better: 'up', numerator: 97, denominator: 100, ...half },
      { metric: 'average_rating', kind: 'mean', better: 'up', numerator: 470, denominator: 100, ...half },
      { metric: 'on_time_ship_rate', kind: 'rate', better: 'up', numerator: 99, denominator: 100, ...quarter },
      {
        metric: 'on_time_delivery_rate',
        kind: 'rate',
        better: 'up',
        numerator: 95,
        denominator: 100,
        from: '2017-12-18',
        to: '2018-03-17',
      },
      { metric: 'seller_cancel_rate', kind: 'rate', better: 'down', numerator: 0, denominator: 0, ...quarter },
    ],
  });
});

test('shows the highest level held, with its mark and day', () => {
  const badge = badgeOf('acme', standing('held', 'held'), decision, compiled);
  expect(badge).toMatchObject({ level: 'gold-crown', mark: 'crown', since: '2018-03-01' });
  expect(badgeOf('acme', standing('lost', 'at_risk'), decision, compiled)).toMatchObject({ level: 'gold-crown' });
});

describe('a level that is not held', () => {
  it.each(['none', 'candidate', 'lost'] as const)('(%s) shows nothing but that there is none', (state) => {
    const badge = badgeOf('acme', standing(state, state), decision, compiled);
    expect(badge).toEqual({ version: 1, seller: 'acme', level: null });
  });
});

test('at risk shows no different from held: the risk is the seller’s to know', () => {
  const badge = badgeOf('acme', standing('at_risk', 'none'), decision, compiled);
  expect(badge).toEqual(badgeOf('acme', standing('held', 'none'), decision, compiled));
});

test('a level the policy no longer has shows nothing', () => {
  const other: Standing = {
    ...standing('none', 'none'),
    levels: [{ level: 'platinum', state: 'held', since: day, recent: [] }],
  };
  expect(badgeOf('acme', other, decision, compiled)).toEqual({ version: 1, seller: 'acme', level: null });
});

test('every badge passes the guard of the published form, also after a trip through JSON', () => {
  for (const state of ['none', 'candidate', 'held', 'at_risk', 'lost'] as const) {
    const badge = badgeOf('acme', standing('held', state), decision, compiled);
    expect(isPublishedBadge(JSON.parse(JSON.stringify(badge)))).toBe(true);
  }
});
