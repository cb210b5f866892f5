import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Account } from './account.ts';
import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import { foldStandings, standingAfter } from './history.ts';
import { overlayOn, pausedDaysBefore } from './overlay.ts';
import type { Policy } from './policy.ts';
import { nextStanding, type Standing, standingOn } from './standing.ts';
import { policyWith } from './testing/any-criterion.ts';
import { accountWith } from './testing/any-seller.ts';
import {
  anyAccount,
  anyRules,
  decisionOf,
  decisionsOf,
  firstDecisionDay,
  hit,
  miss,
  unknown,
} from './testing/decisions.ts';

const numRuns = process.env.GOLD_SELLER_SOAK === '1' ? 5000 : 300;

interface Story {
  readonly policy: Policy;
  readonly account: Account;
  readonly decisions: readonly Decision[];
}

const anyStory: fc.Arbitrary<Story> = fc
  .tuple(anyRules, anyAccount)
  .chain(([policy, account]) => decisionsOf(policy, account).map((decisions) => ({ policy, account, decisions })));

function fold({ policy, account, decisions }: Story, through: Day) {
  return foldStandings(decisions, () => policy, account, through);
}

/** The standing on each day, time passing on every single one of them. */
function dayByDay({ policy, account, decisions }: Story, through: Day): ReadonlyMap<Day, Standing> {
  const byDay = new Map<Day, Standing>();
  let standing: Standing | undefined;
  for (let day = firstDecisionDay; day <= through; day++) {
    const decision = decisions.find((each) => each.day === day);
    if (decision !== undefined) standing = nextStanding(standing, decision, policy);
    else if (standing !== undefined) standing = timeOn(standing, day, policy, account);
    if (standing !== undefined) byDay.set(day, standing);
  }
  return byDay;
}

function timeOn(standing: Standing, day: Day, policy: Policy, account: Account): Standing {
  const overlay = overlayOn(account, day, policy.probationDays);
  const turned = standingOn(standing, { day, overlay, pausedDays: pausedDaysBefore(account, day) }, policy);
  return {
    ...turned,
    levels: turned.levels.map((level, index) => {
      const before = standing.levels[index];
      return before?.cause === 'out_of_scope' ? before : level;
    }),
  };
}

/** What matters of a standing: not why it is as it is between two turns. */
function essence(standing: Standing | undefined) {
  return standing === undefined
    ? undefined
    : { overlay: standing.overlay, levels: standing.levels.map(({ cause: _cause, ...level }) => level) };
}

describe('a history', () => {
  it('turns on exactly the days on which a look at every single day finds a turn', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const through = firstDecisionDay + 400;
        const changes = fold(story, through);
        for (const [day, standing] of dayByDay(story, through)) {
          const told = changes.findLast((change) => change.day <= day)?.standing;
          expect(essence(told), `on ${day - firstDecisionDay}`).toEqual(essence(standing));
        }
      }),
      { numRuns },
    );
  });

  it('as of any day is what it was on that day: the fold of a prefix is the prefix of the fold', () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: 0, max: 350 }), (story, days) => {
        const day = firstDecisionDay + days;
        const upTo = story.decisions.filter((decision) => decision.day <= day);
        const whole = fold(story, firstDecisionDay + 400).filter((change) => change.day <= day);
        expect(fold({ ...story, decisions: upTo }, day)).toEqual(whole);
        expect(fold(story, day)).toEqual(whole);
      }),
      { numRuns },
    );
  });

  it('replayed gives what deciding one after the other gave', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { policy, account, decisions } = story;
        let standing: Standing | undefined;
        for (const decision of decisions) {
          standing = standingAfter(standing, decision, () => policy, account);
          expect(fold(story, decision.day).at(-1)).toEqual({ day: decision.day, standing });
        }
      }),
      { numRuns },
    );
  });
});

const rules = policyWith([], { levels: [{ level: 'gold', mark: 'star', criteria: [] }] });
const start = firstDecisionDay;

/** The turns of one level as `day state cause`, days counted from the first decision. */
function turns(
  outcomes: readonly [day: number, outcome: typeof hit | typeof miss | typeof unknown, inScope?: boolean][],
  some: Partial<Account> = {},
  policy: Partial<Policy> = {},
  through = 200,
): string[] {
  const account = accountWith(some);
  const all = { ...rules, ...policy };
  const decisions = outcomes.map(([day, outcome, inScope]) =>
    decisionOf(all, account, start + day, [outcome], inScope),
  );
  return foldStandings(decisions, () => all, account, start + through).map(
    ({ day, standing }) =>
      `${day - start} ${standing.levels[0]?.state} ${standing.levels[0]?.cause} ${standing.overlay}`,
  );
}

test.each<[string, () => string[], string[]]>([
  [
    'a minimum hold that ends between two decisions loses on its day',
    () =>
      turns(
        [
          [0, hit],
          [10, miss],
        ],
        {},
        { minHoldDays: 30 },
      ),
    ['0 held earned active', '10 at_risk loss_waits active', '30 lost lost_missed active'],
  ],
  [
    'a wait that ends between two decisions earns on its day',
    () =>
      turns(
        [
          [0, hit],
          [1, miss],
          [10, hit],
        ],
        {},
        { reEarnWaitDays: { missed: 30, hard: 90 } },
      ),
    ['0 held earned active', '1 lost lost_missed active', '10 candidate award_waits active', '31 held earned active'],
  ],
  [
    'paused days count for no waiting',
    () =>
      turns(
        [
          [0, hit],
          [10, miss],
        ],
        { pauses: [{ from: start + 12, to: start + 16 }] },
        { minHoldDays: 30 },
        35,
      ),
    [
      '0 held earned active',
      '10 at_risk loss_waits active',
      '12 at_risk loss_waits paused',
      '17 at_risk loss_waits active',
      '35 lost lost_missed active',
    ],
  ],
  [
    'a wait whose last day is a day off ends when the days off do',
    () =>
      turns(
        [
          [0, hit],
          [10, miss],
        ],
        { pauses: [{ from: start + 30, to: start + 39 }] },
        { minHoldDays: 30 },
      ),
    [
      '0 held earned active',
      '10 at_risk loss_waits active',
      '30 at_risk loss_waits paused',
      '40 lost lost_missed active',
    ],
  ],
  [
    'a holder of whom too little is known loses on the day the time for that is over',
    () =>
      turns(
        [
          [0, hit],
          [10, unknown],
        ],
        {},
        { dormantDays: 20 },
      ),
    ['0 held earned active', '10 held undecided active', '30 lost lost_dormant active'],
  ],
  [
    'a suspension begins and ends on its days',
    () => turns([[0, hit]], { suspensions: [{ from: start + 3, to: start + 5 }] }),
    ['0 held earned active', '3 held earned suspended', '6 held earned active'],
  ],
  [
    'a review ends after fourteen days even where nobody ends it',
    () => turns([[0, hit]], { holds: [{ from: start + 3, to: undefined }] }),
    ['0 held earned active', '3 held earned under_review', '17 held earned active'],
  ],
  [
    'probation lasts from the change of owner on',
    () => turns([[0, hit]], { transfers: [start + 3] }, { probationDays: 10 }),
    ['0 held earned active', '3 held earned probation', '13 held earned active'],
  ],
  [
    'a closed account loses on its last day',
    () => turns([[0, hit]], { closedDay: start + 3 }),
    ['0 held earned active', '3 lost lost_closed closed'],
  ],
  [
    'a wait that is over earns nothing for a seller who is out of scope',
    () =>
      turns(
        [
          [0, hit],
          [1, miss],
          [10, hit],
          [20, hit, false],
        ],
        {},
        { reEarnWaitDays: { missed: 30, hard: 90 } },
      ),
    [
      '0 held earned active',
      '1 lost lost_missed active',
      '10 candidate award_waits active',
      '20 none out_of_scope active',
      '31 none out_of_scope active',
    ],
  ],
])('%s', (_name, told, expected) => {
  expect(told()).toEqual(expected);
});

test('nothing was before the first decision, nor comes after the day that is asked about', () => {
  expect(foldStandings([], () => rules, accountWith(), start)).toEqual([]);
  expect(turns([[5, hit]], { closedDay: start + 8 }, {}, 4)).toEqual([]);
  expect(turns([[5, hit]], { closedDay: start + 8 }, {}, 7)).toEqual(['5 held earned active']);
});
