import { describe, expect, it } from 'vitest';
import { acts } from '../advising/act.ts';
import type { CriterionAdvice, Need } from '../advising/criterion-advice.ts';
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
import { standingText } from './standing-text.ts';
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
