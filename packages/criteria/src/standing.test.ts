import { describe, expect, it, test } from 'vitest';
import type { Decision, LevelOutcome } from './decision.ts';
import type { Outcome } from './evaluation.ts';
import { olistDefault } from './presets/olist-default.ts';
import { heldLevel, nextStanding, type Standing } from './standing.ts';

/** Earn 2 of 3, lose 2 of 3. */
const policy = olistDefault;

function decisionOf(day: number, ...levels: readonly LevelOutcome[]): Decision {
  return {
    programme: policy.programme,
    day,
    revision: 0,
    policyVersion: 1,
    throughSeq: 0,
    cause: 'scheduled',
    levels,
    readings: [],
  };
}

/** Letters of a decision, on earning and on keeping: `h` a hit, `m` a miss, `u` undecided. */
const outcomes = { h: 'hit', m: 'miss', u: 'undecided' } as const satisfies Record<string, Outcome>;
type Letter = keyof typeof outcomes;
type Step = `${Letter}${Letter}`;

/** The standings after each decision, one a day from day 1 on. */
function standings(steps: readonly Step[], rules = policy): Standing[] {
  let standing: Standing | undefined;
  return steps.map((step, index) => {
    const [earn, keep] = [...step] as [Letter, Letter]; // safe: a step is two letters
    const gold = { level: 'gold', earn: outcomes[earn], keep: outcomes[keep] };
    standing = nextStanding(standing, decisionOf(index + 1, gold), rules);
    return standing;
  });
}

function states(steps: string, rules = policy): string {
  const list = steps.split(' ') as Step[]; // safe: written so in the tables below
  return standings(list, rules)
    .map(({ levels }) => `${levels[0]?.state} ${levels[0]?.since}`)
    .join(', ');
}

test.each([
  ['a hit makes a candidate, a second earns', 'hh hh', 'candidate 1, held 2'],
  ['two of three earn, with a miss between', 'hh mm hh', 'candidate 1, candidate 1, held 3'],
  ['two of four do not', 'hh mm mm hh', 'candidate 1, candidate 1, candidate 1, candidate 1'],
  ['a hit is forgotten after two misses and a third', 'hh mm mm mm', 'candidate 1, candidate 1, candidate 1, none 1'],
  ['what only keeps does not earn', 'mh mh mh', 'none 1, none 1, none 1'],
  ['undecided never earns', 'uu uu uu', 'none 1, none 1, none 1'],
  ['undecided takes a place among the last three', 'hh uu uu uu', 'candidate 1, candidate 1, candidate 1, none 1'],
  ['a miss puts a holder at risk, since the day it was earned', 'hh hh mm', 'candidate 1, held 2, at_risk 2'],
  ['two of three lose', 'hh hh mm mh mm', 'candidate 1, held 2, at_risk 2, at_risk 2, lost 5'],
  ['two in a row lose', 'hh hh mm mm', 'candidate 1, held 2, at_risk 2, lost 4'],
  [
    'a miss is forgotten after two kept, and another does not lose',
    'hh hh mm mh mh mh mm',
    'candidate 1, held 2, at_risk 2, at_risk 2, at_risk 2, held 2, at_risk 2',
  ],
  [
    'undecided is neither hit nor miss while held, however often',
    'hh hh uu mu uu uu mm',
    'candidate 1, held 2, held 2, held 2, held 2, held 2, at_risk 2',
  ],
  [
    'undecided does not push a miss out of the last three',
    'hh hh mm uu uu uu mm',
    'candidate 1, held 2, at_risk 2, at_risk 2, at_risk 2, at_risk 2, lost 7',
  ],
  [
    'what was missed before earning does not count for losing',
    'hh mm hh mm',
    'candidate 1, candidate 1, held 3, at_risk 3',
  ],
  [
    'lost stays lost until a hit, and is earned anew by two',
    'hh hh mm mm mm hh hh',
    'candidate 1, held 2, at_risk 2, lost 4, lost 4, candidate 4, held 7',
  ],
  [
    'what was kept or hit before losing does not count for earning anew',
    'hh hh mm hh hm hh',
    'candidate 1, held 2, at_risk 2, at_risk 2, lost 5, candidate 5',
  ],
])('%s', (_name, steps, expected) => {
  expect(states(steps)).toBe(expected);
});

test('with one of one every decision counts at once', () => {
  const rules = { ...policy, earn: { hits: 1, of: 1 }, lose: { misses: 1, of: 1 } };
  expect(states('hh mh mm hh', rules)).toBe('held 1, held 1, lost 3, held 4');
});

test('a standing keeps no more decisions than its rules look at', () => {
  const all = standings(['mm', 'mm', 'mm', 'mm', 'hh', 'hh', 'hh', 'hh', 'hh', 'hh', 'mm']);
  for (const { levels } of all) expect(levels[0]?.recent.length).toBeLessThanOrEqual(3);
});

describe('several levels', () => {
  const decided = (day: number, gold: Outcome, crown: Outcome) =>
    decisionOf(day, { level: 'gold', earn: gold, keep: gold }, { level: 'crown', earn: crown, keep: crown });
  const rules = { ...policy, earn: { hits: 1, of: 1 }, lose: { misses: 1, of: 2 } };

  it('stand each for itself, and the highest held is shown', () => {
    const both = nextStanding(undefined, decided(1, 'hit', 'hit'), rules);
    expect(heldLevel(both)?.level).toBe('crown');
    const one = nextStanding(both, decided(2, 'hit', 'miss'), rules);
    expect(one.levels.map(({ state }) => state)).toEqual(['held', 'lost']);
    expect(heldLevel(one)).toMatchObject({ level: 'gold', since: 1 });
    const none = nextStanding(one, decided(3, 'miss', 'miss'), rules);
    expect(heldLevel(none)).toBeUndefined();
  });

  it('begin on the day a policy brings them, and follow it in order', () => {
    const before = nextStanding(undefined, decisionOf(1, { level: 'gold', earn: 'hit', keep: 'hit' }), rules);
    const after = nextStanding(before, decided(2, 'hit', 'miss'), rules);
    expect(after.levels.map(({ level, state, since }) => [level, state, since])).toEqual([
      ['gold', 'held', 1],
      ['crown', 'none', 2],
    ]);
    expect(after).toMatchObject({ programme: policy.programme, policyVersion: 1, decidedOn: 2 });
  });
});

test('at risk is still held, and shows', () => {
  const after = standings(['hh', 'hh', 'mm']).at(-1);
  expect(after && heldLevel(after)).toMatchObject({ state: 'at_risk', since: 2 });
});
