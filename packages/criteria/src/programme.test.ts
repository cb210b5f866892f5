import { describe, expect, it } from 'vitest';
import { requireDay } from './day.ts';
import type { Entry } from './entry.ts';
import type { Criterion, Policy } from './policy.ts';
import {
  decideOn,
  programmeOf,
  type SellerRecord,
  versionInForce,
  versionNumbered,
  versionOfGrace,
} from './programme.ts';
import { tallyOf } from './tally.ts';
import { accountOf } from './testing/account-of.ts';
import { policyOf } from './testing/policy-of.ts';
import { sumTally } from './window.ts';

const orders = (atLeast: number): Criterion => ({
  metric: 'orders_completed',
  window: { days: 90 },
  earn: { atLeast },
  keep: { atLeast },
});
const first = policyOf([orders(10)], { effectiveFrom: '2026-01-01' });
const second: Policy = policyOf([orders(20)], { version: 2, effectiveFrom: '2026-05-01', graceDecisions: 2 });
const programme = programmeOf([first, second]);
const day = requireDay;

function sellerOf(count: number, account: Partial<SellerRecord['account']> = {}): SellerRecord {
  const entries = Array.from({ length: count }, (_, index): Entry[] =>
    ['2026-04-10', '2026-05-10', '2026-06-10', '2026-07-10'].map((date) => ({
      day: day(date),
      measure: 'orders_completed',
      count: 0.25,
      buyer: `b${index}`,
    })),
  ).flat();
  const tally = tallyOf(entries);
  return {
    account: accountOf({ openedDay: day('2025-01-01'), ...account }),
    sums: (on, shapes, pauses) => sumTally(tally, on, shapes, pauses),
  };
}

describe('a programme', () => {
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 1],
    ['2026-04-30', 1],
    ['2026-05-01', 2],
    ['2030-01-01', 2],
  ])('on %s is ruled by version %s', (date, version) => {
    expect(versionInForce(programme, day(date))?.policy.version).toBe(version);
  });

  it.each([
    ['2026-04-20', undefined],
    ['2026-05-20', 1],
    ['2026-06-20', 1],
    ['2026-07-20', undefined],
  ])('on %s spares by version %s: two decisions of grace and no third', (date, version) => {
    expect(versionOfGrace(programme, day(date))?.policy.version).toBe(version);
  });

  it('counts a miss in the days of grace only if the version before misses too', () => {
    const keptOn = (date: string, count: number) =>
      decideOn(programme, sellerOf(count), day(date), { throughSeq: 1 })?.levels[0];
    expect(keptOn('2026-06-20', 12)).toMatchObject({ keep: 'miss', graced: false });
    expect(keptOn('2026-06-20', 60)).toMatchObject({ keep: 'hit', graced: false });
    expect(keptOn('2026-05-20', 24)).toMatchObject({ keep: 'hit', graced: true, warned: true });
  });

  it('decides nothing before its first version', () => {
    expect(decideOn(programme, sellerOf(50), day('2025-06-20'), { throughSeq: 1 })).toBeUndefined();
  });

  it('refuses a version it does not have', () => {
    expect(versionNumbered(programme, 2).policy).toBe(second);
    expect(() => versionNumbered(programme, 3)).toThrow(expect.objectContaining({ code: 'policy_unknown' }));
  });
});

describe('the scope', () => {
  const scoped = programmeOf([policyOf([orders(10)], { scope: { countries: ['BR', 'AR'], categories: ['books'] } })]);
  const places = [
    { from: day('2025-01-01'), country: 'BR', category: 'books' },
    { from: day('2026-05-15'), country: 'DE', category: 'books' },
    { from: day('2026-06-15'), country: 'AR', category: 'toys' },
    { from: day('2026-07-15'), country: 'AR', category: 'books' },
  ];

  it.each([
    ['2026-05-14', true],
    ['2026-05-15', false],
    ['2026-06-20', false],
    ['2026-07-20', true],
  ])('on %s is by where the seller is and sells on that day: %s', (date, inScope) => {
    const decision = decideOn(scoped, sellerOf(50, { places }), day(date), { throughSeq: 1 });
    expect(decision?.inScope).toBe(inScope);
  });

  it('leaves out whom nobody knows the place of', () => {
    expect(decideOn(scoped, sellerOf(50), day('2026-05-20'), { throughSeq: 1 })?.inScope).toBe(false);
  });
});
