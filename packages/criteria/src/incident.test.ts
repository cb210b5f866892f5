import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatDay } from './day.ts';
import type { SellerEvent } from './event.ts';
import { families } from './family.ts';
import { exclusionsOf, type Incident, incidentSchema, parseIncident } from './incident.ts';
import { familyOf } from './measure.ts';
import { withoutWithdrawn } from './settle.ts';
import { settlementRules } from './settlement.ts';
import {
  anyHistory,
  canonicalTally,
  entriesOfHistory,
  historyFirstDay,
  historyRules,
  tallyOfHistory,
} from './testing/any-history.ts';
import { told } from './testing/told.ts';

const rules = settlementRules({ version: 1, zone: 'Europe/Berlin', disputeDays: 14 });
const storm: Incident = {
  id: 'storm',
  from: '2018-01-10',
  to: '2018-01-12',
  regions: ['PT'],
  families: ['dispatch', 'delivery'],
  reason: 'disaster',
};
const amount = { minor: 100, currency: 'EUR' };
const inPortugal = told('seller.registered', '2017-01-01', { name: 'Acme', country: 'PT' });
const inSpain = told('seller.registered', '2017-01-01', { name: 'Acme', country: 'ES' });

function placed(orderId: string, shipBy: string, deliverBy: string, shipTo?: string): SellerEvent {
  const data = { orderId, buyer: 'b1', amount, shipBy, deliverBy };
  return told('order.placed', '2018-01-01', shipTo === undefined ? data : { ...data, shipTo });
}

/** What is left out, as `o1 dispatch`. */
function leftOut(incident: Incident, ...events: readonly SellerEvent[]): string[] {
  return exclusionsOf(incident, 'acme', events, rules).map(
    ({ data: { matter, families: names } }) =>
      `${'orderId' in matter ? matter.orderId : 'inquiryId' in matter ? matter.inquiryId : matter.week} ${names}`,
  );
}

describe('an incident', () => {
  it('leaves out each matter and family whose due day lies in it, both ends included', () => {
    const events = [
      inPortugal,
      placed('before', '2018-01-09', '2018-01-13'),
      placed('first', '2018-01-10', '2018-01-13'),
      placed('last', '2018-01-09', '2018-01-12'),
      placed('both', '2018-01-11', '2018-01-11'),
    ];
    expect(leftOut(storm, ...events)).toEqual(['first dispatch', 'last delivery', 'both dispatch', 'both delivery']);
    expect(leftOut(storm, ...events.toReversed()).toSorted()).toEqual(leftOut(storm, ...events).toSorted());
  });

  it('reaches sellers who are there on that day, and orders that go there', () => {
    const here = placed('here', '2018-01-11', '2018-01-20', 'ES');
    const there = placed('there', '2018-01-11', '2018-01-20', 'PT');
    const movedAway = told('seller.updated', '2018-01-11', { country: 'ES' });
    expect(leftOut(storm, inPortugal, here, there)).toEqual(['here dispatch', 'there dispatch']);
    expect(leftOut(storm, inSpain, here, there)).toEqual(['there dispatch']);
    expect(leftOut(storm, here, there)).toEqual(['there dispatch']);
    expect(leftOut(storm, inPortugal, movedAway, here)).toEqual([]);
  });

  it('without regions is everywhere', () => {
    const { regions: _regions, ...everywhere } = storm;
    expect(leftOut(everywhere, placed('any', '2018-01-11', '2018-01-20'))).toEqual(['any dispatch']);
  });

  it('leaves out ratings and inquiries too', () => {
    const outage: Incident = { ...storm, families: ['feedback', 'replies'] };
    const rated = told('feedback.left', '2018-01-11', { feedbackId: 'f1', orderId: 'o1', buyer: 'b1', stars: 1 });
    const asked = told('inquiry.received', '2018-01-11', { inquiryId: 'i1', buyer: 'b1' });
    expect(leftOut(outage, inPortugal, rated, asked)).toEqual(['2018-W02 feedback', 'i1 replies']);
  });

  it('gives events of its own making: named for it, at its beginning, for its reason', () => {
    expect(exclusionsOf(storm, 'acme', [inPortugal, placed('o1', '2018-01-11', '2018-01-20')], rules)).toEqual([
      {
        seller: 'acme',
        source: 'incident',
        id: 'incident/storm/order/o1/dispatch',
        type: 'matter.excluded',
        time: Date.UTC(2018, 0, 9, 23),
        data: { matter: { orderId: 'o1' }, families: ['dispatch'], reason: 'disaster' },
      },
    ]);
  });
});

describe('over any history, an incident', () => {
  const days = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const incident = fc.record({ days, named: fc.subarray([...families], { minLength: 1 }) }).map(
    ({ days: [from, to], named }): Incident => ({
      id: 'any',
      from: formatDay(historyFirstDay + from),
      to: formatDay(historyFirstDay + to),
      families: named,
      reason: 'disaster',
    }),
  );
  const unspoken = anyHistory.map((events) => events.filter(({ type }) => !type.startsWith('matter.')));
  const excluded = (each: Incident, events: readonly SellerEvent[]) => exclusionsOf(each, 'acme', events, historyRules);

  it('expanded twice changes nothing, before or after the first was taken', () => {
    fc.assert(
      fc.property(incident, unspoken, (each, events) => {
        const exclusions = excluded(each, events);
        expect(excluded(each, [...events, ...exclusions])).toEqual(exclusions);
        expect(new Set(exclusions.map(({ id }) => id)).size).toBe(exclusions.length);
      }),
    );
  });

  it('marks every entry of its families on its days, and is undone by withdrawing what it said', () => {
    fc.assert(
      fc.property(incident, unspoken, (each, events) => {
        const exclusions = excluded(each, events);
        const after = [...events, ...exclusions];
        for (const { day, measure, excluded: isOut } of entriesOfHistory(after)) {
          const family = familyOf(measure);
          const lies = formatDay(day) >= each.from && formatDay(day) <= each.to;
          const isReported = events.some(({ type }) => type === 'metrics.reported');
          if (lies && family !== undefined && each.families.includes(family) && !isReported) expect(isOut).toBe(true);
        }
        const withdrawals = exclusions.map(
          ({ source, id, time }): SellerEvent => ({
            seller: 'acme',
            source: '/desk',
            id: `withdrawn ${id}`,
            type: 'event.withdrawn',
            time,
            data: { source, id },
          }),
        );
        const undone = withoutWithdrawn([...after, ...withdrawals]);
        expect(canonicalTally(tallyOfHistory(undone))).toEqual(canonicalTally(tallyOfHistory(events)));
      }),
    );
  });
});

test.each([
  [{ from: '2018-01-13' }, ''],
  [{ from: '2018-02-30' }, 'from'],
  [{ regions: [] }, 'regions'],
  [{ regions: ['Portugal'] }, 'regions.0'],
  [{ families: [] }, 'families'],
  [{ families: ['looks'] }, 'families.0'],
  [{ reason: 'because' }, 'reason'],
  [{ id: '' }, 'id'],
  [{ id: 'storm/2' }, 'id'],
])('an incident with %j is refused', (change, path) => {
  expect(incidentSchema.safeParse(storm).success).toBe(true);
  const parsed = incidentSchema.safeParse({ ...storm, ...change });
  expect(parsed.error?.issues[0]?.path.join('.')).toBe(path);
});

test('an incident that comes as data is checked: what is wrong is named, all of it', () => {
  expect(parseIncident(storm)).toEqual(storm);
  expect(() => parseIncident({ ...storm, from: '2018-02-30', reason: 'rain' })).toThrow(/from .*; reason /);
  expect(() => parseIncident({ ...storm, to: '2018-01-09' })).toThrow('from a day to the same or a later one');
  expect(() => parseIncident({ ...storm, id: 'storm/2' })).toThrow('id must be text without a slash, is "storm/2"');
  try {
    parseIncident({});
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'incident_invalid' });
  }
});
