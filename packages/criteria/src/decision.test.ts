import { describe, expect, it, test } from 'vitest';
import { compilePolicy } from './compiled-policy.ts';
import { requireDay } from './day.ts';
import { type DecisionBasis, decide } from './decision.ts';
import type { Entry } from './entry.ts';
import type { Criterion } from './policy.ts';
import { readingsOf } from './readings-of.ts';
import { tallyOf } from './tally.ts';
import { policyOf } from './testing/policy-of.ts';
import { readingOf } from './testing/reading-of.ts';
import { sumTally } from './window.ts';

const window = { days: 90 };
const age: Criterion = { metric: 'account_age_days', earn: { atLeast: 180 }, keep: { atLeast: 180 } };
const orders: Criterion = { metric: 'orders_completed', window, earn: { atLeast: 30 }, keep: { atLeast: 20 } };
const ship: Criterion = { metric: 'on_time_ship_rate', window, earn: { atLeast: 0.95 }, keep: { atLeast: 0.9 } };
const compiled = compilePolicy(policyOf([age, orders, ship]));
const opened = requireDay('2017-01-01');
const basis: DecisionBasis = { day: requireDay('2018-04-20'), throughSeq: 42 };

/** A seller with one good order on every one of `days` days from the opening on. */
function tallyOver(days: number) {
  const entries: Entry[] = [{ day: opened, measure: 'accounts_opened', count: 1 }];
  for (let day = opened; day < opened + days; day++) {
    entries.push({ day, measure: 'orders_completed', count: 1, buyer: `b${day}` });
    for (const measure of ['orders_due_to_ship', 'orders_shipped_on_time'] as const) {
      entries.push({ day, measure, count: 1 });
    }
  }
  return tallyOf(entries);
}

function decidedOn(day: number, tally = tallyOver(365)) {
  return decide(compiled, readingsOf(compiled, sumTally(tally, day, compiled.shapes)), { day, throughSeq: 42 });
}

/** The gold level of a decision about one rate, so many of a hundred on time. */
function decidedOf(good: number, criterion = ship, before?: { criterion: Criterion; good: number }) {
  const old = before && {
    compiled: compilePolicy(policyOf([before.criterion])),
    readings: [readingOf(before.good, 100)],
  };
  const { levels } = decide(compilePolicy(policyOf([criterion])), [readingOf(good, 100)], { ...basis, before: old });
  return levels[0];
}

describe('a decision', () => {
  it('holds all it takes to tell it again: day, version, log position, outcomes and readings', () => {
    const decision = decidedOn(requireDay('2017-07-20'));
    expect(decision).toMatchObject({
      programme: 'test',
      day: requireDay('2017-07-20'),
      revision: 0,
      policyVersion: 1,
      throughSeq: 42,
      cause: 'scheduled',
      overlay: 'active',
      pausedDays: 0,
      inScope: true,
      levels: [
        { level: 'gold', earn: 'hit', keep: 'hit', missed: [], hardMissed: false, warned: false, graced: false },
      ],
    });
    expect(decision.readings.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [200, 1],
      [90, 1],
      [90, 90],
    ]);
  });

  it('says what it was told of the account and the case', () => {
    const told = { overlay: 'paused', pausedDays: 7, inScope: false, revision: 2, cause: 'corrected' } as const;
    expect(decide(compiled, [], { ...basis, ...told })).toMatchObject(told);
  });

  it('comes to the same however often it is made', () => {
    expect(decidedOn(basis.day)).toEqual(decidedOn(basis.day));
  });

  it('lets a seller earn at the age it asks for, not a day before', () => {
    expect(decidedOn(opened + 179).levels[0]?.earn).toBe('miss');
    expect(decidedOn(opened + 180).levels[0]?.earn).toBe('hit');
  });

  it('misses a seller who stopped selling by orders, never by rates nobody can tell', () => {
    const decision = decidedOn(requireDay('2018-07-20'), tallyOver(100));
    expect(decision.readings[2]).toMatchObject({ numerator: 0, denominator: 0 });
    expect(decision.levels[0]).toMatchObject({ earn: 'miss', keep: 'miss', missed: ['orders_completed/90d'] });
  });

  it('does not count against a seller an age nobody knows', () => {
    const decision = decidedOn(basis.day, new Map());
    expect(decision.readings[0]).toMatchObject({ denominator: 0 });
    expect(decision.levels[0]?.missed).toEqual(['orders_completed/90d']); // no orders is a number, and too small
  });
});

describe('the missed criteria', () => {
  it('are those of the keeping side, by key', () => {
    const levels = (good: number) =>
      decide(compiled, [readingOf(10), readingOf(25), readingOf(good, 100)], basis).levels;
    expect(levels(85)[0]?.missed).toEqual(['account_age_days', 'on_time_ship_rate/90d']);
    expect(levels(93)[0]?.missed).toEqual(['account_age_days']);
  });

  it('tell two windows of one metric apart', () => {
    const twice = compilePolicy(policyOf([ship, { ...ship, window: { days: 30 } }]));
    const { levels } = decide(twice, [readingOf(99, 100), readingOf(1, 10)], basis);
    expect(levels[0]?.missed).toEqual(['on_time_ship_rate/30d']);
  });

  it('are hard where one of them is, and none where nothing is missed', () => {
    const hard = { ...ship, hard: true };
    expect(decidedOf(80, hard)).toMatchObject({ hardMissed: true, missed: ['on_time_ship_rate/90d'] });
    expect(decidedOf(93, hard)).toMatchObject({ earn: 'miss', keep: 'hit', hardMissed: false, missed: [] });
  });
});

describe('in the days of grace', () => {
  const looser = { ...ship, keep: { atLeast: 0.8 } };

  it('a miss that the version before does not miss does not count, and is warned of', () => {
    const hard = { ...ship, hard: true };
    expect(decidedOf(85, hard, { criterion: looser, good: 85 })).toEqual({
      level: 'gold',
      earn: 'miss',
      keep: 'hit',
      missed: [],
      hardMissed: false,
      warned: true,
      graced: true,
    });
  });

  it('a miss under both counts', () => {
    expect(decidedOf(79, ship, { criterion: looser, good: 79 })).toMatchObject({ keep: 'miss', graced: false });
  });

  it('a miss that the version before cannot tell is as undecided as it was there', () => {
    const unsure = { ...looser, keep: { atLeast: 0.8, minSample: 101 } };
    expect(decidedOf(79, ship, { criterion: unsure, good: 79 })).toMatchObject({ keep: 'undecided', graced: true });
  });

  it('a criterion that turned hard loses nothing at once while the version before misses softly', () => {
    const hard = { ...ship, hard: true };
    expect(decidedOf(79, hard, { criterion: looser, good: 79 })).toMatchObject({ keep: 'miss', hardMissed: false });
    expect(decidedOf(79, hard, { criterion: { ...looser, hard: true }, good: 79 })).toMatchObject({ hardMissed: true });
  });

  it('what is met is met, whatever the version before says', () => {
    expect(decidedOf(95, ship, { criterion: looser, good: 0 })).toMatchObject({
      earn: 'hit',
      keep: 'hit',
      graced: false,
    });
  });

  it('a level the version before did not have is judged by the new one alone', () => {
    const other = compilePolicy(policyOf([], { levels: [{ level: 'silver', mark: 'star', criteria: [looser] }] }));
    const before = { compiled: other, readings: [readingOf(85, 100)] };
    const { levels } = decide(compilePolicy(policyOf([ship])), [readingOf(85, 100)], { ...basis, before });
    expect(levels[0]).toMatchObject({ keep: 'miss', graced: false });
  });
});

test('each level is decided for itself, in the order of the policy', () => {
  const strict = { ...ship, earn: { atLeast: 0.99 }, keep: { atLeast: 0.98 } };
  const levels = [
    { level: 'gold', mark: 'star', criteria: [ship] },
    { level: 'crown', mark: 'crown', criteria: [strict] },
  ] as const;
  const policy = policyOf([], { levels: levels.map((each) => ({ ...each, criteria: [...each.criteria] })) });
  const decision = decide(compilePolicy(policy), [readingOf(96, 100)], basis);
  expect(decision.levels.map(({ level, earn, keep }) => [level, earn, keep])).toEqual([
    ['gold', 'hit', 'hit'],
    ['crown', 'miss', 'miss'],
  ]);
});
