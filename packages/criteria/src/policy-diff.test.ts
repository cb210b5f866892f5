import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Account } from './account.ts';
import { compilePolicy } from './compiled-policy.ts';
import { requireDay } from './day.ts';
import type { Entry } from './entry.ts';
import { GoldSellerError } from './error.ts';
import { evaluate } from './evaluation.ts';
import type { Criterion, Policy, Side } from './policy.ts';
import { diffPolicies, noticeProblem } from './policy-diff.ts';
import { presets } from './presets.ts';
import { readingsOf } from './readings-of.ts';
import { tallyOf } from './tally.ts';
import { sumTally } from './window.ts';

const window = { days: 90 } as const;
const ship: Criterion = { metric: 'on_time_ship_rate', window, earn: { atLeast: 0.95 }, keep: { atLeast: 0.9 } };
const cancel: Criterion = { metric: 'seller_cancel_rate', window, earn: { atMost: 0.01 }, keep: { atMost: 0.02 } };
const orders: Criterion = { metric: 'orders_completed', window, earn: { atLeast: 30 }, keep: { atLeast: 20 } };
const rating: Criterion = { metric: 'average_rating', window, earn: { atLeast: 4.5 }, keep: { atLeast: 4.4 } };
const handling: Criterion = {
  metric: 'median_handling_hours',
  window,
  earn: { atMost: 24 },
  keep: { atMost: 48 },
};
const idle: Criterion = { metric: 'days_since_last_sale', window, earn: { atMost: 30 }, keep: { atMost: 60 } };
const acknowledged: Criterion = { metric: 'policy_acknowledged', earn: { atLeast: 1 }, keep: { atLeast: 1 } };

const policy: Policy = {
  programme: 'test',
  version: 1,
  name: 'Test',
  effectiveFrom: '2018-01-01',
  noticeDays: 30,
  cadence: { every: 'month', day: 5 },
  earn: { hits: 2, of: 3 },
  lose: { misses: 2, of: 3 },
  levels: [{ level: 'gold', mark: 'star', criteria: [ship] }],
};

function withCriteria(...criteria: readonly Criterion[]): Policy {
  return { ...policy, levels: [{ level: 'gold', mark: 'star', criteria: [...criteria] }] };
}

/** Every change as `kind path`. */
function told(before: Policy, after: Policy): readonly string[] {
  return diffPolicies(before, after).changes.map(({ kind, path }) => `${kind} ${path}`);
}

describe('a change of a rule', () => {
  test.each<[string, Partial<Policy>, Partial<Policy>]>([
    ['tightened earn.hits', {}, { earn: { hits: 3, of: 3 } }],
    ['loosened earn.of', {}, { earn: { hits: 2, of: 4 } }],
    ['loosened lose.misses', {}, { lose: { misses: 3, of: 3 } }],
    ['tightened lose.of', {}, { lose: { misses: 2, of: 4 } }],
    ['loosened lose.sameCriterion', {}, { lose: { misses: 2, of: 3, sameCriterion: true } }],
    ['loosened minHoldDays', {}, { minHoldDays: 90 }],
    ['tightened reEarnWaitDays.hard', {}, { reEarnWaitDays: { missed: 0, hard: 60 } }],
    ['loosened reEarnWaitDays.missed', { reEarnWaitDays: { missed: 30, hard: 0 } }, {}],
    ['tightened dormantDays', {}, { dormantDays: 365 }],
    ['loosened dormantDays', { dormantDays: 90 }, { dormantDays: 365 }],
    ['tightened probationDays', {}, { probationDays: 90 }],
    ['tightened noticeDays', {}, { noticeDays: 14 }],
    ['loosened graceDecisions', {}, { graceDecisions: 2 }],
    ['changed cadence', {}, { cadence: { every: 'quarter', day: 5 } }],
    ['tightened scope.countries', {}, { scope: { countries: ['DE'] } }],
    ['loosened scope.countries', { scope: { countries: ['DE'] } }, { scope: { countries: ['FR', 'DE'] } }],
    ['changed scope.countries', { scope: { countries: ['DE'] } }, { scope: { countries: ['FR'] } }],
    ['changed scope.categories', { scope: { categories: ['a,b'] } }, { scope: { categories: ['a', 'b'] } }],
    ['changed levels.gold/mark', {}, { levels: [{ level: 'gold', mark: 'crown', criteria: [ship] }] }],
  ])('is told: %s', (change, before, after) => {
    expect(told({ ...policy, ...before }, { ...policy, ...after })).toEqual([change]);
  });

  it('is none where a version writes out what another leaves out, or the name and dates differ', () => {
    const same: Partial<Policy> = { version: 2, name: 'Other', effectiveFrom: '2019-01-01', minHoldDays: 0 };
    expect(told(policy, { ...policy, ...same, probationDays: 0, graceDecisions: 0 })).toEqual([]);
    const [de, fr] = [{ countries: ['DE', 'FR'] }, { countries: ['FR', 'DE'] }];
    expect(told({ ...policy, scope: de }, { ...policy, scope: fr })).toEqual([]);
  });
});

describe('a change of a side', () => {
  const wilson = (z: number, atLeast: number) => ({ kind: 'wilson', z, atLeast }) as const;
  test.each<[string, string, Side, Side]>([
    ['loosened', 'atLeast', { atLeast: 0.95 }, { atLeast: 0.94 }],
    ['tightened', 'atLeast', { atLeast: 0.95 }, { atLeast: 0.96 }],
    ['loosened', 'allow', { atLeast: 0.9 }, { atLeast: 0.9, allow: 2 }],
    ['loosened', 'ifInsufficient', { atLeast: 0.9 }, { atLeast: 0.9, ifInsufficient: 'not_applicable' }],
    [
      'tightened',
      'minSample',
      { atLeast: 0.9, minSample: 30, ifInsufficient: 'not_applicable' },
      { atLeast: 0.9, minSample: 20, ifInsufficient: 'not_applicable' },
    ],
    [
      'loosened',
      'bound.atLeast',
      { atLeast: 0.9, bound: wilson(1.645, 0.9) },
      { atLeast: 0.9, bound: wilson(1.645, 0.8) },
    ],
  ])('is %s at %s, to earn and to keep', (kind, field, before, after) => {
    const [both, bothNow] = [before, after].map((side) => withCriteria({ ...ship, earn: side, keep: side }));
    expect(told(both ?? policy, bothNow ?? policy)).toEqual([
      `${kind} levels.gold/on_time_ship_rate/90d/earn.${field}`,
      `${kind} levels.gold/on_time_ship_rate/90d/keep.${field}`,
    ]);
  });

  test.each<[string, string, string, Side, Side]>([
    ['loosened', 'changed', 'minSample', { atLeast: 0.9, minSample: 30 }, { atLeast: 0.9, minSample: 20 }],
    ['tightened', 'changed', 'minSample', { atLeast: 0.9, minSample: 20 }, { atLeast: 0.9, minSample: 30 }],
    ['tightened', 'loosened', 'bound', { atLeast: 0.9 }, { atLeast: 0.9, bound: wilson(1.645, 0.9) }],
    [
      'tightened',
      'loosened',
      'bound.z',
      { atLeast: 0.9, bound: wilson(1.2816, 0.9) },
      { atLeast: 0.9, bound: wilson(1.645, 0.9) },
    ],
  ])('is %s to earn and %s to keep at %s', (earn, keep, field, before, after) => {
    const [both, bothNow] = [before, after].map((side) => withCriteria({ ...ship, earn: side, keep: side }));
    expect(told(both ?? policy, bothNow ?? policy)).toEqual([
      `${earn} levels.gold/on_time_ship_rate/90d/earn.${field}`,
      `${keep} levels.gold/on_time_ship_rate/90d/keep.${field}`,
    ]);
  });

  it('is the other way round where less is better', () => {
    const after = withCriteria({ ...cancel, earn: { atMost: 0.02 }, keep: { atMost: 0.01 } });
    expect(told(withCriteria(cancel), after)).toEqual([
      'loosened levels.gold/seller_cancel_rate/90d/earn.atMost',
      'tightened levels.gold/seller_cancel_rate/90d/keep.atMost',
    ]);
  });

  it('carries the values and the words for it', () => {
    const after = withCriteria({ ...ship, earn: { atLeast: 0.97 } });
    expect(diffPolicies(policy, after)).toEqual({
      onlyLoosens: false,
      changes: [
        {
          kind: 'tightened',
          path: 'levels.gold/on_time_ship_rate/90d/earn.atLeast',
          before: 0.95,
          after: 0.97,
          rule: 'at_least',
          side: 'earn',
          params: { level: 'gold', metric: 'on_time_ship_rate', window: '90d', before: 0.95, after: 0.97 },
        },
      ],
    });
  });
});

describe('a change of a criterion', () => {
  const inLevel = 'levels.gold/';
  test.each<[string, readonly Criterion[], readonly Criterion[]]>([
    ['tightened seller_cancel_rate/90d', [ship], [ship, cancel]],
    ['loosened seller_cancel_rate/90d', [ship, cancel], [ship]],
    ['changed on_time_ship_rate/90d/window', [ship], [{ ...ship, window: { days: 60 } }]],
    ['loosened orders_completed/90d/window', [orders], [{ ...orders, window: { days: 180 } }]],
    ['changed orders_completed/90d/window', [orders], [{ ...orders, window: { months: 6 } }]],
    ['tightened days_since_last_sale/90d/window', [idle], [{ ...idle, window: { days: 180 } }]],
    ['tightened on_time_ship_rate/90d/hard', [ship], [{ ...ship, hard: true }]],
    ['tightened on_time_ship_rate/90d/warn', [ship], [{ ...ship, warn: { atLeast: 0.92 } }]],
    ['loosened average_rating/90d/prior', [rating], [{ ...rating, prior: { weight: 5, mean: 4.6 } }]],
    ['tightened average_rating/90d/prior', [rating], [{ ...rating, prior: { weight: 5, mean: 4 } }]],
    ['changed average_rating/90d/prior', [rating], [{ ...rating, prior: { weight: 5, mean: 4.45 } }]],
  ])('is told: %s', (change, before, after) => {
    const [kind = '', path = ''] = change.split(' ');
    expect(told(withCriteria(...before), withCriteria(...after))).toEqual([`${kind} ${inLevel}${path}`]);
  });

  it('that reads the best of several windows cannot be told where the sample or a median chooses among them', () => {
    const best = { bestOf: [{ days: 30 }, { days: 90 }] };
    const read = (metric: Criterion['metric'], side: Side) =>
      withCriteria({ metric, window: best, earn: side, keep: side });
    const [few_, many] = [{ atLeast: 0.9 }, { atLeast: 0.9, minSample: 9, ifInsufficient: 'not_applicable' as const }];
    const changes = diffPolicies(read('on_time_ship_rate', few_), read('on_time_ship_rate', many)).changes;
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'loosened', 'changed', 'loosened']);
    const medians = [24, 48].map((atMost) => read('median_handling_hours', { atMost }));
    expect(diffPolicies(medians[0] ?? policy, medians[1] ?? policy).changes).toMatchObject([
      { kind: 'changed' },
      { kind: 'changed' },
    ]);
  });

  it('that is to acknowledge the policy is a tightening in every new version', () => {
    const [before, after] = [withCriteria(acknowledged), { ...withCriteria(acknowledged), version: 2 }];
    expect(told(before, after)).toEqual(['tightened levels.gold/policy_acknowledged/version']);
  });

  it('of a level: added to, it takes nothing from the others; removed or moved, it does', () => {
    const gold = { level: 'gold', mark: 'star' as const, criteria: [ship] };
    const crown = { level: 'crown', mark: 'crown' as const, criteria: [ship, cancel] };
    const [one, two] = [policy, { ...policy, levels: [gold, crown] }];
    expect(diffPolicies(one, two)).toMatchObject({ onlyLoosens: true, changes: [{ kind: 'added' }] });
    expect(diffPolicies(two, one)).toMatchObject({ onlyLoosens: false, changes: [{ kind: 'removed' }] });
    expect(told(two, { ...policy, levels: [crown, gold] })).toEqual(['changed levels']);
  });
});

describe('the notice of a version', () => {
  const published = requireDay('2018-05-01');
  const tighter = (effectiveFrom: string): Policy => ({ ...policy, version: 2, effectiveFrom, dormantDays: 90 });

  it('is that of the version in force: on the day it ends the next may begin, a day before not', () => {
    expect(noticeProblem(policy, tighter('2018-05-31'), published)).toBeUndefined();
    expect(noticeProblem(policy, tighter('2018-05-30'), published)).toBe(
      'effectiveFrom must be 2018-05-31 or later, is 2018-05-30: ' +
        'a version that does not only loosen (dormantDays) is published 30 days before',
    );
  });

  it('is not needed by one that only loosens, and is the day itself where the policy names none', () => {
    expect(noticeProblem(policy, { ...policy, minHoldDays: 30 }, published)).toBeUndefined();
    const { noticeDays: _none, ...without } = policy;
    const next = { ...without, dormantDays: 90 };
    expect(noticeProblem(without, { ...next, effectiveFrom: '2018-05-01' }, published)).toBeUndefined();
    expect(noticeProblem(without, { ...next, effectiveFrom: '2018-04-30' }, published)).toMatch('2018-05-01 or later');
  });
});

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const dropped = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T; // safe: plain data
const few = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const rest = {
  minSample: optional(few(1, 3, 6)),
  ifInsufficient: optional(few('undecided' as const, 'not_applicable' as const)),
};

/** A side of a rate that points up; with a bound or an allowance, never both. */
function rateSides(direction: 'atLeast' | 'atMost', ...thresholds: readonly number[]): fc.Arbitrary<Side> {
  return fc
    .record({ threshold: few(...thresholds), z: few(0.5, 1, 2), extra: few('none', 'bound', 'allow'), ...rest })
    .map(({ threshold, z, extra, ...others }) => {
      const bound = extra === 'bound' ? { kind: 'wilson', z, [direction]: threshold } : undefined;
      return dropped({ [direction]: threshold, bound, allow: extra === 'allow' ? 2 : undefined, ...others });
    }) as fc.Arbitrary<Side>; // safe: the direction is one of the two
}

function plainSides(direction: 'atLeast' | 'atMost', sample: boolean, ...thresholds: readonly number[]) {
  const side = fc.record({ threshold: few(...thresholds), ...(sample ? rest : {}) });
  return side.map(({ threshold, ...others }) => dropped({ [direction]: threshold, ...others })) as fc.Arbitrary<Side>; // safe: likewise
}

const windows = few(
  { days: 5 },
  { days: 20 },
  { days: 60 },
  { bestOf: [{ days: 5 }, { days: 60 }] },
  { use: { days: 10 }, ifAtLeast: 5, of: 'orders_completed' as const, otherwise: { days: 60 } },
);
const counted = few({ days: 5 }, { days: 20 }, { days: 60 });
const criterion = (metric: Criterion['metric'], side: fc.Arbitrary<Side>, ownWindows?: fc.Arbitrary<object>) =>
  fc
    .record({ window: ownWindows ?? fc.constant(undefined), earn: side, keep: side, hard: optional(fc.boolean()) })
    .map((each) => dropped({ metric, ...each }) as Criterion); // safe: of the parts of a criterion

const priors = optional(fc.record({ weight: few(1, 5), mean: few(2, 3, 4) }));
const criteriaSets = fc
  .tuple(
    criterion('on_time_ship_rate', rateSides('atLeast', 0.5, 0.7, 0.9), windows),
    criterion('seller_cancel_rate', rateSides('atMost', 0.1, 0.3, 0.5), windows),
    fc
      .tuple(criterion('average_rating', plainSides('atLeast', true, 2.5, 3, 3.5), windows), priors)
      .map(([each, prior]) => dropped({ ...each, prior })),
    criterion('median_handling_hours', plainSides('atMost', true, 2, 12, 48), windows),
    criterion('orders_completed', plainSides('atLeast', false, 2, 5, 10), counted),
    criterion('distinct_buyers', plainSides('atLeast', false, 1, 2, 3), counted),
    criterion('days_since_last_sale', plainSides('atMost', false, 3, 10, 40), counted),
    criterion('policy_acknowledged', plainSides('atLeast', false, 1)),
  )
  .map((criteria): readonly Criterion[] => criteria);

type Mixer = (one: Criterion, two: Criterion) => Criterion | undefined;

function withSample(side: Side, other: Side): Side {
  const { minSample, ifInsufficient } = other;
  return dropped({ ...side, minSample, ifInsufficient });
}

/** What becomes of a criterion in the next version: parts of it are those of another of its metric. */
const fates: readonly Mixer[] = [
  (one) => one,
  () => undefined,
  (_one, two) => two,
  (one, two) => ({ ...one, earn: two.earn }),
  (one, two) => ({ ...one, keep: two.keep }),
  (one, two) => dropped({ ...one, window: two.window }),
  (one, two) => dropped({ ...one, prior: two.prior }),
  (one, two) => dropped({ ...one, hard: two.hard }),
  (one, two) => ({ ...one, earn: withSample(one.earn, two.earn) }),
  (one, two) => ({ ...one, keep: withSample(one.keep, two.keep) }),
  (one) => dropped({ ...one, keep: { ...one.keep, bound: undefined } }),
];

/** Two versions of which the second changes a little of one or two criteria. */
const versions = fc
  .tuple(
    criteriaSets,
    criteriaSets,
    fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 2 }),
    fc.tuple(few(...fates), few(...fates)),
    few(1, 1, 1, 2),
  )
  .map(([first, second, places, [fate, otherFate], version]) => {
    const before = places.map((at) => first[at] ?? ship);
    const after = places.flatMap((at, index) => {
      const mixed = (index === 0 ? fate : otherFate)(first[at] ?? ship, second[at] ?? ship);
      return mixed === undefined ? [] : [mixed];
    });
    return [withCriteria(...before), { ...withCriteria(...after), version }] as const;
  });

const today = requireDay('2018-04-05');
const entries: fc.Arbitrary<Entry[]> = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 70 }).map((ago) => today - ago),
    measure: few<Entry['measure']>(
      ...(['orders_due_to_ship', 'orders_shipped_on_time', 'orders_shipped_late', 'orders_confirmed'] as const),
      ...(['orders_cancelled_by_seller', 'ratings', 'ratings', 'stars', 'stars', 'orders_completed'] as const),
      ...(['handling_to_2h', 'handling_to_12h', 'handling_to_48h', 'handling_over_72h', 'orders_placed'] as const),
    ),
    count: fc.integer({ min: 1, max: 5 }),
    buyer: few('b1', 'b2', 'b3', 'b4'),
  }),
  { maxLength: 60, size: 'max' },
);
const accounts = few(1, 2).map(
  (version): Account => ({
    openedDay: today - 100,
    closedDay: undefined,
    places: [],
    pauses: [],
    holds: [],
    suspensions: [],
    transfers: [],
    acknowledgements: [{ day: today - 1, programme: 'test', version }],
  }),
);

function judged(version: Policy, history: readonly Entry[], account: Account) {
  const compiled = compilePolicy(version);
  return evaluate(compiled, readingsOf(compiled, sumTally(tallyOf(history), today, compiled.shapes), account)).levels;
}

describe('the difference of two versions', () => {
  it('is nothing between a policy and itself, presets included', () => {
    fc.assert(
      fc.property(versions, ([before]) => {
        expect(diffPolicies(before, before).changes).toEqual([]);
      }),
    );
    for (const preset of Object.values(presets)) {
      expect(diffPolicies(preset, preset)).toEqual({ changes: [], onlyLoosens: true });
    }
  });

  it('the other way round has the same changes with the opposite kinds and the values exchanged', () => {
    const mirror = {
      tightened: 'loosened',
      loosened: 'tightened',
      added: 'removed',
      removed: 'added',
      changed: 'changed',
    };
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const there = diffPolicies(before, after).changes.map((each) => [each.kind, each.before, each.after]);
        const back = diffPolicies(after, before).changes.map((each) => [mirror[each.kind], each.after, each.before]);
        expect(back.map((each) => JSON.stringify(each)).toSorted()).toEqual(
          there.map((each) => JSON.stringify(each)).toSorted(),
        );
      }),
    );
  });

  it('that only loosens never makes a seller miss what they met', () => {
    fc.assert(
      fc.property(versions, entries, accounts, ([before, after], history, account) => {
        fc.pre(after.levels[0]?.criteria.length !== 0 && diffPolicies(before, after).onlyLoosens);
        const [old] = judged(before, history, account);
        const [now] = judged(after, history, account);
        if (old?.earn === 'hit') expect(now?.earn).toBe('hit');
        if (old?.keep === 'hit') expect(now?.keep).toBe('hit');
        if (old?.keep === 'undecided') expect(now?.keep).not.toBe('miss');
        if (old?.hardMissed === false) expect(now?.hardMissed).toBe(false);
      }),
      { maxSkipsPerRun: 1000 },
    );
  });

  it('is refused between two programmes', () => {
    expect(() => diffPolicies(policy, { ...policy, programme: 'other' })).toThrow(GoldSellerError);
  });

  it('looks at the handling time as at all of which less is better', () => {
    const after = withCriteria({ ...handling, earn: { atMost: 48 } });
    expect(told(withCriteria(handling), after)).toEqual(['loosened levels.gold/median_handling_hours/90d/earn.atMost']);
  });
});
