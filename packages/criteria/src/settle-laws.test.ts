import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from './account.ts';
import type { Entry } from './entry.ts';
import type { SellerEvent } from './event.ts';
import { families } from './family.ts';
import { referencesOf } from './matter.ts';
import { isRunning, keptBy, type Measure, measureNames } from './measure.ts';
import { withoutWithdrawn } from './settle.ts';
import { addEntries, type Tally } from './tally.ts';
import {
  anyHistory,
  canonicalTally,
  entriesOfHistory,
  historyFirstDay,
  historyOrderId,
  historyRules,
  historyTime,
  retoldHistory,
  settledOf,
  tallyOfHistory,
} from './testing/any-history.ts';

describe('a seller’s tally', () => {
  it('is the same for any order of the events and any duplicates of them', () => {
    fc.assert(
      fc.property(retoldHistory, ([events, again]) => {
        expect(canonicalTally(tallyOfHistory(again))).toEqual(canonicalTally(tallyOfHistory(events)));
      }),
    );
  });

  it('is the same when every event adds the difference it makes to what its references settled to', () => {
    fc.assert(
      fc.property(retoldHistory, ([events, again]) => {
        const tally: Tally = new Map();
        const known: SellerEvent[] = [];
        for (const event of again) {
          const named = event.type === 'event.withdrawn' ? known.filter(({ id }) => id === event.data.id) : [event];
          const references = new Set(named.flatMap((each) => referencesOf(each, historyRules)));
          for (const sign of [-1, 1] as const) {
            if (sign === 1) known.push(event);
            for (const reference of references) {
              addEntries(tally, settledOf(reference, withoutWithdrawn(known)), sign);
            }
          }
        }
        expect(canonicalTally(tally)).toEqual(canonicalTally(tallyOfHistory(events)));
      }),
    );
  });
});

/** All of which together are never more than so many times what they are a part of. */
interface Part {
  readonly of: Measure;
  readonly parts: readonly Measure[];
  /** The parts are all of it. */
  readonly whole?: true;
  readonly times?: number;
  /** What may be left out of one side alone: the raw figures still keep the law. */
  readonly rawOnly?: true;
}

const bands = (prefix: string) =>
  measureNames.filter((name) => name.startsWith(`${prefix}_to_`) || name.startsWith(`${prefix}_over_`));
const questions = ['item_as_described', 'communication', 'shipping_speed'] as const;

const parts: readonly Part[] = [
  { of: 'orders_confirmed', parts: ['orders_due_to_ship'] },
  { of: 'orders_confirmed', parts: ['orders_cancelled_by_seller', 'orders_cancelled_by_buyer'] },
  { of: 'orders_confirmed', parts: bands('promised'), whole: true },
  { of: 'orders_due_to_ship', parts: ['orders_shipped_on_time', 'orders_shipped_late'], whole: true },
  { of: 'orders_due_to_ship', parts: bands('handling'), whole: true },
  { of: 'orders_due_to_ship', parts: ['parcels_to_track'] },
  { of: 'parcels_to_track', parts: ['parcels_tracked', 'parcels_untracked'], whole: true },
  { of: 'orders_to_accept', parts: ['orders_accepted', 'orders_rejected'], whole: true },
  { of: 'orders_to_accept', parts: bands('acceptance'), whole: true },
  { of: 'deliveries_due', parts: ['deliveries_on_time', 'deliveries_late'], whole: true },
  { of: 'orders_open_to_dispute', parts: ['orders_completed'], rawOnly: true },
  { of: 'orders_open_to_dispute', parts: ['disputes_lost'] },
  { of: 'orders_open_to_dispute', parts: ['chargebacks'] },
  { of: 'orders_open_to_dispute', parts: ['orders_not_as_described'] },
  { of: 'orders_open_to_dispute', parts: ['refunds_by_seller_fault'] },
  { of: 'orders_open_to_dispute', parts: ['order_defects'] },
  { of: 'orders_completed', parts: ['orders_rated'] },
  { of: 'orders_rated', parts: ['orders_rated_positive'] },
  { of: 'ratings', parts: ['ratings_positive', 'ratings_neutral', 'ratings_negative'], whole: true },
  { of: 'ratings', parts: ['stars'], times: 5 },
  { of: 'stars', parts: ['ratings'] },
  ...questions.flatMap((question): Part[] => [
    { of: 'ratings', parts: [`${question}_ratings`] },
    { of: `${question}_ratings`, parts: [`${question}_stars`], times: 5 },
    { of: `${question}_stars`, parts: [`${question}_ratings`] },
  ]),
  {
    of: 'inquiries_due_in_24_hours',
    parts: ['inquiries_answered_in_24_hours', 'inquiries_unanswered_in_24_hours'],
    whole: true,
  },
  {
    of: 'inquiries_due_in_48_hours',
    parts: ['inquiries_answered_in_48_hours', 'inquiries_unanswered_in_48_hours'],
    whole: true,
  },
];

/** What is counted of nothing else, and so is in no pair. */
const alone = /^(?:orders_placed|sales|reply_.*|.*_violations.*|policy_.*)$/;

describe('on any day', () => {
  const told = anyHistory.map((events) => events.filter(({ type }) => type !== 'metrics.reported'));

  it('no part is more than the whole it is of, raw and counted', () => {
    fc.assert(
      fc.property(told, (events) => {
        const entries = entriesOfHistory(events);
        for (const day of new Set(entries.map((entry) => entry.day))) {
          const ofDay = entries.filter((entry) => entry.day === day);
          for (const { of, parts: names, whole, times = 1, rawOnly } of parts) {
            for (const counted of rawOnly ? [undefined] : [undefined, false, true]) {
              const sum = sumOf(ofDay, names, counted);
              const limit = times * sumOf(ofDay, [of], counted);
              if (whole) expect([day, names, sum]).toEqual([day, names, limit]);
              else expect(sum, `${names} of ${of} on ${day}`).toBeLessThanOrEqual(limit);
            }
          }
        }
      }),
    );
  });

  it('every measure that is a part or a whole is looked at', () => {
    const seen = new Set(parts.flatMap(({ of, parts: names }) => [of, ...names]));
    expect(measureNames.filter((name) => !seen.has(name) && !isRunning(name) && !alone.test(name))).toEqual([]);
  });

  it('nothing is counted below nothing, and what runs never runs below nothing', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const running = new Map<Measure, number>();
        for (const { measure, count } of entriesOfHistory(events).toSorted(
          (a, b) => a.day - b.day || b.count - a.count,
        )) {
          if (!isRunning(measure)) expect(count).toBeGreaterThan(0);
          else running.set(measure, (running.get(measure) ?? 0) + count);
          expect(running.get(measure) ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('an entry says whose it is exactly where that is kept', () => {
    fc.assert(
      fc.property(told, (events) => {
        for (const { measure, buyer, currency } of entriesOfHistory(events)) {
          expect(currency !== undefined).toBe(keptBy(measure) === 'currency');
          if (keptBy(measure) !== 'buyer') expect(buyer).toBeUndefined();
          else if (!measure.startsWith('inquiries')) expect(buyer).toBeDefined();
        }
      }),
    );
  });
});

describe('an exclusion', () => {
  const words = new Set(['matter.excluded', 'matter.reinstated', 'event.withdrawn']);
  const unspoken = anyHistory.map((events) => events.filter(({ type }) => !words.has(type)));
  const about = (type: 'matter.excluded' | 'matter.reinstated', time: number, orderId: string): SellerEvent => ({
    seller: 'acme',
    source: '/desk',
    id: `${type} ${orderId}`,
    type,
    time,
    data: { matter: { orderId }, families: [...families], reason: 'staff' },
  });

  it('that was reinstated leaves the tally as if it had never been', () => {
    fc.assert(
      fc.property(unspoken, historyTime, historyOrderId, (events, time, order) => {
        const out = about('matter.excluded', time, order);
        const back = about('matter.reinstated', time + 1, order);
        const spoken = tallyOfHistory([back, ...events, out]);
        expect(canonicalTally(spoken)).toEqual(canonicalTally(tallyOfHistory(events)));
      }),
    );
  });

  it('only marks: no entry comes, goes or moves', () => {
    fc.assert(
      fc.property(unspoken, historyTime, historyOrderId, (events, time, order) => {
        const unmarked = entriesOfHistory([...events, about('matter.excluded', time, order)]).map(
          ({ excluded: _excluded, ...entry }) => entry,
        );
        const sorted = (entries: readonly Entry[]) => entries.map((entry) => JSON.stringify(entry)).toSorted();
        expect(sorted(unmarked)).toEqual(sorted(entriesOfHistory(events)));
      }),
    );
  });
});

describe('a pause', () => {
  const isPause = ({ type }: SellerEvent) => type === 'seller.paused' || type === 'seller.resumed';

  it('never hides an entry, nor makes one', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const worked = withoutWithdrawn(events).filter((event) => !isPause(event));
        expect(canonicalTally(tallyOfHistory(events))).toEqual(canonicalTally(tallyOfHistory(worked)));
      }),
    );
  });
});

describe('an account', () => {
  it('is the same for any order of the events and any duplicates of them', () => {
    fc.assert(
      fc.property(retoldHistory, ([events, again]) => {
        expect(accountOf(again, historyRules)).toEqual(accountOf(events, historyRules));
      }),
    );
  });

  it('is what its events settle to: as many holds on a day as there are spans', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const standing = withoutWithdrawn(events);
        const { holds } = accountOf(standing, historyRules);
        const entries = settledOf('account', standing).filter(({ measure }) => measure === 'holds');
        for (let day = historyFirstDay - 1; day < historyFirstDay + 60; day++) {
          const running = entries.filter((entry) => entry.day <= day).reduce((sum, { count }) => sum + count, 0);
          expect(running).toBe(holds.filter(({ from, to }) => from <= day && day <= (to ?? day)).length);
        }
      }),
    );
  });
});

function sumOf(entries: readonly Entry[], measures: readonly Measure[], excluded: boolean | undefined): number {
  let sum = 0;
  for (const entry of entries) {
    if (!measures.includes(entry.measure)) continue;
    if (excluded === undefined || excluded === (entry.excluded === true)) sum += entry.count;
  }
  return sum;
}
