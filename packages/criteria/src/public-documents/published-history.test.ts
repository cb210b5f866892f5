import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldStandings } from '../history.ts';
import { shownLevel } from '../standing.ts';
import { accountOf } from '../testing/account-of.ts';
import { policyOf } from '../testing/policy-of.ts';
import { decisionOf, outcomeOf, type Step } from '../testing/standings-after.ts';
import { type HistoryPeriod, historyPeriods, type MadeDecision } from './published-history.ts';

const policy = policyOf([], { earn: { hits: 1, of: 1 }, lose: { misses: 1, of: 1 }, minHoldDays: 40 });
const account = accountOf({ openedDay: 0 });

function decided(step: Step, revision = 0, madeOn = step.day): MadeDecision {
  return { decision: { ...decisionOf(step, [outcomeOf('gold', step)]), revision }, madeOn };
}

function periods(made: readonly MadeDecision[], through: number, of = account): readonly HistoryPeriod[] {
  return historyPeriods({ made, policyOf: () => policy, account: of, through });
}

describe('the public history', () => {
  it('tells from when to when a badge was shown, and that it goes on', () => {
    const made = [
      { day: 100, said: 'hh' },
      { day: 160, said: 'mm' },
      { day: 190, said: 'hh' },
    ] satisfies readonly Step[];
    expect(
      periods(
        made.map((step) => decided(step)),
        300,
      ),
    ).toEqual([
      { from: '1970-04-11', to: '1970-06-09', level: 'gold' },
      { from: '1970-06-10', to: '1970-07-09', level: null },
      { from: '1970-07-10', to: null, level: 'gold' },
    ]);
    expect(periods([], 300)).toEqual([]);
  });

  it('tells the day on which time alone took a badge away', () => {
    const made = [decided({ day: 100, said: 'hh' }), decided({ day: 120, said: 'mm' })];
    expect(periods(made, 300)).toEqual([
      { from: '1970-04-11', to: '1970-05-20', level: 'gold' },
      { from: '1970-05-21', to: null, level: null },
    ]);
    const suspended = accountOf({ openedDay: 0, suspensions: [{ from: 110, to: 114 }] });
    expect(periods(made.slice(0, 1), 300, suspended)).toEqual([
      { from: '1970-04-11', to: '1970-04-20', level: 'gold' },
      { from: '1970-04-21', to: '1970-04-25', level: null },
      { from: '1970-04-26', to: null, level: 'gold' },
    ]);
  });

  it('keeps what was shown beside what it was corrected to', () => {
    const made = [
      decided({ day: 100, said: 'mm' }),
      decided({ day: 130, said: 'hh' }),
      decided({ day: 100, said: 'hh' }, 1, 150),
    ];
    expect(periods(made, 200)).toEqual([
      { from: '1970-04-11', to: '1970-05-10', level: null, correctedTo: 'gold' },
      { from: '1970-05-11', to: null, level: 'gold' },
    ]);
  });

  it('shows a correction only from the day on which it was made', () => {
    const made = [decided({ day: 100, said: 'mm' }), decided({ day: 100, said: 'hh' }, 1, 117)];
    expect(periods(made, 200)).toEqual([
      { from: '1970-04-11', to: '1970-04-27', level: null, correctedTo: 'gold' },
      { from: '1970-04-28', to: null, level: 'gold' },
    ]);
  });
});

const said = fc.constantFrom('hh', 'mm', 'hm', 'uu');
const steps = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 60 }), said }), { minLength: 1, maxLength: 12 })
  .map((all) => {
    const days = all.map((_, at) => all.slice(0, at).reduce((day, { gap }) => day + gap, 100));
    return all.map((each, at) => ({ day: days[at] ?? 0, said: each.said }));
  });

it('without corrections it is what the standings showed on every day, in periods without gap or repetition', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 100 }), (all, later) => {
      const through = (all.at(-1)?.day ?? 0) + later;
      const made = all.map((step) => decided(step));
      const told = periods(made, through);
      const decisions = made.map(({ decision }) => decision);
      const standings = foldStandings(decisions, () => policy, account, through);
      for (let day = all[0]?.day ?? 0; day <= through; day++) {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const period = told.find(({ from, to }) => from <= date && (to === null || date <= to));
        const standing = standings.findLast((each) => each.day <= day)?.standing;
        expect(period?.level).toBe((standing && shownLevel(standing)?.level) ?? null);
        expect(period).not.toHaveProperty('correctedTo');
      }
      for (const [at, { level }] of told.entries()) expect(level).not.toBe(told[at - 1]?.level);
    }),
    { numRuns: process.env.GOLD_SELLER_SOAK === undefined ? 200 : 20_000 },
  );
});
