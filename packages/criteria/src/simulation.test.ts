import { describe, expect, it } from 'vitest';
import { requireDay } from './day.ts';
import type { Entry } from './entry.ts';
import type { Criterion } from './policy.ts';
import { decideOn, programmeOf } from './programme.ts';
import { project } from './projection.ts';
import { type SimulatedSeller, simulate } from './simulation.ts';
import { nextStanding } from './standing.ts';
import { tallyOf } from './tally.ts';
import { accountOf } from './testing/account-of.ts';
import { policyOf } from './testing/policy-of.ts';
import { sumTally } from './window.ts';

const orders = (atLeast: number): Criterion => ({
  metric: 'orders_completed',
  window: { days: 365 },
  earn: { atLeast },
  keep: { atLeast },
});
const current = programmeOf([policyOf([orders(50)])]);
const candidate = programmeOf([policyOf([orders(20)], { version: 2 })]);
const from = requireDay('2026-01-01');
const to = requireDay('2026-03-31');

function sellerOf(count: number, country?: string): SimulatedSeller {
  const entries: Entry[] = [{ day: from - 30, measure: 'orders_completed', count, buyer: 'b' }];
  const tally = tallyOf(count === 0 ? [] : entries);
  return {
    seller: `s${count}`,
    account: accountOf({
      openedDay: from - 400,
      places: country === undefined ? [] : [{ from: from - 400, country, category: undefined }],
    }),
    sums: (day, shapes, pauses) => sumTally(tally, day, shapes, pauses),
  };
}

const population = [sellerOf(0), sellerOf(10, 'BR'), sellerOf(20, 'BR'), sellerOf(49, 'DE'), sellerOf(60, 'DE')];

describe('a simulation', () => {
  it('tells who would gain, keep and lose, by size and region, and what keeps the others out', async () => {
    const result = await simulate({ candidate, current, from, to }, population);
    expect(result.total).toMatchObject({ sellers: 5, gained: 2, kept: 1, lost: 0, losses: 0 });
    expect([...result.total.levels]).toEqual([['gold', 3]]);
    expect([...result.bySize].map(([size, { sellers, gained }]) => [size, sellers, gained])).toEqual([
      ['0', 1, 0],
      ['10-49', 3, 2],
      ['50-199', 1, 0],
    ]);
    expect([...result.byRegion].map(([region, { gained, kept }]) => [region, gained, kept])).toEqual([
      ['unknown', 0, 0],
      ['BR', 1, 0],
      ['DE', 1, 1],
    ]);
    const blocked = { missed: 2, missedAlone: 2, undecided: 0, undecidedAlone: 0 };
    expect([...(result.blockedBy.get('gold') ?? [])]).toEqual([['orders_completed/365d', blocked]]);
    expect(result.holders.map(({ levels }) => levels.get('gold'))).toEqual([3, 3, 3]);
  });

  it('tells who would lose', async () => {
    const stricter = programmeOf([policyOf([orders(55)], { version: 3 })]);
    const { total } = await simulate({ candidate: stricter, current: candidate, from, to }, population);
    expect(total).toMatchObject({ gained: 0, kept: 1, lost: 2 });
  });

  it('judges nobody before they opened, and without a programme in force everybody gains', async () => {
    const late = { ...sellerOf(60), account: accountOf({ openedDay: to + 1 }) };
    const { total } = await simulate({ candidate, current: undefined, from, to }, [late, sellerOf(60)]);
    expect(total).toMatchObject({ sellers: 2, gained: 1, kept: 0 });
  });

  it('asks for one seller after the other', async () => {
    const asked: string[] = [];
    function* streamed() {
      for (const seller of population) {
        asked.push(`asked ${seller.seller}`);
        const sums: typeof seller.sums = (...of) => {
          asked.push('read');
          return seller.sums(...of);
        };
        yield { ...seller, sums };
      }
    }
    await simulate({ candidate, current: undefined, from, to }, streamed());
    for (const [index, step] of asked.entries()) {
      if (index > 0 && step.startsWith('asked')) expect(asked[index - 1]).toBe('read');
    }
  });

  it('comes to what deciding for real comes to', async () => {
    const { holders } = await simulate({ candidate, current: undefined, from, to }, population);
    for (const { day, levels } of holders) {
      const held = population.filter((seller) => {
        const decision = decideOn(candidate, seller, day, { throughSeq: 1 });
        return decision?.levels[0]?.earn === 'hit';
      });
      expect(levels.get('gold')).toBe(held.length);
    }
  });
});

describe('a projection', () => {
  const today = requireDay('2026-02-10');

  it('says what a decision today and the next one would, and changes nothing', () => {
    const seller = sellerOf(60);
    const decision = decideOn(current, seller, requireDay('2026-01-20'), { throughSeq: 1 });
    const policy = current.versions[0]?.policy;
    if (decision === undefined || policy === undefined) throw new Error('not decided');
    const standing = nextStanding(undefined, decision, policy);
    const before = JSON.stringify(standing);
    const projections = project(current, seller, standing, today);
    expect(projections?.today.day).toBe(today);
    expect(projections?.next.day).toBe(requireDay('2026-02-20'));
    for (const { day, standing: projected } of [projections?.today, projections?.next].flatMap((each) => each ?? [])) {
      const real = decideOn(current, seller, day, { throughSeq: 0 });
      expect(projected).toEqual(real === undefined ? undefined : nextStanding(standing, real, policy));
    }
    expect(JSON.stringify(standing)).toBe(before);
  });

  it('is none before a version is in force', () => {
    const later = programmeOf([policyOf([orders(1)], { effectiveFrom: '2027-01-01' })]);
    expect(project(later, sellerOf(60), undefined, today)).toBeUndefined();
  });
});
