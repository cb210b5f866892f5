import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import { advise } from './advice.ts';
import { type Act, actOf } from './advising/act.ts';
import type { CriterionAdvice, Need } from './advising/criterion-advice.ts';
import { compilePolicy } from './compiled-policy.ts';
import type { Day } from './day.ts';
import type { Entry } from './entry.ts';
import { evaluate, verdicts } from './evaluation.ts';
import type { Measure } from './measure.ts';
import { badMeasures, metricRow } from './metric.ts';
import type { Criterion } from './policy.ts';
import { readingsOf } from './readings-of.ts';
import { tallyOf } from './tally.ts';
import { anyCriterion, policyWith } from './testing/any-criterion.ts';
import { type AnySeller, anySeller, sellerDay as today } from './testing/any-seller.ts';
import { spanOf, sumTally } from './window.ts';

const numRuns = process.env.GOLD_SELLER_SOAK === '1' ? 20_000 : 300;
const decisionDay = fc.integer({ min: 1, max: 40 }).map((days) => today + days);
const sides = fc.constantFrom('earn' as const, 'keep' as const);

interface Case {
  readonly seller: AnySeller;
  readonly criterion: Criterion;
  readonly side: 'earn' | 'keep';
  readonly day: Day;
}

const anyCase: fc.Arbitrary<Case> = fc.record({
  seller: anySeller,
  criterion: anyCriterion,
  side: sides,
  day: decisionDay,
});

/** The advice on the side, with the policy that asks it alone. */
function adviceFor({ seller, criterion, side, day }: Case): CriterionAdvice {
  const compiled = compilePolicy(policyWith([criterion]));
  const held = { level: 'gold', state: 'held', since: today, cause: 'earned', recent: [], everHeld: true } as const;
  const standing = {
    programme: 'gold',
    policyVersion: 1,
    decidedOn: today,
    overlay: 'active',
    levels: [held],
  } as const;
  const advice = advise({
    compiled,
    account: seller.account,
    tally: tallyOf(seller.entries),
    standing: side === 'keep' ? standing : undefined,
    today,
    day,
  });
  const [given] = advice.levels[0]?.criteria ?? [];
  if (given === undefined) throw new Error('the policy has one criterion');
  return given;
}

/** Everything from scratch: the sums, the reading and the evaluation of a list of entries. */
function decided({ criterion, side }: Case, entries: readonly Entry[], account: Account, day: Day) {
  const compiled = compilePolicy(policyWith([criterion]));
  const readings = readingsOf(compiled, sumTally(tallyOf(entries), day, compiled.shapes, account.pauses), account);
  const [evaluated] = evaluate(compiled, readings).levels[0]?.criteria ?? [];
  const verdict = evaluated === undefined ? 'missed' : verdicts[evaluated[side]];
  const reading = readings[compiled.levels[0]?.criteria[0]?.[side].readingIndex ?? 0];
  return { passes: verdict === 'met' || verdict === 'not_applicable', span: reading?.span };
}

/** The entries with so many acts more, each of another buyer, all due on one day. */
function done(
  each: Case,
  count: number,
  dueDay: Day,
): { readonly entries: readonly Entry[]; readonly account: Account } {
  const { criterion, seller } = each;
  const { adds }: Pick<Act, 'adds'> = actOf(criterion.metric) ?? { adds: {} };
  const added: Entry[] = [];
  for (const [measure, times] of Object.entries(adds) as [Measure, number][]) {
    // Safe above: an act's own keys.
    if (measure !== 'orders_completed') added.push({ day: dueDay, measure, count: times * count });
    else for (let n = 0; n < count; n++) added.push({ day: dueDay, measure, count: 1, buyer: `new ${n}` });
  }
  if (criterion.metric === 'gross_sales') added.push({ day: dueDay, measure: 'sales', count, currency: 'EUR' });
  const said = { day: dueDay, programme: 'gold', version: 1 };
  const acknowledgements = criterion.metric === 'policy_acknowledged' && count > 0 ? [said] : [];
  return {
    entries: [...seller.known, ...added.filter((entry) => entry.count > 0)],
    account: { ...seller.account, acknowledgements },
  };
}

function outcome(each: Case, count: number, dueDay: Day, day = each.day) {
  const { entries, account } = done(each, count, dueDay);
  return decided(each, entries, account, day);
}

type ActNeed = Extract<Need, { kind: 'act' }>;

/** The ends of the days on which the acts may fall due, and one between. */
function dueDays({ dueFrom, dueTo }: ActNeed): readonly Day[] {
  return [...new Set([dueFrom, dueTo, Math.floor((dueFrom + dueTo) / 2)])];
}

function check(law: (each: Case, advice: CriterionAdvice) => void) {
  fc.assert(
    fc.property(anyCase, (each) => law(each, adviceFor(each))),
    { numRuns },
  );
}

describe('advice', () => {
  it('asks nothing exactly where it passes without', () => {
    check((each, { need }) => {
      expect(need.kind === 'nothing').toBe(decided(each, each.seller.known, each.seller.account, each.day).passes);
    });
  });

  it('followed exactly, on any of its days, passes on the named day, and with one act less does not', () => {
    check((each, { need }) => {
      if (need.kind !== 'act') return;
      expect(need.dueFrom).toBeGreaterThanOrEqual(today);
      expect(need.dueTo).toBeGreaterThanOrEqual(need.dueFrom);
      for (const dueDay of dueDays(need)) {
        expect(outcome(each, need.count, dueDay).passes, `${need.count} on ${dueDay}`).toBe(true);
        expect(outcome(each, need.count - 1, dueDay).passes, `${need.count - 1} on ${dueDay}`).toBe(false);
      }
    });
  });

  it('names every number of acts from which on other days are read, and says whether it passes there', () => {
    check((each, { need }) => {
      if (need.kind !== 'act' || need.count > 500) return;
      for (const dueDay of dueDays(need)) {
        const spans = Array.from({ length: need.count + 25 }, (_, count) => outcome(each, count, dueDay).span);
        const switches = spans.flatMap((span, count) => (count > 0 && !same(span, spans[count - 1]) ? [count] : []));
        expect(need.tips.filter(({ count }) => count < spans.length).map(({ count }) => count)).toEqual(switches);
        for (const { count, span, met } of need.tips.filter((tip) => tip.count < 3000)) {
          expect(outcome(each, count, dueDay).span).toEqual(span);
          expect(outcome(each, count - 1, dueDay).span).not.toEqual(span);
          expect(outcome(each, Math.max(count, need.count), dueDay).passes).toBe(met);
        }
      }
    });
  });

  it('names for each bad event the first decision day that reads it no more', () => {
    check((each, { reading, leaving }) => {
      const { criterion, seller, day } = each;
      const { span } = reading;
      const shape = compilePolicy(policyWith([criterion])).shapes.find(
        (one) => span !== undefined && same(spanOf(day, one, seller.account.pauses), span),
      );
      if (span === undefined || shape === undefined) return;
      const bad = new Set<Measure>(badMeasures(metricRow(criterion.metric)));
      const expected = seller.known
        .filter(({ measure, day: on }) => bad.has(measure) && on >= span.from && on <= span.to)
        .map(({ day: on }) => {
          let first = day;
          while (spanOf(first, shape, seller.account.pauses).from <= on) first++;
          return first;
        });
      const named = leaving.flatMap(({ day: on, count }) => Array.from({ length: count }, () => on));
      expect(named).toEqual(expected.toSorted((a, b) => a - b));
    });
  });

  it('that says not by then, or wait, names the first day on which it can be met, doing what can be done', () => {
    check((each, { need }) => {
      if (need.kind !== 'not_by_then' && need.kind !== 'wait') return;
      const until = need.until ?? each.day + 150;
      expect(canBeMet(each, each.day)).toBe(false);
      if (need.until !== undefined) expect(canBeMet(each, need.until), `on ${need.until}`).toBe(true);
      for (const day of daysBetween(each.day, until)) expect(canBeMet(each, day), `on ${day}`).toBe(false);
    });
  });

  it('takes what is still open for neither kept nor broken, and changes nothing that it is given', () => {
    check((each) => {
      const { seller } = each;
      const tally = tallyOf(seller.entries);
      const compiled = compilePolicy(policyWith([each.criterion]));
      advise({ compiled, account: seller.account, tally, standing: undefined, today, day: each.day });
      expect(tally).toEqual(tallyOf(seller.entries));
      const known = adviceFor({ ...each, seller: { ...seller, entries: seller.known } });
      expect(adviceFor(each)).toEqual(known);
    });
  });
});

/** Whether any number of acts from today on, due while every window reads them, is enough. */
function canBeMet(each: Case, day: Day): boolean {
  if (decided(each, each.seller.known, each.seller.account, day).passes) return true;
  if (actOf(each.criterion.metric) === undefined) return false;
  const { adds }: Pick<Act, 'adds'> = actOf(each.criterion.metric) ?? { adds: {} };
  const { shapes, readings } = compilePolicy(policyWith([each.criterion]));
  const { lagDays } = metricRow(each.criterion.metric);
  // The days in which an adaptive window counts orders matter only for what completes one.
  const isMeant = (lag: number) => lag === lagDays || Object.hasOwn(adds, 'orders_completed');
  const meant = readings[0]?.choice.kind === 'adaptive' ? shapes.filter((shape) => isMeant(shape.lagDays)) : shapes;
  const spans = meant.map((shape) => spanOf(day, shape, each.seller.account.pauses));
  const isRead = (due: Day) => spans.every(({ from, to }) => due >= from && due <= to);
  const due = Array.from({ length: Math.max(0, day - today) }, (_, index) => day - 1 - index).find(isRead);
  if (due === undefined) return false;
  const most = Object.hasOwn(adds, 'orders_completed') ? 1000 : 1_000_000;
  const few = Array.from({ length: 20 }, (_, index) => index + 1);
  return [...few, 50, 200, most].some((count) => outcome(each, count, due, day).passes);
}

/** The days next to both ends, and a few between. */
function daysBetween(from: Day, to: Day): readonly Day[] {
  const days = new Set([from + 1, to - 1, to - 2]);
  for (let part = 1; part < 8; part++) days.add(from + Math.floor(((to - from) * part) / 8));
  return [...days].filter((day) => day > from && day < to);
}

function same(one: object | undefined, other: object | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
