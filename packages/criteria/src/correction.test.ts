import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct } from './correction.ts';
import type { Decision } from './decision.ts';
import { foldStandings } from './history.ts';
import { isHeld } from './level-standing.ts';
import { accountOf } from './testing/account-of.ts';
import { policyOf } from './testing/policy-of.ts';
import { decisionOf, outcomeOf, type Step } from './testing/standings-after.ts';

const policy = policyOf([], { earn: { hits: 1, of: 1 }, lose: { misses: 2, of: 2 } });
const policyOfVersion = () => policy;
const account = accountOf({ openedDay: 0 });

function decided(said: readonly string[]): readonly Decision[] {
  return said.map((each, index) => {
    const step: Step = { day: 100 + index * 30, said: each };
    return decisionOf(step, [outcomeOf('gold', step)]);
  });
}

function corrected(recorded: readonly string[], right: readonly string[], today = 100 + recorded.length * 30 - 20) {
  return correct({ recorded: decided(recorded), redecided: decided(right), policyOf: policyOfVersion, account, today });
}

describe('a correction', () => {
  it('that changes nothing is none', () => {
    expect(corrected(['hh', 'mm', 'hh'], ['hh', 'mm', 'hh'])).toMatchObject({ effect: 'same', restored: [] });
  });

  it('gives a badge back at once, with the days on which it was wrongly gone', () => {
    const correction = corrected(['hh', 'mm', 'mm', 'mm'], ['hh', 'mm', 'hh', 'mm'], 200);
    expect(correction?.effect).toBe('better');
    expect(correction?.restored).toEqual([{ level: 'gold', from: 160, to: 200 }]);
    expect(correction?.standing.levels[0]?.state).toBe('at_risk');
  });

  it('takes nothing back: each past decision counts as the better of what was recorded and what is right', () => {
    const correction = corrected(['hh', 'hh', 'hh'], ['mm', 'mm', 'mm']);
    expect(correction).toMatchObject({ effect: 'worse', restored: [] });
    expect(correction?.decisions).toEqual(decided(['hh', 'hh', 'hh']));
  });

  it('judges each side apart', () => {
    const correction = corrected(['mh', 'hm'], ['hm', 'mh']);
    expect(correction?.decisions.map(({ levels }) => [levels[0]?.earn, levels[0]?.keep])).toEqual([
      ['hit', 'hit'],
      ['hit', 'hit'],
    ]);
  });

  it('leaves a day alone that was not decided anew, and says nothing of no past', () => {
    const alone = correct({
      recorded: decided(['hh', 'mm']),
      redecided: [],
      policyOf: policyOfVersion,
      account,
      today: 140,
    });
    expect(alone?.effect).toBe('same');
    expect(correct({ recorded: [], redecided: [], policyOf: policyOfVersion, account, today: 140 })).toBeUndefined();
  });

  const anySaid = fc.array(fc.constantFrom('hh', 'mh', 'mm', 'uu', 'hm'), { minLength: 1, maxLength: 8 });

  it('restores exactly the days held now and not shown then', () => {
    fc.assert(
      fc.property(anySaid, anySaid, (recorded, right) => {
        const today = 100 + recorded.length * 30 + 5;
        const correction = corrected(recorded, right, today);
        const heldOn = (decisions: readonly Decision[], day: number) => {
          const changes = foldStandings(decisions, policyOfVersion, account, today);
          return changes.findLast((change) => change.day <= day)?.standing.levels.some(isHeld) ?? false;
        };
        for (let day = 100; day <= today; day++) {
          const restored = correction?.restored.some(({ from, to }) => from <= day && day <= to) ?? false;
          const wanted = heldOn(correction?.decisions ?? [], day) && !heldOn(decided(recorded), day);
          expect([day, restored]).toEqual([day, wanted]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of an exclusion that was reinstated leads back to the standing there was', () => {
    fc.assert(
      fc.property(anySaid, (recorded) => {
        const correction = corrected(recorded, recorded);
        const today = 100 + recorded.length * 30 - 20;
        expect(correction?.standing).toEqual(
          foldStandings(decided(recorded), policyOfVersion, account, today).at(-1)?.standing,
        );
      }),
    );
  });
});
