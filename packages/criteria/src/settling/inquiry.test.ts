import { describe, expect, it, test } from 'vitest';
import type { SellerEvent } from '../event.ts';
import { settle } from '../settle.ts';
import { type Settlement, settlementRules } from '../settlement.ts';
import { entryLines } from '../testing/entry-lines.ts';
import { told } from '../testing/told.ts';

const settlement: Settlement = { version: 1, zone: 'UTC', disputeDays: 14 };

// A Friday.
const received = told('inquiry.received', '2018-01-05T12:00:00Z', { inquiryId: 'i1', buyer: 'b1' });

function answered(time: string, automatic?: boolean) {
  const data = { inquiryId: 'i1' };
  return told('inquiry.answered', time, automatic === undefined ? data : { ...data, automatic });
}

function settled(events: readonly SellerEvent[], change: Partial<Settlement> = {}): string[] {
  const rules = settlementRules({ ...settlement, ...change });
  const [there, back] = [events, [...events, ...events].toReversed()].map((each) =>
    entryLines(settle({ kind: 'inquiry', reference: 'inquiry/i1' }, each, rules)),
  );
  expect(back).toEqual(there);
  return there ?? [];
}

const lines = (in24: boolean, in48: boolean, band: string) => [
  '2018-01-06 inquiries_due_in_24_hours',
  `2018-01-06 inquiries_${in24 ? 'answered_in_24_hours' : 'unanswered_in_24_hours b1'}`,
  '2018-01-07 inquiries_due_in_48_hours',
  `2018-01-07 inquiries_${in48 ? 'answered_in_48_hours' : 'unanswered_in_48_hours b1'}`,
  `2018-01-08 reply_${band}`,
];

test.each([
  ['2018-01-05T13:00:00Z', lines(true, true, 'to_1h')],
  ['2018-01-05T13:00:00.001Z', lines(true, true, 'to_2h')],
  ['2018-01-06T12:00:00Z', lines(true, true, 'to_24h')],
  ['2018-01-06T12:00:00.001Z', lines(false, true, 'to_48h')],
  ['2018-01-07T12:00:00Z', lines(false, true, 'to_48h')],
  ['2018-01-07T12:00:01Z', lines(false, false, 'to_72h')],
  ['2018-01-08T12:00:01Z', lines(false, false, 'over_72h')],
  ['2018-01-05T11:00:00Z', lines(true, true, 'to_1h')],
])('an inquiry of noon answered at %s counts on the days its limits are reached', (time, expected) => {
  expect(settled([received, answered(time)])).toEqual(expected);
});

test('an inquiry that is never answered, or by a machine alone, is unanswered', () => {
  expect(settled([received])).toEqual(lines(false, false, 'over_72h'));
  expect(settled([received, answered('2018-01-05T12:00:01Z', true)])).toEqual(lines(false, false, 'over_72h'));
});

test('the first answer of a person counts', () => {
  const events = [
    answered('2018-01-05T12:01:00Z', true),
    answered('2018-01-07T12:00:00Z'),
    answered('2018-01-06T10:00:00Z', false),
  ];
  expect(settled([received, ...events])).toEqual(lines(true, true, 'to_24h'));
});

test('what staff or spammers wrote need not be answered, nor what nobody received', () => {
  for (const from of ['staff', 'spam'] as const) {
    expect(settled([told('inquiry.received', '2018-01-05', { inquiryId: 'i1', from })])).toEqual([]);
  }
  expect(settled([answered('2018-01-05')])).toEqual([]);
});

test('an inquiry that does not tell its buyer counts like any other', () => {
  const unnamed = told('inquiry.received', '2018-01-05T12:00:00Z', { inquiryId: 'i1', from: 'buyer' });
  expect(settled([unnamed])).toEqual(lines(false, false, 'over_72h').map((line) => line.replace(' b1', '')));
});

describe('with a working calendar', () => {
  const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: ['2018-01-09'] };

  it('the limits move over the days nobody works', () => {
    expect(settled([received, answered('2018-01-08T11:00:00Z')], { calendar })).toEqual([
      '2018-01-08 inquiries_due_in_24_hours',
      '2018-01-08 inquiries_answered_in_24_hours',
      '2018-01-10 inquiries_due_in_48_hours',
      '2018-01-10 inquiries_answered_in_48_hours',
      '2018-01-11 reply_to_24h',
    ]);
  });

  it('an answer on a day off is in time if the limit was not reached before', () => {
    expect(settled([received, answered('2018-01-07T23:00:00Z')], { calendar })).toContain('2018-01-11 reply_to_12h');
  });
});
