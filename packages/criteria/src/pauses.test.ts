import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, requireDay } from './day.ts';
import type { SellerEvent } from './event.ts';
import type { EventData } from './events/event-data.ts';
import { pausedDaysMax, pausesOf } from './pauses.ts';
import { settlementRules } from './settlement.ts';
import { told } from './testing/told.ts';

const rules = settlementRules({ version: 1, zone: 'UTC', disputeDays: 14 });

function paused(time: string, change: Partial<EventData<'seller.paused'>> = {}): SellerEvent {
  return told('seller.paused', time, { by: 'seller', ...change });
}

function resumed(time: string): SellerEvent {
  return told('seller.resumed', time, {});
}

function pauses(...events: readonly SellerEvent[]): string[] {
  const [there, back] = [events, [...events, ...events].toReversed()].map((each) => pausesOf(each, rules));
  expect(back).toEqual(there);
  return (there ?? []).map(({ from, to }) => `${formatDay(from)} ${formatDay(to)}`);
}

describe('a pause', () => {
  it.each<[string, readonly SellerEvent[], readonly string[]]>([
    [
      'lasts from its day to the one before the seller is back',
      [paused('2018-03-01'), resumed('2018-03-11')],
      ['2018-03-01 2018-03-10'],
    ],
    ['that is over on its day never was', [paused('2018-03-01'), resumed('2018-03-01T20:00:00Z')], []],
    [
      'begins when it was announced for',
      [paused('2018-03-01', { from: '2018-03-05', until: '2018-03-09' })],
      ['2018-03-05 2018-03-09'],
    ],
    ['lasts for its last day', [paused('2018-03-01', { until: '2018-03-01' })], ['2018-03-01 2018-03-01']],
    [
      'is not backdated by the seller',
      [paused('2018-03-05', { from: '2018-03-01', until: '2018-03-09' })],
      ['2018-03-05 2018-03-09'],
    ],
    [
      'is backdated by staff',
      [paused('2018-03-05', { by: 'staff', from: '2018-03-01', until: '2018-03-09' })],
      ['2018-03-01 2018-03-09'],
    ],
    ['backdated by the seller to days gone by is none', [paused('2018-03-15', { until: '2018-03-09' })], []],
    [
      'ends early when the seller is back early',
      [paused('2018-03-01', { until: '2018-03-20' }), resumed('2018-03-11')],
      ['2018-03-01 2018-03-10'],
    ],
    [
      'is not prolonged by coming back later',
      [paused('2018-03-01', { until: '2018-03-05' }), resumed('2018-03-11')],
      ['2018-03-01 2018-03-05'],
    ],
    [
      'still to come is called off by coming back',
      [paused('2018-03-01', { from: '2018-04-01' }), resumed('2018-03-11')],
      [],
    ],
    [
      'is not ended by a return before it was announced',
      [resumed('2018-02-01'), paused('2018-03-01', { until: '2018-03-05' })],
      ['2018-03-01 2018-03-05'],
    ],
    ['that goes on ends after sixty days', [paused('2018-03-01')], ['2018-03-01 2018-04-29']],
    [
      'told twice over is one',
      [paused('2018-03-01', { until: '2018-03-10' }), paused('2018-03-05', { until: '2018-03-20' })],
      ['2018-03-01 2018-03-20'],
    ],
    [
      'is ended by the same return as the one before it',
      [paused('2018-03-01'), paused('2018-03-05'), resumed('2018-03-11')],
      ['2018-03-01 2018-03-10'],
    ],
  ])('%s', (_name, events, expected) => {
    expect(pauses(...events)).toEqual(expected);
  });
});

describe('in any 365 days', () => {
  const forty = paused('2018-01-01', { until: '2018-02-09' });

  it('sixty days may be paused, and a pause ends when they are used up', () => {
    expect(pausedDaysMax).toBe(60);
    expect(pauses(forty, paused('2018-06-01', { until: '2018-07-31' }))).toEqual([
      '2018-01-01 2018-02-09',
      '2018-06-01 2018-06-20',
    ]);
    const sixty = paused('2018-01-01');
    expect(pauses(sixty, paused('2018-12-31', { until: '2019-01-05' }))).toEqual(['2018-01-01 2018-03-01']);
    expect(pauses(sixty, paused('2019-01-01', { until: '2019-01-05' }))).toEqual([
      '2018-01-01 2018-03-01',
      '2019-01-01 2019-01-05',
    ]);
  });

  it('days that are a year old make room while a pause lasts', () => {
    expect(pauses(forty, paused('2018-12-20', { until: '2019-03-31' }))).toEqual([
      '2018-01-01 2018-02-09',
      '2018-12-20 2019-02-17',
    ]);
  });

  it('a pause nobody ended takes nothing from those of later years', () => {
    expect(pauses(paused('2018-01-01'), paused('2020-01-01', { until: '2020-01-10' }))).toEqual([
      '2018-01-01 2018-03-01',
      '2020-01-01 2020-01-10',
    ]);
  });
});

it('pauses of any history are apart, and never more than sixty days of any 365', () => {
  const first = requireDay('2018-01-01');
  const day = fc.integer({ min: 0, max: 900 }).map((offset) => formatDay(first + offset));
  const said = fc.oneof(
    fc
      .tuple(day, day, fc.option(day, { nil: undefined }), fc.boolean())
      .map(([time, from, until, byStaff]) =>
        paused(time, { from, by: byStaff ? 'staff' : 'seller', ...(until === undefined ? {} : { until }) }),
      ),
    day.map(resumed),
  );
  fc.assert(
    fc.property(fc.array(said, { maxLength: 30 }), (events) => {
      const found = pausesOf(events, rules);
      const days = found.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      for (const last of days)
        expect(days.filter((each) => each <= last && each > last - 365).length).toBeLessThanOrEqual(60);
    }),
  );
});
