import { expect, test } from 'vitest';
import { formatDay } from '../day.ts';
import { parseEvent, type SellerEvent } from '../event.ts';
import { referencesOf } from '../matter.ts';
import { settle } from '../settle.ts';
import { settlementRules } from '../settlement.ts';

const rules = settlementRules({ version: 1, zone: 'UTC', disputeDays: 14 });

function event(type: 'feedback.left' | 'feedback.removed', id: string, time: string, data: object): SellerEvent {
  const parsed = parseEvent(
    { specversion: '1.0', id, source: '/shop', type, subject: 'acme', time, data },
    Date.UTC(2020, 0, 1),
  );
  if (!parsed.ok) throw new Error(parsed.rejection.reason);
  return parsed.event;
}

function left(feedbackId: string, time: string, stars: number, buyer = 'b1'): SellerEvent {
  return event('feedback.left', `left ${feedbackId}`, time, { feedbackId, orderId: 'o1', buyer, stars });
}

function removed(feedbackId: string, leftAt: string, buyer = 'b1'): SellerEvent {
  return event('feedback.removed', `removed ${feedbackId}`, '2018-06-01T00:00:00Z', { feedbackId, buyer, leftAt });
}

function settled(...events: readonly SellerEvent[]): string[] {
  return settle({ kind: 'ratings', reference: 'ratings/2018-W05/b1' }, events, rules).map(
    ({ day, measure, count }) => `${formatDay(day)} ${measure} ${count}`,
  );
}

const monday = '2018-01-29T08:00:00Z';
const tuesday = '2018-01-30T08:00:00Z';
const sunday = '2018-02-04T23:59:59Z';

test.each([
  [1, 'ratings_negative'],
  [2, 'ratings_negative'],
  [3, 'ratings_neutral'],
  [4, 'ratings_positive'],
  [5, 'ratings_positive'],
])('%i stars count as %s, on the day they were left', (stars, opinion) => {
  expect(settled(left('f1', monday, stars))).toEqual([
    '2018-01-29 ratings 1',
    `2018-01-29 ${opinion} 1`,
    `2018-01-29 stars ${stars}`,
  ]);
});

const fiveOnMonday = settled(left('f1', monday, 5));
const oneOnTuesday = settled(left('f2', tuesday, 1));

test('of one buyer in one week the first rating counts alone', () => {
  expect(settled(left('f2', tuesday, 1), left('f1', monday, 5), left('f3', sunday, 2))).toEqual(fiveOnMonday);
});

test('of ratings left at the same time the one with the least id counts', () => {
  expect(settled(left('f1', monday, 5), left('f0', monday, 1))).toEqual(settled(left('f0', monday, 1)));
});

test('when the first is removed the next counts, on its own day', () => {
  const events = [left('f1', monday, 5), left('f2', tuesday, 1), removed('f1', monday)];
  expect(settled(...events)).toEqual(oneOnTuesday);
  expect(settled(...events.toReversed())).toEqual(oneOnTuesday);
});

test('when a later one is removed the first still counts', () => {
  expect(settled(left('f1', monday, 5), left('f2', tuesday, 1), removed('f2', tuesday))).toEqual(fiveOnMonday);
});

test('when all are removed, or only a removal is known, nothing counts', () => {
  expect(settled(left('f1', monday, 5), removed('f1', monday))).toEqual([]);
  expect(settled(removed('f1', monday))).toEqual([]);
  expect(settled()).toEqual([]);
});

test('a rating and its removal name the same buyer and week, by the zone of the settlement', () => {
  const auckland = settlementRules({ version: 1, zone: 'Pacific/Auckland', disputeDays: 14 });
  const sundayNoon = '2018-02-04T12:00:00Z';
  for (const [each, week] of [
    [rules, '2018-W05'],
    [auckland, '2018-W06'],
  ] as const) {
    expect(referencesOf(left('f1', sundayNoon, 5), each)).toEqual([`ratings/${week}/b1`]);
    expect(referencesOf(removed('f1', sundayNoon), each)).toEqual([`ratings/${week}/b1`]);
    expect(referencesOf(removed('f1', '2018-02-04T09:00:00-03:00'), each)).toEqual([`ratings/${week}/b1`]);
  }
});
