import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Account } from './account.ts';
import { requireDay } from './day.ts';
import { evaluate } from './evaluation.ts';
import { standingAfter } from './history.ts';
import type { Policy } from './policy.ts';
import {
  decideOn,
  type Programme,
  programmeDays,
  programmeOf,
  type SellerRecord,
  versionInForce,
  versionNumbered,
} from './programme.ts';
import { project, projectionOn } from './projection.ts';
import type { Standing } from './standing.ts';
import { tallyOf } from './tally.ts';
import { anyCriterion, policyWith } from './testing/any-criterion.ts';
import { type AnySeller, accountWith, anySeller, sellerDay as today } from './testing/any-seller.ts';
import { anyAccount, anyRules, decisionOf, firstDecisionDay, hit, miss } from './testing/decisions.ts';
import { sumTally } from './window.ts';

const numRuns = process.env.GOLD_SELLER_SOAK === '1' ? 3000 : 200;

function recordOf({ entries }: Pick<AnySeller, 'entries'>, account: Account): SellerRecord {
  const tally = tallyOf(entries);
  return { account, sums: (day, shapes, pauses) => sumTally(tally, day, shapes, pauses) };
}

/** A programme whose second version begins about now, decides by another rhythm and has days of grace. */
const anyProgramme: fc.Arbitrary<Programme> = fc
  .tuple(anyRules, anyCriterion, anyCriterion, fc.integer({ min: -40, max: 40 }))
  .map(([rules, one, other, days]) => {
    const second: Partial<Policy> = {
      version: 2,
      effectiveFrom: new Date((today + days) * 86_400_000).toISOString().slice(0, 10),
      cadence: { every: 'quarter', day: 20 },
      graceDecisions: 1,
    };
    const { levels: _levels, ...machine } = rules;
    return programmeOf([policyWith([one], machine), policyWith([other], { ...machine, ...second })]);
  });

/** The standing after all decisions before today, made for real. */
function standingOf(programme: Programme, seller: SellerRecord): Standing | undefined {
  const policyOf = (version: number) => versionNumbered(programme, version).policy;
  let standing: Standing | undefined;
  for (const day of programmeDays(programme, today - 200, today - 1)) {
    const decision = decideOn(programme, seller, day, { throughSeq: 0 });
    if (decision !== undefined) standing = standingAfter(standing, decision, policyOf, seller.account);
  }
  return standing;
}

/** A decision that counts. */
function decided(programme: Programme, seller: SellerRecord, standing: Standing | undefined, day: number) {
  const decision = decideOn(programme, seller, day, { throughSeq: 0 });
  const compiled = versionInForce(programme, day);
  if (decision === undefined || compiled === undefined) throw new Error('a version is in force');
  const policyOf = (version: number) => versionNumbered(programme, version).policy;
  return {
    day,
    policyVersion: decision.policyVersion,
    evaluation: evaluate(compiled, decision.readings),
    standing: standingAfter(standing, decision, policyOf, seller.account),
  };
}

describe('a projection', () => {
  it('says for today and for the next decision day what deciding then over the same data says', () => {
    fc.assert(
      fc.property(anyProgramme, anySeller, anyAccount, (programme, seller, account) => {
        const record = recordOf(seller, account);
        const standing = standingOf(programme, record);
        const [next] = programmeDays(programme, today + 1, today + 120);
        const projections = project(programme, record, standing, today);
        expect(projections?.next.day).toBe(next);
        expect(projections?.today).toEqual(decided(programme, record, standing, today));
        expect(projections?.next).toEqual(decided(programme, record, standing, next ?? 0));
      }),
      { numRuns },
    );
  });

  it('changes nothing that it is given', () => {
    fc.assert(
      fc.property(anyProgramme, anySeller, anyAccount, (programme, seller, account) => {
        const tally = tallyOf(seller.entries);
        const record: SellerRecord = { account, sums: (...asked) => sumTally(tally, ...asked) };
        const standing = standingOf(programme, record);
        const before = structuredClone({ tally, account, standing });
        project(programme, record, standing, today);
        expect({ tally, account, standing }).toEqual(before);
      }),
      { numRuns: numRuns / 4 },
    );
  });
});

test('a hold that ends before the next decision is over there', () => {
  const policy = policyWith([], { minHoldDays: 15, levels: [{ level: 'gold', mark: 'star', criteria: [] }] });
  const programme = programmeOf([policy]);
  const account = accountWith();
  const policyOf = () => policy;
  const earned = standingAfter(undefined, decisionOf(policy, account, firstDecisionDay, [hit]), policyOf, account);
  const waiting = standingAfter(earned, decisionOf(policy, account, firstDecisionDay + 9, [miss]), policyOf, account);
  expect(waiting.levels[0]?.cause).toBe('loss_waits');
  const record = recordOf({ entries: [] }, account);
  const level = projectionOn(programme, record, waiting, firstDecisionDay + 40)?.standing.levels[0];
  // Nothing is asked, so that the decision is a hit: the level was lost on its day and is earned anew.
  expect(level).toMatchObject({ state: 'held', cause: 'earned', since: firstDecisionDay + 40 });
});

test('before any version is in force nothing is projected for today, nor at all', () => {
  const programme = programmeOf([policyWith([], { effectiveFrom: '2020-01-01' })]);
  const record = recordOf({ entries: [] }, accountWith());
  expect(projectionOn(programme, record, undefined, requireDay('2019-12-31'))).toBeUndefined();
  expect(project(programme, record, undefined, requireDay('2019-12-31'))).toBeUndefined();
  expect(project(programmeOf([]), record, undefined, 0)).toBeUndefined();
});
