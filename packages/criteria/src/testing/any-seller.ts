import fc from 'fast-check';
import type { Account, AccountSpan } from '../account.ts';
import type { Day } from '../day.ts';
import type { Entry } from '../entry.ts';
import type { Measure } from '../measure.ts';

/** The day the sellers' stories lie around. */
export const sellerDay: Day = 17_700;

/** What one matter gives; an open one is kept by what it gives when it is known, and nothing else. */
interface Matter {
  readonly entries: readonly Entry[];
  /** What stays of it while it is open; nothing for what is known. */
  readonly whileOpen?: readonly Entry[];
}

/** A seller as they are for deciding: whole, and without what is still open on `sellerDay`. */
export interface AnySeller {
  readonly entries: readonly Entry[];
  readonly known: readonly Entry[];
  readonly account: Account;
}

const buyer = fc.constantFrom('b1', 'b2', 'b3', 'b4');
const day = fc.integer({ min: sellerDay - 70, max: sellerDay + 6 });

function entriesOn(on: Day, ...measures: readonly Measure[]): Entry[] {
  return measures.map((measure) => ({ day: on, measure, count: 1 }));
}

/** A promise that is kept, or broken, or open while its day is to come. */
const dispatch = fc
  .record({ on: day, buyer, late: fc.boolean(), slow: fc.boolean() })
  .map(({ on, buyer, late, slow }) => {
    const confirmed = entriesOn(on, 'orders_confirmed');
    const took = entriesOn(on, slow || late ? 'handling_over_72h' : 'handling_to_4h');
    if (!late)
      return { entries: [...confirmed, ...took, ...entriesOn(on, 'orders_due_to_ship', 'orders_shipped_on_time')] };
    const broken: Entry = { day: on, measure: 'orders_shipped_late', count: 1, buyer };
    const entries = [...confirmed, ...took, ...entriesOn(on, 'orders_due_to_ship'), broken];
    return on >= sellerDay ? { entries, whileOpen: confirmed } : { entries };
  });

function promise(due: Measure, kept: Measure, broken: Measure): fc.Arbitrary<Matter> {
  return fc.record({ on: day, buyer, late: fc.boolean() }).map(({ on, buyer, late }) => {
    if (!late) return { entries: entriesOn(on, due, kept) };
    const entries: Entry[] = [...entriesOn(on, due), { day: on, measure: broken, count: 1, buyer }];
    return on >= sellerDay ? { entries, whileOpen: [] } : { entries };
  });
}

const completion = fc
  .record({ on: day, buyer, wrong: fc.boolean(), stars: fc.integer({ min: 1, max: 5 }) })
  .map(({ on, buyer, wrong, stars }): Matter => {
    const entries: Entry[] = [
      { day: on, measure: 'orders_completed', count: 1, buyer },
      { day: on, measure: 'sales', count: 500 * stars, currency: 'EUR' },
      ...entriesOn(
        on,
        'orders_open_to_dispute',
        'orders_rated',
        ...(stars > 3 ? (['orders_rated_positive'] as const) : []),
      ),
    ];
    const troubles = ['disputes_lost', 'order_defects', 'chargebacks', 'refunds_by_seller_fault'] as const;
    const trouble: Entry = { day: on, measure: troubles[stars % 4] ?? 'disputes_lost', count: 1, buyer };
    return { entries: wrong ? [...entries, trouble] : entries };
  });

const rating = fc
  .record({ on: day, buyer, stars: fc.integer({ min: 1, max: 5 }) })
  .map(({ on, buyer, stars }): Matter => {
    const entries: Entry[] = [
      ...entriesOn(on, 'ratings', 'communication_ratings'),
      { day: on, measure: 'stars', count: stars },
      { day: on, measure: 'communication_stars', count: stars },
    ];
    if (stars > 3) entries.push(...entriesOn(on, 'ratings_positive'));
    if (stars < 3) entries.push({ day: on, measure: 'ratings_negative', count: 1, buyer });
    return { entries };
  });

const single = fc
  .record({
    on: fc.integer({ min: sellerDay - 70, max: sellerDay - 1 }),
    buyer,
    what: fc.constantFrom<Measure>(
      'orders_placed',
      'orders_rejected',
      'orders_accepted',
      'authenticity_violations',
      'policy_violations_minor',
      'policy_violations_major',
      'trainings',
      'reply_to_2h',
      'reply_to_48h',
      'acceptance_to_8h',
    ),
  })
  .map(({ on, what }): Matter => ({ entries: entriesOn(on, what) }));

const cancelled = fc.record({ on: fc.integer({ min: sellerDay - 70, max: sellerDay - 1 }), buyer }).map(
  ({ on, buyer }): Matter => ({
    entries: [
      ...entriesOn(on, 'orders_confirmed'),
      { day: on, measure: 'orders_cancelled_by_seller', count: 1, buyer },
    ],
  }),
);

const held = fc
  .record({ on: fc.integer({ min: sellerDay - 20, max: sellerDay }), days: fc.integer({ min: 1, max: 14 }) })
  .map(
    ({ on, days }): Matter => ({
      entries: [
        { day: on, measure: 'holds', count: 1 },
        { day: on + days, measure: 'holds', count: -1 },
      ],
    }),
  );

const anyMatter: fc.Arbitrary<Matter> = fc.oneof(
  { weight: 4, arbitrary: dispatch },
  { weight: 4, arbitrary: completion },
  { weight: 3, arbitrary: rating },
  { weight: 2, arbitrary: promise('deliveries_due', 'deliveries_on_time', 'deliveries_late') },
  {
    weight: 2,
    arbitrary: promise(
      'inquiries_due_in_24_hours',
      'inquiries_answered_in_24_hours',
      'inquiries_unanswered_in_24_hours',
    ),
  },
  { weight: 2, arbitrary: single },
  { weight: 1, arbitrary: cancelled },
  { weight: 1, arbitrary: held },
);

/** Days off, oldest first, that do not overlap. */
const anyPauses: fc.Arbitrary<readonly AccountSpan[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 14 })), { maxLength: 3 })
  .map((list) => {
    let from = sellerDay - 70;
    return list.map(([gap, days]) => {
      from += gap;
      const span = { from, to: from + days - 1 };
      from += days;
      return span;
    });
  });

/** An account with nothing to it but what is given. */
export function accountWith(some: Partial<Account> = {}): Account {
  return {
    openedDay: sellerDay - 400,
    closedDay: undefined,
    places: [],
    pauses: [],
    holds: [],
    suspensions: [],
    transfers: [],
    acknowledgements: [],
    ...some,
  };
}

/** A seller with up to thirty matters of every kind, some of them still open, and with days off. */
export const anySeller: fc.Arbitrary<AnySeller> = fc
  .record({
    matters: fc.array(anyMatter, { maxLength: 30, size: 'max' }),
    opened: fc.integer({ min: sellerDay - 70, max: sellerDay - 1 }),
    pauses: anyPauses,
  })
  .map(({ matters, opened, pauses }) => {
    const registered = entriesOn(opened, 'accounts_opened');
    return {
      entries: [...registered, ...matters.flatMap(({ entries }) => entries)],
      known: [...registered, ...matters.flatMap(({ entries, whileOpen }) => whileOpen ?? entries)],
      account: accountWith({ openedDay: opened, pauses }),
    };
  });
