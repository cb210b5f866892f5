import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import { foldStandings, standingAfter, standingThrough } from './history.ts';
import { accountOf } from './testing/account-of.ts';
import { policyOf } from './testing/policy-of.ts';
import { decisionOf, outcomeOf, type Step } from './testing/standings-after.ts';

const policy = policyOf([], {
  earn: { hits: 2, of: 2 },
  lose: { misses: 2, of: 3 },
  minHoldDays: 70,
  reEarnWaitDays: { missed: 45, hard: 90 },
});
const policyOfVersion = () => policy;
const open = accountOf({ openedDay: 0 });

function decided(steps: readonly Step[]): readonly Decision[] {
  return steps.map((step) => decisionOf(step, [outcomeOf('gold', step)]));
}

function statesOf(decisions: readonly Decision[], through: Day, account = open) {
  return foldStandings(decisions, policyOfVersion, account, through).map(({ day, standing }) => [
    day,
    standing.levels[0]?.state,
    standing.overlay,
  ]);
}

describe('a history', () => {
  const earned: readonly Step[] = [
    { day: 100, said: 'hh' },
    { day: 130, said: 'hh' },
    { day: 160, said: 'mm' },
    { day: 190, said: 'mm' },
  ];

  it('loses on the day the hold ends, between two decisions', () => {
    expect(statesOf(decided(earned), 300)).toEqual([
      [100, 'candidate', 'active'],
      [130, 'held', 'active'],
      [160, 'at_risk', 'active'],
      [190, 'at_risk', 'active'],
      [200, 'lost', 'active'],
      [245, 'lost', 'active'],
    ]);
  });

  it('awards on the day the wait ends, between two decisions', () => {
    const again: readonly Step[] = [...earned, { day: 210, said: 'hh' }, { day: 240, said: 'hh' }];
    expect(statesOf(decided(again), 260).slice(-3)).toEqual([
      [210, 'candidate', 'active'],
      [240, 'candidate', 'active'],
      [245, 'held', 'active'],
    ]);
  });

  it('counts no paused day for the hold', () => {
    const paused = accountOf({ openedDay: 0, pauses: [{ from: 140, to: 149 }] });
    const steps = earned.map((step) => ({ ...step, pausedDays: step.day > 149 ? 10 : 0 }));
    expect(statesOf(decided(steps), 300, paused)).toContainEqual([210, 'lost', 'active']);
    expect(statesOf(decided(steps), 209, paused).at(-1)?.[1]).toBe('at_risk');
  });

  it('lies under what happens to the account on its own days', () => {
    const account = accountOf({ openedDay: 0, suspensions: [{ from: 135, to: 139 }], closedDay: 150 });
    expect(statesOf(decided(earned.slice(0, 2)), 160, account)).toEqual([
      [100, 'candidate', 'active'],
      [130, 'held', 'active'],
      [135, 'held', 'suspended'],
      [140, 'held', 'active'],
      [150, 'lost', 'closed'],
    ]);
  });

  const anySteps = fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 60 }), said: fc.constantFrom('hh', 'mh', 'mm', 'uu', 'hm') }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((list) => {
      let day = 100;
      return list.map(({ gap, said }) => {
        day += gap;
        return { day, said };
      });
    });

  it('as of any day is the beginning of the whole history', () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 90, max: 900 }), (steps, asOf) => {
        const whole = foldStandings(decided(steps), policyOfVersion, open, 2000);
        const part = foldStandings(decided(steps.filter(({ day }) => day <= asOf)), policyOfVersion, open, asOf);
        expect(part).toEqual(whole.filter(({ day }) => day <= asOf));
      }),
    );
  });

  it('told decision by decision comes to the same', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        let standing: ReturnType<typeof standingAfter> | undefined;
        for (const decision of decided(steps)) standing = standingAfter(standing, decision, policyOfVersion, open);
        const last = steps.at(-1)?.day ?? 0;
        expect(standing).toEqual(foldStandings(decided(steps), policyOfVersion, open, last).at(-1)?.standing);
      }),
    );
  });
});

describe('a standing through a day', () => {
  const through = (said: Partial<Decision>, account: typeof open, day: Day) => {
    const [decision] = decided([{ day: 100, said: 'hh' }]);
    if (decision === undefined) throw new Error('there is one');
    const standing = standingAfter(undefined, { ...decision, ...said }, policyOfVersion, account);
    return standingThrough(standing, policy, account, day).overlay;
  };

  it('lies under what was told of its own day only later, and no longer under what was taken back', () => {
    expect(through({}, accountOf({ openedDay: 0, suspensions: [{ from: 95, to: undefined }] }), 100)).toBe('suspended');
    expect(through({ overlay: 'suspended' }, open, 100)).toBe('active');
    expect(through({ overlay: 'suspended' }, open, 110)).toBe('active');
  });

  it('is the last of its history', () => {
    const account = accountOf({ openedDay: 0, suspensions: [{ from: 110, to: 119 }], closedDay: 150 });
    const decisions = decided([{ day: 100, said: 'hh' }]);
    for (let day = 100; day < 160; day++) {
      expect(through({}, account, day)).toBe(
        foldStandings(decisions, policyOfVersion, account, day).at(-1)?.standing.overlay,
      );
    }
  });
});
