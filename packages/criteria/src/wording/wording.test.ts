import { describe, expect, it } from 'vitest';
import { acts } from '../advising/act.ts';
import type { CriterionAdvice, Need } from '../advising/criterion-advice.ts';
import type { CriterionEvaluation } from '../evaluation.ts';
import { causes } from '../level-standing.ts';
import { en } from '../messages/en.ts';
import { loadMessages } from '../messages/load-messages.ts';
import { messageLanguages } from '../messages/message-language.ts';
import { type Criterion, criterionKey } from '../policy.ts';
import { diffPolicies } from '../policy-diff.ts';
import { presets } from '../presets.ts';
import type { Standing } from '../standing.ts';
import { policyOf } from '../testing/policy-of.ts';
import { readingOf } from '../testing/reading-of.ts';
import { adviceText, dayText, firstDayText } from './advice-text.ts';
import { changeText } from './change-text.ts';
import { criterionText, windowInWords } from './criterion-text.ts';
import { evaluationText } from './evaluation-text.ts';
import { exclusionText } from './exclusion-text.ts';
import { placementText } from './placement-text.ts';
import { signalText } from './signal-text.ts';
import { overlayText, standingText } from './standing-text.ts';
import type { Words } from './words.ts';

const english: Words = { language: 'en', messages: en };
const criteria = Object.values(presets).flatMap(({ levels }) => levels.flatMap((level) => level.criteria));

function criterionOf(preset: string, key: string): Criterion {
  const found = presets[preset]?.levels[0]?.criteria.find((each) => criterionKey(each) === key);
  if (found === undefined) throw new Error(`${preset} has no ${key}`);
  return found;
}

function adviceOf(need: Need, criterion = criterionOf('gold-default', 'on_time_ship_rate/90d')): CriterionAdvice {
  return { criterion, side: 'earn', reading: readingOf(28, 30), need, leaving: [{ day: 20_700, count: 2 }] };
}

function evaluationOf(some: Partial<CriterionEvaluation>): CriterionEvaluation {
  const none = { earnMargin: undefined, earnBound: undefined, keepMargin: undefined, keepBound: undefined };
  const rest = { ...none, value: undefined, warn: undefined, earn: 'met', keep: 'met' } as const;
  return {
    ...rest,
    criterion: criterionOf('gold-default', 'on_time_ship_rate/90d'),
    reading: readingOf(1, 2),
    ...some,
  };
}

describe('in English', () => {
  it.each([
    [
      'gold-default',
      'on_time_ship_rate/90d',
      '90 days',
      'at least 95%, or at most 1 buyer affected, with a sample of 30 or more',
    ],
    [
      'gold-default',
      'positive_feedback_rate/180d',
      '180 days',
      'at least 97%, surely at least 95%, with a sample of 52 or more',
    ],
    [
      'gold-default',
      'dispute_lost_rate/90d?orders_completed=400:365d',
      '90 days where they have at least 400 (Completed orders), otherwise 365 days',
      'at most 0.5%, or at most 1 buyer affected, with a sample of 50 or more',
    ],
    ['gold-default', 'suspension', undefined, 'at most 0'],
    ['etsy-star-like', 'gross_sales/3m/USD', '3 calendar months', 'at least $300.00'],
    ['mirakl-quality-like', 'median_acceptance_hours/30d', '30 days', 'within 24 hours, with a sample of 10 or more'],
  ] as const)('a criterion of %s, %s, is said: %s, %s', (preset, key, window, earn) => {
    expect(criterionText(criterionOf(preset, key), english)).toMatchObject({ window, earn });
  });

  it('a bound on the keeping side is said as what it lets pass', () => {
    const { keep } = criterionText(criterionOf('small-seller-rising', 'positive_feedback_rate/365d'), english);
    expect(keep).toBe('at least 80%, or not surely below 80%, with a sample of 5 or more');
  });

  it('a window can be the best of several, or chosen by the criterion’s own sample', () => {
    expect(windowInWords({ bestOf: [{ days: 180 }, { days: 365 }] }, english)).toBe(
      'the best of 180 days and 365 days',
    );
    expect(windowInWords({ use: { days: 30 }, ifAtLeast: 10, otherwise: { months: 1 } }, english)).toBe(
      '30 days where they have at least 10 to judge by, otherwise 1 calendar month',
    );
  });

  it('advice is what to do, by when, and what leaves the window', () => {
    const need: Need = { kind: 'act', count: 14, dueFrom: 20_600, dueTo: 20_620, tips: [] };
    expect(adviceText(adviceOf(need), english)).toEqual([
      'Ship the next 14 orders on time, falling due from May 27, 2026 to June 16, 2026.',
      'From September 4, 2026 on, 2 events that count against you are no longer read.',
    ]);
    const tip = { count: 20, span: { from: 20_590, to: 20_619 }, met: true };
    const tips = [tip, { ...tip, count: 30, met: false }];
    expect(adviceText(adviceOf({ ...need, count: 1, tips }), english).slice(0, 3)).toEqual([
      'Ship the next order on time, falling due from May 27, 2026 to June 16, 2026.',
      'Doing it 20 times or more makes May 17, 2026 to June 15, 2026 be read instead.',
      'Doing it 30 times or more makes May 17, 2026 to June 15, 2026 be read instead, where it is missed.',
    ]);
    expect(adviceText(adviceOf({ kind: 'wait', until: 20_650 }), english)[0]).toBe(
      'Nothing to do but wait until July 16, 2026.',
    );
    expect(adviceText(adviceOf({ kind: 'nothing' }), english)).toEqual(['Nothing to do: it is met.']);
    expect(firstDayText(undefined, english)).toBe('No day is in sight on which the badge can come.');
  });

  it('a change says what it does to sellers and what became of which rule', () => {
    const ship = criterionOf('gold-default', 'on_time_ship_rate/90d');
    const before = policyOf([ship]);
    const after = policyOf([{ ...ship, earn: { ...ship.earn, minSample: 40 } }], { version: 2, minHoldDays: 30 });
    expect(diffPolicies(before, after).changes.map((change) => changeText(change, english))).toEqual([
      { kind: 'stricter', text: 'Gold seller, Shipped on time (90d), to earn, judged from: 40 instead of 30' },
      { kind: 'easier', text: 'days a badge is kept at least: 30 instead of 0' },
    ]);
  });

  it('the values of a change are said in the unit of their metric, and in words', () => {
    const ship = criterionOf('gold-default', 'on_time_ship_rate/90d');
    const sides = { earn: { atLeast: 0.975, ifInsufficient: 'undecided' }, keep: ship.keep } as const;
    const sales = criterionOf('etsy-star-like', 'gross_sales/3m/USD');
    const before = policyOf([{ ...ship, ...sides }, sales]);
    const after = policyOf([
      { ...ship, ...sides, earn: { atLeast: 0.95, ifInsufficient: 'not_applicable' } },
      { ...sales, earn: { atLeast: 123_450 } },
    ]);
    const german: Words = { language: 'de', messages: en };
    const texts = diffPolicies(before, { ...after, version: 2 }).changes.map(
      (change) => changeText(change, german).text,
    );
    expect(texts.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Gold seller, Shipped on time (90d), to earn, at least: 95 % instead of 97,5 %',
      'Gold seller, Shipped on time (90d), to earn, with too little data: does not apply instead of not enough data',
      'Gold seller, Sales (3m), to earn, at least: 1.234,50 $ instead of 300,00 $',
    ]);
  });

  it('an evaluation says its verdicts with their reasons, and what was left out', () => {
    const reading = { ...readingOf(28, 30), rawDenominator: 1033 };
    const evaluation = evaluationOf({ earn: 'missed_unsure', keep: 'met_by_allowance', reading });
    expect(evaluationText(evaluation, english)).toEqual({
      earn: { verdict: 'missed', reason: 'missed: within the limit, but with so few it may be chance' },
      keep: { verdict: 'met', reason: 'met: beyond the limit, but by no more buyers than are allowed' },
      warn: undefined,
      leftOut: '1,003 left out',
    });
    const warned = evaluationText(evaluationOf({ warn: 'missed' }), english);
    expect(warned.warn).toEqual({ verdict: 'missed', reason: 'missed' });
    expect(evaluationText(evaluationOf({ earn: 'met', keep: 'met' }), english).leftOut).toBeUndefined();
  });

  it('an exclusion says what is left out and why', () => {
    expect(exclusionText({ families: ['dispatch', 'delivery'], reason: 'carrier_fault' }, english)).toEqual({
      families: 'shipping and delivery',
      reason: 'the carrier was at fault',
    });
  });

  it('a placement says by how much a badge moved what', () => {
    const moved = (places: number) => ({ code: 'moved_up_by_badge', params: { level: 'gold', places } }) as const;
    expect(placementText(moved(1), english)).toBe('1 place up: Gold seller');
    expect(placementText(moved(3), english)).toBe('3 places up: Gold seller');
    expect(placementText({ code: 'unchanged', params: {} }, english)).toBe('Placed by relevance alone');
    expect(signalText({ key: 'rating_burst' }, english)).toBe('Very good ratings came in bursts');
    expect(overlayText('under_review', english)).toBe('under review');
  });
});

describe.each(messageLanguages)('in %s', (language) => {
  const wordsOf = async (): Promise<Words> => ({ language, messages: await loadMessages(language) });
  const left = /[{}]|undefined|NaN/;

  it('every criterion of every preset is said whole', async () => {
    const words = await wordsOf();
    for (const criterion of criteria) {
      for (const text of Object.values(criterionText(criterion, words))) expect(text ?? '').not.toMatch(left);
    }
  });

  it('every act is said whole, once and often', async () => {
    const words = await wordsOf();
    for (const metric of Object.keys(acts) as (keyof typeof acts)[]) {
      for (const count of [1, 2, 5, 11, 100]) {
        const money = metric === 'gross_sales' ? { currency: 'EUR' } : {};
        const side = { atLeast: 24 };
        const criterion: Criterion = { metric, ...money, window: { days: 30 }, earn: side, keep: side };
        const advice = adviceOf({ kind: 'act', count, dueFrom: 20_600, dueTo: 20_620, tips: [] }, criterion);
        for (const text of adviceText(advice, words))
          expect([metric, text]).toEqual([metric, expect.not.stringMatching(left)]);
      }
    }
  });

  it('every cause of a standing is said whole', async () => {
    const words = await wordsOf();
    const standing: Standing = { programme: 'p', policyVersion: 1, decidedOn: 20_000, overlay: 'active', levels: [] };
    for (const cause of causes) {
      const level = { level: 'gold', state: 'held', since: 19_900, cause, recent: [], everHeld: true } as const;
      expect(Object.values(standingText(level, standing, words)).join(' ')).not.toMatch(left);
    }
    expect(dayText(20_000, words)).not.toBe('');
  });
});
