import { describe, expect, it, test } from 'vitest';
import type { Account } from './account.ts';
import { formatDay, requireDay } from './day.ts';
import type { Entry } from './entry.ts';
import type { Criterion, Policy } from './policy.ts';
import {
  decideOn,
  nextProgrammeDay,
  programmeDays,
  programmeOf,
  type SellerRecord,
  versionInForce,
  versionNumbered,
  versionOfGrace,
} from './programme.ts';
import { isInScope } from './scope.ts';
import { tallyOf } from './tally.ts';
import { policyWith } from './testing/any-criterion.ts';
import { accountWith } from './testing/any-seller.ts';
import { sumTally } from './window.ts';

/** At least so many completed orders in ninety days. */
function orders(atLeast: number): Criterion {
  return { metric: 'orders_completed', window: { days: 90 }, earn: { atLeast }, keep: { atLeast } };
}

function version(number: number, effectiveFrom: string, atLeast: number, some: Partial<Policy> = {}): Policy {
  return policyWith([orders(atLeast)], {
    version: number,
    effectiveFrom,
    cadence: { every: 'month', day: 1 },
    ...some,
  });
}

/** A seller with so many orders early in 2018. */
function sellerWith(count: number, account: Account = accountWith()) {
  const entry: Entry = { day: requireDay('2018-03-01'), measure: 'orders_completed', count };
  const tally = tallyOf([entry]);
  const sums: SellerRecord['sums'] = (day, shapes, pauses) => sumTally(tally, day, shapes, pauses);
  return { account, sums };
}

const changing = programmeOf([
  version(1, '2018-01-01', 5),
  version(2, '2018-04-10', 8, { graceDecisions: 2 }),
  version(3, '2018-09-01', 1),
]);

test.each([
  ['2017-12-31', undefined],
  ['2018-01-01', 1],
  ['2018-04-09', 1],
  ['2018-04-10', 2],
  ['2018-08-31', 2],
  ['2018-09-01', 3],
  ['2030-01-01', 3],
])('on %s version %s decides', (date, number) => {
  expect(versionInForce(changing, requireDay(date))?.policy.version).toBe(number);
});

test('of two versions of one first day the later one decides', () => {
  const both = programmeOf([version(5, '2018-01-01', 5), version(4, '2018-01-01', 8)]);
  expect(versionInForce(both, requireDay('2018-02-01'))?.policy.version).toBe(5);
});

test('a version is found by its number, and one that is not there is an error with a code', () => {
  expect(versionNumbered(changing, 2).policy.effectiveFrom).toBe('2018-04-10');
  expect(() => versionNumbered(changing, 9)).toThrow(expect.objectContaining({ code: 'policy_unknown' }));
});

describe('in the days of grace', () => {
  it.each([
    ['2018-04-01', undefined],
    ['2018-04-20', 1],
    ['2018-05-01', 1],
    ['2018-05-31', 1],
    ['2018-06-01', 1],
    ['2018-06-02', undefined],
    ['2018-07-01', undefined],
    ['2018-10-01', undefined],
  ])('on %s a miss counts only if version %s misses too', (date, before) => {
    expect(versionOfGrace(changing, requireDay(date))?.policy.version).toBe(before);
  });

  it.each([0, 1, 2, 5, 12])('exactly the first %i decisions are gracious', (graceDecisions) => {
    const programme = programmeOf([
      version(1, '2018-01-01', 5),
      version(2, '2018-04-10', 8, { graceDecisions, cadence: { every: 'week', day: 3 } }),
    ]);
    const days = programmeDays(programme, requireDay('2018-04-10'), requireDay('2018-10-01'));
    const gracious = days.filter((day) => versionOfGrace(programme, day) !== undefined);
    expect(gracious).toEqual(days.slice(0, graceDecisions));
  });

  it('the first version has none before it to be missed', () => {
    const first = programmeOf([version(1, '2018-01-01', 5, { graceDecisions: 3 })]);
    expect(versionOfGrace(first, requireDay('2018-02-01'))).toBeUndefined();
  });

  it.each([
    [6, '2018-05-01', { earn: 'miss', keep: 'hit', graced: true, warned: true, missed: [] }],
    [3, '2018-05-01', { earn: 'miss', keep: 'miss', graced: false, missed: ['orders_completed/90d'] }],
    [9, '2018-05-01', { earn: 'hit', keep: 'hit', graced: false }],
    [6, '2018-04-01', { earn: 'hit', keep: 'hit', graced: false }],
  ])('a seller with %i orders is decided on %s with %j', (count, date, expected) => {
    const decision = decideOn(changing, sellerWith(count), requireDay(date), { throughSeq: 7 });
    expect(decision?.levels[0]).toMatchObject(expected);
    expect(decision).toMatchObject({ throughSeq: 7, revision: 0, cause: 'scheduled' });
  });
});

describe('the days of a programme', () => {
  it('follow the cadence of the version then in force', () => {
    const programme = programmeOf([
      version(1, '2018-01-15', 5),
      version(2, '2018-03-20', 5, { cadence: { every: 'month', day: 10 } }),
    ]);
    const days = programmeDays(programme, requireDay('2017-01-01'), requireDay('2018-05-31'));
    expect(days.map(formatDay)).toEqual(['2018-02-01', '2018-03-01', '2018-04-10', '2018-05-10']);
    for (const from of ['2017-06-01', '2018-01-15', '2018-02-01', '2018-02-02', '2018-03-02', '2018-04-11']) {
      const next = days.find((day) => day >= requireDay(from));
      expect(nextProgrammeDay(programme, requireDay(from))).toBe(next);
    }
  });

  it('are none where nothing is published', () => {
    expect(nextProgrammeDay(programmeOf([]), 0)).toBeUndefined();
    expect(decideOn(programmeOf([]), sellerWith(9), 17_600, { throughSeq: 0 })).toBeUndefined();
    expect(decideOn(changing, sellerWith(9), requireDay('2017-12-31'), { throughSeq: 0 })).toBeUndefined();
  });
});

describe('a policy with a scope', () => {
  const [may, june] = [requireDay('2018-05-01'), requireDay('2018-06-01')];
  const mover = accountWith({
    places: [
      { from: requireDay('2018-01-01'), country: 'DE', category: 'books' },
      { from: requireDay('2018-05-15'), country: 'AT', category: 'books' },
      { from: requireDay('2018-07-15'), country: 'DE', category: undefined },
    ],
  });

  it.each<[string, Policy['scope'], string, boolean]>([
    ['without limits judges everybody', undefined, '2018-05-01', true],
    ['by country judges who is there on the day', { countries: ['DE'] }, '2018-05-14', true],
    ['by country does not judge who has moved away', { countries: ['DE'] }, '2018-05-15', false],
    ['by country judges who has come', { countries: ['AT', 'CH'] }, '2018-05-15', true],
    ['by category', { categories: ['books'] }, '2018-06-01', true],
    ['by both asks for both', { countries: ['DE'], categories: ['books'] }, '2018-06-01', false],
    ['by category does not judge who sells nothing known', { categories: ['books'] }, '2018-07-15', false],
    ['does not judge those of whom no place is known yet', { countries: ['DE'] }, '2017-12-31', false],
  ])('%s', (_name, scope, date, expected) => {
    const policy = policyWith([orders(1)], scope === undefined ? {} : { scope });
    expect(isInScope(policy, mover, requireDay(date))).toBe(expected);
  });

  it('judges a seller who moves by where they are on each decision day', () => {
    const programme = programmeOf([version(1, '2018-01-01', 5, { scope: { countries: ['DE'] } })]);
    const scopes = [may, june].map((day) => decideOn(programme, sellerWith(9, mover), day, { throughSeq: 0 })?.inScope);
    expect(scopes).toEqual([true, false]);
  });
});

test('a decision says what lay over the account, and how many of its days were paused', () => {
  const day = requireDay('2018-05-01');
  const paused = accountWith({ pauses: [{ from: day - 3, to: day + 3 }] });
  const decision = decideOn(changing, sellerWith(9, paused), day, { throughSeq: 0, revision: 2, cause: 'corrected' });
  expect(decision).toMatchObject({
    overlay: 'paused',
    pausedDays: 3,
    revision: 2,
    cause: 'corrected',
    policyVersion: 2,
  });
  const sold = accountWith({ transfers: [day - 10] });
  const [strict, lax] = [{ probationDays: 11 }, { probationDays: 10 }].map((some) =>
    decideOn(programmeOf([version(1, '2018-01-01', 5, some)]), sellerWith(9, sold), day, { throughSeq: 0 }),
  );
  expect([strict?.overlay, lax?.overlay]).toEqual(['probation', 'active']);
});
