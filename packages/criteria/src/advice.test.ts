import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Account } from './account.ts';
import { advise } from './advice.ts';
import { adviceBasis } from './advising/advice-basis.ts';
import { canBeMet } from './advising/criterion-advice.ts';
import { datedTally } from './advising/dated-tally.ts';
import { decisionDays } from './cadence.ts';
import { type CompiledPolicy, compilePolicy } from './compiled-policy.ts';
import { formatDay, requireDay } from './day.ts';
import type { Decision } from './decision.ts';
import type { Entry } from './entry.ts';
import { foldStandings, type StandingChange } from './history.ts';
import { isHeld } from './level-standing.ts';
import type { Measure } from './measure.ts';
import type { Criterion, CriterionWindow } from './policy.ts';
import type { Standing } from './standing.ts';
import { tallyOf } from './tally.ts';
import { anyCriterion, policyWith } from './testing/any-criterion.ts';
import { accountWith, anySeller, sellerDay as today } from './testing/any-seller.ts';
import { anyAccount, anyRules, decisionOf, decisionsOf, hit, miss } from './testing/decisions.ts';

const numRuns = process.env.GOLD_SELLER_SOAK === '1' ? 3000 : 150;

/** What is asked for a day of one criterion, as `act 5 from 2018-01-01 to 2018-01-09` with the tips and the date. */
function asked(criterion: Criterion, entries: readonly Entry[], from: string, on: string, account = accountWith()) {
  const compiled = compilePolicy(policyWith([criterion]));
  const question = { compiled, account, tally: tallyOf(entries), standing: undefined };
  const advice = advise({ ...question, today: requireDay(from), day: requireDay(on) }).levels[0]?.criteria[0];
  if (advice === undefined) throw new Error('the policy has one criterion');
  const { need } = advice;
  if (need.kind === 'nothing') return 'nothing';
  if (need.kind !== 'act') return `${need.kind} ${need.until === undefined ? 'for ever' : formatDay(need.until)}`;
  const tips = need.tips.map(
    ({ count, span, met }) =>
      `, from ${count} on ${formatDay(span.from)} to ${formatDay(span.to)}${met ? '' : ' missed'}`,
  );
  return `act ${need.count} from ${formatDay(need.dueFrom)} to ${formatDay(need.dueTo)}${tips.join('')}`;
}

function on(date: string, some: Partial<Record<Measure, number>>): Entry[] {
  return Object.entries(some).map(([measure, count]) => ({
    day: requireDay(date),
    measure: measure as Measure,
    count,
  })); // safe: its own keys
}

function ships(window: CriterionWindow, atLeast: number, more: object = {}): Criterion {
  return { metric: 'on_time_ship_rate', window, earn: { atLeast, ...more }, keep: { atLeast, ...more } };
}

const tenOfTwelve = on('2018-03-01', { orders_due_to_ship: 12, orders_shipped_on_time: 10, orders_shipped_late: 2 });
const ninety = { days: 90 };

test.each<[string, Criterion, readonly Entry[], string, string, string]>([
  ['what is met asks nothing', ships(ninety, 0.8), tenOfTwelve, '2018-03-10', '2018-04-01', 'nothing'],
  [
    'two late of twelve are made up by eight',
    ships(ninety, 0.9),
    tenOfTwelve,
    '2018-03-10',
    '2018-04-01',
    'act 8 from 2018-03-10 to 2018-03-28',
  ],
  [
    'a sample that is too small is filled',
    ships(ninety, 0.8, { minSample: 20 }),
    tenOfTwelve,
    '2018-03-10',
    '2018-04-01',
    'act 8 from 2018-03-10 to 2018-03-28',
  ],
  [
    'a short window asks for acts that fall due in it',
    ships({ days: 7 }, 0.9),
    [],
    '2018-03-01',
    '2018-04-01',
    'act 1 from 2018-03-22 to 2018-03-28',
  ],
  [
    'a month asks for acts of that month',
    ships({ months: 1 }, 0.9),
    [],
    '2018-03-10',
    '2018-05-05',
    'act 1 from 2018-04-01 to 2018-04-30',
  ],
  [
    'what falls due in the days left to late reports is too late, and counts for the next day that reads it',
    ships(ninety, 0.9),
    tenOfTwelve,
    '2018-03-30',
    '2018-04-01',
    'not_by_then 2018-04-03',
  ],
  [
    'perfection waits until the last late one has left',
    ships(ninety, 1),
    tenOfTwelve,
    '2018-03-10',
    '2018-04-01',
    'not_by_then 2018-06-03',
  ],
  [
    'one that is too late for this window comes into it later',
    ships(ninety, 1),
    [...tenOfTwelve, ...on('2018-03-30', { orders_due_to_ship: 1, orders_shipped_late: 1 })],
    '2018-03-31',
    '2018-04-02',
    'not_by_then 2018-07-02',
  ],
  [
    'buyers are counted once: both orders of one have to leave',
    ships(ninety, 1, { allow: 1 }),
    [
      { day: requireDay('2018-02-01'), measure: 'orders_shipped_late', count: 1, buyer: 'ann' },
      { day: requireDay('2018-02-10'), measure: 'orders_shipped_late', count: 1, buyer: 'bob' },
      { day: requireDay('2018-02-20'), measure: 'orders_shipped_late', count: 1, buyer: 'ann' },
      ...on('2018-02-01', { orders_due_to_ship: 1 }),
      ...on('2018-02-10', { orders_due_to_ship: 1 }),
      ...on('2018-02-20', { orders_due_to_ship: 1 }),
    ],
    '2018-03-10',
    '2018-04-01',
    'not_by_then 2018-05-15',
  ],
  [
    'more orders tip the window to days in which it is missed',
    {
      metric: 'dispute_lost_rate',
      window: { use: { days: 30 }, ifAtLeast: 20, of: 'orders_completed', otherwise: { days: 90 } },
      earn: { atMost: 0.04 },
      keep: { atMost: 0.04 },
    },
    [
      ...on('2018-01-20', { orders_completed: 15, orders_open_to_dispute: 15 }),
      ...on('2018-03-20', { orders_completed: 5, orders_open_to_dispute: 5, disputes_lost: 1 }),
    ],
    '2018-03-10',
    '2018-04-01',
    'act 5 from 2018-03-10 to 2018-03-28, from 15 on 2018-02-27 to 2018-03-28 missed',
  ],
  [
    'another window can become the best one',
    {
      metric: 'order_defect_rate',
      window: { bestOf: [{ days: 90 }, { days: 20 }] },
      earn: { atMost: 0.05 },
      keep: { atMost: 0.05 },
    },
    on('2018-02-01', { orders_completed: 4, orders_open_to_dispute: 4, order_defects: 1 }),
    '2018-03-10',
    '2018-04-01',
    'act 1 from 2018-03-10 to 2018-03-28, from 1 on 2018-03-09 to 2018-03-28',
  ],
  [
    'a sale must not be longer ago than is asked',
    { metric: 'days_since_last_sale', window: { days: 60 }, earn: { atMost: 7 }, keep: { atMost: 7 } },
    [],
    '2018-03-10',
    '2018-04-01',
    'act 1 from 2018-03-25 to 2018-03-31',
  ],
  [
    'an age comes by itself',
    { metric: 'account_age_days', earn: { atLeast: 90 }, keep: { atLeast: 90 } },
    on('2018-02-01', { accounts_opened: 1 }),
    '2018-03-10',
    '2018-04-01',
    'wait 2018-05-02',
  ],
  [
    'the age of an account nobody knows never comes',
    { metric: 'account_age_days', earn: { atLeast: 90 }, keep: { atLeast: 90 } },
    [],
    '2018-03-10',
    '2018-04-01',
    'wait for ever',
  ],
  [
    'a violation is waited out',
    { metric: 'authenticity_violations', window: { days: 365 }, earn: { atMost: 0 }, keep: { atMost: 0 } },
    on('2018-02-01', { authenticity_violations: 1 }),
    '2018-03-10',
    '2018-04-01',
    'wait 2019-02-02',
  ],
  [
    'a review whose end is known is waited for',
    { metric: 'fraud_hold', earn: { atMost: 0 }, keep: { atMost: 0 } },
    [...on('2018-03-25', { holds: 1 }), ...on('2018-04-08', { holds: -1 })],
    '2018-03-26',
    '2018-04-01',
    'wait 2018-04-08',
  ],
  [
    'a policy is read and acknowledged',
    { metric: 'policy_acknowledged', earn: { atLeast: 1 }, keep: { atLeast: 1 } },
    [],
    '2018-03-10',
    '2018-04-01',
    'act 1 from 2018-03-10 to 2018-03-31',
  ],
])('%s', (_name, criterion, entries, from, day, expected) => {
  expect(asked(criterion, entries, from, day)).toBe(expected);
});

/** A decision for each day on which the cadence decides: a hit where everything is met or can be. */
function bestDecisions(compiled: CompiledPolicy, account: Account, entries: readonly Entry[]): readonly Decision[] {
  const dated = datedTally(tallyOf(entries), today, compiled.readings);
  return decisionDays(compiled.policy, today + 1, today + 500).map((day) => {
    const basis = adviceBasis({ compiled, account, dated, today }, day);
    const isMet = compiled.levels[0]?.criteria.every((criterion) => canBeMet(basis, criterion, 'earn')) === true;
    return decisionOf(compiled.policy, account, day, [isMet ? hit : { ...hit, earn: 'miss' }]);
  });
}

describe('the first day', () => {
  it('is the one on which the machine, run over the coming decisions, earns the level, and no earlier one', () => {
    const rules = anyRules.map(({ levels: _levels, ...rest }) => rest);
    const anyPast = fc
      .tuple(rules, fc.array(anyCriterion, { minLength: 1, maxLength: 2 }), anyAccount)
      .chain(([rest, criteria, account]) => {
        const policy = policyWith(criteria, rest);
        return decisionsOf(policy, account, false).map((past) => ({
          policy,
          account,
          past: past.filter(({ day }) => day < today),
        }));
      });
    fc.assert(
      fc.property(anyPast, anySeller, ({ policy, account, past }, { entries }) => {
        const compiled = compilePolicy(policy);
        const standing = lastOf(past, policy, account);
        const advice = advise({ compiled, account, tally: tallyOf(entries), standing, today, day: today + 9 });
        const fold = (all: readonly Decision[], through: number) => foldStandings(all, () => policy, account, through);
        const isIn = ({ standing: { levels } }: StandingChange) => levels.some(isHeld);
        const heldNow = fold(past, today).at(-1);
        if (heldNow !== undefined && isIn(heldNow)) {
          expect(advice.levels[0]?.firstDay).toBeUndefined();
          return;
        }
        const changes = fold([...past, ...bestDecisions(compiled, account, entries)], today + 500);
        const first = changes.find((change) => change.day > today && isIn(change))?.day;
        const named = advice.levels[0]?.firstDay;
        if (first !== undefined || (named ?? 0) <= today + 500) expect(named).toBe(first);
      }),
      { numRuns },
    );
  });

  it('does not count the decision of today twice', () => {
    const policy = policyWith(
      [{ metric: 'orders_completed', window: { days: 90 }, earn: { atLeast: 1 }, keep: { atLeast: 1 } }],
      { earn: { hits: 2, of: 2 } },
    );
    const compiled = compilePolicy(policy);
    const decidedOn = requireDay('2018-03-20');
    const standing = lastOf([decisionOf(policy, accountWith(), decidedOn, [hit])], policy, accountWith());
    const question = { compiled, account: accountWith(), tally: new Map(), standing, today: decidedOn };
    const [level] = advise({ ...question, day: requireDay('2018-04-20') }).levels;
    expect(formatDay(level?.firstDay ?? 0)).toBe('2018-04-20');
  });

  it('is the day a wait is over, where that lies between two decisions', () => {
    const policy = policyWith([], {
      reEarnWaitDays: { missed: 45, hard: 90 },
      levels: [{ level: 'gold', mark: 'star', criteria: [] }],
    });
    const [first, second] = [requireDay('2018-02-20'), requireDay('2018-03-20')];
    const past = [decisionOf(policy, accountWith(), first, [hit]), decisionOf(policy, accountWith(), second, [miss])];
    const standing = lastOf(past, policy, accountWith());
    const question = { compiled: compilePolicy(policy), account: accountWith(), tally: new Map(), standing };
    const [level] = advise({ ...question, today: second + 3, day: requireDay('2018-04-20') }).levels;
    expect(formatDay(level?.firstDay ?? 0)).toBe('2018-05-04');
  });
});

test('a level that time has taken since the last decision is to be earned, not kept', () => {
  const policy = policyWith([{ metric: 'account_age_days', earn: { atLeast: 1 }, keep: { atLeast: 1 } }], {
    minHoldDays: 30,
  });
  const first = requireDay('2018-02-20');
  const past = [decisionOf(policy, accountWith(), first, [hit]), decisionOf(policy, accountWith(), first + 20, [miss])];
  const question = {
    compiled: compilePolicy(policy),
    account: accountWith(),
    tally: new Map(),
    standing: lastOf(past, policy, accountWith()),
  };
  const sideOn = (day: number) => advise({ ...question, today: day, day: day + 10 }).levels[0]?.side;
  expect([sideOn(first + 29), sideOn(first + 30)]).toEqual(['keep', 'earn']);
});

/** The standing after the last of some decisions. */
function lastOf(past: readonly Decision[], policy: CompiledPolicy['policy'], account: Account): Standing | undefined {
  const day = past.at(-1)?.day;
  return day === undefined ? undefined : foldStandings(past, () => policy, account, day).at(-1)?.standing;
}
