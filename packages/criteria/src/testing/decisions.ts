import fc from 'fast-check';
import type { Account } from '../account.ts';
import type { Day } from '../day.ts';
import type { Decision, LevelOutcome } from '../decision.ts';
import type { Outcome } from '../evaluation.ts';
import { overlayOn, pausedDaysBefore } from '../overlay.ts';
import type { Policy } from '../policy.ts';
import { policyWith } from './any-criterion.ts';
import { accountWith } from './any-seller.ts';

/** The first day of the stories that `anyDecisions` tells. */
export const firstDecisionDay: Day = 17_600;

const criterion = {
  metric: 'orders_completed',
  window: { days: 90 },
  earn: { atLeast: 9 },
  keep: { atLeast: 9 },
} as const;
const [level] = policyWith([criterion]).levels;

/** Rules with everything the machine knows, over two levels. */
export const anyRules: fc.Arbitrary<Policy> = fc
  .record({
    earn: fc.constantFrom({ hits: 1, of: 1 }, { hits: 2, of: 2 }, { hits: 2, of: 3 }),
    lose: fc.constantFrom({ misses: 1, of: 1 }, { misses: 2, of: 3 }, { misses: 2, of: 3, sameCriterion: true }),
    minHoldDays: fc.constantFrom(0, 10, 45),
    reEarnWaitDays: fc.constantFrom(undefined, { missed: 10, hard: 40 }),
    dormantDays: fc.constantFrom(undefined, 0, 25),
    probationDays: fc.constantFrom(0, 20),
  })
  .map(({ reEarnWaitDays, dormantDays, ...rest }) => ({
    ...policyWith([criterion], rest),
    ...(reEarnWaitDays === undefined ? {} : { reEarnWaitDays }),
    ...(dormantDays === undefined ? {} : { dormantDays }),
    levels: level === undefined ? [] : [level, { ...level, level: 'gold-crown', mark: 'crown' as const }],
  }));

const outcome = fc.constantFrom<Outcome>('hit', 'hit', 'miss', 'undecided');

const anyOutcome: fc.Arbitrary<Omit<LevelOutcome, 'level'>> = fc
  .record({
    earn: outcome,
    keep: outcome,
    hard: fc.integer({ min: 0, max: 9 }),
    missed: fc.subarray(['a', 'b'], { minLength: 1 }),
  })
  .map(({ earn, keep, hard, missed }) => ({
    earn,
    keep,
    missed: keep === 'miss' ? missed : [],
    hardMissed: keep === 'miss' && hard === 0,
    warned: false,
    graced: false,
  }));

const offset = fc.integer({ min: 0, max: 220 }).map((days) => firstDecisionDay - 20 + days);
const span = fc
  .tuple(offset, fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }))
  .map(([from, days]) => ({ from, to: days === undefined ? undefined : from + days }));

/** Accounts to which everything may happen; days off end, and do not overlap. */
export const anyAccount: fc.Arbitrary<Account> = fc
  .record({
    pauses: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 })), { maxLength: 2 }),
    holds: fc.array(span, { maxLength: 1 }),
    suspensions: fc.array(span, { maxLength: 1 }),
    transfers: fc.array(offset, { maxLength: 1 }),
    closedDay: fc.option(offset, { nil: undefined, freq: 8 }),
  })
  .map(({ pauses, ...rest }) => {
    let from = firstDecisionDay - 20;
    const daysOff = pauses.map(([gap, days]) => {
      const pause = { from: from + gap, to: from + gap + days - 1 };
      from = pause.to + 2;
      return pause;
    });
    return accountWith({ ...rest, pauses: daysOff });
  });

/** Decisions on days some way apart, as the account was on each. */
export function decisionsOf(policy: Policy, account: Account, withScope = true): fc.Arbitrary<readonly Decision[]> {
  const step = fc.record({
    gap: fc.integer({ min: 1, max: 40 }),
    levels: fc.tuple(anyOutcome, anyOutcome),
    inScope: withScope ? fc.integer({ min: 0, max: 9 }).map((die) => die > 0) : fc.constant(true),
  });
  return fc.array(step, { minLength: 1, maxLength: 8 }).map((steps) => {
    let day = firstDecisionDay;
    return steps.map(({ gap, levels, inScope }) => {
      day += gap;
      return decisionOf(policy, account, day, levels, inScope);
    });
  });
}

/** One decision on a day, as the account was. */
export function decisionOf(
  policy: Policy,
  account: Account,
  day: Day,
  outcomes: readonly Omit<LevelOutcome, 'level'>[],
  inScope = true,
): Decision {
  return {
    programme: policy.programme,
    day,
    revision: 0,
    policyVersion: policy.version,
    throughSeq: 0,
    cause: 'scheduled',
    overlay: overlayOn(account, day, policy.probationDays),
    pausedDays: pausedDaysBefore(account, day),
    inScope,
    levels: policy.levels.flatMap(({ level: name }, index) => {
      const each = outcomes[index];
      return each === undefined ? [] : [{ level: name, ...each }];
    }),
    readings: [],
  };
}

export const hit = { earn: 'hit', keep: 'hit', missed: [], hardMissed: false, warned: false, graced: false } as const;
export const miss = { ...hit, earn: 'miss', keep: 'miss', missed: ['a'] } as const;
export const unknown = { ...hit, earn: 'undecided', keep: 'undecided' } as const;
