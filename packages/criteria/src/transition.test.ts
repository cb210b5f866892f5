import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Cause, causes, isHeld, type LevelStanding, type LevelState, type Turn } from './level-standing.ts';
import { type Overlay, overlayOn, overlays, pausedDaysBefore } from './overlay.ts';
import type { Policy } from './policy.ts';
import { accountOf } from './testing/account-of.ts';
import { policyOf } from './testing/policy-of.ts';
import { levelsAfter, outcomeOf, type Step } from './testing/standings-after.ts';
import { situationOf, transitionOf } from './transition.ts';

const policy = policyOf([], {
  earn: { hits: 2, of: 3 },
  lose: { misses: 2, of: 3 },
  minHoldDays: 10,
  reEarnWaitDays: { missed: 10, hard: 20 },
  dormantDays: 15,
});

/** A level with which nothing is the matter; `rest` changes it. */
function levelOf(state: LevelState, rest: Partial<LevelStanding> = {}): LevelStanding {
  const everHeld = state === 'held' || state === 'at_risk' || state === 'lost';
  return { level: 'gold', state, since: 1, cause: 'not_earned', recent: [], everHeld, ...rest };
}

/** A turn of day 100 on which all is well; `rest` changes it. */
function turnOf({ said, missed, hard, ...rest }: Partial<Step>): Turn {
  const outcome =
    said === undefined ? undefined : outcomeOf('gold', { said, ...(missed && { missed }), ...(hard && { hard }) });
  return { day: 100, overlay: 'active', pausedDays: 0, inScope: true, outcome, ...rest };
}

function turned(level: LevelStanding, turn: Partial<Step>, rules: Policy = policy): [string, Cause] {
  const { to, cause } = transitionOf(situationOf(level, turnOf(turn), rules));
  return [to, cause];
}

const atRisk = levelOf('at_risk', { recent: [['a']] });
const waiting = { waitsUntil: 101 };

describe('a level that is held', () => {
  test.each<[string, LevelStanding, Partial<Step>, string, Cause]>([
    ['is kept by a hit', levelOf('held'), { said: 'hh' }, 'held', 'kept'],
    ['is kept by what no longer earns', levelOf('held'), { said: 'mh' }, 'held', 'kept'],
    ['is at risk after a miss', levelOf('held'), { said: 'mm' }, 'at_risk', 'missed'],
    ['is at risk while a miss is among the last', atRisk, { said: 'hh' }, 'at_risk', 'missed'],
    [
      'recovers when none is',
      levelOf('at_risk', { recent: [['a'], 'hit', 'hit'] }),
      { said: 'hh' },
      'held',
      'recovered',
    ],
    ['is lost by enough misses', atRisk, { said: 'mm' }, 'lost', 'lost_missed'],
    ['waits while it is held at least', { ...atRisk, ...waiting }, { said: 'mm' }, 'at_risk', 'loss_waits'],
    ['waits no longer than that', { ...atRisk, waitsUntil: 100 }, { said: 'mm' }, 'lost', 'lost_missed'],
    ['stays where nobody can tell', levelOf('held'), { said: 'uu' }, 'same', 'undecided'],
    ['stays at risk where nobody can tell', atRisk, { said: 'uu' }, 'same', 'undecided'],
    ['is lost after too long of that', levelOf('held', { undecidedSince: 85 }), { said: 'uu' }, 'lost', 'lost_dormant'],
    ['is not, a day before', levelOf('held', { undecidedSince: 86 }), { said: 'uu' }, 'same', 'undecided'],
    ['is lost by a hard miss at once', levelOf('held', waiting), { said: 'mm', hard: true }, 'lost', 'lost_hard'],
    [
      'is lost by one miss on probation',
      levelOf('held', waiting),
      { said: 'mm', overlay: 'probation' },
      'lost',
      'lost_on_probation',
    ],
    ['is kept by a hit on probation', levelOf('held'), { said: 'hh', overlay: 'probation' }, 'held', 'kept'],
    ['is lost out of scope', levelOf('held'), { said: 'hh', inScope: false }, 'lost', 'lost_out_of_scope'],
    ['is lost when the account is closed', levelOf('held'), { said: 'hh', overlay: 'closed' }, 'lost', 'lost_closed'],
    ['is paused', levelOf('held'), { said: 'mm', overlay: 'paused' }, 'same', 'paused'],
    [
      'is paused, however long nobody could tell',
      levelOf('held', { undecidedSince: 1 }),
      { said: 'uu', overlay: 'paused' },
      'same',
      'paused',
    ],
    [
      'is lost by a hard miss while paused',
      levelOf('held'),
      { said: 'mm', hard: true, overlay: 'paused' },
      'lost',
      'lost_hard',
    ],
    ['is frozen under review', levelOf('held'), { said: 'mm', hard: true, overlay: 'under_review' }, 'same', 'frozen'],
    ['is judged while suspended', atRisk, { said: 'mm', overlay: 'suspended' }, 'lost', 'lost_missed'],
    ['is kept while suspended', levelOf('held'), { overlay: 'suspended' }, 'held', 'kept'],
  ])('%s', (_name, level, turn, to, cause) => {
    expect(turned(level, turn)).toEqual([to, cause]);
  });
});

describe('a level that is not held', () => {
  const candidate = levelOf('candidate', { recent: ['hit'] });

  test.each<[string, LevelStanding, Partial<Step>, string, Cause]>([
    ['is not earned by a miss', levelOf('none'), { said: 'mm' }, 'none', 'not_earned'],
    ['is not earned by what only keeps', levelOf('none'), { said: 'mh' }, 'none', 'not_earned'],
    ['is not earned by what nobody can tell', levelOf('none'), { said: 'uu' }, 'none', 'not_earned'],
    ['is a candidate after a hit', levelOf('none'), { said: 'hh' }, 'candidate', 'hit'],
    ['is a candidate after a hit that was lost once', levelOf('lost'), { said: 'hh' }, 'candidate', 'hit'],
    ['is a candidate while a hit is among the last', candidate, { said: 'mm' }, 'candidate', 'hit'],
    ['is earned by enough hits', candidate, { said: 'hh' }, 'held', 'earned'],
    ['waits where it cannot be earned yet', { ...candidate, ...waiting }, { said: 'hh' }, 'candidate', 'award_waits'],
    ['waits no longer than that', { ...candidate, waitsUntil: 100 }, { said: 'hh' }, 'held', 'earned'],
    [
      'is earned by time alone after it',
      { ...candidate, recent: ['hit', 'hit'], waitsUntil: 100 },
      {},
      'held',
      'earned',
    ],
    ['stays lost', levelOf('lost'), { said: 'mm' }, 'lost', 'not_earned'],
    [
      'is lost again when the hits have gone',
      { ...candidate, everHeld: true, recent: ['hit', 'miss', 'miss'] },
      { said: 'mm' },
      'lost',
      'not_earned',
    ],
    ['waits on probation', candidate, { said: 'hh', overlay: 'probation' }, 'candidate', 'award_waits'],
    ['waits while suspended', candidate, { said: 'hh', overlay: 'suspended' }, 'candidate', 'award_waits'],
    ['is paused', candidate, { said: 'hh', overlay: 'paused' }, 'same', 'paused'],
    [
      'is paused where the hits were enough before',
      { ...candidate, recent: ['hit', 'hit'] },
      { overlay: 'paused' },
      'same',
      'paused',
    ],
    ['is frozen under review', candidate, { said: 'hh', overlay: 'under_review' }, 'same', 'frozen'],
    ['is out of scope', candidate, { said: 'hh', inScope: false }, 'none', 'out_of_scope'],
    ['of a closed account is never earned', candidate, { said: 'hh', overlay: 'closed' }, 'candidate', 'award_waits'],
  ])('%s', (_name, level, turn, to, cause) => {
    expect(turned(level, turn)).toEqual([to, cause]);
  });
});

const overlayNames = Object.keys(overlays) as Overlay[]; // safe: the table's own keys
const said = fc.constantFrom('hh', 'mh', 'mm', 'uu', 'um', 'hh', 'mm');

/** Any life: decisions of any outcome and days without, under any overlay, in scope or out of it. */
const lives: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 12 }),
      said: fc.option(said, { nil: undefined, freq: 3 }),
      missed: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      hard: fc.boolean(),
      overlay: fc.oneof({ arbitrary: fc.constant<Overlay>('active'), weight: 6 }, fc.constantFrom(...overlayNames)),
      inScope: fc.nat({ max: 12 }).map((each) => each > 0),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((list) => {
    let day = 0;
    return list.map(({ days, said: letters, hard, ...rest }, index): Step => {
      day += days;
      const first = index === 0 ? 'mm' : letters;
      return { day, ...rest, hard: hard && day % 5 === 0, ...(first === undefined ? {} : { said: first }) };
    });
  });

const rules: fc.Arbitrary<Policy> = fc
  .record({
    hits: fc.integer({ min: 1, max: 3 }),
    earnMore: fc.nat({ max: 2 }),
    misses: fc.integer({ min: 1, max: 3 }),
    loseMore: fc.nat({ max: 2 }),
    sameCriterion: fc.boolean(),
    minHoldDays: fc.constantFrom(0, 15),
    wait: fc.constantFrom(0, 15),
    dormantDays: fc.constantFrom(undefined, 10),
  })
  .map(({ hits, earnMore, misses, loseMore, sameCriterion, minHoldDays, wait, dormantDays }) =>
    policyOf([], {
      earn: { hits, of: hits + earnMore },
      lose: { misses, of: misses + loseMore, sameCriterion },
      minHoldDays,
      reEarnWaitDays: { missed: wait, hard: wait * 2 },
      ...(dormantDays === undefined ? {} : { dormantDays }),
    }),
  );

/** Each level of a life with the step that made it and the level before. */
function turnsOf(life: readonly Step[], policyOfLife: Policy) {
  const levels = levelsAfter(life, policyOfLife);
  return life.flatMap((step, index) => {
    const [level, before] = [levels[index], levels[index - 1]];
    return level === undefined ? [] : [{ step, level, before }];
  });
}

describe('in any life', () => {
  const always = (check: (turn: ReturnType<typeof turnsOf>[number], policyOfLife: Policy) => void) =>
    fc.assert(
      fc.property(lives, rules, (life, policyOfLife) => {
        for (const turn of turnsOf(life, policyOfLife)) check(turn, policyOfLife);
      }),
    );

  it('a level is earned by one cause and lost by causes of loss, and is since that day', () => {
    always(({ step, level, before }) => {
      const [was, is] = [before !== undefined && isHeld(before), isHeld(level)];
      if (is && !was) expect([level.cause, level.since, level.state]).toEqual(['earned', step.day, 'held']);
      if (was && !is) {
        expect(level.cause).toMatch(/^lost_/);
        expect([level.since, level.state]).toEqual([step.day, 'lost']);
      }
      if (was === is && before !== undefined) expect(level.since).toBe(before.since);
      if (is) expect(level.everHeld).toBe(true);
      if (level.state === 'lost') expect(level.everHeld).toBe(true);
    });
  });

  it('every decision says its cause, and time alone keeps the cause of what it does not change', () => {
    always(({ step, level, before }) => {
      expect(causes).toContain(level.cause);
      expect(level.cause).not.toBe('not_judged');
      if (step.said === undefined && before !== undefined && level.state === before.state) expect(level).toBe(before);
    });
  });

  it('nothing is earned but by an account with nothing over it, and nothing changes under review', () => {
    always(({ step, level, before }) => {
      const overlay = step.overlay ?? 'active';
      const became = isHeld(level) && (before === undefined || !isHeld(before));
      if (overlay !== 'active') expect(became).toBe(false);
      if (overlay === 'under_review' && before !== undefined) expect(level.state).toBe(before.state);
      if (overlay === 'closed') expect(isHeld(level)).toBe(false);
    });
  });

  it('a paused holder loses by nothing but a hard miss, or by leaving the scope', () => {
    always(({ step, level, before }) => {
      if (step.overlay !== 'paused' || before === undefined || isHeld(before) === isHeld(level)) return;
      expect(['lost_hard', 'lost_out_of_scope']).toContain(level.cause);
    });
  });

  it('too little data never loses but by dormancy, or what misses before it have lost already', () => {
    const unknown = lives.map((life) =>
      life.map(({ said: letters, overlay: _overlay, inScope: _scope, ...step }): Step => {
        return { ...step, ...(letters === undefined ? {} : { said: letters === 'mm' ? 'uu' : letters }) };
      }),
    );
    fc.assert(
      fc.property(unknown, rules, (life, policyOfLife) => {
        for (const { step, level, before } of turnsOf(life, policyOfLife)) {
          if (step.said !== 'uu' || before === undefined) continue;
          if (isHeld(before) && !isHeld(level) && before.cause !== 'loss_waits')
            expect(level.cause).toBe('lost_dormant');
        }
      }),
    );
  });

  it('comes to the same however often it is told', () => {
    fc.assert(
      fc.property(lives, rules, (life, each) => {
        expect(levelsAfter(life, each)).toEqual(levelsAfter(life, each));
      }),
    );
  });

  it('with one of one a hit earns and a miss loses, at once', () => {
    const simple = lives.map((life) => life.map(({ day, said: letters }): Step => ({ day, said: letters ?? 'hh' })));
    fc.assert(
      fc.property(simple, (life) => {
        for (const { step, level } of turnsOf(life, policyOf([]))) {
          if (step.said === 'hh') expect(isHeld(level)).toBe(true);
          if (step.said === 'mm' || step.said === 'um') expect(isHeld(level)).toBe(false);
        }
      }),
    );
  });
});

test('a pause neither earns nor loses: after it all goes on as if its days had not been', () => {
  const decided = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(said, { nil: undefined, freq: 4 })), {
    minLength: 2,
    maxLength: 15,
  });
  const during = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.option(said, { nil: undefined })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      decided,
      during,
      fc.nat({ max: 100 }),
      fc.integer({ min: 1, max: 60 }),
      rules,
      (list, inPause, at, length, each) => {
        let day = 0;
        const life = list.map(([days, letters], index): Step => {
          day += days;
          const first = index === 0 || index === list.length - 1 ? (letters ?? 'hh') : letters;
          return { day, ...(first === undefined ? {} : { said: first }) };
        });
        const pause = { from: Math.min(at, day - 1) + 1, to: Math.min(at, day - 1) + length };
        fc.pre(pause.from > (life[0]?.day ?? 0));
        const account = accountOf({ pauses: [pause] });
        const paused = inPause
          .map(([offset, letters]) => ({
            day: pause.from + ((offset - 1) % length),
            ...(letters ? { said: letters } : {}),
          }))
          .toSorted((a, b) => a.day - b.day);
        const shifted = life.map((step) => ({ ...step, day: step.day < pause.from ? step.day : step.day + length }));
        const before = shifted.filter((step) => step.day < pause.from);
        const after = shifted.filter((step) => step.day > pause.to);
        const told = [...before, ...paused, ...after].map((step) => {
          return { ...step, overlay: overlayOn(account, step.day), pausedDays: pausedDaysBefore(account, step.day) };
        });
        const without = levelsAfter(life, each).at(-1);
        const { since = 0, ...level } = levelsAfter(told, each).at(-1) ?? {};
        expect({ ...level, since: since < pause.from ? since : since - length }).toEqual(without);
      },
    ),
  );
});

test('every cause is reached, but that of a level before it is first judged', () => {
  const found = new Set<Cause>();
  for (const [life, each] of fc.sample(fc.tuple(lives, rules), { numRuns: 3000, seed: 7 })) {
    for (const level of levelsAfter(life, each)) found.add(level.cause);
  }
  expect(causes.filter((cause) => !found.has(cause))).toEqual(['not_judged']);
});
