import { describe, expect, it, test } from 'vitest';
import type { Outcome } from './evaluation.ts';
import type { LevelState } from './level-standing.ts';
import type { Overlay } from './overlay.ts';
import { heldLevel, nextStanding, type Standing, shownLevel, standingOn } from './standing.ts';
import { policyOf } from './testing/policy-of.ts';
import { decisionOf, levelsAfter, outcomeOf, type Step, standingsAfter } from './testing/standings-after.ts';

const policy = policyOf([], { earn: { hits: 2, of: 3 }, lose: { misses: 2, of: 3 } });
const atOnce = policyOf([]);

/** A decision a day from day 1 on: two letters each, `h` hit, `m` miss, `u` undecided, to earn and to keep. */
function daily(letters: string): Step[] {
  return letters.split(' ').map((said, index) => ({ day: index + 1, said }));
}

/** The state and the day it was earned or lost, after each step. */
function states(steps: readonly Step[], rules = policy): string {
  return levelsAfter(steps, rules)
    .map(({ state, since }) => `${state} ${since}`)
    .join(', ');
}

/** The state and the cause, after each step. */
function causesOf(steps: readonly Step[], rules = policy): string[] {
  return levelsAfter(steps, rules).map(({ state, cause }) => `${state}: ${cause}`);
}

describe('k of n', () => {
  test.each([
    ['a hit makes a candidate, a second earns', 'hh hh', 'candidate 1, held 2'],
    ['two of three earn, with a miss between', 'hh mm hh', 'candidate 1, candidate 1, held 3'],
    ['two of four do not', 'hh mm mm hh', 'candidate 1, candidate 1, candidate 1, candidate 1'],
    ['a hit is forgotten after three misses', 'hh mm mm mm', 'candidate 1, candidate 1, candidate 1, none 1'],
    ['what only keeps does not earn', 'mh mh mh', 'none 1, none 1, none 1'],
    ['undecided never earns', 'uu uu uu', 'none 1, none 1, none 1'],
    ['undecided takes a place among the last three', 'hh uu uu uu', 'candidate 1, candidate 1, candidate 1, none 1'],
    ['a miss puts a holder at risk, since the day it was earned', 'hh hh mm', 'candidate 1, held 2, at_risk 2'],
    ['two of three lose', 'hh hh mm mh mm', 'candidate 1, held 2, at_risk 2, at_risk 2, lost 5'],
    ['two in a row lose', 'hh hh mm mm', 'candidate 1, held 2, at_risk 2, lost 4'],
    [
      'a miss is a risk while it would count at the next decision: not after two kept, and another does not lose',
      'hh hh mm mh mh mh mm',
      'candidate 1, held 2, at_risk 2, at_risk 2, held 2, held 2, at_risk 2',
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
      'lost, then a candidate, then nothing is lost still, not never earned',
      'hh hh mm mm hh mm mm mm',
      'candidate 1, held 2, at_risk 2, lost 4, candidate 4, candidate 4, candidate 4, lost 4',
    ],
    [
      'what was kept or hit before losing does not count for earning anew',
      'hh hh mm hh hm hh',
      'candidate 1, held 2, at_risk 2, at_risk 2, lost 5, candidate 5',
    ],
    ['what keeps is less than what earns, and kept it is', 'hh hh mh mh', 'candidate 1, held 2, held 2, held 2'],
  ])('%s', (_name, letters, expected) => {
    expect(states(daily(letters))).toBe(expected);
  });

  it('of one of one counts every decision at once', () => {
    expect(states(daily('hh mh mm hh'), atOnce)).toBe('held 1, held 1, lost 3, held 4');
  });

  it('keeps no more decisions than its rules look at', () => {
    for (const { recent } of levelsAfter(daily('mm mm mm mm hh hh hh hh hh mm'), policy)) {
      expect(recent.length).toBeLessThanOrEqual(3);
    }
  });

  it('of a new version with fewer looks at as many of the last as that one does', () => {
    const [, , before] = standingsAfter(daily('hh hh mm'), policy);
    const shorter = { ...policy, lose: { misses: 1, of: 1 } };
    const kept = nextStanding(before, decisionOf({ day: 4 }, [outcomeOf('gold', { said: 'hh' })]), shorter);
    expect(kept.levels[0]).toMatchObject({ state: 'held', cause: 'recovered', recent: ['hit'] });
  });

  it('by the same criterion loses only by one that was missed so often', () => {
    const same = { ...policy, lose: { misses: 2, of: 3, sameCriterion: true } };
    const missing = (...missed: readonly (readonly string[])[]) => [
      ...daily('hh hh'),
      ...missed.map((keys, index): Step => ({ day: index + 3, said: keys.length === 0 ? 'hh' : 'mm', missed: keys })),
    ];
    expect(states(missing(['a'], ['b'], ['c']), same)).toContain('at_risk 2, at_risk 2, at_risk 2');
    expect(states(missing(['a'], ['b'], ['a']), same)).toContain('at_risk 2, at_risk 2, lost 5');
    expect(states(missing(['a', 'b'], ['b', 'c']), same)).toContain('at_risk 2, lost 4');
    expect(states(missing(['a'], [], ['b'], ['a']), same)).toMatch(/at_risk 2$/);
    expect(states(missing(['a'], ['b']))).toContain('at_risk 2, lost 4');
  });
});

describe('the least hold', () => {
  const rules = { ...policy, minHoldDays: 10 };
  const held = daily('hh hh'); // held since day 2, until day 12

  it('lets misses count and the loss wait, and then lose without a further decision', () => {
    const steps: Step[] = [...held, { day: 3, said: 'mm' }, { day: 4, said: 'mm' }, { day: 11 }, { day: 12 }];
    expect(causesOf(steps, rules).slice(2)).toEqual([
      'at_risk: missed',
      'at_risk: loss_waits',
      'at_risk: loss_waits',
      'lost: lost_missed',
    ]);
    expect(states(steps, rules)).toMatch(/lost 12$/);
  });

  it('loses at once by a decision after it', () => {
    expect(causesOf([...held, { day: 12, said: 'mm' }, { day: 13, said: 'mm' }], rules).at(-1)).toBe(
      'lost: lost_missed',
    );
  });

  it('forgives what has been made good by its end', () => {
    const steps: Step[] = [3, 4, 5, 6, 7].map((day) => ({ day, said: day < 5 ? 'mm' : 'hh' }));
    expect(causesOf([...held, ...steps, { day: 12 }], rules).slice(-2)).toEqual(['held: kept', 'held: kept']);
  });

  it('does not hold against a hard miss, a closed account or an end of scope', () => {
    const after = (step: Omit<Step, 'day'>) => causesOf([...held, { day: 3, ...step }], rules).at(-1);
    expect(after({ said: 'mm', hard: true })).toBe('lost: lost_hard');
    expect(after({ overlay: 'closed' })).toBe('lost: lost_closed');
    expect(after({ said: 'hh', inScope: false })).toBe('lost: lost_out_of_scope');
  });

  it('runs in the days the account was not paused', () => {
    const lossWaits: Step[] = [...held, { day: 3, said: 'mm' }, { day: 4, said: 'mm' }];
    const later = (day: number) => causesOf([...lossWaits, { day, pausedDays: 5 }], rules).at(-1);
    expect([later(16), later(17)]).toEqual(['at_risk: loss_waits', 'lost: lost_missed']);
  });
});

describe('the wait to earn anew', () => {
  const rules = { ...policy, reEarnWaitDays: { missed: 10, hard: 30 } };
  const missed: Step[] = daily('hh hh mm mm'); // lost on day 4
  const hard: Step[] = [...daily('hh hh'), { day: 3, said: 'mm', hard: true }];

  it.each([
    ['missed', missed, 14],
    ['missed hard', hard, 33],
  ])(
    'lets hits count and the award of what was %s wait, and then earns without a further decision',
    (_by, lost, until) => {
      const steps: Step[] = [
        ...lost,
        { day: 5, said: 'hh' },
        { day: 6, said: 'hh' },
        { day: until - 1 },
        { day: until },
      ];
      expect(causesOf(steps, rules).slice(-4)).toEqual([
        'candidate: hit',
        'candidate: award_waits',
        'candidate: award_waits',
        'held: earned',
      ]);
      expect(states(steps, rules)).toMatch(new RegExp(`held ${until}$`));
    },
  );

  it('does not earn once the hits have gone', () => {
    const steps: Step[] = [5, 6, 7, 8].map((day) => ({ day, said: day < 7 ? 'hh' : 'mm' }));
    expect(causesOf([...missed, ...steps, { day: 14 }], rules).at(-1)).toBe('candidate: hit');
  });

  it('is over for a decision on its last day, and is none where the policy names none', () => {
    expect(causesOf([...missed, { day: 13, said: 'hh' }, { day: 14, said: 'hh' }], rules).at(-1)).toBe('held: earned');
    expect(causesOf([...missed, { day: 5, said: 'hh' }, { day: 6, said: 'hh' }]).at(-1)).toBe('held: earned');
  });

  it('gives nothing to who went out of scope meanwhile', () => {
    const steps: Step[] = [
      ...missed,
      { day: 5, said: 'hh' },
      { day: 6, said: 'hh' },
      { day: 7, said: 'hh', inScope: false },
      { day: 14 },
      { day: 40 },
    ];
    expect(causesOf(steps, rules).slice(-3)).toEqual([
      'none: out_of_scope',
      'none: out_of_scope',
      'none: out_of_scope',
    ]);
  });
});

describe('dormancy', () => {
  const rules = { ...policy, dormantDays: 10 };
  const dormant = [...daily('hh hh'), { day: 3, said: 'uu' }];

  it('loses after its days with a cause of its own, with a decision or without', () => {
    expect(causesOf([...dormant, { day: 12 }, { day: 13 }], rules).slice(-3)).toEqual([
      'held: undecided',
      'held: undecided',
      'lost: lost_dormant',
    ]);
    expect(causesOf([...dormant, { day: 13, said: 'uu' }], rules).at(-1)).toBe('lost: lost_dormant');
  });

  it.each(['mh', 'mm'])('begins anew after a decision that could tell (%s)', (said) => {
    const steps: Step[] = [...dormant, { day: 9, said }, { day: 11, said: 'uu' }, { day: 20 }, { day: 21 }];
    const [before, after] = causesOf(steps, rules).slice(-2);
    expect(before).toMatch(/undecided$/);
    expect(after).toBe('lost: lost_dormant');
  });

  it('never comes where the policy names no days, and never to who holds nothing', () => {
    expect(causesOf([...dormant, { day: 4000, said: 'uu' }]).at(-1)).toBe('held: undecided');
    expect(
      causesOf(
        [
          { day: 1, said: 'uu' },
          { day: 4000, said: 'uu' },
        ],
        rules,
      ).at(-1),
    ).toBe('none: not_earned');
  });

  it('runs in the days the account was not paused', () => {
    const later = (day: number) => causesOf([...dormant, { day, pausedDays: 5 }], rules).at(-1);
    expect([later(17), later(18)]).toEqual(['held: undecided', 'lost: lost_dormant']);
  });
});

describe('what lies over the account', () => {
  const held = daily('hh hh');
  const under = (overlay: Overlay, ...said: readonly string[]): Step[] =>
    said.map((each, index) => ({ day: index + 3, said: each, overlay }));

  it('on probation: nothing new is earned, one miss loses, and what was hit is earned when it ends', () => {
    expect(causesOf(under('probation', 'hh', 'hh')).at(-1)).toBe('candidate: award_waits');
    expect(causesOf([...under('probation', 'hh', 'hh'), { day: 90 }]).at(-1)).toBe('held: earned');
    expect(causesOf([...held, ...under('probation', 'mh')]).at(-1)).toBe('held: kept');
    const rules = { ...policy, minHoldDays: 100 };
    expect(causesOf([...held, ...under('probation', 'mm')], rules).at(-1)).toBe('lost: lost_on_probation');
    expect(causesOf([...held, { day: 3, said: 'mm' }, { day: 4, overlay: 'probation' }]).at(-1)).toBe(
      'at_risk: missed',
    );
  });

  it('paused: neither hits nor misses count, only what is hard', () => {
    expect(causesOf([...held, ...under('paused', 'mm', 'mm', 'uu')]).at(-1)).toBe('held: paused');
    expect(causesOf(under('paused', 'hh', 'hh', 'hh')).at(-1)).toBe('none: paused');
    expect(causesOf([...held, { day: 3, said: 'mm', hard: true, overlay: 'paused' }]).at(-1)).toBe('lost: lost_hard');
  });

  it('under review: nothing changes, not even by a hard miss', () => {
    expect(causesOf([...held, ...under('under_review', 'mm', 'mm')]).at(-1)).toBe('held: frozen');
    expect(causesOf(under('under_review', 'hh', 'hh')).at(-1)).toBe('none: frozen');
    expect(causesOf([...held, { day: 3, said: 'mm', hard: true, overlay: 'under_review' }]).at(-1)).toBe(
      'held: frozen',
    );
    expect(causesOf([...held, { day: 3, said: 'hh', inScope: false, overlay: 'under_review' }]).at(-1)).toBe(
      'held: frozen',
    );
  });

  it('suspended: hides and does not lose by itself, and what is missed counts', () => {
    const hidden = standingsAfter([...held, { day: 3, overlay: 'suspended' }], policy).at(-1);
    expect(hidden && [heldLevel(hidden)?.state, shownLevel(hidden)]).toEqual(['held', undefined]);
    const back = standingsAfter([...held, { day: 3, overlay: 'suspended' }, { day: 9 }], policy).at(-1);
    expect(back && shownLevel(back)).toMatchObject({ state: 'held', since: 2 });
    expect(causesOf([...held, ...under('suspended', 'mm', 'mm')]).at(-1)).toBe('lost: lost_missed');
    expect(causesOf(under('suspended', 'hh', 'hh')).at(-1)).toBe('candidate: award_waits');
  });

  it('closed: loses at once, earns nothing and shows nothing', () => {
    const closed = standingsAfter([...held, { day: 3, overlay: 'closed' }], policy).at(-1);
    expect(closed?.levels[0]).toMatchObject({ state: 'lost', cause: 'lost_closed', since: 3 });
    expect(closed && shownLevel(closed)).toBeUndefined();
    expect(causesOf(under('closed', 'hh', 'hh', 'hh')).at(-1)).toBe('candidate: award_waits');
  });

  it.each<[Overlay, boolean]>([
    ['active', true],
    ['probation', true],
    ['paused', true],
    ['under_review', true],
    ['suspended', false],
    ['closed', false],
  ])('%s shows a held badge: %s', (overlay, shown) => {
    for (const state of ['held', 'at_risk'] as const) {
      expect(shownLevel(standing(overlay, state)) !== undefined).toBe(shown);
    }
    for (const state of ['none', 'candidate', 'lost'] as const) {
      expect(shownLevel(standing(overlay, state))).toBeUndefined();
    }
  });
});

function standing(overlay: Overlay, ...states: readonly LevelState[]): Standing {
  const levels = states.map((state, index) => {
    return { level: `level-${index}`, state, since: 1, cause: 'kept', recent: [], everHeld: true } as const;
  });
  return { programme: 'test', policyVersion: 1, decidedOn: 1, overlay, levels };
}

test('out of scope holds nothing and is no loss of who held nothing; back in scope a new count begins', () => {
  const [inside, outside] = [{ said: 'hh' }, { said: 'hh', inScope: false }];
  const steps: Step[] = [inside, outside, inside, inside, outside, inside, inside].map((each, index) => ({
    day: index + 1,
    ...each,
  }));
  expect(causesOf(steps)).toEqual([
    'candidate: hit',
    'none: out_of_scope',
    'candidate: hit',
    'held: earned',
    'lost: lost_out_of_scope',
    'candidate: hit',
    'held: earned',
  ]);
});

describe('time alone', () => {
  it('changes nothing and keeps the very levels where nothing has run out', () => {
    for (const letters of ['mm', 'hh', 'hh hh', 'hh hh mm', 'hh hh uu', 'hh hh mm mm']) {
      const before = standingsAfter(daily(letters), policy).at(-1) as Standing; // safe: there is a decision
      for (const overlay of ['active', 'paused', 'under_review', 'suspended', 'probation'] as const) {
        const after = standingOn(before, { day: 900, overlay, pausedDays: 0 }, policy);
        expect(after).toEqual({ ...before, overlay });
        expect(after.levels[0]).toBe(before.levels[0]);
      }
    }
  });
});

describe('several levels', () => {
  const decided = (day: number, gold: Outcome, crown: Outcome) =>
    decisionOf({ day }, [
      { ...outcomeOf('gold', {}), earn: gold, keep: gold },
      { ...outcomeOf('crown', {}), earn: crown, keep: crown },
    ]);

  it('stand each for itself, and the highest held is shown', () => {
    const both = nextStanding(undefined, decided(1, 'hit', 'hit'), atOnce);
    expect(heldLevel(both)?.level).toBe('crown');
    const one = nextStanding(both, decided(2, 'hit', 'miss'), atOnce);
    expect(one.levels.map(({ state }) => state)).toEqual(['held', 'lost']);
    expect(shownLevel(one)).toMatchObject({ level: 'gold', since: 1 });
    const none = nextStanding(one, decided(3, 'miss', 'miss'), atOnce);
    expect(heldLevel(none)).toBeUndefined();
  });

  it('begin on the day a policy brings them, and follow it in order', () => {
    const before = nextStanding(undefined, decisionOf({ day: 1 }, [outcomeOf('gold', { said: 'hh' })]), atOnce);
    const after = nextStanding(before, decided(2, 'hit', 'miss'), atOnce);
    expect(after.levels.map(({ level, state, since }) => [level, state, since])).toEqual([
      ['gold', 'held', 1],
      ['crown', 'none', 2],
    ]);
    expect(after).toMatchObject({ programme: 'test', policyVersion: 1, decidedOn: 2, overlay: 'active' });
  });

  it('at risk are held, and the highest of them shows', () => {
    expect(shownLevel(standing('active', 'held', 'at_risk', 'lost'))).toMatchObject({ level: 'level-1' });
  });
});
