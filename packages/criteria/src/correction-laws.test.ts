import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Account } from './account.ts';
import { type Correction, correct } from './correction.ts';
import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import type { SellerEvent } from './event.ts';
import type { EventData } from './events/event-data.ts';
import { families } from './family.ts';
import { foldStandings } from './history.ts';
import { isHeld } from './level-standing.ts';
import { overlays } from './overlay.ts';
import type { Policy } from './policy.ts';
import { decideOn, programmeOf, type SellerRecord } from './programme.ts';
import { policyWith } from './testing/any-criterion.ts';
import { anyHistory, historyFirstDay, historyOrderId, tallyOfHistory } from './testing/any-history.ts';
import { accountWith } from './testing/any-seller.ts';
import {
  anyAccount,
  anyRules,
  decisionOf,
  decisionsOf,
  hit,
  miss,
  firstDecisionDay as start,
  type unknown,
} from './testing/decisions.ts';
import { sumTally } from './window.ts';

const numRuns = process.env.GOLD_SELLER_SOAK === '1' ? 5000 : 300;
const today = start + 340;

interface Story {
  readonly policy: Policy;
  readonly account: Account;
  readonly recorded: readonly Decision[];
  /** Some of the days, decided anew. */
  readonly redecided: readonly Decision[];
}

const anyStory: fc.Arbitrary<Story> = fc.tuple(anyRules, anyAccount).chain(([policy, account]) =>
  fc
    .tuple(decisionsOf(policy, account), decisionsOf(policy, account), fc.array(fc.boolean(), { minLength: 8 }))
    .map(([recorded, others, kept]) => ({
      policy,
      account,
      recorded,
      redecided: recorded.flatMap((decision, index) => {
        const other = others[index % others.length];
        return other === undefined || kept[index] === false
          ? []
          : [{ ...other, day: decision.day, pausedDays: decision.pausedDays }];
      }),
    })),
);

function corrected({ policy, ...story }: Story): Correction {
  const correction = correct({ ...story, policyOf: () => policy, today });
  if (correction === undefined) throw new Error('there is at least one decision');
  return correction;
}

/** The levels that show, day by day. */
function shown({ policy, account }: Story, decisions: readonly Decision[]): ReadonlyMap<Day, readonly string[]> {
  const changes = foldStandings(decisions, () => policy, account, today);
  const days = new Map<Day, readonly string[]>();
  for (let day = start; day <= today; day++) {
    const standing = changes.findLast((change) => change.day <= day)?.standing;
    const shows = standing !== undefined && overlays[standing.overlay].shows;
    days.set(day, shows ? standing.levels.filter(isHeld).map(({ level }) => level) : []);
  }
  return days;
}

const rank = { miss: 0, undecided: 1, hit: 2 } as const;

describe('a correction', () => {
  it('changes nothing where deciding anew gives what was recorded', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { effect, restored, decisions, standing } = corrected({
          ...story,
          redecided: structuredClone(story.recorded),
        });
        expect({ effect, restored, decisions }).toEqual({ effect: 'same', restored: [], decisions: story.recorded });
        const recorded = foldStandings(story.recorded, () => story.policy, story.account, today);
        expect(standing).toEqual(recorded.at(-1)?.standing);
      }),
      { numRuns },
    );
  });

  it('counts each past decision as the better of the two, level by level and side by side', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { decisions } = corrected(story);
        expect(decisions.map(({ day }) => day)).toEqual(story.recorded.map(({ day }) => day));
        for (const [at, decision] of decisions.entries()) {
          const recorded = story.recorded[at];
          const anew = story.redecided.find(({ day }) => day === decision.day) ?? recorded;
          for (const [index, { earn, keep, hardMissed, missed }] of decision.levels.entries()) {
            const both = [recorded?.levels[index], anew?.levels[index]].filter((level) => level !== undefined);
            expect(rank[earn]).toBe(Math.max(...both.map((level) => rank[level.earn])));
            expect(rank[keep]).toBe(Math.max(...both.map((level) => rank[level.keep])));
            const kept = both.filter((level) => level.keep === keep);
            expect(hardMissed).toBe(kept.every((level) => level.hardMissed));
            const alike = kept.filter((level) => level.hardMissed === hardMissed);
            expect(missed).toHaveLength(Math.min(...alike.map((level) => level.missed.length)));
          }
          expect(decision.inScope).toBe(recorded?.inScope === true || anew?.inScope === true);
        }
      }),
      { numRuns },
    );
  });

  it('names exactly the days on which a level was not shown that should have been', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { restored, decisions } = corrected(story);
        const [before, after] = [shown(story, story.recorded), shown(story, decisions)];
        for (let day = start; day <= today; day++) {
          const missing = (after.get(day) ?? []).filter((level) => before.get(day)?.includes(level) !== true);
          const named = restored.filter(({ from, to }) => from <= day && day <= to).map(({ level }) => level);
          expect(named.toSorted(), `on ${day - start}`).toEqual(missing.toSorted());
        }
        for (const { level, to } of restored) {
          expect(restored.some((other) => other.level === level && other.from === to + 1)).toBe(false);
        }
      }),
      { numRuns },
    );
  });

  it('of what was excluded and then reinstated is none: deciding anew gives what was recorded', () => {
    const programme = programmeOf([judging]);
    const decidedFrom = (events: readonly SellerEvent[]) => {
      const tally = tallyOfHistory(events);
      const sums: SellerRecord['sums'] = (day, shapes, pauses) => sumTally(tally, day, shapes, pauses);
      const record = { account: accountWith(), sums };
      return [30, 45, 60].flatMap(
        (days) => decideOn(programme, record, historyFirstDay + days, { throughSeq: 0 }) ?? [],
      );
    };
    fc.assert(
      fc.property(untouched, historyOrderId, (events, orderId) => {
        const [recorded, redecided] = [decidedFrom(events), decidedFrom([...events, ...outAndBack(orderId)])];
        expect(redecided).toEqual(recorded);
        const last = historyFirstDay + 60;
        const correction = correct({
          recorded,
          redecided,
          policyOf: () => judging,
          account: accountWith(),
          today: last,
        });
        expect(correction).toMatchObject({ effect: 'same', restored: [] });
      }),
      { numRuns },
    );
  });
});

const untouched = anyHistory.map((events) => events.filter(({ type }) => !type.startsWith('matter.')));

const judging = policyWith([
  { metric: 'on_time_ship_rate', window: { days: 40 }, earn: { atLeast: 0.7 }, keep: { atLeast: 0.5 } },
  { metric: 'dispute_lost_rate', window: { days: 40 }, earn: { atMost: 0.1 }, keep: { atMost: 0.2 } },
]);

/** An order is left out of everything, and put back. */
function outAndBack(orderId: string): readonly SellerEvent[] {
  const data: EventData<'matter.excluded'> = { matter: { orderId }, families: [...families], reason: 'staff' };
  const about = { seller: 'acme', source: '/desk', data };
  const time = (historyFirstDay + 50) * 86_400_000;
  return [
    { ...about, id: 'out', type: 'matter.excluded', time },
    { ...about, id: 'back', type: 'matter.reinstated', time: time + 1 },
  ];
}

const policy = policyWith([], {
  earn: { hits: 1, of: 1 },
  lose: { misses: 1, of: 1 },
  levels: [{ level: 'gold', mark: 'star', criteria: [] }],
});

type Outcomes = readonly (typeof hit | typeof miss | typeof unknown)[];

/** A decision every ten days, today being the last one's. */
function story(recorded: Outcomes, redecided: Outcomes, some: Partial<Policy> = {}) {
  const all = { ...policy, ...some };
  const decisions = (outcomes: Outcomes) =>
    outcomes.map((outcome, index) => decisionOf(all, accountWith(), start + index * 10, [outcome]));
  const correction = correct({
    recorded: decisions(recorded),
    redecided: decisions(redecided),
    policyOf: () => all,
    account: accountWith(),
    today: start + (recorded.length - 1) * 10,
  });
  const restored = correction?.restored.map(({ from, to }) => `${from - start} to ${to - start}`);
  return { effect: correction?.effect, state: correction?.standing.levels[0]?.state, restored };
}

test.each<[string, Outcomes, Outcomes, object]>([
  [
    'a loss that should not have been is restored up to today',
    [hit, miss, miss],
    [hit, hit, hit],
    { effect: 'better', state: 'held', restored: ['10 to 20'] },
  ],
  [
    'days in the past are restored though today is the same',
    [hit, miss, hit],
    [hit, hit, hit],
    { effect: 'same', state: 'held', restored: ['10 to 19'] },
  ],
  [
    'what turns out worse takes nothing away, and is told',
    [hit, hit],
    [hit, miss],
    { effect: 'worse', state: 'held', restored: [] },
  ],
  ['an award that came too early stays, and is told', [hit], [miss], { effect: 'worse', state: 'held', restored: [] }],
  [
    'what is better on one day and worse on another counts as the better on each',
    [miss, hit, miss],
    [hit, miss, hit],
    { effect: 'better', state: 'held', restored: ['0 to 9', '20 to 20'] },
  ],
  [
    'days nobody decided anew stay as they were',
    [miss, miss, miss],
    [miss, hit],
    { effect: 'same', state: 'lost', restored: ['10 to 19'] },
  ],
])('%s', (_name, recorded, redecided, expected) => {
  expect(story(recorded, redecided)).toEqual(expected);
});

test('a miss less behind a holder is better', () => {
  const lose = { misses: 2, of: 3 };
  expect(story([hit, miss], [hit, hit], { lose })).toMatchObject({ effect: 'better', state: 'held' });
});

test('nothing is corrected where nothing was decided', () => {
  expect(
    correct({ recorded: [], redecided: [], policyOf: () => policy, account: accountWith(), today }),
  ).toBeUndefined();
});

test('a suspension that should not have been restores the days it hid', () => {
  const account = accountWith({ suspensions: [{ from: start + 5, to: start + 25 }] });
  const days = [0, 10, 20, 30];
  const correction = correct({
    recorded: days.map((day) => decisionOf(policy, account, start + day, [hit])),
    redecided: days.map((day) => decisionOf(policy, accountWith(), start + day, [hit])),
    policyOf: () => policy,
    account: accountWith(),
    today: start + 40,
  });
  expect(correction?.restored).toEqual([{ level: 'gold', from: start + 10, to: start + 29 }]);
});
