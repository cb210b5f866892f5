import { describe, expect, it } from 'vitest';
import type { SellerEvent } from '../event.ts';
import type { EventData } from '../events/event-data.ts';
import type { Reference } from '../matter.ts';
import { settleReference } from '../settle.ts';
import { settlementRules } from '../settlement.ts';
import { entryLines } from '../testing/entry-lines.ts';
import { told } from '../testing/told.ts';

const rules = settlementRules({ version: 1, zone: 'UTC', disputeDays: 14 });

function settled(reference: Reference, ...events: readonly SellerEvent[]): string[] {
  const [there, back] = [events, [...events, ...events].toReversed()].map((each) =>
    entryLines(settleReference(reference, each, rules)),
  );
  expect(back).toEqual(there);
  return there ?? [];
}

describe('a violation', () => {
  const upheld = (kind: EventData<'violation.upheld'>['kind'], severity: EventData<'violation.upheld'>['severity']) =>
    told('violation.upheld', '2018-01-05', { violationId: 'v1', kind, severity });

  it.each([
    ['counterfeit', 'minor', 'authenticity_violations'],
    ['counterfeit', 'critical', 'authenticity_violations'],
    ['prohibited_item', 'minor', 'policy_violations_minor'],
    ['policy', 'major', 'policy_violations_major'],
    ['abuse', 'critical', 'policy_violations_critical'],
  ] as const)('of the kind %s, %s, counts as one of %s on its day', (kind, severity, measure) => {
    expect(settled('violation/v1', upheld(kind, severity))).toEqual([`2018-01-05 ${measure}`]);
  });

  it('that was overturned never was, whichever is told first', () => {
    const overturned = told('violation.overturned', '2018-03-05', { violationId: 'v1' });
    expect(settled('violation/v1', upheld('policy', 'minor'), overturned)).toEqual([]);
    expect(settled('violation/v1', overturned)).toEqual([]);
  });
});

describe('a training', () => {
  const done = (time: string, expires?: string) =>
    told('training.completed', time, expires === undefined ? { module: 'm1' } : { module: 'm1', expires });

  it.each<[string, readonly SellerEvent[], readonly string[]]>([
    ['counts from its day on', [done('2018-01-05')], ['2018-01-05 trainings']],
    [
      'counts until the day it expires',
      [done('2018-01-05', '2018-02-01')],
      ['2018-01-05 trainings', '2018-02-01 trainings -1'],
    ],
    ['that expires on its day never counts', [done('2018-01-05', '2018-01-05')], []],
    [
      'done again before it expires is extended',
      [done('2018-01-05', '2018-02-01'), done('2018-01-20', '2018-03-01')],
      ['2018-01-05 trainings', '2018-03-01 trainings -1'],
    ],
    [
      'done again on the day it expires goes on',
      [done('2018-01-05', '2018-02-01'), done('2018-02-01', '2018-03-01')],
      ['2018-01-05 trainings', '2018-03-01 trainings -1'],
    ],
    [
      'done again for a shorter time lasts as long as before',
      [done('2018-01-05', '2018-03-01'), done('2018-01-20', '2018-02-01')],
      ['2018-01-05 trainings', '2018-03-01 trainings -1'],
    ],
    [
      'done again after it expired counts again',
      [done('2018-01-05', '2018-02-01'), done('2018-02-10')],
      ['2018-01-05 trainings', '2018-02-01 trainings -1', '2018-02-10 trainings'],
    ],
  ])('%s', (_name, events, expected) => {
    expect(settled('training/m1', ...events)).toEqual(expected);
  });
});

describe('an account', () => {
  const registered = told('seller.registered', '2018-01-01', { name: 'Acme' });
  const closed = (time: string) => told('seller.closed', time, { by: 'seller' });

  it('counts from the day it was opened to the day it was closed', () => {
    expect(settled('account', registered)).toEqual(['2018-01-01 accounts_opened']);
    expect(settled('account', registered, closed('2018-05-01'))).toEqual([
      '2018-01-01 accounts_opened',
      '2018-05-01 accounts_opened -1',
    ]);
    expect(settled('account', registered, closed('2018-01-01'))).toEqual([]);
    expect(settled('account', closed('2018-05-01'))).toEqual([]);
  });

  it('counts each day on which it came to somebody else', () => {
    const owner = told('seller.transferred', '2018-02-01', { what: 'owner' });
    const payout = told('seller.transferred', '2018-02-01T13:00:00Z', { what: 'payout_account' });
    const later = told('seller.transferred', '2018-03-01', { what: 'payout_account' });
    expect(settled('account', owner, payout, later)).toEqual([
      '2018-02-01 ownership_changes',
      '2018-03-01 ownership_changes',
    ]);
  });

  it('counts holds and suspensions while they last', () => {
    const held = told('seller.held', '2018-02-01', { holdId: 'h1', reason: 'integrity' });
    const released = told('seller.released', '2018-02-05', { holdId: 'h1' });
    const suspended = told('seller.suspended', '2018-03-01', { suspensionId: 's1', reason: 'fraud' });
    const reinstated = told('seller.reinstated', '2018-03-09', { suspensionId: 's1' });
    expect(settled('account', held, released)).toEqual(['2018-02-01 holds', '2018-02-05 holds -1']);
    expect(settled('account', held)).toEqual(['2018-02-01 holds', '2018-02-15 holds -1']);
    expect(settled('account', suspended)).toEqual(['2018-03-01 suspensions']);
    expect(settled('account', suspended, reinstated)).toEqual(['2018-03-01 suspensions', '2018-03-09 suspensions -1']);
  });
});

describe('a report', () => {
  const reported = (time: string, count: number, id?: string) =>
    told(
      'metrics.reported',
      time,
      { day: '2018-01-05', measure: 'orders_due_to_ship', count },
      id === undefined ? {} : { id },
    );

  it('counts on the day it is about', () => {
    expect(settled('report/2018-01-05/orders_due_to_ship', reported('2018-01-09', 7))).toEqual([
      '2018-01-05 orders_due_to_ship 7',
    ]);
  });

  it('is replaced by the latest, by time and then by id', () => {
    const events = [reported('2018-01-09', 7), reported('2018-01-10', 5, 'a'), reported('2018-01-10', 6, 'b')];
    expect(settled('report/2018-01-05/orders_due_to_ship', ...events)).toEqual(['2018-01-05 orders_due_to_ship 6']);
    expect(
      settled('report/2018-01-05/orders_due_to_ship', reported('2018-01-09', 7), reported('2018-01-10', 0)),
    ).toEqual([]);
  });
});
