import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Account, AccountSpan } from './account.ts';
import { type Overlay, overlayOn, overlays, pausedDaysBefore, reviewDaysMax } from './overlay.ts';
import { accountOf } from './testing/account-of.ts';

const lasting: readonly AccountSpan[] = [{ from: 1, to: undefined }];

describe('where several things lie over an account', () => {
  const layers: readonly (readonly [Overlay, Partial<Account>])[] = [
    ['closed', { closedDay: 1 }],
    ['suspended', { suspensions: lasting }],
    ['under_review', { holds: lasting }],
    ['paused', { pauses: lasting }],
    ['probation', { transfers: [1] }],
    ['active', {}],
  ];

  it.each(layers.map(([overlay], index) => [overlay, index] as const))(
    '%s counts before all after it',
    (overlay, index) => {
      const account = accountOf(Object.assign({}, ...layers.slice(index).map(([, known]) => known)));
      expect(overlayOn(account, 5, 90)).toBe(overlay);
    },
  );

  test('the table of effects is in that order', () => {
    expect(Object.keys(overlays)).toEqual(layers.map(([overlay]) => overlay));
  });
});

test.each<[Overlay, boolean, string, boolean, boolean]>([
  ['closed', false, 'all', false, false],
  ['suspended', false, 'all', false, false],
  ['under_review', true, 'nothing', false, false],
  ['paused', true, 'hard', false, false],
  ['probation', true, 'all', false, true],
  ['active', true, 'all', true, false],
])('%s shows: %s, judges: %s, earns: %s, one miss loses: %s', (overlay, shows, judges, earns, strict) => {
  expect(overlays[overlay]).toEqual({ shows, judges, earns, strict });
});

describe('each lies from its first day to its last', () => {
  const daysOf = (overlay: Overlay, account: Account, probationDays = 0) =>
    Array.from({ length: 40 }, (_, day) => day).filter((day) => overlayOn(account, day, probationDays) === overlay);
  const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

  it.each<[Overlay, Partial<Account>]>([
    ['suspended', { suspensions: [{ from: 10, to: 12 }] }],
    ['under_review', { holds: [{ from: 10, to: 12 }] }],
    ['paused', { pauses: [{ from: 10, to: 12 }] }],
  ])('%s', (overlay, known) => {
    expect(daysOf(overlay, accountOf(known))).toEqual([10, 11, 12]);
  });

  it('of several', () => {
    const pauses = [
      { from: 3, to: 4 },
      { from: 10, to: undefined },
    ];
    expect(daysOf('paused', accountOf({ pauses }))).toEqual([3, 4, ...days(10, 39)]);
  });

  it('closed for good from its day on', () => {
    expect(daysOf('closed', accountOf({ closedDay: 30 }))).toEqual(days(30, 39));
  });

  it('a review of 14 days at most, however long the hold', () => {
    expect(reviewDaysMax).toBe(14);
    for (const to of [30, 23, undefined]) {
      expect(daysOf('under_review', accountOf({ holds: [{ from: 10, to }] }))).toEqual(days(10, 23));
    }
    expect(daysOf('under_review', accountOf({ holds: [{ from: 10, to: 22 }] }))).toEqual(days(10, 22));
  });

  it('another review after one that has run out', () => {
    const holds = [
      { from: 0, to: undefined },
      { from: 20, to: 21 },
    ];
    expect(daysOf('under_review', accountOf({ holds }))).toEqual([...days(0, 13), 20, 21]);
  });

  it('probation for its days from each change of owner on', () => {
    const account = accountOf({ transfers: [5, 20] });
    expect(daysOf('probation', account, 3)).toEqual([5, 6, 7, 20, 21, 22]);
    expect(daysOf('probation', account)).toEqual([]);
  });
});

describe('the paused days before a day', () => {
  it.each([
    [10, 0],
    [11, 1],
    [13, 3],
    [14, 3],
    [20, 3],
    [21, 4],
    [100, 83],
  ])('%i are %i: its own day is not over', (day, paused) => {
    const pauses = [
      { from: 10, to: 12 },
      { from: 20, to: undefined },
    ];
    expect(pausedDaysBefore(accountOf({ pauses }), day)).toBe(paused);
  });

  it('are as many as a count of paused days finds', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { maxLength: 5 });
    fc.assert(
      fc.property(gaps, fc.nat({ max: 60 }), (list, day) => {
        let next = 0;
        const pauses = list.map(([gap, length]) => {
          const from = next + gap;
          next = from + length;
          return { from, to: next - 1 };
        });
        const account = accountOf({ pauses });
        let count = 0;
        for (let each = 0; each < day; each++) if (overlayOn(account, each) === 'paused') count++;
        expect(pausedDaysBefore(account, day)).toBe(count);
      }),
    );
  });
});
