import { describe, expect, it, test } from 'vitest';
import { accountOf, holdDaysMax, placeOn } from './account.ts';
import { type Day, formatDay, requireDay } from './day.ts';
import type { SellerEvent } from './event.ts';
import { settlementRules } from './settlement.ts';
import { told } from './testing/told.ts';

const rules = settlementRules({ version: 1, zone: 'UTC', disputeDays: 14 });
const day = requireDay;

/** The account, the same for any order and any duplicates of what is told. */
function account(...events: readonly SellerEvent[]) {
  const there = accountOf(events, rules);
  expect(accountOf([...events, ...events].toReversed(), rules)).toEqual(there);
  return there;
}

const registered = told('seller.registered', '2018-01-01', { name: 'Acme', country: 'BR', category: 'toys' });

test('an account nobody opened has nothing in it', () => {
  expect(account()).toEqual({
    openedDay: undefined,
    closedDay: undefined,
    places: [],
    pauses: [],
    holds: [],
    suspensions: [],
    transfers: [],
    acknowledgements: [],
  });
});

test('an account begins with the first registration and ends with the first closing', () => {
  const again = told('seller.registered', '2018-02-01', { name: 'Acme' });
  const closed = ['2018-05-01', '2018-06-01'].map((time) => told('seller.closed', time, { by: 'marketplace' }));
  expect(account(registered, again, ...closed)).toMatchObject({
    openedDay: day('2018-01-01'),
    closedDay: day('2018-05-01'),
  });
});

describe('a place', () => {
  const moved = told('seller.updated', '2018-03-01', { country: 'PT' });
  const turned = told('seller.updated', '2018-03-01T13:00:00Z', { category: 'books' });
  const renamed = told('seller.updated', '2018-04-01', { name: 'Acme & Co' });
  const places = account(registered, moved, turned, renamed);

  it('holds from its day until the next begins', () => {
    expect(places.places).toEqual([
      { from: day('2018-01-01'), country: 'BR', category: 'toys' },
      { from: day('2018-03-01'), country: 'PT', category: 'books' },
    ]);
    expect(placeOn(places, day('2017-12-31'))).toBeUndefined();
    expect(placeOn(places, day('2018-01-01'))?.country).toBe('BR');
    expect(placeOn(places, day('2018-02-28'))?.country).toBe('BR');
    expect(placeOn(places, day('2018-03-01'))?.country).toBe('PT');
    expect(placeOn(places, day('2030-01-01'))?.category).toBe('books');
  });
});

describe('a hold', () => {
  const held = (time: string, holdId = 'h1') => told('seller.held', time, { holdId, reason: 'documents' });
  const released = (time: string, holdId = 'h1') => told('seller.released', time, { holdId });
  const spans = (...events: readonly SellerEvent[]) =>
    account(...events).holds.map(({ from, to }) => [formatDay(from), to === undefined ? '' : formatDay(to)]);

  it('lasts until the day before it is released, at most fourteen days', () => {
    expect(holdDaysMax).toBe(14);
    expect(spans(held('2018-02-01'), released('2018-02-05'))).toEqual([['2018-02-01', '2018-02-04']]);
    expect(spans(held('2018-02-01'), released('2018-02-15'))).toEqual([['2018-02-01', '2018-02-14']]);
    expect(spans(held('2018-02-01'), released('2018-03-15'))).toEqual([['2018-02-01', '2018-02-14']]);
    expect(spans(held('2018-02-01'))).toEqual([['2018-02-01', '2018-02-14']]);
  });

  it('released on its own day never was, and a release of another one changes nothing', () => {
    expect(spans(held('2018-02-01'), released('2018-02-01T15:00:00Z'))).toEqual([]);
    expect(spans(held('2018-02-01'), released('2018-02-05', 'h2'))).toEqual([['2018-02-01', '2018-02-14']]);
    expect(spans(released('2018-02-05'))).toEqual([]);
  });

  it('begins with the first word of it; several are apart', () => {
    expect(
      spans(held('2018-02-03'), held('2018-02-01'), held('2018-02-02', 'h2'), released('2018-02-04', 'h2')),
    ).toEqual([
      ['2018-02-01', '2018-02-14'],
      ['2018-02-02', '2018-02-03'],
    ]);
  });
});

test('a suspension lasts until the day before the seller is reinstated, or still', () => {
  const suspended = (time: string, suspensionId: string) =>
    told('seller.suspended', time, { suspensionId, reason: 'policy' });
  const reinstated = told('seller.reinstated', '2018-03-01', { suspensionId: 's1' });
  expect(account(suspended('2018-02-01', 's1'), suspended('2018-04-01', 's2'), reinstated).suspensions).toEqual([
    { from: day('2018-02-01'), to: day('2018-02-28') },
    { from: day('2018-04-01'), to: undefined },
  ]);
});

test('a transfer is noted once a day', () => {
  const transferred = (time: string) => told('seller.transferred', time, { what: 'owner' });
  expect(
    account(transferred('2018-03-01'), transferred('2018-02-01'), transferred('2018-02-01T20:00:00Z')).transfers,
  ).toEqual([day('2018-02-01'), day('2018-03-01')]);
});

test('a policy is acknowledged once a version, on the first day', () => {
  const read = (time: string, version: number, programme = 'gold') =>
    told('policy.acknowledged', time, { programme, version });
  expect(
    account(read('2018-02-05', 2), read('2018-02-01', 2), read('2018-03-01', 3), read('2018-01-01', 2, 'rising'))
      .acknowledgements,
  ).toEqual([
    { day: day('2018-01-01'), programme: 'rising', version: 2 },
    { day: day('2018-02-01'), programme: 'gold', version: 2 },
    { day: day('2018-03-01'), programme: 'gold', version: 3 },
  ]);
});

test('days begin and end in the zone of the settlement', () => {
  const auckland = settlementRules({ version: 1, zone: 'Pacific/Auckland', disputeDays: 14 });
  const evening = told('seller.registered', '2018-01-31T11:00:00Z', { name: 'Acme' });
  const openedDay: Day | undefined = accountOf([evening], auckland).openedDay;
  expect(openedDay).toBe(day('2018-02-01'));
});
