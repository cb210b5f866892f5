import { expect, test } from 'vitest';
import type { SellerEvent } from '../event.ts';
import type { EventData } from '../events/event-data.ts';
import { referencesOf } from '../matter.ts';
import { settle } from '../settle.ts';
import { settlementRules } from '../settlement.ts';
import { entryLines } from '../testing/entry-lines.ts';
import { told } from '../testing/told.ts';

const rules = settlementRules({ version: 1, zone: 'UTC', disputeDays: 14 });

type Answers = Partial<EventData<'feedback.left'>>;

function left(feedbackId: string, time: string, stars: number, answers: Answers = {}): SellerEvent {
  const data = { feedbackId, orderId: 'o1', buyer: 'b1', stars, ...answers };
  return told('feedback.left', time, data, { id: `left ${feedbackId}` });
}

function removed(feedbackId: string, leftAt: string): SellerEvent {
  return told('feedback.removed', '2018-06-01', { feedbackId, orderId: 'o1', buyer: 'b1', leftAt });
}

function revised(feedbackId: string, leftAt: string, stars: number): SellerEvent {
  return told('feedback.revised', '2018-06-01', { feedbackId, orderId: 'o1', buyer: 'b1', leftAt, stars });
}

function settled(...events: readonly SellerEvent[]): string[] {
  return entryLines(settle({ kind: 'ratings', reference: 'ratings/2018-W05/b1' }, events, rules));
}

const monday = '2018-01-29T08:00:00Z';
const tuesday = '2018-01-30T08:00:00Z';
const sunday = '2018-02-04T23:59:59Z';

test.each([
  [1, 'ratings_negative b1', '2018-01-29 stars'],
  [2, 'ratings_negative b1', '2018-01-29 stars 2'],
  [3, 'ratings_neutral', '2018-01-29 stars 3'],
  [4, 'ratings_positive', '2018-01-29 stars 4'],
  [5, 'ratings_positive', '2018-01-29 stars 5'],
])('%i stars count as %s, on the day they were left', (stars, opinion, sum) => {
  expect(settled(left('f1', monday, stars))).toEqual(['2018-01-29 ratings', `2018-01-29 ${opinion}`, sum]);
});

test('each question that was answered counts by itself', () => {
  const all = { itemAsDescribed: 5, communication: 1, shippingSpeed: 3 };
  expect(settled(left('f1', monday, 4, all)).slice(3)).toEqual([
    '2018-01-29 item_as_described_ratings',
    '2018-01-29 item_as_described_stars 5',
    '2018-01-29 communication_ratings',
    '2018-01-29 communication_stars',
    '2018-01-29 shipping_speed_ratings',
    '2018-01-29 shipping_speed_stars 3',
  ]);
  expect(settled(left('f1', monday, 4, { shippingSpeed: 2 })).slice(3)).toEqual([
    '2018-01-29 shipping_speed_ratings',
    '2018-01-29 shipping_speed_stars 2',
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

test('a revision never counts, neither beside the rating nor in place of it', () => {
  expect(settled(left('f1', monday, 5), revised('f1', monday, 1))).toEqual(fiveOnMonday);
  expect(settled(revised('f1', monday, 1))).toEqual([]);
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

test('a rating, its revision and its removal name the same buyer, time and order, by the zone of the settlement', () => {
  const auckland = settlementRules({ version: 1, zone: 'Pacific/Auckland', disputeDays: 14 });
  const monthly = settlementRules({ version: 1, zone: 'UTC', disputeDays: 14, repeatRating: 'month' });
  const sundayNoon = '2018-02-04T12:00:00Z';
  for (const [each, period] of [
    [rules, '2018-W05'],
    [auckland, '2018-W06'],
    [monthly, '2018-02'],
  ] as const) {
    const named = [`ratings/${period}/b1`, 'order/o1'];
    expect(referencesOf(left('f1', sundayNoon, 5), each)).toEqual(named);
    expect(referencesOf(revised('f1', sundayNoon, 4), each)).toEqual(named);
    expect(referencesOf(removed('f1', sundayNoon), each)).toEqual(named);
    expect(referencesOf(removed('f1', '2018-02-04T09:00:00-03:00'), each)).toEqual(named);
  }
});
