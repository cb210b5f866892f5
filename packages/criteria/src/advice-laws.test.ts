import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import { advise } from './advice.ts';
import { actOf } from './advising/act.ts';
import type { CriterionAdvice } from './advising/criterion-advice.ts';
import { compilePolicy } from './compiled-policy.ts';
import type { Day } from './day.ts';
import type { Entry } from './entry.ts';
import { evaluate, verdicts } from './evaluation.ts';
import { keptBy, type Measure } from './measure.ts';
import { parsePolicy } from './parse-policy.ts';
import type { Criterion } from './policy.ts';
import { readingsOf } from './readings-of.ts';
import { addEntries, mergeTallies, type Tally, tallyOf } from './tally.ts';
import { sumTally } from './window.ts';

const today = 20_000;

const sample = fc.record(
  { minSample: fc.integer({ min: 1, max: 40 }), ifInsufficient: fc.constantFrom('undecided', 'not_applicable') },
  { requiredKeys: [] },
);
const share = fc.integer({ min: 1, max: 999 }).map((n) => n / 1000);
const days = fc.integer({ min: 5, max: 120 }).map((n) => ({ days: n }));
const adaptive = fc
  .record({ use: days, otherwise: days, ifAtLeast: fc.integer({ min: 1, max: 60 }), own: fc.boolean() })
  .filter(({ use, otherwise }) => use.days !== otherwise.days)
  .map(({ own, ...window }) => (own ? window : { ...window, of: 'orders_completed' as const }));
const anyWindow = fc.oneof({ weight: 3, arbitrary: days }, adaptive);

const rateUp = fc
  .record({
    metric: fc.constantFrom(
      'on_time_ship_rate',
      'positive_feedback_rate',
      'response_rate_24h',
      'on_time_delivery_rate',
    ),
    window: anyWindow,
    threshold: share,
    rest: sample,
    more: fc.oneof(
      fc.constant({}),
      fc.record({ allow: fc.integer({ min: 1, max: 4 }) }),
      fc.record({
        bound: fc.record({ kind: fc.constant('wilson'), z: fc.constantFrom(1.2816, 1.645), atLeast: share }),
      }),
    ),
  })
  .map(({ metric, window, threshold, rest, more }) => both(metric, window, { atLeast: threshold, ...rest, ...more }));
const rateDown = fc
  .record({
    metric: fc.constantFrom('seller_cancel_rate', 'dispute_lost_rate', 'order_defect_rate'),
    window: anyWindow,
    threshold: share,
    rest: sample,
  })
  .map(({ metric, window, threshold, rest }) => both(metric, window, { atMost: threshold, ...rest }));
const mean = fc
  .record({ window: days, threshold: fc.integer({ min: 10, max: 49 }), rest: sample, weight: fc.nat({ max: 20 }) })
  .map(({ window, threshold, rest, weight }) => ({
    ...both('average_rating', window, { atLeast: threshold / 10, ...rest }),
    ...(weight === 0 ? {} : { prior: { weight, mean: 4.5 } }),
  }));
const count = fc
  .record({
    metric: fc.constantFrom('orders_completed', 'distinct_buyers'),
    window: days,
    atLeast: fc.nat({ max: 80 }),
  })
  .map(({ metric, window, atLeast }) => both(metric, window, { atLeast }));
const median = fc
  .record({ window: days, atMost: fc.constantFrom(1, 8, 24, 72), rest: sample })
  .map(({ window, atMost, rest }) => both('median_response_hours', window, { atMost, ...rest }));
const money = fc
  .record({ window: days, atLeast: fc.nat({ max: 100_000 }) })
  .map(({ window, atLeast }) => ({ ...both('gross_sales', window, { atLeast }), currency: 'EUR' }));
const training = fc.nat({ max: 3 }).map((atLeast) => both('training_completed', undefined, { atLeast }));

const anyCriterion = fc.oneof(rateUp, rateDown, mean, count, median, money, training);

function both(metric: string, window: object | undefined, side: object) {
  return { metric, ...(window === undefined ? {} : { window }), earn: side, keep: side };
}

const measuresSeen: readonly Measure[] = [
  'orders_completed',
  'orders_open_to_dispute',
  'disputes_lost',
  'order_defects',
  'ratings',
  'ratings_positive',
  'ratings_negative',
  'orders_confirmed',
  'orders_cancelled_by_seller',
  'reply_to_1h',
  'reply_to_24h',
  'reply_to_72h',
  'trainings',
];

/** Past entries that fit together: what is bad is part of what was due. */
const anyTally = fc
  .array(
    fc.record({
      day: fc.integer({ min: today - 160, max: today - 1 }),
      kind: fc.constantFrom('ship', 'rate', 'reply', 'deliver', ...measuresSeen),
      bad: fc.boolean(),
      buyer: fc.integer({ min: 1, max: 6 }).map(String),
    }),
    { maxLength: 90 },
  )
  .map((list) => tallyOf(list.flatMap(({ day, kind, bad, buyer }) => pastEntries(day, kind, bad, buyer))));

function pastEntries(day: Day, kind: string, bad: boolean, buyer: string): Entry[] {
  const one = (measure: Measure): Entry => ({
    day,
    measure,
    count: 1,
    ...(keptBy(measure) === 'buyer' ? { buyer } : {}),
  });
  switch (kind) {
    case 'ship':
      return [
        one('orders_confirmed'),
        one('orders_due_to_ship'),
        one(bad ? 'orders_shipped_late' : 'orders_shipped_on_time'),
      ];
    case 'rate':
      return [
        one('ratings'),
        one(bad ? 'ratings_negative' : 'ratings_positive'),
        { day, measure: 'stars', count: bad ? 1 : 5 },
      ];
    case 'reply':
      return [
        one('inquiries_due_in_24_hours'),
        one(bad ? 'inquiries_unanswered_in_24_hours' : 'inquiries_answered_in_24_hours'),
      ];
    case 'deliver':
      return [one('deliveries_due'), one(bad ? 'deliveries_late' : 'deliveries_on_time')];
    case 'disputes_lost':
    case 'order_defects':
      return [one('orders_open_to_dispute'), one(kind)];
    case 'orders_cancelled_by_seller':
      return [one('orders_confirmed'), one(kind)];
    case 'ratings':
    case 'ratings_positive':
    case 'ratings_negative':
      return [];
    default:
      return [one(kind as Measure)];
  }
}

const account: Account = {
  openedDay: today - 200,
  closedDay: undefined,
  places: [],
  pauses: [],
  holds: [],
  suspensions: [],
  transfers: [],
  acknowledgements: [],
};
const anyAccount = fc
  .option(
    fc.record({ from: fc.integer({ min: today - 150, max: today - 2 }), length: fc.integer({ min: 1, max: 50 }) }),
  )
  .map((pause) =>
    pause === null
      ? account
      : { ...account, pauses: [{ from: pause.from, to: Math.min(today - 1, pause.from + pause.length - 1) }] },
  );

const anyQuestion = fc.record({
  criterion: anyCriterion,
  tally: anyTally,
  account: anyAccount,
  day: fc.integer({ min: today + 1, max: today + 60 }),
});

function adviceOf({ criterion, tally, account: of, day }: Question): CriterionAdvice | undefined {
  const compiled = compiledOf(criterion);
  return advise({ compiled, account: of, tally, standing: undefined, today, day }).levels[0]?.criteria[0];
}

interface Question {
  readonly criterion: object;
  readonly tally: Tally;
  readonly account: Account;
  readonly day: Day;
}

function compiledOf(criterion: object) {
  return compilePolicy(
    parsePolicy({
      programme: 'law',
      version: 1,
      name: 'Law',
      effectiveFrom: '2020-01-01',
      cadence: { every: 'day' },
      earn: { hits: 1, of: 1 },
      lose: { misses: 1, of: 1 },
      levels: [{ level: 'gold', mark: 'star', criteria: [criterion] }],
    }),
  );
}

/** So many of the act that the advice names, each another buyer's, on a day. */
function acted({ metric, currency }: Criterion, times: number, day: Day): Tally {
  const tally: Tally = new Map();
  if (metric === 'gross_sales') {
    addEntries(
      tally,
      times === 0 ? [] : [{ day, measure: 'sales', count: times, ...(currency ? { currency } : {}) }],
      1,
    );
    return tally;
  }
  for (let time = 0; time < times; time++) {
    const entries = Object.entries(actOf(metric)?.adds ?? {}).map(([measure, each]) => ({
      day,
      measure: measure as Measure,
      count: each,
      ...(keptBy(measure as Measure) === 'buyer' ? { buyer: `new ${time}` } : {}),
    }));
    addEntries(tally, entries, 1);
  }
  return tally;
}

function evaluated({ criterion, tally, account: of, day }: Question, added: Tally) {
  const compiled = compiledOf(criterion);
  const sums = sumTally(mergeTallies(tally, added), day, compiled.shapes, of.pauses);
  const readings = readingsOf(compiled, sums, of);
  const [each] = evaluate(compiled, readings).levels[0]?.criteria ?? [];
  const verdict = each === undefined ? undefined : verdicts[each.earn];
  return { passes: verdict === 'met' || verdict === 'not_applicable', span: each?.reading.span };
}

describe('advice', () => {
  it('followed exactly earns the criterion on the named day, and one less does not', () => {
    fc.assert(
      fc.property(anyQuestion, fc.double({ min: 0, max: 1, noNaN: true }), (question, where) => {
        const advice = adviceOf(question);
        if (advice === undefined) throw new Error('no advice');
        const { need, criterion } = advice;
        const nothing: Tally = new Map();
        expect(evaluated(question, nothing).passes).toBe(need.kind === 'nothing');
        if (need.kind !== 'act') return;
        expect(need.dueFrom).toBeLessThanOrEqual(need.dueTo);
        const day = need.dueFrom + Math.floor(where * (need.dueTo - need.dueFrom));
        expect(evaluated(question, acted(criterion, need.count, day)).passes).toBe(true);
        expect(evaluated(question, acted(criterion, need.count - 1, day)).passes).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('names the acts from which an adaptive window reads other days, and whether it still passes then', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const advice = adviceOf(question);
        if (advice?.need.kind !== 'act') return;
        const { need, criterion } = advice;
        const before = evaluated(question, new Map()).span;
        const at = (times: number) => evaluated(question, acted(criterion, times, need.dueTo));
        if (need.tips === undefined) {
          expect(at(need.count).span).toEqual(before);
          return;
        }
        expect(at(need.tips.count - 1).span).toEqual(before);
        expect(at(need.tips.count)).toEqual({ span: need.tips.span, passes: need.tips.met });
        expect(need.tips.span).not.toEqual(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('says from which day on a bad event is no longer read: not the day before', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const advice = adviceOf(question);
        for (const { day } of advice?.leaving ?? []) {
          const spanOn = (on: Day) => evaluated({ ...question, day: on }, new Map()).span;
          expect(day).toBeGreaterThan(question.day);
          if ('use' in (advice?.criterion.window ?? {})) continue;
          expect((spanOn(day)?.from ?? 0) - (spanOn(day - 1)?.from ?? 0)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
