import { describe, expect, it, test } from 'vitest';
import { type Account, accountOf } from '../account.ts';
import { decisionDays, nextDecisionDay } from '../cadence.ts';
import { compilePolicy } from '../compiled-policy.ts';
import { formatDay, requireDay } from '../day.ts';
import { type Decision, decide } from '../decision.ts';
import { foldStandings } from '../history.ts';
import { overlayOn, pausedDaysBefore } from '../overlay.ts';
import type { Policy } from '../policy.ts';
import { noticeProblem } from '../policy-diff.ts';
import { programmeOf, versionInForce, versionOfGrace } from '../programme.ts';
import { settlementRules } from '../settlement.ts';
import { type Counted, count, share } from '../testing/preset-row.ts';
import { readingsFrom } from '../testing/preset-table.ts';
import { goldDefault } from './gold-default.ts';

type Month = Readonly<Record<string, Counted>>;

/** A month that earns. */
const good: Month = {
  account_age_days: count(180),
  orders_completed: count(100),
  distinct_buyers: count(50),
  positive_feedback_rate: share(52, 52, 0),
  dsr_item_as_described: share(98, 20),
  dispute_lost_rate: share(0, 50, 0),
  on_time_ship_rate: share(95, 100, 5),
  seller_cancel_rate: share(0, 30, 0),
  response_rate_24h: share(0, 0, 0),
  authenticity_violations: count(0),
  suspension: count(0),
};

/** Months by letter: good, kept but not earned, missed, and what is hard; then one in which too little is known. */
const months: Readonly<Record<string, Month>> = {
  g: good,
  k: { ...good, on_time_ship_rate: share(93, 100, 7) },
  m: { ...good, on_time_ship_rate: share(92, 100, 8) },
  c: { ...good, authenticity_violations: count(1) },
  s: { ...good, suspension: count(1) },
  u: { ...good, positive_feedback_rate: share(29, 29, 0) },
};

const nobody = accountOf([], settlementRules({ version: 1, zone: 'UTC', disputeDays: 0 }));

/** One month per letter, decided on the days the cadence names: what each decision did, and what time did in between. */
function turns(from: string, letters: string, account: Partial<Account> = {}, versions = [goldDefault]): string[] {
  const programme = programmeOf(versions);
  const seller = { ...nobody, ...account };
  const first = requireDay(from);
  const days = decisionDays(goldDefault, first, first + 31 * letters.length).slice(0, letters.length);
  const decisions = days.flatMap((day, index): Decision[] => {
    const compiled = versionInForce(programme, day);
    if (compiled === undefined) return [];
    const counted = new Map(Object.entries(months[letters[index] ?? ''] ?? {}));
    const before = versionOfGrace(programme, day);
    return [
      decide(compiled, readingsFrom(compiled.policy, counted), {
        day,
        throughSeq: index,
        overlay: overlayOn(seller, day, compiled.policy.probationDays),
        pausedDays: pausedDaysBefore(seller, day),
        before: before === undefined ? undefined : { compiled: before, readings: readingsFrom(before.policy, counted) },
      }),
    ];
  });
  const policyOf = (version: number) => versions.find((each) => each.version === version) ?? goldDefault;
  const through = nextDecisionDay(goldDefault, (days.at(-1) ?? first) + 1) - 1;
  const changes = foldStandings(decisions, policyOf, seller, through).map(({ day, standing: { levels } }) => ({
    day,
    text: `${levels[0]?.state}: ${levels[0]?.cause}`,
  }));
  return changes
    .filter(({ day, text }, index) => days.includes(day) || text !== changes[index - 1]?.text)
    .map(({ day, text }) => `${formatDay(day)} ${text}`);
}

const earnedInMarch = ['2018-01-01 candidate: hit', '2018-02-01 candidate: hit', '2018-03-01 held: earned'];

/** The turns after gold was earned on 1 March 2018. */
function turnsAfterMarch(letters: string, account: Partial<Account> = {}, versions = [goldDefault]): string[] {
  const lines = turns('2018-01-01', `ggg${letters}`, account, versions);
  expect(lines.slice(0, 3)).toEqual(earnedInMarch);
  return lines.slice(3);
}

describe('gold is earned', () => {
  it.each([
    ['by three months in a row', 'ggg', earnedInMarch],
    ['by no two', 'ggk', ['2018-01-01 candidate: hit', '2018-02-01 candidate: hit', '2018-03-01 candidate: hit']],
    [
      'not by three of four: the three are the last',
      'ggkg',
      [
        '2018-01-01 candidate: hit',
        '2018-02-01 candidate: hit',
        '2018-03-01 candidate: hit',
        '2018-04-01 candidate: hit',
      ],
    ],
    [
      'by the third after the last miss',
      'gkggg',
      [
        '2018-01-01 candidate: hit',
        '2018-02-01 candidate: hit',
        '2018-03-01 candidate: hit',
        '2018-04-01 candidate: hit',
        '2018-05-01 held: earned',
      ],
    ],
    [
      'not by months in which too little is known',
      'ggu',
      ['2018-01-01 candidate: hit', '2018-02-01 candidate: hit', '2018-03-01 candidate: hit'],
    ],
    [
      'not by what only keeps it',
      'kkk',
      ['2018-01-01 none: not_earned', '2018-02-01 none: not_earned', '2018-03-01 none: not_earned'],
    ],
  ])('%s', (_name, letters, expected) => {
    expect(turns('2018-01-01', letters)).toEqual(expected);
  });
});

describe('gold earned on 1 March', () => {
  it.each([
    ['is kept by what no longer earns it', 'kk', ['2018-04-01 held: kept', '2018-05-01 held: kept']],
    ['is at risk at the first miss', 'm', ['2018-04-01 at_risk: missed']],
    ['is lost at the second in a row', 'mm', ['2018-04-01 at_risk: missed', '2018-05-01 lost: lost_missed']],
    [
      'is never lost by misses with a month kept between each',
      'mkmk',
      [
        '2018-04-01 at_risk: missed',
        '2018-05-01 held: recovered',
        '2018-06-01 at_risk: missed',
        '2018-07-01 held: recovered',
      ],
    ],
    [
      'is held again when the month after a miss is kept',
      'mkk',
      ['2018-04-01 at_risk: missed', '2018-05-01 held: recovered', '2018-06-01 held: kept'],
    ],
    [
      'is lost at the second miss with a month in between of which too little is known',
      'mum',
      ['2018-04-01 at_risk: missed', '2018-05-01 at_risk: undecided', '2018-06-01 lost: lost_missed'],
    ],
    ['is lost at once by a counterfeit', 'c', ['2018-04-01 lost: lost_hard']],
    [
      'and lost by misses is earned again by three months, without a wait',
      'mmggg',
      [
        '2018-04-01 at_risk: missed',
        '2018-05-01 lost: lost_missed',
        '2018-06-01 candidate: hit',
        '2018-07-01 candidate: hit',
        '2018-08-01 held: earned',
      ],
    ],
  ])('%s', (_name, letters, expected) => {
    expect(turnsAfterMarch(letters)).toEqual(expected);
  });

  it('is kept for 180 days in which too little is known since the first such decision, and lost on the day they are over', () => {
    expect(turnsAfterMarch('uuuuuuu')).toEqual([
      '2018-04-01 held: undecided',
      '2018-05-01 held: undecided',
      '2018-06-01 held: undecided',
      '2018-07-01 held: undecided',
      '2018-08-01 held: undecided',
      '2018-09-01 held: undecided', // 153 days
      '2018-09-28 lost: lost_dormant',
      '2018-10-01 lost: not_earned',
    ]);
  });

  it('is lost at the first miss while a new owner is on probation', () => {
    const transfers = [requireDay('2018-04-10')];
    expect(turnsAfterMarch('km', { transfers })).toContain('2018-05-01 lost: lost_on_probation');
    expect(turnsAfterMarch('kkkkm', { transfers })).toContain('2018-08-01 at_risk: missed'); // over since 9 July
  });
});

describe('the 30 days gold is held at least', () => {
  const pauses = (...spans: readonly (readonly [from: string, to: string])[]) => ({
    pauses: spans.map(([from, to]) => ({ from: requireDay(from), to: requireDay(to) })),
  });

  it('are over before a second monthly miss, without a pause', () => {
    const lines = turns('2018-12-01', 'gggmm');
    expect(lines.slice(2)).toEqual([
      '2019-02-01 held: earned',
      '2019-03-01 at_risk: missed', // the 28th day
      '2019-04-01 lost: lost_missed',
    ]);
  });

  it('make the loss wait where paused days do not count, and end between two decisions', () => {
    const paused = pauses(['2019-02-02', '2019-02-28'], ['2019-03-02', '2019-03-31']);
    const lines = turns('2018-12-01', 'gggmm', paused);
    expect(lines.slice(2)).toEqual([
      '2019-02-01 held: earned',
      '2019-03-01 at_risk: missed',
      '2019-04-01 at_risk: loss_waits', // the second active day
      '2019-04-29 lost: lost_missed', // the thirtieth
    ]);
  });

  it('do not save from a counterfeit', () => {
    expect(turns('2018-12-01', 'gggc').slice(2)).toEqual(['2019-02-01 held: earned', '2019-03-01 lost: lost_hard']);
  });
});

describe('after a hard loss gold waits for 90 days', () => {
  const suspended = (from: string, to: string) => ({
    suspensions: [{ from: requireDay(from), to: requireDay(to) }],
  });

  it.each([
    [
      'and a third good month on the 89th does not earn it, but the day after does',
      '2018-11-01',
      suspended('2019-01-20', '2019-02-09'),
      [
        '2019-02-01 lost: lost_hard',
        '2019-03-01 candidate: hit',
        '2019-04-01 candidate: hit',
        '2019-05-01 candidate: award_waits',
        '2019-05-02 held: earned',
      ],
    ],
    [
      'and on the 90th, through a leap day, does',
      '2019-11-01',
      suspended('2020-01-20', '2020-02-09'),
      [
        '2020-02-01 lost: lost_hard',
        '2020-03-01 candidate: hit',
        '2020-04-01 candidate: hit',
        '2020-05-01 held: earned',
      ],
    ],
  ])('%s', (_name, from, account, expected) => {
    expect(turns(from, 'gggsggg', account).slice(3)).toEqual(expected);
  });

  it('of which months with the counterfeit still in its year are none: it is not earned', () => {
    const lines = turns('2018-01-01', 'gggccccc');
    expect(lines.slice(3)).toEqual([
      '2018-04-01 lost: lost_hard',
      '2018-05-01 lost: not_earned',
      '2018-06-01 lost: not_earned',
      '2018-07-01 lost: not_earned',
      '2018-08-01 lost: not_earned',
    ]);
  });
});

describe('a stricter version', () => {
  /** On time 94 % to keep it, from 1 June on. */
  const stricter: Policy = {
    ...goldDefault,
    version: 2,
    effectiveFrom: '2018-06-01',
    levels: goldDefault.levels.map((level) => ({
      ...level,
      criteria: level.criteria.map((criterion) =>
        criterion.metric === 'on_time_ship_rate' ? { ...criterion, keep: { atLeast: 0.94, minSample: 30 } } : criterion,
      ),
    })),
  };

  test('is published 60 days before it decides, a looser one at any time', () => {
    expect(noticeProblem(goldDefault, stricter, requireDay('2018-04-02'))).toBeUndefined();
    expect(noticeProblem(goldDefault, stricter, requireDay('2018-04-03'))).toContain('2018-06-02');
    const looser = { ...goldDefault, version: 2, effectiveFrom: '2018-06-01', minHoldDays: 60 };
    expect(noticeProblem(goldDefault, looser, requireDay('2018-06-01'))).toBeUndefined();
  });

  it.each([
    [
      'counts no miss of its own in its first decision, and then does',
      'kkkkk',
      [
        '2018-04-01 held: kept',
        '2018-05-01 held: kept',
        '2018-06-01 held: kept',
        '2018-07-01 at_risk: missed',
        '2018-08-01 lost: lost_missed',
      ],
    ],
    [
      'counts in its first decision what the version before misses too',
      'kkmm',
      ['2018-04-01 held: kept', '2018-05-01 held: kept', '2018-06-01 at_risk: missed', '2018-07-01 lost: lost_missed'],
    ],
    [
      'lets its first decision stand between two misses like a month kept',
      'kmkk',
      [
        '2018-04-01 held: kept',
        '2018-05-01 at_risk: missed',
        '2018-06-01 held: recovered',
        '2018-07-01 at_risk: missed',
      ],
    ],
    [
      'gives no grace to a counterfeit',
      'kkc',
      ['2018-04-01 held: kept', '2018-05-01 held: kept', '2018-06-01 lost: lost_hard'],
    ],
  ])('%s', (_name, letters, expected) => {
    expect(turnsAfterMarch(letters, {}, [goldDefault, stricter])).toEqual(expected);
  });
});

test('gold is decided on the first of each month', () => {
  const days = decisionDays(compilePolicy(goldDefault).policy, requireDay('2019-12-02'), requireDay('2020-03-01'));
  expect(days.map(formatDay)).toEqual(['2020-01-01', '2020-02-01', '2020-03-01']);
});
